"""What the org tree says in words: the note of a row, the sentences of a preview. No Qt here."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, year_and_month
from goaldesk.ui.pages.setup.org_preview import Intent
from goaldesk.ui.text import isolated
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording, dated, spaced, with_names

if TYPE_CHECKING:
    from goaldesk.model.importers.unit_preview import UnitLine
    from goaldesk.model.importers.unit_rows import UnitChange
    from goaldesk.model.rows import Metric
    from goaldesk.model.sheets.org_changes import Impact, MetricEffect, UnitEffect
    from goaldesk.model.sheets.org_tree import OrgRow

KINDS = {
    "company": QT_TRANSLATE_NOOP("Kind", "Company"),
    "region": QT_TRANSLATE_NOOP("Kind", "Region"),
    "team": QT_TRANSLATE_NOOP("Kind", "Team"),
    "person": QT_TRANSLATE_NOOP("Kind", "Person"),
    "store": QT_TRANSLATE_NOOP("Kind", "Store"),
}


def kind_word(kind: str, wording: Wording) -> str:
    """The kind of a unit as it is read; kinds of one's own stand as they are."""
    return wording.translate("Kind", KINDS[kind]) if kind in KINDS else kind


def day_text(day: int, wording: Wording) -> str:
    return wording.formats.date(date_of(day))


def row_texts(row: "OrgRow", wording: Wording) -> tuple[str, ...]:
    """The cells of a row."""
    since = "" if row.since is None or not row.is_leaf else day_text(row.since, wording)
    aliases = ", ".join(row.aliases)
    return row.unit.name, row.unit.code, since, aliases, note_text(row, wording)


def note_text(row: "OrgRow", wording: Wording) -> str:
    """What is worth knowing: whether it has ended, its people, who leads it, what it leads, its ramp, its own note or
    where it was before.
    """
    parts = []
    if row.over and row.unit.ended is not None:
        day = day_text(row.unit.ended, wording)
        parts.append(dated(wording.translate("Org", "ended {day}").format(day=day), day))
    elif row.over:
        parts.append(wording.translate("Org", "no longer employed"))
    if not row.is_leaf and not row.unit.note:
        parts.append(wording.translate("Org", "%n people", row.people))
    if row.head:
        parts.append(with_names(wording.translate("Org", "led by {name}"), name=row.head))
    if row.leads:
        names = wording.formats.listed([unit.name for unit in row.leads])
        parts.append(with_names(wording.translate("Org", "leads {units}"), units=names))
    if row.ramp is not None:
        parts.append(wording.translate("Org", "ramp: month {at} of {all}").format(at=row.ramp[0], all=row.ramp[1]))
    if row.unit.note:
        parts.append(row.unit.note)
    elif row.moved_from is not None:
        parts.append(with_names(wording.translate("Org", "{unit} before"), unit=row.moved_from.name))
    return " · ".join(parts)


def impact_text(impact: "Impact", intent: Intent, wording: Wording) -> str:
    """A preview as sentences: what moves in figures, the month it falls in, what stays."""
    said = [*_figures(impact, wording), *_month(impact, wording), *_along(impact, intent, wording)]
    said.append(_stays(impact, intent, wording))
    dates = [day_text(day, wording) for day in (impact.day, intent.until) if day is not None]
    return dated(spaced(_joined(said, wording)), *dates)


def _figures(impact: "Impact", wording: Wording) -> list[str]:
    day = day_text(impact.day, wording)
    first = impact.first
    if first is None:
        return [wording.translate("Org", "No target changes.")]
    said = []
    if first.moved is not None:
        text = wording.translate("Org", "From {day}: {metric} target of {amount} for {months}.")
        said.append(
            text.format(
                day=day,
                metric=metric_name(first.metric, wording),
                amount=_amount(first.moved, first.metric, wording),
                months=_months(impact, wording),
            )
        )
    said += [_sum(effect, first, wording) for effect in first.units]
    if len(impact.metrics) > 1:
        said.append(wording.translate("Org", "%n other metrics change likewise.", len(impact.metrics) - 1))
    return said


