"""Kinds about tags: one that is there, and a word that may be one."""

from bot.call import Call
from bot.kinds.kind import Option, Typed, Unreadable
from core.people.tags import NamedTags, TagId

LONGEST = 40
OFFERED = 8


class ATag(Typed):
    """One word, with `#` or without."""

    def read(self, words: str, call: Call) -> str:
        del call
        name = words.strip().removeprefix("#").lower()
        if not name.replace("-", "").replace("_", "").isalnum() or len(name) > LONGEST:
            raise Unreadable("Tag")
        return name


class TagCalled:
    """One that is on something, by `#word`, the bare word or `id:…`."""

    def read(self, words: str, call: Call) -> TagId:
        tags, said = call.run(NamedTags(call.actor)), words.strip().casefold()
        for each in tags:
            name = each.name.casefold()
            if said in {f"id:{each.id}", name, f"#{name}"}:
                return each.id
        raise Unreadable("TagCalled", self.offer(call), unknown=True, said=words)

    def offer(self, call: Call) -> tuple[Option, ...]:
        tags = call.run(NamedTags(call.actor))
        return tuple(Option(f"#{e.name}", f"id:{e.id}") for e in tags[:OFFERED])
