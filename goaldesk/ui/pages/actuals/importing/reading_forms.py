"""In which forms the numbers or dates of a column can be read, each with what an example then means.

The one rule: a form is said for all numbers, or for all dates, of a file at once, as its layout says it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.choices import Choices
from goaldesk.model.importers.columns import ColumnLook
from goaldesk.model.importers.dates import FORMS as DATES
from goaldesk.model.importers.dates import DateForm
from goaldesk.model.importers.numbers import FORMS as NUMBERS
from goaldesk.model.importers.numbers import NumberForm
from goaldesk.model.periods import date_of

if TYPE_CHECKING:
    from goaldesk.wording import Wording


@dataclass(frozen=True, slots=True)
class Reading:
    """A form by its label, and what an example means in it; empty where it cannot be read so."""

    label: str
    means: str


def form_of(column: ColumnLook, choices: Choices) -> str:
    """The form that was said for a column, empty if none was."""
    return {"number": choices.numbers, "date": choices.dates}.get(column.kind, "")


def with_form(choices: Choices, column: ColumnLook, label: str) -> Choices:
    """The choices by which the file is read in this form."""
    return replace(choices, dates=label) if column.kind == "date" else replace(choices, numbers=label)


def readings(column: ColumnLook, wording: "Wording") -> Iterator[Reading]:
    """The forms for a column of numbers or dates, with what its longest example means in each."""
    example = max(column.examples, key=len, default="")
    forms: Sequence[NumberForm | DateForm] = ()
    if column.kind in ("number", "date"):
        forms = NUMBERS if column.kind == "number" else DATES
    return (Reading(form.label, means(form, example, wording)) for form in forms)


def means(form: NumberForm | DateForm, text: str, wording: "Wording") -> str:
    """What a text means in this form; empty where it cannot be read so."""
    return _date(form, text, wording) if isinstance(form, DateForm) else _number(form, text, wording)


def meant(key: str, label: str, text: str, wording: "Wording") -> str:
    """What a text means in the form that a layout would say so for this key (`numbers`, `dates`), with the form."""
    form = DateForm.named(label) if key == "dates" else NumberForm.named(label)
    said = means(form, text, wording)
    return f"{said} ({label})" if said else label


def _number(form: NumberForm, example: str, wording: "Wording") -> str:
    try:
        exact = form.exact(example)
    except Refusal:
        return ""
    if exact is None:
        return ""
    value = Decimal(exact[0]).scaleb(exact[1])
    return wording.formats.number(value, max(0, -exact[1]))


def _date(form: DateForm, example: str, wording: "Wording") -> str:
    try:
        day = form.parse(example)
    except Refusal:
        return ""
    return "" if day is None else wording.formats.date(date_of(day))
