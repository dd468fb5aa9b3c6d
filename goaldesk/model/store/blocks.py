"""Whole entries as the gate works with them: every column present, texts compact, ids rising."""

from collections.abc import Sequence
from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.entries import EntryBlock, EntryColumns, Ints
from goaldesk.model.store.texts import Texts, empty_texts

NUMBERS = (*(field.name for field in fields(EntryColumns)), "split")
"""The integer columns of an entry, in the order of the table."""


def numbers(block: EntryBlock) -> list[Ints]:
    """The integer columns in the order of `NUMBERS`."""
    return [getattr(block.columns, name) for name in NUMBERS[:-1]] + [block.split]


def block_of(columns: Sequence[Ints], reference: Texts, note: Texts) -> EntryBlock:
    """A block of these integer columns, in the order of `NUMBERS`, and texts. Read-only columns are not copied."""
    kept = [fixed(column.copy()) if column.flags.writeable else column for column in columns]
    return EntryBlock(EntryColumns(*kept[:-1]), kept[-1], reference, note)


def fixed(column: Ints) -> Ints:
    """This very array, read-only from now on."""
    column.flags.writeable = False
    return column


def settled(block: EntryBlock) -> EntryBlock:
    """The same block with compact texts and ids rising. Raises ValueError where the columns differ in length."""
    count = len(block)
    reference = empty_texts(count) if block.reference is None else Texts.of(block.reference)
    note = empty_texts(count) if block.note is None else Texts.of(block.note)
    lengths = {len(column) for column in numbers(block)} | {len(reference), len(note)}
    if lengths != {count}:
        raise ValueError("the columns of a block of entries differ in length")
    made = block_of(numbers(block), reference, note)
    ids = made.columns.id
    return made if np.all(ids[1:] > ids[:-1]) else taken(made, np.argsort(ids, kind="stable"))


def taken(block: EntryBlock, chosen: "NDArray[np.bool_] | Ints") -> EntryBlock:
    """The entries at these places (a mask or indexes)."""
    columns = [fixed(column[chosen]) for column in numbers(block)]
    return block_of(columns, references(block).take(chosen), notes(block).take(chosen))


def joined(blocks: Sequence[EntryBlock]) -> EntryBlock | None:
    """All entries of the blocks in the order of their ids, or None if there are none."""
    blocks = [block for block in blocks if len(block)]
    if not blocks:
        return None
    if len(blocks) == 1:
        return blocks[0]
    columns = [fixed(np.concatenate(parts)) for parts in zip(*map(numbers, blocks), strict=True)]
    reference = Texts.joined_of([references(block) for block in blocks])
    note = Texts.joined_of([notes(block) for block in blocks])
    return settled(block_of(columns, reference, note))


def references(block: EntryBlock) -> Texts:
    return empty_texts(len(block)) if block.reference is None else Texts.of(block.reference)


def notes(block: EntryBlock) -> Texts:
    return empty_texts(len(block)) if block.note is None else Texts.of(block.note)


def differing(one: EntryBlock, other: EntryBlock) -> NDArray[np.bool_]:
    """Which entries of two blocks with the same ids are not the same."""
    unlike = np.zeros(len(one), dtype=bool)
    for left, right in zip(numbers(one), numbers(other), strict=True):
        unlike |= left != right
    for column in (references, notes):
        if column(one) != column(other):
            pairs = zip(column(one), column(other), strict=True)
            unlike |= np.fromiter((left != right for left, right in pairs), bool, len(one))
    return unlike


def same(one: EntryBlock, other: EntryBlock) -> bool:
    """Whether two blocks hold the same entries."""
    return len(one) == len(other) and not differing(one, other).any()


def places(ids: Ints, wanted: Ints) -> tuple[NDArray[np.bool_], Ints]:
    """For each of the wanted ids whether it is among the rising `ids`, and where."""
    at = np.searchsorted(ids, wanted)
    if not len(ids):
        return np.zeros(len(wanted), dtype=bool), at
    return ids[np.minimum(at, len(ids) - 1)] == wanted, at
