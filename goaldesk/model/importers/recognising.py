"""Which entries of a file are in the workbook already, which changed, which are new.

One rule: with references the file says the whole truth about each reference that it names; without, entries that are
alike in everything are counted, so that true duplicates in one file are real and the same file again adds nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

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
    """What a file says by reference: the references that it names, and (metric, reference) whose cell was blank."""

    metrics: Collection[int] = ()
    references: Collection[str] = ()
    kept: Collection[tuple[int, str]] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """`new` and `changed_to` are places in the wanted entries; `changed` and `removed` places in the existing ones."""

    new: Ints
    changed: Ints = field(default_factory=lambda: np.empty(0, np.int64))
    changed_to: Ints = field(default_factory=lambda: np.empty(0, np.int64))
    removed: Ints = field(default_factory=lambda: np.empty(0, np.int64))
    unchanged: int = 0


def _joined_texts(parts: Sequence[Wanted], name: str) -> list[str] | None:
    texts = [getattr(part, name) for part in parts]
    if not any(found is not None for found in texts):
        return None
    return [text for part, found in zip(parts, texts, strict=True) for text in found or [""] * len(part)]


def alike(wanted: Wanted, existing: EntryBlock, *, span: tuple[int, int] | None = None) -> Comparison:
    """Compare without references. With a `span` of days, what only the workbook has in it is removed."""
    columns = existing.columns
    notes_new, notes_old = _numbered(wanted.note, existing.note, len(wanted), len(existing))
    place_new, place_old = _pairs(
        [wanted.day, wanted.unit, wanted.metric, wanted.segment, wanted.amount, notes_new],
        [columns.day, columns.unit, columns.metric, columns.segment, columns.amount, notes_old],
    )
    left = _others(len(existing), place_old)
    first, last = span or (1, 0)
    left = left[(columns.day[left] >= first) & (columns.day[left] <= last)]
    return Comparison(_others(len(wanted), place_new), removed=left, unchanged=len(place_new))


def by_reference(
    wanted: Wanted, existing: EntryBlock, named: Named, *, span: tuple[int, int] | None = None
) -> Comparison:
    """Compare by reference. With a `span` of days, references in it that the file does not name are removed."""
    columns = existing.columns
    references = existing.reference or [""] * len(existing)
    ours = np.isin(columns.metric, list(named.metrics))
    is_named = np.fromiter((text in named.references for text in references), np.bool_, len(existing))
    if named.kept:
        kept = named.kept
        is_kept = np.fromiter(
            ((metric, text) in kept for metric, text in zip(columns.metric.tolist(), references, strict=True)),
            np.bool_,
            len(existing),
        )
    else:
        is_kept = np.zeros(len(existing), np.bool_)
    spoken_of = np.flatnonzero(ours & is_named & ~is_kept)
    gone = np.empty(0, np.int64)
    if span is not None:
        inside = (columns.day >= span[0]) & (columns.day <= span[1])
        gone = np.flatnonzero(ours & ~is_named & inside)
    number = {text: at for at, text in enumerate(dict.fromkeys(references[at] for at in spoken_of.tolist()))}
    known = np.fromiter((number.get(text, -1) for text in wanted.reference or ()), np.int64, len(wanted))
    again = np.flatnonzero(known >= 0)
    found = _match(wanted, existing, again, spoken_of, number)
    return Comparison(
        new=np.sort(np.concatenate([np.flatnonzero(known < 0), found.new])),
        changed=found.changed,
        changed_to=found.changed_to,
        removed=np.sort(np.concatenate([found.removed, gone])),
        unchanged=found.unchanged,
    )


def _match(wanted: Wanted, existing: EntryBlock, again: Ints, spoken_of: Ints, number: dict[str, int]) -> Comparison:
    """The wanted entries at `again` against the existing ones at `spoken_of`, all of numbered references."""
    columns = existing.columns
    texts_new, texts_old = wanted.reference or [], existing.reference or []
    note_new, note_old = _numbered(wanted.note, existing.note, len(wanted), len(existing))
    key_new = [
        wanted.metric[again],
        np.fromiter((number[texts_new[at]] for at in again.tolist()), np.int64, len(again)),
    ]
    key_old = [
        columns.metric[spoken_of],
        np.fromiter((number[texts_old[at]] for at in spoken_of.tolist()), np.int64, len(spoken_of)),
    ]
    whole_new = [*key_new, *(getattr(wanted, name)[again] for name in ("day", "unit", "segment", "amount"))]
    whole_old = [*key_old, *(getattr(columns, name)[spoken_of] for name in ("day", "unit", "segment", "amount"))]
    same_new, same_old = _pairs([*whole_new, note_new[again]], [*whole_old, note_old[spoken_of]])
    left_new, left_old = _others(len(again), same_new), _others(len(spoken_of), same_old)
    to, was = _pairs([key[left_new] for key in key_new], [key[left_old] for key in key_old])
    return Comparison(
        new=again[left_new[_others(len(left_new), to)]],
        changed=spoken_of[left_old[was]],
        changed_to=again[left_new[to]],
        removed=spoken_of[left_old[_others(len(left_old), was)]],
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
    if new is None and old is None:
        return np.zeros(new_count, np.int64), np.zeros(old_count, np.int64)
    number: dict[str, int] = {"": 0}

    def numbers(texts: Sequence[str] | None, count: int) -> NDArray[np.int64]:
        if texts is None:
            return np.zeros(count, np.int64)
        return np.fromiter((number.setdefault(text, len(number)) for text in texts), np.int64, count)

    return numbers(new, new_count), numbers(old, old_count)
