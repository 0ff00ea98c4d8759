"""What a role is called, with what it is limited to."""

from uuid import UUID

from bot.call import Call
from core.kernel.actor import Role
from core.sessions.names import WhatIsNamed


def role_named(role: Role, within: UUID | None, call: Call) -> str:
    name = call.say(f"role-{role}")
    if within is None:
        return name
    known = call.run(WhatIsNamed(call.actor))
    places: dict[UUID, str] = {each.id: each.name for each in known.classes}
    places |= {each.id: each.name for each in known.courses}
    places |= {each.id: each.name for each in known.units}
    return call.say("role-within", role=name, what=places.get(within, "?"))
