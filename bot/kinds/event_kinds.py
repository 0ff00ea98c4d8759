"""Where another program is called, and what it is told of."""

from bot.call import Call
from bot.kinds.kind import Option, Typed, Unreadable
from core.outgoing.events.kinds import KINDS, TOPICS
from core.outgoing.webhooks.hosts import LONGEST

EVERYTHING = "everything"


class Url(Typed):
    """One word, with what it is called by before it: `https://hooks.example.org/desk`."""

    def read(self, words: str, call: Call) -> str:
        del call
        said = words.strip().strip("<>")  # as Slack writes an address
        if "://" not in said or len(said.split()) != 1 or len(said) > LONGEST:
            raise Unreadable("Url")
        return said


class EventKinds(Typed):
    """`everything`, `session`, `invoice.sent`, or several of them."""

    def read(self, words: str, call: Call) -> tuple[str, ...]:
        said = words.lower().replace(",", " ").split()
        if said in ([EVERYTHING], ["all"], ["*"]):
            return ()
        wanted = [each.removesuffix(".*") for each in said]
        unknown = [each for each in wanted if each not in {*KINDS, *TOPICS}]
        if unknown or not wanted:
            said_so = " ".join(unknown)
            raise Unreadable("EventKinds", self.offer(call), unknown=True, said=said_so)
        return tuple(dict.fromkeys(wanted))

    def offer(self, call: Call) -> tuple[Option, ...]:
        every = Option(call.say("event-everything"), EVERYTHING)
        return (every, *(Option(each, each) for each in TOPICS))
