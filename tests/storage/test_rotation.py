"""Keys are replaced and nothing that was sealed is lost."""

from collections.abc import AsyncIterator

import pytest

from core.application import Ports
from core.people.ports import People
from storage.backups.rotate import rotate_installation_key, rotate_organisation_key
from storage.database import open_database
from storage.sealing.keys import Owner, WrongKeyError, new_key
from storage.sealing.vault import Vault
from storage.writer import Writer
from tests.keys import KEY
from tests.people import HERE, MAYA, settle_in

OURS, MAYAS = Owner(HERE.id), Owner(HERE.id, MAYA.id)


def vault_of(ports: Ports) -> Vault:
    found: Vault = ports[People].vault
    return found


def sealed_values(ports: Ports) -> tuple[bytes, bytes, bytes]:
    vault = vault_of(ports)
    return (
        vault.seal(OURS, "ours", about="a.b"),
        vault.seal(MAYAS, "mine", about="a.b"),
        vault.blind(HERE.id, "value", about="a.b"),
    )


def opened(ours: bytes, mine: bytes):
    def unit(ports: Ports) -> tuple[str | None, str | None, bytes]:
        vault = vault_of(ports)
        return (
            vault.open(OURS, ours, about="a.b"),
            vault.open(MAYAS, mine, about="a.b"),
            vault.blind(HERE.id, "value", about="a.b"),
        )

    return unit


@pytest.fixture
async def sealed(address: str) -> AsyncIterator[tuple[bytes, bytes, bytes]]:
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settle_in)
        yield await writer.run(sealed_values)


async def test_after_another_desk_key_only_that_one_opens(address, sealed):
    other = new_key()
    assert rotate_installation_key(address, KEY, other) > 0

    ours, mine, blind = sealed
    async with open_database(address, other) as database, Writer(database) as writer:
        assert await writer.run(opened(ours, mine)) == ("ours", "mine", blind)
    async with open_database(address, KEY) as database, Writer(database) as writer:
        with pytest.raises(WrongKeyError):
            await writer.run(opened(ours, mine))


async def test_a_wrong_old_key_changes_nothing(address, sealed):
    with pytest.raises(WrongKeyError):
        rotate_installation_key(address, new_key(), new_key())

    async with open_database(address, KEY) as database, Writer(database) as writer:
        assert (await writer.run(opened(*sealed[:2])))[0] == "ours"


async def test_an_organisations_new_key_seals_from_now_on(address, sealed):
    assert rotate_organisation_key(address, KEY, HERE.id) > 0

    ours, mine, blind = sealed
    async with open_database(address, KEY) as database, Writer(database) as writer:
        assert await writer.run(opened(ours, mine)) == ("ours", "mine", blind)
        later, still_mine, _ = await writer.run(sealed_values)
        assert later[1:5] == (2).to_bytes(4, "big")
        assert (await writer.run(opened(later, still_mine)))[:2] == ("ours", "mine")
