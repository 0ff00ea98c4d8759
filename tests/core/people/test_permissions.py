"""Who may do what: PRODUCT.md's table of roles, written out."""

from datetime import datetime, timedelta
from itertools import product
from typing import Any
from uuid import UUID

import pytest

from core.application import Request
from core.kernel.actor import Actor, Role
from core.kernel.ids import PersonId
from core.kernel.permissions import (
    OF_ALL_OF_IT,
    PERMITTED,
    NotPermitted,
    Permission,
    may,
    reach,
)
from core.people.add_person import AddPerson, TakeBackPerson
from core.people.errors import LastAdmin, NoSuchInvitation, NoSuchPerson, NotInThatRole
from core.people.invite import Invite, WithdrawInvitation
from core.people.join import ConfirmJoin, Unlink
from core.people.manage import (
    AddGuardian,
    ChangePerson,
    EndRole,
    GrantRole,
    RemovePerson,
    RestorePerson,
)
from core.people.model import Grant, Person
from core.people.ports import Guardianships, People
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_HAL,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    ELSEWHERE,
    GINA,
    HAL,
    HERE,
    LENA,
    LEO,
    MAYA,
    SAM,
    TOM,
    account_of,
)
from tests.world import Talk, World

ROLES = ["student", "guardian", "tutor", "head", "moderator", "admin", "operator"]
TABLE = """
                                                    s g t h m a o
see self                                            y y y y y y y
see own schedule                                    y y y y y y .
see every schedule                                  . . . y y y .
verify schedules                                    . . . y y y .
check in                                            y . . . . . .
rate sessions                                       y . . . . . .
hear what students thought                          . . y y y y .
enrol a face                                        y y y y . . .
log own time                                        . . y y . . .
see the time others logged                          . . . y . y .
see logged time                                     . . y y . y .
run own sessions                                    . . y y . . .
book sessions                                       . . y y y y .
book sessions of other tutors                       . . . y y y .
cancel any session                                  . . . y . y .
reopen sessions                                     . . . . . y .
say a session happened                              y y . . . . .
say who will not be there                           y y . . . . .
keep own registers                                  . . y y . y .
keep every register                                 . . . y . y .
message a person                                    . . y y y y .
read and answer what is written to the office       . . . . y y .
announce                                            . . . . y y .
add students                                        . . . . y y .
manage people                                       . . . . y y .
remove people                                       . . . . . y .
grant roles                                         . . . . . y .
manage classes and courses                          . . . . y y .
change settings, sites, terms and holidays          . . . . . y .
see money                                           . . . . . y .
see what is earned in all                           . . . . y y .
record payments and set rates                       . . . . . y .
see who is missing today                            . . y y y y .
see attendance reports                              . . . y y y .
have reports sent to others                         . . . y y y .
see how the desk is used                            . . . . y y .
see the audit                                       . . . . . y .
export data                                         . . . . . y .
say when somebody has time                          y y y y y y .
ask for another time                                y y . . . . .
plan the timetable                                  . . . y y y .
keep rooms                                          . . . . y y .
approve the time others logged                      . . . y . y .
correct the time others logged                      . . . y . y .
see own pay                                         . . y y . . .
see own invoices                                    y y . . . y .
confirm hours taught                                y y . . . . .
settle disputed hours                               . . . y . y .
let a program ask in one's name                      y y y y y y .
tell other programs what happens                    . . . . . y .
operate the installation                            . . . . . . y
"""
TEN_B, TEN_C = UUID(int=501), UUID(int=502)
NOON = datetime.fromisoformat("2026-03-09T12:00+00:00")
MINUTE = timedelta(minutes=1)
THEIR_ADMIN = Actor(AS_SAM.organisation, AS_SAM.person, AS_ADA.roles)


def cells() -> dict[tuple[str, str], bool]:
    found = {}
    for line in TABLE.strip().splitlines()[1:]:
        *words, cells_of = line.split()[:-7], line.split()[-7:]
        for role, cell in zip(ROLES, cells_of, strict=True):
            found[" ".join(words[0]), role] = cell == "y"
    return found


@pytest.mark.parametrize("permission", list(Permission))
@pytest.mark.parametrize("role", list(Role))
def test_every_cell_is_as_the_product_has_it(permission: Permission, role: Role):
    actor = Actor(HERE.id, ADA.id, frozenset({role}))

    assert may(actor, permission) is cells()[permission.value, role.value]


def test_the_table_has_every_cell_and_no_other():
    assert set(cells()) == {
        (permission.value, role.value) for permission, role in product(Permission, Role)
    }
    assert set(PERMITTED) == set(Permission)


def test_who_has_no_role_may_nothing():
    nobody = Actor(HERE.id, ADA.id, frozenset())

    assert not any(may(nobody, each) for each in Permission)


