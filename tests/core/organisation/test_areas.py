"""Areas on the ground, wherever on the earth they are."""

from math import cos, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.area import Area, NotAnArea, area_of
from core.kernel.place import Place

METRE = 1 / 111_195
LONDON = Place(51.5, -0.12)
SQUARE = ((-50, -50), (50, -50), (50, 50), (-50, 50))
anywhere = st.builds(Place, st.floats(-80, 80), st.floats(-180, 180))


def at(middle: Place, east: float, north: float) -> Place:
    """So many metres from there; over the date line where it lies there."""
    lon = middle.lon + east * METRE / cos(radians(middle.lat))
    return Place(middle.lat + north * METRE, (lon + 180) % 360 - 180)


def area(*corners: tuple[float, float], middle: Place = LONDON) -> Area:
    return area_of([at(middle, *each) for each in corners])


@given(anywhere, st.floats(-40, 40), st.floats(-40, 40))
def test_inside_a_square_the_edge_is_as_far_as_its_nearest_side(middle, east, north):
    square = area(*SQUARE, middle=middle)

    near = min(50 - abs(east), 50 - abs(north))
    assert square.edge_m(at(middle, east, north)) == pytest.approx(-near, abs=0.1)


@given(anywhere, st.floats(0, 2 * pi), st.floats(1, 1_000))
def test_outside_a_round_area_the_edge_is_as_far_as_of_a_circle(middle, way, beyond):
    corners = [(75 * cos(n * pi / 40), 75 * sin(n * pi / 40)) for n in range(80)]
    there = at(middle, (75 + beyond) * cos(way), (75 + beyond) * sin(way))

    edge = area(*corners, middle=middle).edge_m(there)

    assert edge == pytest.approx(beyond, rel=0.01, abs=0.2)


@given(st.floats(-180, 180), st.floats(-200, 200), st.floats(-200, 200))
def test_an_area_is_the_same_at_every_longitude(lon, east, north):
    here, there = Place(0, 0), Place(0, lon)
    one, other = area(*SQUARE, middle=here), area(*SQUARE, middle=there)

    edge = one.edge_m(at(here, east, north))

    assert other.edge_m(at(there, east, north)) == pytest.approx(edge, abs=0.01)


def test_the_bay_of_a_horseshoe_is_outside():
    bay = area((0, 0), (100, 0), (100, 100), (70, 100), (70, 30), (30, 30), (30, 100))

    assert bay.edge_m(at(LONDON, 50, 60)) == pytest.approx(20, abs=0.1)
    assert bay.edge_m(at(LONDON, 85, 60)) == pytest.approx(-15, abs=0.1)


@pytest.mark.parametrize(
    "far", [Place(-51.5, 179.88), Place(51.5, 179.9), Place(90, 0)]
)
def test_the_other_side_of_the_earth_is_far_outside(far):
    assert area(*SQUARE).edge_m(far) > 1_000_000


@pytest.mark.parametrize(
    ("corners", "why"),
    [
        ([(0, 0), (100, 0)], "few"),
        ([(0, 0), (100, 0), (0, 0)], "few"),
        ([(0, 0), (100, 100), (100, 0), (0, 100)], "crossing"),
        ([(0, 0), (100, 0), (100, 100), (50, -1), (0, 100)], "crossing"),
        ([(0, 0), (3, 0), (3, 3)], "small"),
        ([(0, 0), (100, 0), (50, 0)], "small"),
        ([(0, 0), (30_000, 0), (0, 100)], "large"),
        ([(n, n % 2) for n in range(101)], "many"),
    ],
)
def test_what_is_no_area_is_refused(corners, why):
    with pytest.raises(NotAnArea) as refused:
        area(*corners)

    assert refused.value.why == why


def test_a_first_corner_said_again_closes_it():
    assert area(*SQUARE, SQUARE[0]) == area(*SQUARE)


@given(anywhere)
def test_its_middle_is_the_middle_of_a_square(middle):
    square = area(*SQUARE, middle=middle)

    assert square.edge_m(square.middle) == pytest.approx(-50, abs=0.5)
