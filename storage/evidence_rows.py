"""Evidence as JSON, to be sealed; nothing of it can be searched for."""

from array import array
from base64 import b64decode, b64encode
from datetime import datetime
from typing import Any

from core.attendance.evidence import FaceTemplate, PhotoTrace
from core.attendance.faces import Band, FaceMatch
from core.attendance.findings import Finding, Grade, Reason
from core.attendance.replay import Replay
from core.attendance.selfie import Selfie
from core.attendance.verdict import Evidence, Verdict
from core.attendance.whereabouts import PlaceSeen, PlaceSource
from core.kernel.place import Place

Json = dict[str, Any]


def evidence_written(evidence: Evidence) -> Json:
    return {
        "selfie": _selfie_written(evidence.selfie),
        "turned": _selfie_written(evidence.turned),
        "code": _at(evidence.code),
        "place": _place_written(evidence.place),
        "afterwards": evidence.afterwards,
    }


def evidence_read(told: Json | None) -> Evidence:
    """Nothing where whose it was has been erased."""
    if told is None:
        return Evidence()
    return Evidence(
        _selfie_read(told["selfie"]),
        _selfie_read(told["turned"]),
        _instant(told["code"]),
        _place_read(told["place"]),
        told["afterwards"],
    )


def verdict_written(verdict: Verdict) -> list[Json]:
    return [
        {"reason": f.reason, "grade": int(f.grade), "figures": dict(f.figures)}
        for f in verdict.findings
    ]


def verdict_read(told: list[Json]) -> Verdict:
    found = (
        Finding(Reason(f["reason"]), Grade(f["grade"]), f["figures"]) for f in told
    )
    return Verdict(tuple(found))


def trace_written(trace: PhotoTrace) -> Json:
    known = (trace.template,) if trace.template else ()
    return {
        "sha256": trace.sha256,
        "looks": f"{trace.looks:x}",
        "face": templates_written(known),
        "near": f"{trace.near:x}",
    }


def trace_read(told: Json) -> PhotoTrace:
    known = templates_read(told["face"])
    template = known[0] if known else None
    looks, near = int(told["looks"], 16), int(told["near"], 16)
    return PhotoTrace(told["sha256"], looks, template, near)


def templates_written(templates: tuple[FaceTemplate, ...]) -> list[Json]:
    """Four bytes a number: the engines themselves know no more."""
    return [
        {
            "engine": each.engine,
            "vector": b64encode(array("f", each.vector).tobytes()).decode(),
        }
        for each in templates
    ]


def templates_read(told: list[Json] | None) -> tuple[FaceTemplate, ...]:
    return tuple(
        FaceTemplate(each["engine"], tuple(array("f", b64decode(each["vector"]))))
        for each in told or []
    )


def _selfie_written(selfie: Selfie | None) -> Json | None:
    if selfie is None:
        return None
    return {
        "sent": _at(selfie.sent),
        "match": [selfie.match.score, selfie.match.engine, selfie.match.band],
        "replay": selfie.replay,
        "forwarded": selfie.forwarded,
        "as_file": selfie.as_file,
        "taken": _at(selfie.taken),
        "turned": selfie.turned,
        "resembles": selfie.resembles,
        "where": _spot_written(selfie.where),
    }


def _selfie_read(told: Json | None) -> Selfie | None:
    if told is None:
        return None
    score, engine, band = told["match"]
    return Selfie(
        datetime.fromisoformat(told["sent"]),
        FaceMatch(score, engine, Band(band)),
        Replay(told["replay"]) if told["replay"] else None,
        told["forwarded"],
        told["as_file"],
        _instant(told["taken"]),
        told["turned"],
        told["resembles"],
        _spot_read(told["where"]),
    )


def _place_written(seen: PlaceSeen | None) -> Json | None:
    if seen is None:
        return None
    return {
        "place": _spot_written(seen.place),
        "source": seen.source,
        "at": _at(seen.at),
        "sent": _at(seen.sent),
    }


def _place_read(told: Json | None) -> PlaceSeen | None:
    if told is None:
        return None
    at, sent = map(datetime.fromisoformat, (told["at"], told["sent"]))
    return PlaceSeen(Place(*told["place"]), PlaceSource(told["source"]), at, sent)


def _spot_written(place: Place | None) -> list[float] | None:
    return [place.lat, place.lon, place.accuracy_m] if place else None


def _spot_read(told: list[float] | None) -> Place | None:
    return Place(*told) if told else None


def _at(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