def test_a_role_within_a_class_reaches_no_further():
    grants = (Grant(Role.HEAD, TEN_B), Grant(Role.TUTOR))
    actor = Person(HAL.id, HAL.name, grants).actor(HERE.id, NOON)

    assert may(actor, Permission.KEEP_EVERY_REGISTER, TEN_B)
    assert not may(actor, Permission.KEEP_EVERY_REGISTER, TEN_C)
    assert reach(actor, Permission.KEEP_EVERY_REGISTER) == frozenset({TEN_B})
    assert reach(actor, Permission.KEEP_REGISTER) is None


@pytest.mark.parametrize("permission", sorted(OF_ALL_OF_IT))
def test_what_is_of_the_whole_house_is_nothing_for_a_role_within_a_class(
    permission: Permission,
):
    """Else an admin of one class could make themselves one of everything."""
    grants = tuple(Grant(role, TEN_B) for role in Role)
    narrow = Person(HAL.id, HAL.name, grants).actor(HERE.id, NOON)
    wide = Person(HAL.id, HAL.name, (*grants, *map(Grant, Role))).actor(HERE.id, NOON)

    assert not may(narrow, permission)
    assert may(wide, permission)


def test_an_admin_of_one_class_makes_nobody_an_admin_of_all(talk: Talk):
    talk.world.run(GrantRole(AS_ADA, TOM.id, Role.ADMIN, TEN_B))
    as_tom = talk.world.work(
        lambda ports: ports[People].find(HERE.id, TOM.id).actor(HERE.id, NOON)
    )

    with pytest.raises(NotPermitted):
        talk.world.run(GrantRole(as_tom, TOM.id, Role.ADMIN))


def test_a_role_held_everywhere_is_not_narrowed_by_one_within_a_class():
    grants = (Grant(Role.HEAD, TEN_B), Grant(Role.HEAD))
    actor = Person(HAL.id, HAL.name, grants).actor(HERE.id, NOON)

    assert may(actor, Permission.KEEP_EVERY_REGISTER, TEN_C)


def test_a_right_is_lost_at_the_minute_it_ends(talk: Talk):
    until = talk.world.clock.now() + 60 * MINUTE
    talk.world.run(GrantRole(AS_ADA, MAYA.id, Role.MODERATOR, until=until))
    talk.world.clock.set(until - timedelta(seconds=1))
    assert "needs the right" not in talk.says(MAYA, "/announce all Hello").text
    talk.world.clock.set(until)

    assert "needs the right to announce" in talk.says(MAYA, "/announce all Hi").text


def grants_of(world: World, person: Person) -> set[Grant]:
    found = world.work(lambda ports: ports[People].find(HERE.id, person.id))
    assert found is not None
    return set(found.grants)


LAST: tuple[Request[Any], ...] = (
    EndRole(AS_ADA, ADA.id, Role.ADMIN),
    RemovePerson(AS_ADA, ADA.id),
    TakeBackPerson(AS_ADA, ADA.id),
    GrantRole(AS_ADA, ADA.id, Role.ADMIN, until=NOON + 60 * MINUTE),
)
NOT_FOR_GOOD = (
    Grant(Role.ADMIN, within=TEN_B),
    Grant(Role.ADMIN, until=NOON + 24 * 60 * MINUTE),
)


@pytest.mark.parametrize("request_", LAST)
def test_the_last_admin_stays(world: World, request_: Request[Any]):
    with pytest.raises(LastAdmin):
        world.run(request_)
    assert grants_of(world, ADA) == {Grant(Role.ADMIN)}


@pytest.mark.parametrize("request_", LAST)
@pytest.mark.parametrize("grant", NOT_FOR_GOOD)
def test_an_admin_of_one_class_or_for_a_day_does_not_replace_the_last(
    world: World, request_: Request[Any], grant: Grant
):
    world.work(lambda ports: ports[People].grant(HERE.id, MAYA.id, grant))

    with pytest.raises(LastAdmin):
        world.run(request_)


@pytest.mark.parametrize("request_", [LAST[0], LAST[1], LAST[3]])
def test_where_there_are_two_admins_one_may_go(world: World, request_: Request[Any]):
    world.run(GrantRole(AS_ADA, CORA.id, Role.ADMIN))

    world.run(request_)


@pytest.mark.parametrize("staff", [HAL, ADA, CORA])
def test_a_moderator_cannot_touch_whoever_is_in_charge(world: World, staff: Person):
    invited = world.run(Invite(AS_ADA, staff.id))
    asked: tuple[Request[Any], ...] = (
        ChangePerson(AS_CORA, staff.id, "email", "mine@example.org"),
        Invite(AS_CORA, staff.id),
        WithdrawInvitation(AS_CORA, invited.invitation),
        Unlink(AS_CORA, account_of(ADA), ADA.id),
        TakeBackPerson(AS_CORA, staff.id),
        RemovePerson(AS_CORA, staff.id),
        GrantRole(AS_CORA, CORA.id, Role.ADMIN),
        EndRole(AS_CORA, staff.id, Role.TUTOR),
        AddPerson(AS_CORA, "Zoe", (Grant(Role.HEAD),)),
    )
    for each in asked:
        with pytest.raises(NotPermitted):
            world.run(each)


