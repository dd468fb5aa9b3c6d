"""The seal: a flipped bit is refused, reported or harmless, and never a wrong figure in silence."""

import random
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.errors import Fault
from goaldesk.model.store import reading
from goaldesk.model.store.blocks import block_of, same
from goaldesk.model.store.columnar import packed, unpacked
from goaldesk.model.store.seal import Seal, block_digests, row_digest, row_digests
from goaldesk.model.store.texts import Texts
from goaldesk.model.store.workbook import Workbook

Facts = tuple[int, int, int]
INT = st.integers(-(2**63), 2**63 - 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
ENTRIES = st.lists(st.tuples(st.integers(-700_000, 2_900_000), INT, INT, INT, INT, INT, INT, TEXT, TEXT), max_size=20)


def block_from(rows: list[tuple]) -> object:
    columns = [np.array([row[at] for row in rows], dtype=np.int64) for at in range(7)]
    ids = np.arange(1, len(rows) + 1)
    return block_of([ids, *columns], Texts.of([row[7] for row in rows]), Texts.of([row[8] for row in rows]))


@given(rows=ENTRIES)
def test_entries_are_kept_column_by_column_without_loss(rows: list[tuple]) -> None:
    block = block_from(rows)
    assert same(unpacked(packed(block)), block)


@given(rows=ENTRIES.filter(bool), data=st.data())
def test_any_change_of_an_entry_changes_the_seal(rows: list[tuple], data: st.DataObject) -> None:
    place, column = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(0, 8))
    value = data.draw(st.integers(-700_000, 2_900_000) if column == 0 else INT if column < 7 else TEXT)
    row = list(rows[place])
    row[column] = value
    changed = [*rows[:place], tuple(row), *rows[place + 1 :]]
    seals = [Seal().joined(block_digests(block_from(each))) for each in (rows, changed)]
    assert (seals[0] == seals[1]) == (rows == changed)


@given(texts=st.lists(TEXT, max_size=30), data=st.data())
def test_texts_in_a_column_are_the_texts_that_went_in(texts: list[str], data: st.DataObject) -> None:
    column = Texts.of(texts)
    first, end = data.draw(st.integers(-40, 40)), data.draw(st.integers(-40, 40))
    assert list(column) == texts
    assert list(column[first:end]) == texts[first:end]
    assert [column[at] for at in range(-len(texts), len(texts))] == texts + texts
    chosen = data.draw(st.lists(st.integers(0, max(0, len(texts) - 1)), max_size=9 if texts else 0))
    assert list(column.take(np.array(chosen, dtype=np.int64))) == [texts[at] for at in chosen]


def test_the_seal_follows_the_edits(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    ids = workbook.edit("Add", kit.add, facts, 400).value
    workbook.edit("Plan", kit.plan, facts)
    workbook.edit("Remove", lambda edit: edit.remove_entries(ids[3:200]))
    connection = workbook._gate.connection
    assert reading.read_all(connection).seal == workbook._gate.seal == reading.read_seal(connection)


def flipped(data: bytes, dice: random.Random) -> bytes:
    """One accident: a bit, some bytes, a sector of zeros, or the page of another place."""
    spoilt = bytearray(data)
    at = dice.randrange(len(data))
    kind = dice.randrange(4)
    if kind == 0:
        spoilt[at] ^= 1 << dice.randrange(8)
    elif kind == 1:
        spoilt[at : at + 4] = dice.randbytes(4)[: len(data) - at]
    elif kind == 2:
        at -= at % 512
        spoilt[at : at + 512] = bytes(512)
    else:
        page, other = (dice.randrange(len(data) // 4096) * 4096 for _ in range(2))
        spoilt[page : page + 4096] = data[other : other + 4096]
    return bytes(spoilt[: len(data)])


def facts_told(workbook: Workbook) -> tuple[object, ...]:
    """Everything that a person could see."""
    return [(name, list(rows)) for name, _, rows in workbook.tables()], workbook.history()


@pytest.mark.parametrize("rounds", [400, pytest.param(10_000, marks=pytest.mark.full)])
def test_no_flipped_bit_passes_in_silence(
    workbook: Workbook, facts: Facts, kit: ModuleType, tmp_path: Path, rounds: int
) -> None:
    workbook.edit("Import", kit.add, facts, 400)
    workbook.edit("Plan", kit.plan, facts)
    workbook.edit("Add", kit.add, (*facts[:2], 0), 40)
    truth = facts_told(workbook)
    workbook.close()
    data = workbook.path.read_bytes()
    dice = random.Random(20260909)
    path = tmp_path / "spoilt.goaldesk"
    ends = {"refused": 0, "reported": 0, "harmless": 0}
    for _ in range(rounds):
        path.write_bytes(flipped(data, dice))
        ends[end_of(path, truth)] += 1
    assert ends["refused"] > rounds / 3
    assert ends["harmless"] > 0


def end_of(path: Path, truth: tuple[object, ...]) -> str:
    try:
        with Workbook.open(path, read_only=True) as workbook:
            findings = workbook.check()
            if findings:
                return "reported"
            assert facts_told(workbook) == truth
            return "harmless"
    except Fault:
        return "refused"


def test_without_the_seal_flipped_bits_do_pass(
    workbook: Workbook, facts: Facts, kit: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the test above finds what it looks for."""
    workbook.edit("Import", kit.add, facts, 400)
    truth = facts_told(workbook)
    workbook.close()
    monkeypatch.setattr(Seal, "differs", lambda *_: [])
    data = workbook.path.read_bytes()
    at = data.index(b"D-00123")
    path = tmp_path / "spoilt.goaldesk"
    path.write_bytes(data[: at + 6] + b"9" + data[at + 7 :])
    with pytest.raises(AssertionError):
        end_of(path, truth)


values = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text() | st.sampled_from(["],[", "]", '",["'])


@given(st.lists(st.tuples(values, values, values), max_size=6))
def test_rows_sealed_together_have_the_digests_of_rows_sealed_one_by_one(rows: list[tuple]) -> None:
    assert row_digests("unit", rows) == [row_digest("unit", row) for row in rows]
