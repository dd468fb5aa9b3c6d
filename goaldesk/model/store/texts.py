"""A column of texts held as one run of bytes: a million references cost what they weigh, not an object each.

Its rule: no text holds a NUL, which ends each of them here. The gate sees to it.
"""

from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.entries import Ints
from goaldesk.model.errors import Refusal
from goaldesk.wording import QT_TRANSLATE_NOOP

_STEP = 4096
_BAD_TEXT = QT_TRANSLATE_NOOP(
    "Fault", "A text holds a sign that cannot be kept (NUL or half of a pair); nothing was changed: remove the sign."
)


def bad_text() -> Refusal:
    return Refusal("bad_text", _BAD_TEXT)


class Texts(Sequence[str]):
    """Texts that cannot be changed, each ended by a NUL in `joined` (UTF-8)."""

    __slots__ = ("_ends", "joined")

    def __init__(self, joined: bytes) -> None:
        self.joined = joined
        self._ends: Ints = np.flatnonzero(np.frombuffer(joined, np.uint8) == 0)

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Texts":
        """These texts. Raises Refusal `bad_text` where one cannot be kept."""
        if isinstance(texts, Texts):
            return texts
        try:
            made = cls(("\0".join(texts) + "\0").encode() if len(texts) else b"")
        except UnicodeEncodeError as error:
            raise bad_text() from error
        if len(made) != len(texts):
            raise bad_text()
        return made

    @classmethod
    def joined_of(cls, parts: Sequence["Texts"]) -> "Texts":
        """The texts of all parts, one after the other."""
        return cls(b"".join(part.joined for part in parts))

    def __len__(self) -> int:
        return len(self._ends)

    @property
    def ends(self) -> Ints:
        """Where in `joined` the NUL of each text lies."""
        return self._ends

    @property
    def starts(self) -> Ints:
        """Where in `joined` each text begins."""
        return np.concatenate([[0], self._ends[:-1] + 1]) if len(self._ends) else self._ends

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> "Texts": ...

    def __getitem__(self, at: "int | slice") -> "str | Texts":
        if isinstance(at, slice):
            first, end, step = at.indices(len(self))
            if step != 1:
                return self.take(np.arange(first, end, step))
            begin = self._start(first)
            return Texts(self.joined[begin : self._start(end)]) if end > first else Texts(b"")
        place = range(len(self))[at]
        return self.joined[self._start(place) : self._ends[place]].decode()

    def __iter__(self) -> Iterator[str]:
        for first in range(0, len(self), _STEP):
            yield from self.part(first, first + _STEP)

    def part(self, first: int, end: int) -> list[str]:
        """The texts from `first` up to `end`, as a list."""
        end = min(end, len(self))
        if end <= first:
            return []
        return self.joined[self._start(first) : self._ends[end - 1]].decode().split("\0")

    def take(self, chosen: "NDArray[np.bool_] | Ints") -> "Texts":
        """The texts at these places (a mask or indexes)."""
        starts, ends = self.starts[chosen], self._ends[chosen]
        return Texts(b"".join(self.joined[a : b + 1] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)))

    def __eq__(self, other: object) -> bool:
        return self.joined == other.joined if isinstance(other, Texts) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.joined)

    def _start(self, place: int) -> int:
        return int(self._ends[place - 1]) + 1 if place else 0


def empty_texts(count: int) -> Texts:
    """So many empty texts."""
    return Texts(b"\0" * count)
