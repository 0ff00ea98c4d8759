"""kill -9 of processes that record and seal: nothing is lost and no chain forks."""

from contextlib import ExitStack

from core.audit.ports import AuditSeals, AuditTrail
from core.audit.verify import Verified, VerifyAudit, verify_audit
from storage.database import open_database
from storage.reader import Reader
from storage.writer import Writer
from tests.forks import heard
from tests.keys import KEY
from tests.people import AS_MAYA, settle_in

ROUNDS = 3
AT_ONCE = 2
STEPS = 8


async def test_two_processes_killed_again_and_again_leave_one_whole_chain(address: str):
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settle_in)
        steps = sum(record_until_killed(address) for _ in range(ROUNDS))
        while await writer.run(lambda ports: ports[AuditSeals].seal(1000)):
            pass

        found: Verified = await Reader(database).run(
            lambda ports: verify_audit(VerifyAudit(AS_MAYA), ports[AuditTrail])
        )
    assert found.broken is None
    assert found.unsealed == 0
    assert found.head.number >= 3 * steps


def record_until_killed(address: str) -> int:
    """How many times the children said that they had stored three changes."""
    with ExitStack() as stack:
        children = [
            stack.enter_context(heard("tests.kill.recorder", address))
            for _ in range(AT_ONCE)
        ]
        said = 0
        for child in children:
            assert child.stdout is not None
            for _ in range(STEPS):
                assert child.stdout.readline() == "stored\n"
                said += 1
        for child in children:
            child.kill()
    return said
