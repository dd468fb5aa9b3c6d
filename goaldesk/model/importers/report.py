"""What an import did, or would do: counts, sums per metric, what was found out about the file, what is wrong.

One rule: the report is complete before anything is written, and the same with and without writing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from goaldesk.model.importers.importer import Detected
from goaldesk.model.importers.problems import SHOWN, Problem
from goaldesk.model.importers.totals_check import WrongTotal
from goaldesk.model.periods import date_of
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording


@dataclass(frozen=True, slots=True)
class MetricSum:
    """What the file holds for one metric. `total` is what is kept, `exact` what the file adds up to: they differ where
    lines were rounded to the metric's decimals. For targets `entries` counts months.
    """

    metric: str
    entries: int
    total: Decimal
    exact: Decimal
    first_day: int | None = None
    last_day: int | None = None

    @property
    def rounding(self) -> Decimal:
        return self.total - self.exact

    def as_record(self) -> dict[str, object]:
        return {
            "metric": self.metric,
            "entries": self.entries,
            "total": f"{self.total:f}",
            "exact": f"{self.exact:f}",
            "rounding": f"{self.rounding:f}",
            "first_day": _iso(self.first_day),
            "last_day": _iso(self.last_day),
        }


@dataclass(slots=True)
class ImportReport:
    """`rows` are those read; `totals` those left out as sums; `blank` the cells that were blank and changed nothing;
    `outside` the entries dated before or after their person's employment, which count all the same; `future` those
    dated after today, the first on the day `future_from` (0: none).

    `new`, `changed`, `unchanged` and `removed` count entries, target months or units, whatever the layout fills.
    `missing` are the entries that earlier imports of this layout brought on the file's days and that are no longer in
    the file: they stay. `wrong_totals` are sums of the file that do not agree with its rows.
    """

    layout: str
    file: str
    detected: list[Detected] = field(default_factory=list)
    rows: int = 0
    totals: int = 0
    blank: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    missing: int = 0
    outside: int = 0
    future: int = 0
    future_from: int = 0
    units: list[str] = field(default_factory=list)
    segments: list[str] = field(default_factory=list)
    metrics: list[str] = field(default_factory=list)
    sums: list[MetricSum] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0
    totals_checked: int = 0
    wrong_totals: list[WrongTotal] = field(default_factory=list)

    @property
    def changes_much(self) -> bool:
        """More than a fifth of what was there is changed or removed: worth a question."""
        there = self.changed + self.removed + self.unchanged
        return (self.changed + self.removed) * 5 > there

    def as_record(self) -> dict[str, object]:
        """Fit for JSON, in English."""
        from goaldesk.wording import PlainWording

        wording = PlainWording()
        return {
            "layout": self.layout,
            "file": self.file,
            "detected": [one.as_dict() for one in self.detected],
            "rows": self.rows,
            "totals": self.totals,
            "blank": self.blank,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "removed": self.removed,
            "missing": self.missing,
            "outside": self.outside,
            "future": self.future,
            "changes_much": self.changes_much,
            "units": self.units,
            "segments": self.segments,
            "metrics": self.metrics,
            "sums": [one.as_record() for one in self.sums],
            "totals_checked": self.totals_checked,
            "wrong_totals": [one.as_record() for one in self.wrong_totals],
            "problem_count": self.problem_count,
            "problems": [
                {
                    "row": one.row,
                    "sheet": one.sheet,
                    "column": one.column,
                    "code": one.code,
                    "text": one.sentence(wording),
                }
                for one in self.problems[:SHOWN]
            ],
        }

    def lines(self, wording: Wording) -> Iterator[str]:
        """The report for a reader, line by line."""
        formats = wording.formats
        for found in self.detected:
            yield wording.translate("Import", "Read as: {how}.").format(how=formats.listed(_read_as(found, wording)))
        yield wording.translate("Import", "%n rows read.", self.rows)
        if self.totals:
            yield wording.translate("Import", "%n rows left out because they are sums.", self.totals)
        yield wording.translate(
            "Import", "New: {new}. Changed: {changed}. Removed: {removed}. As before: {unchanged}."
        ).format(
            new=formats.whole(self.new),
            changed=formats.whole(self.changed),
            removed=formats.whole(self.removed),
            unchanged=formats.whole(self.unchanged),
        )
        if self.units:
            yield wording.translate("Import", "New units: {names}.").format(names=formats.listed(self.units))
        for one in self.sums:
            yield wording.translate("Import", "{metric}: %n entries, {total} in all.", one.entries).format(
                metric=one.metric,
                total=formats.number(one.total, _places(one.total)),
            )
            if one.rounding:
                yield wording.translate(
                    "Import", "{metric}: rounding the lines changed the sum by {difference}."
                ).format(metric=one.metric, difference=formats.change(one.rounding, _places(one.rounding)))
        if self.outside:
            yield wording.translate("Import", "%n entries lie before or after their person's employment.", self.outside)
        yield from self.doubts(wording)
        if self.missing:
            yield wording.translate(
                "Import",
                "%n entries of earlier imports on these days are no longer in the file. They stay.",
                self.missing,
            )
        yield from self.total_lines(wording)
        yield from self._problem_lines(wording)

    def doubts(self, wording: Wording) -> Iterator[str]:
        """What is worth a question before it is written, a sentence each."""
        if self.future:
            text = wording.translate("Import", "%n entries are dated after today, the first on {date}.", self.future)
            yield text.format(date=wording.formats.date(date_of(self.future_from)))
        if self.changes_much:
            yield wording.translate("Import", "More than a fifth of what was there changes.")

    def total_lines(self, wording: Wording) -> Iterator[str]:
        """The sums of the file that do not agree with its rows, a sentence each."""
        formats = wording.formats
        for wrong in self.wrong_totals:
            yield wording.translate(
                "Import", "Row {row}: the file says that “{column}” adds up to {says}; its rows make {makes}."
            ).format(
                row=wrong.row,
                column=wrong.column,
                says=formats.number(wrong.says, _places(wrong.says)),
                makes=formats.number(wrong.adds_up_to, _places(wrong.adds_up_to)),
            )

    def _problem_lines(self, wording: Wording) -> Iterator[str]:
        if not self.problem_count:
            return
        yield wording.translate("Import", "%n problems:", self.problem_count)
        for problem in self.problems[:SHOWN]:
            if problem.row and problem.sheet:
                text = wording.translate("Import", "{sheet}, row {row}: {sentence}")
            elif problem.row:
                text = wording.translate("Import", "Row {row}: {sentence}")
            else:
                text = "{sentence}"
            yield text.format(sheet=problem.sheet, row=problem.row, sentence=problem.sentence(wording))
        if self.problem_count > len(self.problems[:SHOWN]):
            yield wording.translate("Import", "%n problems more.", self.problem_count - len(self.problems[:SHOWN]))


_HOW = {
    "encoding": QT_TRANSLATE_NOOP("Import", "encoding {value}"),
    "delimiter": QT_TRANSLATE_NOOP("Import", "columns separated by {value}"),
    "sheet": QT_TRANSLATE_NOOP("Import", "sheet {value}"),
    "header_row": QT_TRANSLATE_NOOP("Import", "heads in row {value}"),
    "numbers": QT_TRANSLATE_NOOP("Import", "numbers as {value}"),
    "dates": QT_TRANSLATE_NOOP("Import", "dates as {value}"),
}
_SIGNS = {
    ",": QT_TRANSLATE_NOOP("Import", "commas"),
    ";": QT_TRANSLATE_NOOP("Import", "semicolons"),
    "\t": QT_TRANSLATE_NOOP("Import", "tabs"),
    "|": QT_TRANSLATE_NOOP("Import", "upright strokes"),
}


def _read_as(found: Detected, wording: Wording) -> Iterator[str]:
    """How the file was read; each part can be set in the layout instead."""
    facts = {**found.as_dict(), **dict(found.forms)}
    for key, text in _HOW.items():
        if key in facts:
            value = str(facts[key])
            sign = _SIGNS.get(value, "")
            shown = wording.translate("Import", sign) if key == "delimiter" and sign else value
            yield wording.translate("Import", text).format(value=shown)


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _iso(day: int | None) -> str | None:
    return None if day is None else date_of(day).isoformat()
