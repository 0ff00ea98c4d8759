"""Where people are reached, on every storage."""

from datetime import timedelta

from core.application import Ports
from core.kernel.ids import PersonId
from core.messaging.mailbox import mail_account
from core.messaging.ports import Contacts
from core.people.model import Account, Behind
from core.people.ports import Accounts
from storage.door import Runner
from tests.people import HERE, LEO, LONG_AGO, MAYA, account_of


async def linked(storage: Runner, account: Account, days: int) -> None:
    at = LONG_AGO + timedelta(days=days)
    await storage.run(lambda ports: ports[Accounts].link(HERE.id, MAYA.id, account, at))


async def contact(storage: Runner) -> Account:
    found: dict[PersonId, Account] = await storage.run(
        lambda ports: ports[Contacts].of(HERE.id, [MAYA.id])
    )
    return found[MAYA.id]


async def test_the_chat_linked_last_is_where_somebody_is_told(storage: Runner):
    assert await contact(storage) == account_of(MAYA)
    await linked(storage, Account("telegram", "77"), days=1)
    assert await contact(storage) == Account("telegram", "77")


async def test_who_comes_back_to_another_chat_is_told_there(storage: Runner):
    phone, desk = Account("telegram", "77"), account_of(MAYA)
    await linked(storage, phone, days=1)

    async def comes_back(account: Account) -> bool:
        behind: Behind = await storage.run(
            lambda p: p[Accounts].behind(account, LONG_AGO)
        )
        assert behind.chosen is not None
        return behind.chosen.comes_back

    assert [await comes_back(each) for each in (phone, desk)] == [False, True]
    later = LONG_AGO + timedelta(days=2)
    await storage.run(lambda p: p[Accounts].spoke(desk, later))
    assert [await comes_back(each) for each in (phone, desk)] == [True, False]
    assert await contact(storage) == desk


async def test_who_speaks_again_is_out_of_reach_no_longer(storage: Runner):
    phone = Account("telegram", "77")
    await linked(storage, phone, days=1)
    await storage.run(lambda p: p[Accounts].unreachable(phone, LONG_AGO, "blocked"))
    assert await contact(storage) == account_of(MAYA)

    behind: Behind = await storage.run(lambda p: p[Accounts].behind(phone, LONG_AGO))
    assert behind.chosen is not None
    assert behind.chosen.comes_back
    later = LONG_AGO + timedelta(days=2)
    await storage.run(lambda p: p[Accounts].spoke(phone, later))
    assert await contact(storage) == phone


async def test_a_browser_is_only_for_those_who_have_no_chat(storage: Runner):
    await linked(storage, Account("telegram", "77"), days=1)
    await linked(storage, Account("browser", "maya-at-home"), days=2)
    assert await contact(storage) == Account("telegram", "77")


async def test_a_mailbox_that_bounced_is_known_until_it_is_changed(storage: Runner):
    def bounce(ports: Ports) -> bool:
        accounts: Accounts = ports[Accounts]
        return accounts.unreachable(mail_account(MAYA.id), LONG_AGO, "nobody")

    def bounced(ports: Ports) -> set[PersonId]:
        contacts: Contacts = ports[Contacts]
        return contacts.bounced([MAYA.id, LEO.id])

    assert await storage.run(bounced) == set()
    assert [await storage.run(bounce) for _ in range(2)] == [True, False]
    assert await storage.run(bounced) == {MAYA.id}
    await storage.run(lambda p: p[Accounts].reachable(mail_account(MAYA.id)))
    assert await storage.run(bounced) == set()
