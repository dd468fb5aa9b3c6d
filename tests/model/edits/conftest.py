"""A small firm in a real file, for the tests of the verbs: two teams, three people, two metrics and their ratio."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from goaldesk.model.changes import Edit
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.targets import set_target
from goaldesk.model.edits.units import create_unit
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.rows import Metric, Row, Target, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store.workbook import Workbook

NOW = dt.datetime(2026, 9, 9, 8, 0, tzinfo=dt.UTC)


@dataclass
class Firm:
    """The workbook and the ids of what is in it, by code."""

    book: Workbook
    unit: dict[str, int]
    metric: dict[str, int]

    @property
    def now(self) -> Snapshot:
        return self.book.snapshot

    def do(self, verb: Callable[..., Any], *facts: Any, **more: Any) -> Any:
        return self.book.edit("Try", verb, *facts, **more).value

    def refused(self, verb: Callable[..., Any], *facts: Any, **more: Any) -> str:
        """The code with which the verb is refused; nothing may have changed by it."""
        before = self.book.digest()
        with pytest.raises(Refusal) as refusal:
            self.do(verb, *facts, **more)
        assert self.book.digest() == before
        assert str(refusal.value)  # the sentence has all its facts
        return refusal.value.code

    def row(self, kind: type[Row], *key: Any) -> Any:
        return self.now.get(kind, *key)

    def target(self, unit: str, amounts: list[int], *, status: str = "draft", first: int | None = None) -> Any:
        start = month(2026, 1) if first is None else first
        row = Target(0, 0, self.unit[unit], self.metric["revenue"], 0, start, len(amounts), status)
        return self.do(set_target, row, dict(enumerate(amounts, start)))


def day(text: str) -> int:
    return day_of(dt.date.fromisoformat(text))


def month(year: int, number: int) -> int:
    return month_number(year, number)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of the firm as it begins: making it takes many times as long as copying it."""
    path = tmp_path_factory.mktemp("firm") / "firm.goaldesk"
    with Workbook.create(path, WorkbookSettings(company="Firm"), desk="Ann", clock=lambda: NOW) as book:
        book.edit("Set up", _set_up)
    return path.read_bytes()


@pytest.fixture
def firm(tmp_path: Path, made_once: bytes) -> Iterator[Firm]:
    path = tmp_path / "firm.goaldesk"
    path.write_bytes(made_once)
    with Workbook.open(path, desk="Ann", clock=lambda: NOW) as book:
        units = {unit.code: unit.id for unit in book.snapshot.all(Unit)}
        yield Firm(book, units, {metric.code: metric.id for metric in book.snapshot.all(Metric)})


def _set_up(edit: Edit) -> None:
    made: dict[str, int] = {}
    for code, parent in (("ALL", ""), ("A", "ALL"), ("B", "ALL"), ("ann", "A"), ("bob", "A"), ("cid", "B")):
        kind = "person" if code.islower() else "team"
        made[code] = create_unit(edit, code.title(), kind, code=code, parent=made[parent] if parent else None).id
    add_catalogue_metrics(edit, ["gross_margin", "deals_won"])


@pytest.fixture(name="day")
def day_from_text() -> Callable[[str], int]:
    return day


@pytest.fixture(name="month")
def month_of_year() -> Callable[[int, int], int]:
    return month
