"""A calmer garbage collector for a process that has loaded all it needs."""

import gc

ALLOCATIONS = 50_000
"""Between two looks at the young; Python's 700 make a turn of a few thousand objects
be looked through several times (a turn took 7% longer)."""


def calm_down() -> None:
    """What is loaded stays: going through it again held everybody up for 0.1 s."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(ALLOCATIONS, 20, 20)
