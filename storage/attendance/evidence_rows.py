"""Evidence and what it came to as JSON, to be sealed; nothing of it can be searched."""

from array import array
from base64 import b64decode, b64encode
from struct import Struct
from typing import Any

from msgspec import convert, to_builtins

from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import Signals
from core.attendance.judging.verdict import Verdict
from core.attendance.photos.photo import FaceTemplate, PhotoTrace

Json = dict[str, Any]
MARK = Struct(">BBQ")


def evidence_written(evidence: Evidence) -> Json:
    return dict(to_builtins(evidence))


def evidence_read(told: Json | None) -> Evidence:
    """Nothing where whose it was has been erased, or its retention has ended."""
    return Evidence() if told is None else convert(told, Evidence)


def judged_written(signals: Signals, verdict: Verdict) -> Json:
    return {"signals": to_builtins(signals), "verdict": to_builtins(verdict)}


def judged_read(told: Json | None) -> tuple[Signals, Verdict]:
    if told is None:
        return Signals(), Verdict(())
    return convert(told["signals"], Signals), convert(told["verdict"], Verdict)


def trace_written(trace: PhotoTrace) -> Json:
    known = (trace.template,) if trace.template else ()
    return {
        "sha256": trace.sha256,
        "looks": f"{trace.looks:x}",
        "face": templates_written(known),
        "near": f"{trace.near:x}",
        "marks": b64encode(b"".join(MARK.pack(*each) for each in trace.marks)).decode(),
        "relief": b64encode(trace.relief).decode(),
    }


def trace_read(told: Json) -> PhotoTrace:
    known = templates_read(told["face"])
    template = known[0] if known else None
    looks, near = int(told["looks"], 16), int(told["near"], 16)
    marks = tuple(MARK.iter_unpack(b64decode(told["marks"])))
    relief = b64decode(told["relief"])
    return PhotoTrace(told["sha256"], looks, template, near, marks, relief=relief)


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
