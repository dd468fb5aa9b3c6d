"""Entries as one compressed run of bytes, column by column: how the history keeps a million of them in a few megabytes.

Layout: the length of the head (4 bytes), the head as JSON, and the columns, compressed together. Integer columns are
kept as the difference to their smallest value in as few bytes as that needs, and not at all where all are the same;
ids as the steps between them.
"""

import json
import zlib

import numpy as np

from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.store.blocks import NUMBERS, block_of, notes, numbers, references
from goaldesk.model.store.texts import Texts

_LEVEL = 1


def packed(block: EntryBlock) -> bytes:
    """The entries as bytes."""
    columns = numbers(block)
    columns[0] = np.diff(columns[0], prepend=0)
    described, parts = [], []
    for name, column in zip(NUMBERS, columns, strict=True):
        base = int(column.min()) if len(column) else 0
        narrow = _narrow(column, base)
        described.append([name, base, narrow.dtype.str if len(narrow) else ""])
        parts.append(narrow.tobytes())
    texts = [references(block).joined, notes(block).joined]
    head = json.dumps({"rows": len(block), "columns": described, "texts": [len(text) for text in texts]}).encode()
    return len(head).to_bytes(4, "little") + head + zlib.compress(b"".join([*parts, *texts]), _LEVEL)


def _narrow(column: Ints, base: int) -> Ints:
    spread = int(column.max()) - base if len(column) else 0
    if spread == 0:
        return column[:0]
    kind = np.min_scalar_type(spread).newbyteorder("<")
    return (column.view(np.uint64) - np.uint64(base % 2**64)).astype(kind)


def unpacked(data: bytes) -> EntryBlock:
    """The entries that `packed` made these bytes of. Raises ValueError or zlib.error where they are not whole."""
    length = int.from_bytes(data[:4], "little")
    head = json.loads(data[4 : 4 + length])
    body = zlib.decompress(data[4 + length :])
    count, at = head["rows"], 0
    columns: list[Ints] = []
    for _, base, kind in head["columns"]:
        column, at = _wide(body, at, (count, base, kind))
        columns.append(column)
    columns[0] = np.cumsum(columns[0])
    texts = []
    for size in head["texts"]:
        texts.append(Texts(body[at : at + size]))
        at += size
    return block_of(columns, texts[0], texts[1])


def _wide(body: bytes, at: int, told: tuple[int, int, str]) -> tuple[Ints, int]:
    count, base, kind = told
    if not kind:
        return np.full(count, base, dtype=np.int64), at
    dtype = np.dtype(kind)
    end = at + count * dtype.itemsize
    wide = np.frombuffer(body[at:end], dtype).astype(np.uint64) + np.uint64(base % 2**64)
    return wide.view(np.int64), end
