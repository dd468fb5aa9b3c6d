"""What is asked before an entry is written: an answer is given by a person, and nothing here refuses.

The one rule: every question is a plain record with the facts of its sentence. Who asked it shows it, and does the edit
when it is answered with yes.
"""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, TypeAlias

import numpy as np

from goaldesk.formats import half_up
from goaldesk.model.entry_cells import entries_between, presence
from goaldesk.model.methods.outliers import MOST_VALUES, Outlier, outlier
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.entry_filter import Entries
from goaldesk.model.sheets.month_grid import value_in
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

DAYS_BACK = 90
"""Days before a day that say what is usual on one."""


@dataclass(frozen=True, slots=True)
class InFuture:
    """The date lies after today. Is it right?"""

    day: int
    TEXT: ClassVar[str] = QT_TRANSLATE_NOOP("EntryQuestion", "{date} lies in the future. Enter it all the same?")


@dataclass(frozen=True, slots=True)
class BelongedElsewhere:
    """On that day the unit stood under another one (`there`) than today (`here`): the amount counts for `there`."""

    day: int
    unit: Unit
    there: Unit
    here: Unit
    TEXT: ClassVar[str] = QT_TRANSLATE_NOOP(
        "EntryQuestion", "On {date} {name} belonged to {there}: the amount counts there."
    )


@dataclass(frozen=True, slots=True)
class NotThere:
    """The unit was not there on that day: before its start (`start`) or after its end (`end`)."""

    day: int
    unit: Unit
    start: int | None
    end: int | None
    TEXT: ClassVar[str] = QT_TRANSLATE_NOOP(
        "EntryQuestion", "{name} was not there on {date}. The amount counts all the same."
    )


@dataclass(frozen=True, slots=True)
class Unusual:
    """The figure of the month would lie far from what is usual for this unit."""

    metric: Metric
    value: Fraction
    outlier: Outlier
    TEXT: ClassVar[str] = QT_TRANSLATE_NOOP(
        "EntryQuestion", "{value} is unusual: {usual} is the middle of {months} months. Is it right?"
    )


@dataclass(frozen=True, slots=True)
class UnusualDay:
    """The figure of the day would lie far from what is usual for this unit."""

    metric: Metric
    value: Fraction
    outlier: Outlier
    TEXT: ClassVar[str] = QT_TRANSLATE_NOOP(
        "EntryQuestion", "{value} is unusual: {usual} is the middle of {days} days. Is it right?"
    )


@dataclass(frozen=True, slots=True)
class SameReference:
    """An entry with this reference exists already."""

    reference: str
    day: int
    TEXT: ClassVar[str] = QT_TRANSLATE_NOOP(
        "EntryQuestion", "“{reference}” exists already, {date}. Enter it all the same?"
    )


EntryQuestion: TypeAlias = InFuture | BelongedElsewhere | NotThere | Unusual | UnusualDay | SameReference


def date_questions(snapshot: Snapshot, unit: int, day: int, today: int) -> tuple[EntryQuestion, ...]:
    """What a date gives rise to: it lies in the future, the unit was elsewhere or not there."""
    asked: list[EntryQuestion] = []
    row = snapshot.table(Unit)[(unit,)]
    if day > today:
        asked.append(InFuture(day))
    memberships = Memberships.of(snapshot)
    there, here = memberships.parent(unit, day), memberships.parent(unit, max(day, today))
    if there is not None and here is not None and there != here:
        units = snapshot.table(Unit)
        asked.append(BelongedElsewhere(day, row, units[(there,)], units[(here,)]))
    start, end = presence(snapshot, unit)
    if (start is not None and day < start) or (end is not None and day > end):
        asked.append(NotThere(day, row, start, end))
    return tuple(asked)


def amount_question(snapshot: Snapshot, metric: Metric, unit: int, month: int, value: Fraction) -> Unusual | None:
    """The question about what a leaf's figure of a month would be, in the metric's own unit; None for a usual one."""
    figures = Figures.of(snapshot)
    table, place = figures.table(metric.id), figures.timeline.place[unit]
    before = (value_in(figures, table, metric, (place, month - back)) for back in range(MOST_VALUES, 0, -1))
    found = outlier(value, [one for one in before if one is not None])
    return None if found is None else Unusual(metric, value, found)


def day_question(snapshot: Snapshot, metric: Metric, unit: int, day: int, value: Fraction) -> UnusualDay | None:
    """The question about what a leaf's figure of a day would be, by the days before on which it had one."""
    entries = entries_between(snapshot, day - DAYS_BACK, day - 1)
    mine = entries.take((entries.unit == unit) & (entries.metric == metric.id))
    days, place = np.unique(mine.day, return_inverse=True)
    sums = np.zeros(len(days), np.int64)
    np.add.at(sums, place, mine.amount)
    found = outlier(value, [Fraction(amount, 10**metric.decimals) for amount in sums.tolist()])
    return None if found is None else UnusualDay(metric, value, found)


def reference_question(book: Entries, reference: str, besides: Collection[int] = ()) -> SameReference | None:
    """The question about a reference that another entry has; `besides` are the ids of the entry that is written."""
    wanted = reference.strip()
    if not wanted:
        return None
    block = book.entries(book.entries_with(wanted))
    for key, day, known in zip(
        block.columns.id.tolist(), block.columns.day.tolist(), block.reference or (), strict=False
    ):
        if known.casefold() == wanted.casefold() and key not in besides:
            return SameReference(known, day)
    return None


def question_text(question: EntryQuestion, wording: Wording) -> str:
    """A question as one sentence in the reader's language."""
    return wording.translate("EntryQuestion", question.TEXT).format(**_facts(question, wording))


def _facts(question: EntryQuestion, wording: Wording) -> dict[str, str]:
    if isinstance(question, Unusual | UnusualDay):
        value, usual = (half_up(one, question.metric.decimals) for one in (question.value, question.outlier.usual))
        shown, known = wording.formats.number, str(question.outlier.known)
        return {"value": shown(value), "usual": shown(usual), "months": known, "days": known}
    if isinstance(question, SameReference):
        return {"reference": question.reference, "date": wording.formats.date(date_of(question.day))}
    facts = {"date": wording.formats.date(date_of(question.day))}
    if not isinstance(question, InFuture):
        facts["name"] = question.unit.name
    if isinstance(question, BelongedElsewhere):
        facts["there"] = question.there.name
    return facts
