"""What a text typed into a field of a dated line makes of the line, and what is asked about it.

One rule: nothing is written here; what cannot be read is refused with a sentence.
"""

from dataclasses import replace

from goaldesk.model.edits.actuals import Entry
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.typed import meant_text, typed_amount, typed_day
from goaldesk.model.lookup import find_metric, find_unit
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.entry_questions import date_questions, question_text
from goaldesk.model.sheets.grid import Answer
from goaldesk.ui.desk import Desk
from goaldesk.wording import QT_TRANSLATE_NOOP


def typed_into(desk: Desk, entry: Entry, column: str, text: str) -> Entry:
    """The entry with what was typed. Raises Refusal where it cannot be read."""
    snapshot = desk.snapshot
    if column == "day":
        day = typed_day(text, desk.surroundings.language.wording.language, entry.day)
        if day is None:
            raise Refusal(
                "not_a_day",
                QT_TRANSLATE_NOOP("Fault", "“{value}” is no date: write it like 24 Aug 2026 or 2026-08-24."),
                value=text[:60],
            )
        return replace(entry, day=day)
    if column == "unit":
        return replace(entry, unit=find_unit(snapshot, text).id)
    if column == "metric":
        return replace(entry, metric=find_metric(snapshot, text).id)
    if column == "amount":
        metric = snapshot.get(Metric, entry.metric)
        amount = typed_amount(text, metric.decimals, percent=metric.unit == "percent") if metric else None
        if amount is None:
            raise Refusal(
                "no_amount", QT_TRANSLATE_NOOP("Fault", "An entry has an amount. Del takes the whole entry away.")
            )
        return replace(entry, amount=amount)
    return replace(entry, reference=text) if column == "reference" else replace(entry, note=text)


def meant_by(desk: Desk, entry: Entry, text: str) -> str:
    """The amount that a text which was not taken may mean; empty where there is none."""
    metric = desk.snapshot.get(Metric, entry.metric)
    return meant_text(text, metric.decimals, percent=metric.unit == "percent") if metric else ""


def asked_about(desk: Desk, entry: Entry, column: str) -> Answer | None:
    """What is asked about a date that was taken."""
    if column != "day":
        return None
    questions = date_questions(desk.snapshot, entry.unit, entry.day, desk.day)
    wording = desk.surroundings.language.wording
    return Answer(question_text(questions[0], wording), taken=True) if questions else None
