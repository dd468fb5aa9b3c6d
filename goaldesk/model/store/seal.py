"""The seal: digests of what the file holds, so that a flipped bit in a figure or a text never passes in silence.

A row of a small table carries a digest of its own; target months and entries are sealed in blocks (all target months;
the entries of one month), where the digests of the rows are joined by XOR, so that an edit costs what it touches. It
finds accidents, not forgers: who can write the file can write its seal.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.changes import ChangeSet
from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.rows import TargetMonth, Value
from goaldesk.model.store.blocks import notes, numbers, references
from goaldesk.model.store.texts import Texts

Bits = NDArray[np.uint64]
Part = tuple[str, int]
"""A sealed part: the name of a table and, for entries, the month; other tables have month 0."""

ENTRY = "entry"
MONTHS = TargetMonth.TABLE

_STEP = 16_384

_canonical = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
_SEED = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_NOTE = np.uint64(0xD6E8FEB86659FD93)


def row_digest(table: str, values: Sequence[Value]) -> int:
    """Seven bytes over the row, as a whole number that SQLite can keep."""
    return _hashed(_canonical([table, *values]))


def row_digests(table: str, rows: Sequence[Sequence[Value]]) -> list[int]:
    """`row_digest` of many rows, written out together: half the time of one by one."""
    texts = _canonical(rows)[2:-2].split("],[")
    if len(texts) != len(rows):  # a text of theirs has these very signs in it
        texts = [_canonical(values)[1:-1] for values in rows]
    start = _canonical([table])[:-1]
    return [_hashed(f"{start},{text}]") for text in texts]


def _hashed(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=7).digest(), "big")


@dataclass(frozen=True, slots=True)
class Seal:
    """For each sealed part how many rows it has and the XOR of their digests. Parts without rows are absent."""

    parts: Mapping[Part, tuple[int, int]] = field(default_factory=dict)

    def joined(self, others: Iterable[tuple[Part, int, int]]) -> "Seal":
        """With these parts, counts and digests joined in. A count may be negative: rows that went."""
        parts = dict(self.parts)
        for part, count, digest in others:
            old_count, old_digest = parts.get(part, (0, 0))
            parts[part] = old_count + count, old_digest ^ digest
            if parts[part] == (0, 0):
                del parts[part]
        return Seal(parts)

    def after(self, changes: ChangeSet) -> "Seal":
        """The seal of the file once these changes are made."""
        return self.joined(_of_changes(changes))

    def differs(self, other: "Seal") -> list[Part]:
        """The parts that are not the same."""
        return sorted(part for part, _ in set(self.parts.items()) ^ set(other.parts.items()))


def _of_changes(changes: ChangeSet) -> Iterable[tuple[Part, int, int]]:
    months: tuple[list[tuple[Value, ...]], list[tuple[Value, ...]]] = ([], [])
    for change in changes.rows:
        for row, count, kept in ((change.before, -1, months[0]), (change.after, 1, months[1])):
            if isinstance(row, TargetMonth):
                kept.append(row.values())
            elif row is not None:
                yield (row.TABLE, 0), count, row_digest(row.TABLE, row.values())
    for rows, sign in zip(months, (-1, 1), strict=True):
        if rows:
            yield (MONTHS, 0), sign * len(rows), months_digest(list(np.array(rows, dtype=np.int64).T))
    for block, sign in ((changes.removed, -1), (changes.added, 1)):
        if block is not None:
            for part, count, digest in block_digests(block):
                yield part, sign * count, digest


def months_digest(columns: Sequence[Ints]) -> int:
    """The digest of target months given in columns."""
    return _kept(np.bitwise_xor.reduce(_mixed(columns)))


def block_digests(block: EntryBlock) -> list[tuple[Part, int, int]]:
    """Each month of the entries with its count and digest."""
    return entry_digests(numbers(block), references(block), notes(block))


def entry_digests(columns: Sequence[Ints], reference: Texts, note: Texts) -> list[tuple[Part, int, int]]:
    """Months of these entries (columns in the order of the table) with count and digest; a month may come again."""
    found: list[tuple[Part, int, int]] = []
    for first in range(0, len(columns[0]), _STEP):
        part = slice(first, first + _STEP)
        found += _chunk_digests([column[part] for column in columns], reference[part], note[part])
    return found


def _chunk_digests(columns: Sequence[Ints], reference: Texts, note: Texts) -> list[tuple[Part, int, int]]:
    digests = _mixed(columns)
    texts = _text_hash(reference) ^ (_text_hash(note) * _NOTE)
    digests ^= np.where(texts == 0, texts, _mixed([columns[0], texts.view(np.int64)]))
    months = months_of_days(columns[1])
    order = np.argsort(months, kind="stable")
    found, starts = np.unique(months[order], return_index=True)
    joined = np.bitwise_xor.reduceat(digests[order], starts)
    counts = np.diff(np.append(starts, len(months)))
    return [
        ((ENTRY, int(month)), int(count), _kept(digest))
        for month, count, digest in zip(found, counts, joined, strict=True)
    ]


def months_of_days(days: Ints) -> Ints:
    """The month of each day."""
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12


def _mixed(columns: Sequence[Ints]) -> Bits:
    """One well mixed number for each row, each column's place included (the finalizer of splitmix64, chained)."""
    mixed = np.full(len(columns[0]), _SEED)
    for column in columns:
        mixed ^= np.ascontiguousarray(column).view(np.uint64)
        mixed += _SEED
        mixed ^= mixed >> np.uint64(30)
        mixed *= _FIRST
        mixed ^= mixed >> np.uint64(27)
        mixed *= _SECOND
        mixed ^= mixed >> np.uint64(31)
    return mixed


def _text_hash(texts: Texts) -> Bits:
    """The bytes of each text, each times an odd number of its place, added up; 0 for an empty text."""
    signs = np.frombuffer(texts.joined, np.uint8)
    starts = texts.starts
    if len(signs) == len(starts):
        return np.zeros(len(starts), dtype=np.uint64)
    lengths = texts.ends - starts + 1
    place = np.arange(len(signs)) - np.repeat(starts, lengths)
    weights = _mixed([np.arange(int(lengths.max()))]) | np.uint64(1)
    return np.add.reduceat(signs.astype(np.uint64) * weights[place], starts)


def _kept(digest: np.uint64) -> int:
    """As a whole number that SQLite can keep."""
    return int(digest.astype(np.int64))
