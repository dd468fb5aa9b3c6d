"""What can go wrong, in two kinds: a `Refusal` (a rule of the field says no; the user can act) and a `Trouble` (the
world: disk, lock, damage). Everything else is a bug and reaches the outermost reporter.

A fault carries a short code for programs, the English sentence as translatable source text with named fields, and the
facts for those fields. The sentence is put together at the edge, in the reader's language (`sentence`).
"""

from typing import TYPE_CHECKING, TypeAlias

from goaldesk.wording import QT_TRANSLATE_NOOP, Wording, dated

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal
    from pathlib import Path

Fact: TypeAlias = "str | int | Decimal | dt.date"


class Term(str):
    """A name of the program's own among the facts of a fault, which is written in the reader's language."""

    context: str

    def __new__(cls, context: str, text: str) -> "Term":
        made = super().__new__(cls, text)
        made.context = context
        return made


class MonthText(str):
    """A month among the facts of a fault, `2026-10`, which is written as the reader writes months."""


class Fault(Exception):
    """`code` is stable and machine readable; `text` is source text of the context "Fault"; `facts` fill its fields."""

    def __init__(self, code: str, text: str, /, **facts: Fact) -> None:
        super().__init__(code, text, facts)
        self.code = code
        self.text = text
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.code}: {self.text.format(**self.facts)}"


class Refusal(Fault):
    """The field's rules say no: nothing was changed, and the sentence says what to do instead."""


class Trouble(Fault):
    """The world says no: disk, lock, damage. The sentence says what happened, what is safe, what to do."""


def cannot_read(path: "Path", error: OSError) -> Trouble:
    """That a file could not be read, for what is read before anything is changed."""
    return Trouble(
        "cannot_read",
        QT_TRANSLATE_NOOP("Fault", "“{path}” could not be read: {reason}. Nothing was changed."),
        path=str(path),
        reason=error.strerror or str(error),
    )


def spoken(text: str, wording: Wording) -> str:
    """A name in the reader's language where it is the program's own, else as it stands."""
    return wording.translate(text.context, text) if isinstance(text, Term) else text


def sentence(fault: Fault, wording: Wording) -> str:
    """The fault as one sentence in the reader's language."""
    import datetime as dt

    shown = {name: _shown(value, wording) for name, value in fault.facts.items()}
    dates = [shown[name] for name, value in fault.facts.items() if isinstance(value, MonthText | dt.date)]
    return dated(wording.translate("Fault", fault.text).format(**shown), *dates)


def _shown(value: Fact, wording: Wording) -> str:
    import datetime as dt
    from decimal import Decimal

    if isinstance(value, MonthText):
        return wording.formats.period(value)
    if isinstance(value, str):
        return spoken(value, wording)
    if isinstance(value, dt.datetime):
        return wording.formats.moment(value.astimezone())
    if isinstance(value, dt.date):
        return wording.formats.date(value)
    return wording.formats.number(Decimal(value))
