"""/me: how the organisation knows me."""

from bot.call import Call
from bot.command import Nothing, command
from core.curriculum.enrol import ClassesOf
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.people.look_up import Wards


@command(
    name="me", args=Nothing, intent="whoami", allow=Permission.SEE_SELF, only_reads=True
)
def me(args: Nothing, call: Call) -> Reply:
    del args
    person = call.speaker.person
    roles = sorted(call.say(f"role-{role}") for role in call.actor.roles)
    classes = [each.name for each in call.run(ClassesOf(call.actor, person.id))]
    known = {
        "field-name": person.name,
        "field-roles": call.show(roles),
        "field-class": call.show(classes),
        "field-wards": call.show([each.name for each in call.run(Wards(call.actor))]),
        "field-school": person.school,
        "field-branch": person.branch,
        "field-organisation": call.speaker.organisation.name,
        "field-zone": call.speaker.zone.key,
    }
    fields = tuple(Field(call.say(k), v) for k, v in known.items() if v)
    return Reply(call.say("me-intro"), fields=fields, beside=True, private=True)
