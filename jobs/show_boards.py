"""Boards keep up with today."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.reporting.boards.show import ShowBoards
from jobs.duty import duty


@duty(every=5)
async def show_boards(door: Door) -> None:
    while await door.run(ShowBoards(THE_DESK)):
        pass
