"""A school's morning full of people: each drawn twice, as enrolled and as they come.

Drawing takes longer than looking, so as many processes as there are cores do it.
"""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from os import cpu_count

from adapters.browser.drawn_samples import LEARNT_FROM
from adapters.faces.drawn import draw_selfie
from adapters.faces.looker import Looker
from core.attendance.photos.photo import FaceTemplate

FIRST = 60_000
"""Numbers of people whom no test knows."""

MORE = 1.2
"""Some are drawn so that no engine finds a face: others come instead of them."""


@dataclass(frozen=True, slots=True)
class Student:
    enrolled: FaceTemplate
    selfie: bytes


def drawn(person: int) -> tuple[bytes, bytes]:
    return draw_selfie(person), draw_selfie(person, LEARNT_FROM)


async def crowd(looker: Looker, size: int) -> list[Student]:
    """So many different people, none of whose photos is of poor quality."""
    people = range(FIRST, FIRST + int(size * MORE) + 2)
    with ProcessPoolExecutor(cpu_count(), get_context("spawn")) as processes:
        pictures: Iterator[tuple[bytes, bytes]] = processes.map(
            drawn, people, chunksize=8
        )
        shots = await asyncio.to_thread(list, pictures)
    found: list[Student] = []
    for first, selfie in shots:
        enrolled, came = await looker.look(first), await looker.look(selfie)
        if enrolled.face and came.problem is None:
            found.append(Student(enrolled.face.template, selfie))
    return found[:size]
