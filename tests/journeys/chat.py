"""A platform as the people of a journey hold it."""

import asyncio
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from core.people.model import Account, Person
from tests.patience import PATIENCE

LOOK = 0.02
LAST = 4


class Chat(ABC):
    """What is said goes over the platform's own wire; what is heard came by it."""

    @abstractmethod
    def account(self, who: Person) -> Account: ...

    @abstractmethod
    async def send(self, who: Person, text: str) -> None: ...

    @abstractmethod
    async def edit(self, who: Person, text: str) -> None:
        """Change the words that `who` sent last."""
        ...

    @abstractmethod
    async def labels(self, who: Person) -> set[str]:
        """Of all buttons that `who` sees."""
        ...

    @abstractmethod
    async def tap(self, who: Person, label: str) -> None:
        """The newest button of that label that `who` sees."""
        ...

    @abstractmethod
    async def send_photo(self, who: Person, data: bytes, caption: str) -> None:
        """A JPEG, from the camera."""
        ...

    @abstractmethod
    async def send_file(self, who: Person, data: bytes, name: str, mime: str) -> None:
        """As it is, with nothing made smaller."""
        ...

    @abstractmethod
    async def share_place(self, who: Person, lat: float, lon: float) -> None:
        """Where the device is, by whatever way this platform has."""
        ...

    @abstractmethod
    async def heard(self, who: Person) -> list[str]:
        """All that the desk has said to them, as it stands now."""
        ...

    @abstractmethod
    async def files(self, who: Person) -> list[str]:
        """The names of all files that the desk has sent them."""
        ...

    @abstractmethod
    async def opened(self, who: Person, ending: str) -> bytes:
        """The newest file of theirs with that ending, as they open it."""
        ...

    @abstractmethod
    async def pictures(self, who: Person) -> int:
        """How many the desk has sent them."""
        ...

    @abstractmethod
    async def say_in_company(self, who: Person, text: str) -> None:
        """To the desk, in a group of everybody's."""
        ...

    @abstractmethod
    async def stands_in_company(self) -> list[str]:
        """All that the desk has said there, as it stands now."""
        ...

    async def shows_in_company(self, *words: str) -> list[str]:
        """What stands there once one message has all of these words in it."""

        async def told() -> bool:
            stands = await self.stands_in_company()
            return any(all(each in text for each in words) for text in stands)

        await until(told)
        return await self.stands_in_company()

    async def press(self, who: Person, label: str) -> None:
        """As soon as there is a button of that label."""

        async def offered() -> bool:
            return label in await self.labels(who)

        async with self._telling(who, label):
            await until(offered)
        await self.tap(who, label)

    async def says(self, who: Person, text: str, *, hears: str) -> None:
        """Send words; among what then comes is a message with these words in it."""
        await self._answered(who, self.send(who, text), hears)

    async def shows(self, who: Person, photo: bytes, *, hears: str) -> None:
        await self._answered(who, self.send_photo(who, photo, ""), hears)

    async def edits(self, who: Person, text: str, *, hears: str) -> None:
        await self._answered(who, self.edit(who, text), hears)

    async def presses(self, who: Person, label: str, *, hears: str) -> None:
        await self._answered(who, self.press(who, label), hears)

    async def hears(self, who: Person, words: str) -> None:
        """A message with these words in it has come, or was edited so."""

        async def told() -> bool:
            return any(words in text for text in await self.heard(who))

        async with self._telling(who, words):
            await until(told)

    async def hears_no_more(self, who: Person, words: str) -> None:
        """No message has these words in it any more."""

        async def gone() -> bool:
            return not any(words in text for text in await self.heard(who))

        async with self._telling(who, f"nothing of {words}"):
            await until(gone)

    async def gets_file(self, who: Person, ending: str) -> bytes:
        async def got() -> bool:
            return any(name.endswith(ending) for name in await self.files(who))

        async with self._telling(who, f"a file of {ending}"):
            await until(got)
        return await self.opened(who, ending)

    async def presses_and_sees(self, who: Person, label: str, *, pictures: int) -> None:
        """So many more than before."""
        before = await self.pictures(who)
        await self.press(who, label)
        await self.sees_pictures(who, before + pictures)

    async def sees_pictures(self, who: Person, count: int) -> None:
        """So many in all: they may come after the words."""

        async def seen() -> bool:
            return await self.pictures(who) >= count

        async with self._telling(who, f"{count} pictures"):
            await until(seen)

    async def _answered(self, who: Person, done: Awaitable[None], words: str) -> None:
        """Edited or new: a card may stand anywhere among the rest."""
        before = Counter(await self.heard(who))
        await done

        async def told() -> bool:
            new = Counter(await self.heard(who)) - before
            return any(words in text for text in new)

        async with self._telling(who, words):
            await until(told)

    @asynccontextmanager
    async def _telling(self, who: Person, words: str) -> AsyncGenerator[None]:
        """What was heard instead, as the failure is read by somebody."""
        try:
            yield
        except TimeoutError:
            heard = "\n\n".join((await self.heard(who))[-LAST:])
            labels = ", ".join(sorted(await self.labels(who)))
            pytest.fail(
                f"{who.name} did not hear {words!r}, but last:\n\n{heard}\n\n[{labels}]"
            )


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    """The desk is looked at from outside, so all there is to do is to look again."""
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110 -- see above
            await asyncio.sleep(LOOK)
