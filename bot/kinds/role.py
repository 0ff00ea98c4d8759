"""The kind of argument that is a role."""

from dataclasses import dataclass

from bot.call import Call
from bot.kinds.kind import Option, Unreadable
from core.kernel.actor import Role


@dataclass(frozen=True, slots=True)
class ARole:
    """A role that may be given inside an organisation."""

    roles: tuple[Role, ...] = tuple(r for r in Role if r is not Role.OPERATOR)

    def read(self, words: str, call: Call) -> Role:
        said = words.strip().lower()
        for role in self.roles:
            if said in {role, call.say(f"role-{role}").lower()}:
                return role
        raise Unreadable("Role", self.offer(call))

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(Option(call.say(f"role-{each}"), each) for each in self.roles)
