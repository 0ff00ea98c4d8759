"""An address that is nobody's: it is tried no more, and whoever keeps people hears."""

from core.application import on
from core.kernel.actor import Role
from core.messaging.conversation import Choice, Draft
from core.messaging.delivery.deliver import AddressBounced
from core.messaging.mailbox import mail_account
from core.messaging.notices.post import Letter, Post
from core.people.facts import AddressChanged
from core.people.ports import Accounts, People

KEEPERS = (Role.MODERATOR, Role.ADMIN)


@on(AddressBounced)
def tell_of_bounced(fact: AddressBounced, people: People, post: Post) -> None:
    """Once: it is tried again only when somebody has put it right."""
    here, now = fact.organisation, post.clock.now()
    whose = people.find(here, fact.person)
    if whose is None:
        return
    keepers = [
        each.id
        for each in people.every(here)
        if any(each.is_everywhere(role, now) for role in KEEPERS)
    ]
    which = {"person": f"id:{fact.person}", "field": "email"}
    letter = Letter(
        f"bounced:{fact.person.hex}:{now.isoformat()}",
        "mail-bounced",
        {"name": whose.name},
        (Choice("mail-bounced-button", Draft("edituser", which), again=True),),
    )
    post.write(here, keepers, letter)


@on(AddressChanged)
def try_again(fact: AddressChanged, accounts: Accounts) -> None:
    accounts.reachable(mail_account(fact.person))
