"""Which entries of a file are in the workbook already, which changed, which are new.

One rule: with references the file says the whole truth about each reference that it names; without, entries that are
alike in everything are counted, so that true duplicates in one file are real and the same file again adds nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.entries import EntryBlock, Ints

_BITS = 62
COLUMNS = ("day", "unit", "metric", "segment", "amount", "row")


@dataclass(slots=True)
class Wanted:
    """Entries that a file yields, in columns. `row` is where each stands in the file."""

    day: Ints
    unit: Ints
    metric: Ints
    segment: Ints
    amount: Ints
    row: Ints
    reference: list[str] | None = None
    note: list[str] | None = None

    def __len__(self) -> int:
        return len(self.day)

    def take(self, places: Ints) -> "Wanted":
        """The entries at these places."""
        chosen = places.tolist()
        return Wanted(
            **{name: getattr(self, name)[places] for name in COLUMNS},
            reference=None if self.reference is None else [self.reference[at] for at in chosen],
            note=None if self.note is None else [self.note[at] for at in chosen],
        )

    @classmethod
    def joined(cls, parts: "Sequence[Wanted]") -> "Wanted":
        """All parts, one after the other. A text column is there if it is there in any part."""
        if len(parts) == 1:
            return parts[0]
        none = np.empty(0, np.int64)
        columns = {name: np.concatenate([none, *(getattr(part, name) for part in parts)]) for name in COLUMNS}
        return cls(**columns, reference=_joined_texts(parts, "reference"), note=_joined_texts(parts, "note"))


@dataclass(frozen=True, slots=True)
class Named:
    """What a file says by reference besides what it yields: references of rows that yield nothing, and (metric,
    reference) of rows whose cell was blank.
    """

    metrics: Collection[int] = ()
    silent: Collection[str] = ()
    kept: Collection[tuple[int, str]] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """`new` and `changed_to` are places in the wanted entries; `changed` and `removed` places in the existing ones, and
    so is `missing`: what the file's days had and the file has not, without saying anything of it.
    """

    new: Ints
    changed: Ints = field(default_factory=lambda: np.empty(0, np.int64))
    changed_to: Ints = field(default_factory=lambda: np.empty(0, np.int64))
    removed: Ints = field(default_factory=lambda: np.empty(0, np.int64))
    unchanged: int = 0
    missing: Ints = field(default_factory=lambda: np.empty(0, np.int64))

    def without_missing(self) -> "Comparison":
        """What is missing goes."""
        gone = np.sort(np.concatenate([self.removed, self.missing]))
        return replace(self, removed=gone, missing=self.missing[:0])


def _joined_texts(parts: Sequence[Wanted], name: str) -> list[str] | None:
    texts = [getattr(part, name) for part in parts]
    if not any(found is not None for found in texts):
        return None
    return [text for part, found in zip(parts, texts, strict=True) for text in found or [""] * len(part)]


def alike(wanted: Wanted, existing: EntryBlock, *, span: tuple[int, int] | None = None) -> Comparison:
    """Compare without references. With a `span` of days, what only the workbook has in it is missing."""
    columns = existing.columns
    notes_new, notes_old = _numbered(wanted.note, existing.note, len(wanted), len(existing))
    place_new, place_old = _pairs(
        [wanted.day, wanted.unit, wanted.metric, wanted.segment, wanted.amount, notes_new],
        [columns.day, columns.unit, columns.metric, columns.segment, columns.amount, notes_old],
    )
    left = _others(len(existing), place_old)
    first, last = span or (1, 0)
    left = left[(columns.day[left] >= first) & (columns.day[left] <= last)]
    return Comparison(_others(len(wanted), place_new), missing=left, unchanged=len(place_new))


def by_reference(
    wanted: Wanted, existing: EntryBlock, named: Named, *, span: tuple[int, int] | None = None
) -> Comparison:
    """Compare by reference. With a `span` of days, references in it that the file does not name are missing."""
    columns = existing.columns
    number: dict[str, int] = {}
    old = np.fromiter(
        (number.setdefault(text, len(number)) for text in existing.reference or [""] * len(existing)),
        np.int64,
        len(existing),
    )
    new = np.fromiter(map(number.get, wanted.reference or (), repeat(-1)), np.int64, len(wanted))
    spoken = np.zeros(len(number) + 1, np.bool_)
    spoken[new] = True
    spoken[[number.get(text, -1) for text in named.silent]] = True
    spoken[-1] = False  # that is where references went that the workbook does not know
    ours = np.isin(columns.metric, list(named.metrics))
    again, spoken_of = np.flatnonzero(new >= 0), np.flatnonzero(ours & spoken[old])
    found = _match(wanted, existing, (again, new[again]), (spoken_of, old[spoken_of]))
    kept = {(metric, number[text]) for metric, text in named.kept if text in number}
    removed = found.removed
    if kept:
        pairs = zip(columns.metric[removed].tolist(), old[removed].tolist(), strict=True)
        removed = removed[np.fromiter((pair not in kept for pair in pairs), np.bool_, len(removed))]
    first, last = span or (1, 0)
    missing = np.flatnonzero(ours & ~spoken[old] & (columns.day >= first) & (columns.day <= last))
    new_ones = np.sort(np.concatenate([np.flatnonzero(new < 0), found.new]))
    return replace(found, new=new_ones, removed=removed, missing=missing)


def _match(wanted: Wanted, existing: EntryBlock, again: tuple[Ints, Ints], known: tuple[Ints, Ints]) -> Comparison:
    """Wanted entries against existing ones, each given as places and the numbers of their references there."""
    columns = existing.columns
    (new, new_number), (old, old_number) = again, known
    note_new, note_old = _numbered(wanted.note, existing.note, len(wanted), len(existing))
    key_new, key_old = [wanted.metric[new], new_number], [columns.metric[old], old_number]
    names = ("day", "unit", "segment", "amount")
    same_new, same_old = _pairs(
        [*key_new, *(getattr(wanted, name)[new] for name in names), note_new[new]],
        [*key_old, *(getattr(columns, name)[old] for name in names), note_old[old]],
    )
    left_new, left_old = _others(len(new), same_new), _others(len(old), same_old)
    to, was = _pairs([key[left_new] for key in key_new], [key[left_old] for key in key_old])
    return Comparison(
        new=new[left_new[_others(len(left_new), to)]],
        changed=old[left_old[was]],
        changed_to=new[left_new[to]],
        removed=old[left_old[_others(len(left_old), was)]],
        unchanged=len(same_new),
    )


def _pairs(left: Sequence[Ints], right: Sequence[Ints]) -> tuple[Ints, Ints]:
    """The places of rows that are alike on both sides, as pairs: the first with the first, the second with the second
    of each kind.
    """
    count = len(left[0])
    if count == 0 or len(right[0]) == 0:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    words = _packed(left, right)
    order = np.lexsort(tuple(words)) if len(words) > 1 else np.argsort(words[0], kind="stable")
    differs = np.zeros(len(order), np.bool_)
    differs[0] = True
    for word in words:
        ordered = word[order]
        differs[1:] |= ordered[1:] != ordered[:-1]
    del words
    is_left = order < count  # sorting is stable: in each group the left ones come first
    starts = np.flatnonzero(differs)
    sizes = np.diff(starts, append=len(order))
    on_left = np.add.reduceat(is_left, starts, dtype=np.int64)
    paired = np.repeat(np.minimum(on_left, sizes - on_left), sizes)
    place = np.arange(len(order)) - np.repeat(starts, sizes)
    place -= np.where(is_left, 0, np.repeat(on_left, sizes))
    chosen = place < paired
    return order[chosen & is_left], order[chosen & ~is_left] - count


def _packed(left: Sequence[Ints], right: Sequence[Ints]) -> list[Ints]:
    """The columns of both sides in as few integers as hold them, so that one sort does for several columns."""
    words: list[Ints] = []
    room, count = 0, len(left[0])
    for one, other in zip(left, right, strict=True):
        low = min(int(one.min()), int(other.min()))
        bits = (max(int(one.max()), int(other.max())) - low).bit_length()
        if not words or bits > room:
            words.append(np.zeros(count + len(other), np.int64))
            room = _BITS
        word = words[-1]
        word <<= bits
        word[:count] |= one.astype(np.int64) - low
        word[count:] |= other - low
        room -= bits
    return words


def _others(count: int, places: Ints) -> Ints:
    rest = np.ones(count, np.bool_)
    rest[places] = False
    return np.flatnonzero(rest)


def _numbered(
    new: Sequence[str] | None, old: Sequence[str] | None, new_count: int, old_count: int
) -> tuple[Ints, Ints]:
    """Texts of both sides as numbers, the same for the same text."""
    if new is None:  # not mapped: a note that was written here is no difference
        return np.zeros(new_count, np.int64), np.zeros(old_count, np.int64)
    number: dict[str, int] = {"": 0}

    def numbers(texts: Sequence[str] | None, count: int) -> NDArray[np.int64]:
        if texts is None:
            return np.zeros(count, np.int64)
        return np.fromiter((number.setdefault(text, len(number)) for text in texts), np.int64, count)

    return numbers(new, new_count), numbers(old, old_count)
