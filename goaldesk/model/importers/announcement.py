"""An announcement of public holidays in somebody's file: a table with a day or a run of days in each row, or ICS.

The one rule: only days of the year that is asked for are taken, and either all of them can be read or none is taken.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from goaldesk.model.announcements import ANNOUNCED
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.dates import DateForm, detect_date_form
from goaldesk.model.importers.ics import ics_days, is_ics
from goaldesk.model.importers.importer import Cell
from goaldesk.model.importers.matching import folded, tidy
from goaldesk.model.importers.opening import open_source
from goaldesk.model.periods import date_of
from goaldesk.model.rows import CalendarDay
from goaldesk.wording import QT_TRANSLATE_NOOP

MOST_ROWS, LONGEST_RUN, LONGEST_NAME = 2_000, 60, 200

_HEADS = {
    "first": ("date", "day", "from", "start", "first day", "日期", "日", "开始", "开始日期", "放假开始"),
    "last": ("to", "until", "end", "last day", "结束", "结束日期", "放假结束"),
    "kind": ("kind", "type", "状态", "类型", "安排", "类别"),
    "name": ("name", "holiday", "名称", "节日", "假日", "节假日"),
}
_KINDS = {
    "off": (
        "off",
        "day off",
        "holiday",
        "public holiday",
        "closed",
        "休",
        "休息",
        "放假",
        "假日",
        "节假日",
        "公共假日",
    ),
    "work": ("work", "worked", "workday", "working day", "make-up", "班", "上班", "补班", "调休上班", "工作日"),
}


@dataclass(frozen=True, slots=True)
class FileRun:
    """Days from `first` to `last`, both included; `kind` is `off` or `work`."""

    first: int
    last: int
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """The days of `year` in a file. `elsewhere` counts its days of other years, `aside` the events of an ICS file that
    say neither off nor worked.
    """

    year: int
    days: tuple[CalendarDay, ...]
    elsewhere: int = 0
    aside: int = 0


def read_announcement(path: Path, year: int) -> Announcement:
    """What the file says about the year.

    Raises Refusal `no_days_of_year`, `run_too_long`, `run_backwards`, `said_twice`, `unknown_day_kind`,
    `no_day_column`, `undecided_days`, `too_many_days`, and what opening the file, its dates and its events refuse.
    """
    if is_ics(path):
        found = ics_days(path)
        return _of_year(path, year, (FileRun(*run) for run in found.runs), found.aside)
    return _of_year(path, year, _rows(path), 0)


def _of_year(path: Path, year: int, runs: Iterable[FileRun], aside: int) -> Announcement:
    days: dict[int, CalendarDay] = {}
    others: set[int] = set()
    for run in runs:
        _check_run(run)
        for day in range(run.first, run.last + 1):
            if date_of(day).year != year:
                others.add(day)
                continue
            known = days.setdefault(day, CalendarDay(day, run.kind, run.name[:LONGEST_NAME], ANNOUNCED))
            if known.kind != run.kind:
                raise Refusal(
                    "said_twice",
                    QT_TRANSLATE_NOOP(
                        "Fault",
                        "The file says of {day} that it is off and that it is worked; nothing was taken: mend it.",
                    ),
                    day=date_of(day),
                )
    if not days:
        years = ", ".join(str(found) for found in sorted({date_of(day).year for day in others}))
        raise Refusal(
            "no_days_of_year",
            QT_TRANSLATE_NOOP(
                "Fault",
                "“{name}” has no day of {year} that is off or worked; its days lie in: {years}. Choose another.",
            ),
            name=path.name,
            year=str(year),
            years=years or "-",
        )
    return Announcement(year, tuple(days[day] for day in sorted(days)), len(others), aside)


def _check_run(run: FileRun) -> None:
    if run.last < run.first:
        raise Refusal(
            "run_backwards",
            QT_TRANSLATE_NOOP("Fault", "In the file a holiday ends on {last}, before it begins on {first}; mend it."),
            first=date_of(run.first),
            last=date_of(run.last),
        )
    if run.last - run.first >= LONGEST_RUN:
        raise Refusal(
            "run_too_long",
            QT_TRANSLATE_NOOP("Fault", "In the file days from {first} to {last} are one run; at most {days} can be."),
            first=date_of(run.first),
            last=date_of(run.last),
            days=LONGEST_RUN,
        )


def _rows(path: Path) -> Iterator[FileRun]:
    """The rows of a table that have a day."""
    table = open_source(path).table(None)
    places = {key: _place(table.header, words) for key, words in _HEADS.items()}
    at = places["first"]
    if at is None:
        raise Refusal(
            "no_day_column",
            QT_TRANSLATE_NOOP(
                "Fault", "“{name}” has no column called Date. It has: {columns}. Call its columns Date, Kind and Name."
            ),
            name=path.name,
            columns=", ".join(table.header)[:200],
        )
    rows = [row for chunk in table.chunks() for row in zip(*chunk.columns, strict=True)]
    if len(rows) > MOST_ROWS:
        raise Refusal(
            "too_many_days",
            QT_TRANSLATE_NOOP("Fault", "“{name}” has more than {most} rows; that is no announcement of holidays."),
            name=path.name,
            most=MOST_ROWS,
        )
    last = places["last"]
    form = _form([row[place] for row in rows for place in (at, last) if place is not None])
    for row in rows:
        first = form.parse(row[at])
        if first is not None:
            ends = None if last is None else form.parse(row[last])
            yield FileRun(first, first if ends is None else ends, _kind(_cell(row, places["kind"])), _name(row, places))


def _place(header: list[str], words: tuple[str, ...]) -> int | None:
    """The first column that is called by one of these words."""
    return next((at for word in words for at, head in enumerate(header) if folded(head) == word), None)


def _form(cells: list[Cell]) -> DateForm:
    found = detect_date_form(cells)
    if isinstance(found, DateForm):
        return found
    raise Refusal(
        "undecided_days",
        QT_TRANSLATE_NOOP(
            "Fault", "“{sample}” can mean two different days; nothing was taken: write the days as 2027-04-03."
        ),
        sample=found.sample,
    )


def _cell(row: tuple[Cell, ...], place: int | None) -> str:
    return "" if place is None else tidy(str(row[place]))


def _name(row: tuple[Cell, ...], places: dict[str, int | None]) -> str:
    return _cell(row, places["name"])


def _kind(text: str) -> str:
    """Off or worked; without a word a day in the file is off."""
    if not text:
        return "off"
    for kind, words in _KINDS.items():
        if folded(text) in words:
            return kind
    raise Refusal(
        "unknown_day_kind",
        QT_TRANSLATE_NOOP("Fault", "“{text}” says neither off nor worked; nothing was taken: write one of the two."),
        text=text[:60],
    )
