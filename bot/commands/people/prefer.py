"""/prefer: my own time zone, reminders, quiet hours and language."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.kind import Line, OneOf, Option
from core.kernel.languages import LANGUAGES
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.people.model import Preferences
from core.people.prefer import FIELDS, MyPreferences, Prefer, written

DEFAULT = "default"
LEADS = ("15", "30", "60", "120")


class PreferenceValue(Line):
    """What a preference takes; a few likely ones can be tapped."""

    def __init__(self) -> None:
        super().__init__(60)

    def offer(self, call: Call) -> tuple[Option, ...]:
        default = Option(call.say("option-default"), DEFAULT)
        match call.draft.given.get("field"):
            case "language":
                ours = (Option(call.say(f"option-{x}"), x) for x in LANGUAGES)
                return (*ours, default)
            case "remind_before":
                leads = (Option(call.say("minutes", count=x), x) for x in LEADS)
                return (*leads, default)
            case "by_email" | "learn_from_misses" | "told_of_start":
                words = ("yes", "no")
                return (*(Option(call.say(f"option-{x}"), x) for x in words), default)
            case _:
                return (default,)


@dataclass(frozen=True, slots=True)
class Args:
    field: Annotated[str, OneOf(FIELDS)]
    value: Annotated[str, PreferenceValue()]


@command(name="preferences", args=Nothing, allow=Permission.SEE_SELF, only_reads=True)
def preferences(args: Nothing, call: Call) -> Reply:
    """What holds for the speaker, and the word that changes it."""
    del args
    mine = call.run(MyPreferences(call.actor))
    fields = tuple(
        Field(
            call.say(f"option-{field}"),
            call.say("preference-shown", value=_shown(field, mine, call), field=field),
        )
        for field in FIELDS
    )
    return Reply(call.say("preferences"), fields=fields)


@command(
    name="prefer",
    args=Args,
    intent="prefer",
    allow=Permission.SEE_SELF,
    slots={"field": "preference", "value": "wish"},
)
def prefer(args: Args, call: Call) -> Reply:
    before, after = call.run(Prefer(call.actor, args.field, args.value))
    speaker = replace(call.speaker, preferences=after)
    call = replace(call, speaker=speaker)  # whoever chose a language is told in it
    text = call.say(
        "setting-changed",
        setting=call.say(f"option-{args.field}"),
        before=_shown(args.field, before, call),
        after=_shown(args.field, after, call),
    )
    undo = call.undo("prefer", field=args.field, value=written(before, args.field))
    return Reply(text, (undo,), language=call.language)


def _shown(field: str, preferences: Preferences, call: Call) -> str:
    """The wish itself, or what holds for everybody here."""
    own = getattr(preferences, field)
    if own is not None:
        return _words(field, own, call)
    home = call.speaker.organisation
    match field:
        case "zone":
            usual: object = home.zone
        case "by_email":
            usual = home.policies.email_fallback
        case "told_of_start":
            usual = True
        case _:
            usual = getattr(home.policies, field)
    return call.say("preference-default", value=_words(field, usual, call))


def _words(field: str, value: object, call: Call) -> str:
    if field == "language":
        return call.say(f"option-{value}")
    if isinstance(value, bool):
        return call.say("option-yes" if value else "option-no")
    return call.show(value)
