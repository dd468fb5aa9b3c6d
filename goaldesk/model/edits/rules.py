"""Checks that verbs share: names, codes, facts that have to be there.

The one rule: what is refused is refused before anything is put, in a sentence that says what to do instead.
"""

import datetime as dt
import unicodedata
from collections.abc import Collection, Iterable
from typing import TypeVar

from goaldesk.model.changes import Edit
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import day_of
from goaldesk.model.rows import Metric, Row, Unit
from goaldesk.wording import QT_TRANSLATE_NOOP

R = TypeVar("R", bound=Row)

LONGEST_NAME = 200
FIRST_DAY, LAST_DAY = day_of(dt.date(1900, 1, 1)), day_of(dt.date(2199, 12, 31))
_BAD_TEXT = QT_TRANSLATE_NOOP(
    "Fault", "A text holds a sign that cannot be kept (NUL or half of a pair); nothing was changed: remove the sign."
)


def clean_name(text: str) -> str:
    """The text in Unicode's composed form, with single blanks and none at its ends. Raises Refusal `no_name` for an
    empty one, `name_too_long`, and `bad_text` for signs that no file keeps.
    """
    name = " ".join(clean_text(text).split())
    if not name:
        raise Refusal("no_name", QT_TRANSLATE_NOOP("Fault", "A name is missing; nothing was changed: type one."))
    if len(name) > LONGEST_NAME:
        raise Refusal(
            "name_too_long",
            QT_TRANSLATE_NOOP("Fault", "“{name}…” is longer than {longest} signs; nothing was changed: shorten it."),
            name=name[:30],
            longest=LONGEST_NAME,
        )
    return name


def clean_text(text: str) -> str:
    """A text of several lines in Unicode's composed form, without blanks at its ends. Raises Refusal `bad_text`."""
    if any(sign == "\0" or unicodedata.category(sign) == "Cs" for sign in text):
        raise Refusal("bad_text", _BAD_TEXT)
    return unicodedata.normalize("NFC", text).strip()


def folded(text: str) -> str:
    """What two names are compared by: without regard to case and blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def free_code(rows: Iterable[Unit | Row], code: str, own: int = 0) -> str:
    """The code, if no other row than `own` has it, whatever the case. Raises Refusal `code_taken`."""
    for row in rows:
        if getattr(row, "id", 0) != own and folded(str(getattr(row, "code", ""))) == folded(code):
            raise Refusal(
                "code_taken",
                QT_TRANSLATE_NOOP("Fault", "The code “{code}” belongs to {name}; nothing was changed: choose another."),
                code=code,
                name=str(getattr(row, "name", "")),
            )
    return code


def unit_of(edit: Edit, unit: int) -> Unit:
    """The unit with this id. Raises Refusal `gone`."""
    return there(edit.get(Unit, unit))


def metric_of(edit: Edit, metric: int) -> Metric:
    """The metric with this id. Raises Refusal `gone`."""
    return there(edit.get(Metric, metric))


def there(row: R | None) -> R:
    """The row, if it is there. Raises Refusal `gone`."""
    if row is None:
        raise Refusal(
            "gone", QT_TRANSLATE_NOOP("Fault", "What was to be changed is not there any more; nothing was changed.")
        )
    return row


def one_of(field: str, value: str, allowed: Collection[str]) -> str:
    """The value, if it is one of those allowed. Raises Refusal `not_one_of`."""
    if value not in allowed:
        raise Refusal(
            "not_one_of",
            QT_TRANSLATE_NOOP("Fault", "“{value}” is no value of “{field}”. There are: {allowed}."),
            value=value,
            field=field,
            allowed=", ".join(sorted(allowed)),
        )
    return value


def within(field: str, value: int, least: int, most: int) -> int:
    """The value, if it lies between the two. Raises Refusal `out_of_range`."""
    if not least <= value <= most:
        raise Refusal(
            "out_of_range",
            QT_TRANSLATE_NOOP("Fault", "“{field}” is {value}; it has to lie between {least} and {most}."),
            field=field,
            value=value,
            least=least,
            most=most,
        )
    return value


def real_day(day: int) -> int:
    """The day, if it lies in the years 1900 to 2199. Raises Refusal `day_far_off`."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refusal(
            "day_far_off",
            QT_TRANSLATE_NOOP("Fault", "A date lies outside the years 1900 to 2199; nothing was changed: check it."),
        )
    return day


def reason_given(reason: str) -> str:
    """The reason, trimmed. Raises Refusal `no_reason` for an empty one."""
    if not reason.strip():
        raise Refusal(
            "no_reason", QT_TRANSLATE_NOOP("Fault", "This needs a reason; nothing was changed: write a sentence why.")
        )
    return reason.strip()


def explained(is_red: bool, words: str) -> str:
    """The words, trimmed, with which a target is agreed. Raises Refusal `red_light` where it is red and there are none:
    out of reach, or another light that asks for a written reason.
    """
    if is_red and not words.strip():
        raise Refusal(
            "red_light",
            QT_TRANSLATE_NOOP(
                "Fault",
                "The target is out of reach, or another of its lights is red; nothing was changed: write why it is "
                "agreed all the same, or change it.",
            ),
        )
    return words.strip()


def today_of(edit: Edit) -> int:
    """The day of the edit: the practice day of a sample, else the date at which the edit was made (UTC)."""
    practice = edit.snapshot.settings.practice_today
    return day_of(dt.datetime.fromisoformat(edit.at).date()) if practice is None else practice
