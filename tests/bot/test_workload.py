"""Planned against done, for oneself and for those one answers for (W42)."""

from tests.people import ADA, CORA, HAL, LEO, MAYA, SAM, TOM
from tests.world import Talk


def rows(message) -> dict[str, str]:
    return {field.label: field.value for field in message.fields}


def test_what_was_planned_is_seen_beside_what_it_came_to(talk: Talk):
    talk.says(MAYA, "taught Leo maths 9-11am today")
    talk.says(MAYA, "/mark P12 30m")
    talk.says(TOM, "book Lena for maths tomorrow 4-5pm")
    mayas = {"Maya Okafor": "planned 2 h, taught 2 h, beside 30 min"}

    assert rows(talk.says(MAYA, "/workload")) == mayas
    assert rows(talk.says(ADA, "/workload Maya")) == mayas
    assert rows(talk.says(HAL, "/workload")) == mayas | {
        "Tom Reid": "planned 1 h, taught 0 min, beside 0 min"
    }
    for who in (TOM, LEO, CORA):
        assert talk.says(who, "/workload Maya").text.startswith("That needs the")
    assert talk.says(SAM, "/workload").text == "Nothing was planned or logged there."
