"""Whoever wants no e-mail any more, and said so in their mail program."""

from dataclasses import dataclass, replace

from core.application import Facts, Request, changes
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.notices.decide import Channel
from core.people.ports import PersonPreferences
from core.people.prefer import PreferencesChanged


@dataclass(frozen=True, slots=True)
class StopMail(Request[None]):
    """By the desk, to whom the link in their letter came back."""

    person: PersonId


@changes
def stop_mail(request: StopMail, preferences: PersonPreferences, facts: Facts) -> None:
    """What came by mail comes by chat again, if any chat reaches them."""
    actor = request.actor
    permitted(actor, Permission.MANAGE_PEOPLE)
    before = preferences.of(actor.organisation, request.person)
    channels = {
        sort: Channel.CHAT if way == Channel.MAIL else way
        for sort, way in before.channels.items()
    }
    after = replace(before, by_email=False, channels=channels)
    preferences.keep(actor.organisation, request.person, after)
    facts.tell(PreferencesChanged(actor, after))