def test_a_moderator_manages_students_and_families(world: World):
    zoe = world.run(AddPerson(AS_CORA, "Zoe New", (Grant(Role.STUDENT),)))
    world.run(ChangePerson(AS_CORA, zoe.id, "school", "Hill Road"))
    world.run(AddGuardian(AS_CORA, GINA.id, zoe.id))
    world.run(Invite(AS_CORA, zoe.id))

    assert world.run(TakeBackPerson(AS_CORA, zoe.id)).school == "Hill Road"


def test_nobody_makes_themselves_a_family_to_see_its_money(world: World):
    with pytest.raises(NotInThatRole):
        world.run(AddGuardian(AS_CORA, CORA.id, LEO.id, pays=True))
    with pytest.raises(NotInThatRole):
        world.run(AddGuardian(AS_CORA, GINA.id, MAYA.id))

    found = world.work(lambda ports: ports[Guardianships].of_guardian(HERE.id, CORA.id))
    assert found == []


def test_the_installations_operator_is_made_by_no_organisation(world: World):
    with pytest.raises(NotPermitted):
        world.run(GrantRole(AS_ADA, ADA.id, Role.OPERATOR))
    with pytest.raises(NotPermitted):
        world.run(AddPerson(AS_ADA, "Olly", (Grant(Role.OPERATOR),)))


def managing(actor: Actor) -> tuple[Request[Any], ...]:
    return (
        ChangePerson(actor, LEO.id, "school", "Elsewhere"),
        Invite(actor, LEO.id),
        RemovePerson(actor, LEO.id),
        RestorePerson(actor, LEO.id),
        GrantRole(actor, LEO.id, Role.TUTOR),
        EndRole(actor, LEO.id, Role.STUDENT),
        AddGuardian(actor, GINA.id, LENA.id),
        TakeBackPerson(actor, LEO.id),
        Unlink(actor, account_of(LEO), LEO.id),
    )


@pytest.mark.parametrize("actor", [AS_MAYA, AS_LEO, AS_GINA, AS_HAL, AS_SAM])
def test_others_manage_nobody(world: World, actor: Actor):
    for each in managing(actor):
        if isinstance(each, Unlink) and actor is AS_LEO:
            continue  # one's own account is one's own
        with pytest.raises(NotPermitted):
            world.run(each)


def test_an_admin_elsewhere_finds_nobody_here(world: World):
    invited = world.run(Invite(AS_ADA, LEO.id))
    for each in managing(THEIR_ADMIN):
        with pytest.raises(NoSuchPerson):
            world.run(each)
    codes: tuple[Request[Any], ...] = (
        WithdrawInvitation(THEIR_ADMIN, invited.invitation),
        ConfirmJoin(THEIR_ADMIN, invited.invitation),
    )
    for code in codes:
        with pytest.raises(NoSuchInvitation):
            world.run(code)

    assert grants_of(world, LEO) == {Grant(Role.STUDENT)}
    theirs = world.work(lambda ports: ports[People].every(ELSEWHERE.id))
    assert [each.id for each in theirs] == [SAM.id]


def test_undo_gives_a_role_back_as_it_was_held(talk: Talk):
    until = datetime.fromisoformat("2026-03-21T00:00+00:00")
    talk.world.run(GrantRole(AS_ADA, MAYA.id, Role.HEAD, until=until))
    talk.says(ADA, "/endrole Maya head")
    assert Grant(Role.HEAD, until=until) not in grants_of(talk.world, MAYA)
    talk.says(ADA, "undo")
    assert Grant(Role.HEAD, until=until) in grants_of(talk.world, MAYA)

    talk.world.clock.forward(MINUTE)
    talk.says(ADA, "/role Maya head")
    talk.says(ADA, "undo")

    assert Grant(Role.HEAD, until=until) in grants_of(talk.world, MAYA)


def test_undo_takes_back_a_role_not_held_before(talk: Talk):
    talk.says(ADA, "/role Maya moderator")
    assert Grant(Role.MODERATOR) in grants_of(talk.world, MAYA)
    talk.says(ADA, "undo")

    assert grants_of(talk.world, MAYA) == {Grant(Role.TUTOR)}


def test_somebody_unknown_is_not_found(world: World):
    with pytest.raises(NoSuchPerson):
        world.run(RemovePerson(AS_ADA, PersonId(UUID(int=999))))