def _sum(effect: "UnitEffect", first: "MetricEffect", wording: Wording) -> str:
    name = isolated(effect.unit.name)
    if effect.before is None:
        text = wording.translate("Org", "{unit} has {after} below it.")
    elif effect.after is None:
        text = wording.translate("Org", "{unit} has no target below it any more; it was {before}.")
    elif effect.after > effect.before:
        text = wording.translate("Org", "{unit} rises from {before} to {after}.")
    else:
        text = wording.translate("Org", "{unit} falls from {before} to {after}.")
    before, after = (_amount(value, first.metric, wording) for value in (effect.before, effect.after))
    sentence = text.format(unit=name, before=before, after=after)
    if effect.own is None:
        return sentence
    own = wording.translate("Org", "Its own target of {amount} stays.")
    return _joined([sentence, own.format(amount=_amount(effect.own, first.metric, wording))], wording)


def _month(impact: "Impact", wording: Wording) -> list[str]:
    if impact.cut is None or impact.first is None:
        return []
    text = wording.translate("Org", "{month} is split by working days: {before} before that day, {after} from it on.")
    month = wording.formats.month(dt.date(*year_and_month(impact.cut.month), 1))
    return [text.format(month=month, before=impact.cut.before, after=impact.cut.after)]


def _along(impact: "Impact", intent: Intent, wording: Wording) -> list[str]:
    said = []
    if impact.leaves > 1 and intent.deed != "end":
        said.append(wording.translate("Org", "%n people go along.", impact.leaves))
    if impact.entries and intent.deed == "date":
        said.append(wording.translate("Org", "%n entries of these days go along.", impact.entries))
    elif impact.entries and intent.deed != "end":
        said.append(wording.translate("Org", "%n entries of later days go along.", impact.entries))
    elif impact.entries:
        said.append(wording.translate("Org", "%n entries of later days still count.", impact.entries))
    return said


def _stays(impact: "Impact", intent: Intent, wording: Wording) -> str:
    if intent.until is not None:
        text = wording.translate("Org", "Nothing before {day} changes, and nothing from {until} on.")
        return text.format(day=day_text(impact.day, wording), until=day_text(intent.until, wording))
    if impact.reaches_back:
        text = wording.translate("Org", "{unit} belonged nowhere else before, so earlier months change too.")
        return text.format(unit=isolated(impact.unit.name))
    return wording.translate("Org", "Nothing before {day} changes.").format(day=day_text(impact.day, wording))


def _joined(sentences: Sequence[str], wording: Wording) -> str:
    """Sentences after each other, with or without a blank between them as the language has it."""
    text = wording.translate("Org", "{sentence} {next}")
    return reduce(lambda said, more: text.format(sentence=said, next=more), sentences)


def _amount(value: Fraction | None, metric: "Metric", wording: Wording) -> str:
    return "" if value is None else wording.formats.number(value, metric.shown)


def _months(impact: "Impact", wording: Wording) -> str:
    first, last = (dt.date(*year_and_month(month), 1) for month in (impact.period.first, impact.period.end - 1))
    return wording.formats.months(first, last)


def unit_line_texts(line: "UnitLine", wording: Wording) -> tuple[str, str, str, str]:
    """The cells of a line of an import: what happens, the unit, what it comes under, what else is said of it."""
    if line.problem is not None:
        row = wording.translate("Org", "Row {row}").format(row=line.problem.row)
        return wording.translate("Org", "problem"), row, "", line.problem.sentence(wording)
    word = wording.translate("Org", "new") if line.mark == "new" else wording.translate("Org", "changed")
    kind = [kind_word(line.kind, wording)] if line.kind else []
    return word, line.name, line.under, " · ".join([*kind, *_told(line.change, wording)])


def _told(change: "UnitChange | None", wording: Wording) -> list[str]:
    if change is None:
        return []
    said = []
    if change.name:
        said.append(wording.translate("Org", "called {name}").format(name=isolated(change.name)))
    if change.aliases:
        said.append(wording.translate("Org", "known as {names}").format(names=wording.formats.listed(change.aliases)))
    if change.led_by:
        said.append(wording.translate("Org", "led by {name}").format(name=isolated(change.led_by)))
    days = (
        (wording.translate("Org", "starts {day}"), change.start),
        (wording.translate("Org", "leaves {day}"), change.end),
        (wording.translate("Org", "belongs there from {day}"), None if change.parent is None else change.since),
    )
    for text, number in days:
        if number is not None:
            day = day_text(number, wording)
            said.append(dated(text.format(day=day), day))
    return said
