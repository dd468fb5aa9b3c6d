"""The rows of the tables of the step Measurable: baselines, the entries behind the chosen one, the target in other
words.
"""

import datetime as dt
from fractions import Fraction

import numpy as np

from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.smart.assessment import Assessment, period_of
from goaldesk.model.methods.smart.baselines import Baseline, amount_of_run, entries_of_run
from goaldesk.model.methods.smart.months import workdays_of
from goaldesk.model.metrics.catalogue import metric_definition
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.rows import ImportBatch
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.smart.sentence import period_words, said
from goaldesk.ui.pages.plan.smart.choice_table import Choice
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

BASELINES = {
    "last_year": QT_TRANSLATE_NOOP("Smart", "Same period last year"),
    "before": QT_TRANSLATE_NOOP("Smart", "Last period"),
    "average": QT_TRANSLATE_NOOP("Smart", "Average of four"),
    "own": QT_TRANSLATE_NOOP("Smart", "Own"),
}


def baseline_choices(facts: Assessment, wording: Wording) -> list[Choice]:
    """The baselines with what they rest on, and what growth the target means against each."""
    found = []
    for one in facts.baselines:
        cells = (
            wording.translate("Smart", BASELINES[one.kind]),
            _basis(facts, one, wording),
            said(one.amount, facts.metric, wording),
            _growth(facts, one, wording),
        )
        found.append(Choice(one.kind, cells))
    return found


def season_note(facts: Assessment, wording: Wording) -> str:
    """How far the same months lay above or below the average of their year in the last two years: what an average as
    baseline would mistake for growth. Empty for a whole year, and where it is not known.
    """
    draft, said_years = facts.draft, []
    if facts.metric.aggregation != "flow" or draft.months >= 12 or 12 % draft.months:
        return ""
    for back in (24, 12):
        run = range(draft.first - back, draft.end - back)
        year = facts.snapshot.fiscal.year_of(run.start)
        of_run, of_year = (
            amount_of_run(facts.snapshot, Subject(draft.unit, draft.metric, draft.segment, months))
            for months in (run, range(year.first, year.end))
        )
        if of_run is None or not of_year or of_year < 0:
            continue
        above = Fraction(of_run * year.months, of_year * draft.months) - 1
        text = wording.translate("Smart", "{period} {change} against the average of its year")
        name = period_words(period_of(facts.snapshot, run.start, draft.months), wording)
        said_years.append(text.format(period=name, change=_signed(above, wording)))
    if not said_years:
        return ""
    listed = wording.translate("Smart", "; ").join(said_years)
    note = wording.translate("Smart", "{years}. With an average as baseline the season would look like growth.")
    return note.format(years=listed)


def entry_rows(facts: Assessment, wording: Wording) -> list[Choice]:
    """The months of the chosen baseline with the number of entries and what they brought."""
    baseline, draft = facts.baseline, facts.draft
    if baseline.kind == "own":
        return []
    run = range(baseline.first, baseline.first + baseline.months)
    counts = entries_of_run(facts.snapshot, Subject(draft.unit, draft.metric, draft.segment, run))
    rows = []
    for month in run:
        subject = Subject(draft.unit, draft.metric, draft.segment, range(month, month + 1))
        amount = said(amount_of_run(facts.snapshot, subject), facts.metric, wording, exact=True)
        if month in baseline.expected:
            amount = wording.translate("Smart", "expected")
        name = wording.formats.month(date_of(first_day(month)))
        rows.append(Choice(month, (name, wording.formats.whole(counts[month]) if counts[month] else "", amount)))
    total = said(baseline.amount, facts.metric, wording, exact=True)
    average = baseline.kind == "average"
    name = wording.translate("Smart", "Average") if average else wording.translate("Smart", "Together")
    cells = [
        GridCell(text, state="text", strong=True)
        for text in (name, wording.formats.whole(sum(counts.values())) if any(counts.values()) else "", total)
    ]
    return [*rows, Choice("total", cells)]


def source_facts(facts: Assessment, wording: Wording) -> str:
    """What is counted, up to which day the figures are complete, and what was imported last: a line each."""
    metric, snapshot, lines = facts.metric, facts.snapshot, []
    definition = metric_definition(metric, wording)
    if definition:
        lines.append(definition)
    if metric.data_through is not None:
        text = wording.translate("Smart", "Complete to {day}")
        lines.append(text.format(day=wording.formats.date(date_of(metric.data_through))))
    entries = snapshot.entries
    last = int(np.max(entries.batch, where=entries.metric == metric.id, initial=0))
    batch = snapshot.get(ImportBatch, last) if last else None
    if batch is not None:
        text = wording.translate("Smart", "Imported last from {file} on {day}")
        day = dt.datetime.fromisoformat(batch.imported_at).date()
        lines.append(text.format(file=batch.file_name, day=wording.formats.date(day)))
    return "\n".join(lines)


def other_words(facts: Assessment, wording: Wording) -> list[Choice]:
    """The target a head (where there are several) and a working day, against the same months a year before."""
    if facts.metric.aggregation != "flow" or facts.amount is None:
        return []
    draft, scale = facts.draft, 10**facts.metric.decimals
    before = range(draft.first - 12, draft.end - 12)
    reached = amount_of_run(facts.snapshot, Subject(draft.unit, draft.metric, draft.segment, before))
    rows = []
    heads = wording.translate("Smart", "A head, %n people", facts.heads)
    for key, name, now, then in (
        ("head", heads, facts.heads, facts.heads),
        ("day", wording.translate("Smart", "A working day"), facts.workdays, workdays_of(facts.snapshot, before)),
    ):
        if not now or not then or (key == "head" and now == 1):
            continue
        asked = Fraction(facts.amount, scale * now)
        was = None if reached is None else Fraction(reached, scale * then)
        change = "" if not was else _signed(asked / was - 1, wording)
        cells = (name, "" if was is None else wording.formats.rate(was), wording.formats.rate(asked), change)
        rows.append(Choice(key, cells))
    return rows


def _basis(facts: Assessment, one: Baseline, wording: Wording) -> str:
    if one.kind == "own":
        return wording.translate("Smart", "asks where it comes from")
    if one.kind == "average":
        name = wording.translate("Smart", "the four before")
    else:
        name = period_words(period_of(facts.snapshot, one.first, one.months), wording)
    if one.amount is None:
        return wording.translate("Smart", "{period}: nothing known").format(period=name)
    if one.expected:
        text = wording.translate("Smart", "{period}, %n months expected", len(one.expected))
    elif facts.metric.aggregation == "ratio":
        text = wording.translate("Smart", "{period}, from its two parts")
    else:
        text = wording.translate("Smart", "{period}, %n entries", one.entries)
    return text.format(period=name)


def _growth(facts: Assessment, one: Baseline, wording: Wording) -> str:
    if one.amount is None or facts.amount is None:
        return ""
    if facts.metric.unit == "percent":
        return wording.formats.points(Fraction(facts.amount - one.amount, 10**facts.metric.decimals))
    return _signed(Fraction(facts.amount, one.amount) - 1, wording) if one.amount > 0 else ""


def _signed(value: Fraction, wording: Wording) -> str:
    text = wording.formats.percent(value)
    return f"+{text}" if value > 0 else text
