"""How a request to be excused is put into words, and the buttons under it."""

from bot.call import Call
from bot.commands.attendance.titles import title_of
from core.attendance.excuses.ask import Asked
from core.messaging.conversation import Choice


def decisions(asked: Asked, call: Call) -> list[Choice]:
    made: list[Choice] = []
    for step in ("approve", "refuse"):
        label = call.say(f"excuse-{step}-of", name=asked.student.name)
        draft = call.choice(
            f"excuse-{step}-button", f"{step}excuse", **which_of(asked)
        ).draft
        made.append(Choice(label, draft))
    return made


def which_of(asked: Asked) -> dict[str, str]:
    return {"excuse": f"id:{asked.excuse.id}"}


def described(asked: Asked, call: Call) -> dict[str, object]:
    excuse, zone = asked.excuse, call.speaker.organisation.zone
    one = asked.sessions[0] if excuse.session and asked.sessions else None
    return {
        "name": asked.student.name,
        "kind": "session" if one else "days",
        "title": title_of(one, call) if one else "",
        "first": excuse.span.start.astimezone(zone).date(),
        "last": asked.last_day(zone),
        "count": len(asked.sessions),
        "reason": excuse.reason,
        "why": "yes" if excuse.reason else "no",
        "state": excuse.state,
    }
