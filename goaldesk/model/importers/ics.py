"""Whole-day events of an ICS calendar file (RFC 5545), as runs of days that are off or worked.

The one rule: where a file marks its days as off (休) or worked (班), only marked ones are days; in a file without marks
every whole-day event is off. Events at an hour of the day are no days off and are left aside.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.importer import unreadable
from goaldesk.model.importers.matching import tidy
from goaldesk.model.periods import day_of
from goaldesk.wording import QT_TRANSLATE_NOOP

LARGEST_FILE, MOST_EVENTS = 2_000_000, 2_000
_BEGIN = b"BEGIN:VCALENDAR"
_PROPERTY = re.compile(r'([A-Za-z0-9-]{1,60})((?:;[^":;]*(?:"[^"]*"[^":;]*)*)*):(.*)', re.DOTALL)
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_SPAN = re.compile(r"P(?:(\d{1,3})D|(\d{1,2})W)", re.ASCII)
_WORKED = re.compile(
    r"补班|调休上班|上班|[（(\[【]\s*班\s*[)）\]】]|[\s:：-]班$|\b(?:make-up|working day|workday)\b", re.IGNORECASE
)
_OFF = re.compile(r"放假|假期|休假|[（(\[【]\s*(?:休|假)\s*[)）\]】]|[\s:：-]休$|\bday off\b", re.IGNORECASE)
_COUNTED = re.compile(r"第\s*\d+\s*天(?:\s*/\s*共\s*\d+\s*天)?")
_ESCAPED = re.compile(r"\\([\\;,nN])")
_SPECIAL = {"WORK-HOLIDAY": "off", "ALTERNATE-WORKDAY": "work"}
"""What some calendars write into X-APPLE-SPECIAL-DAY."""


@dataclass(frozen=True, slots=True)
class IcsDays:
    """Runs as first day, last day, `off` or `work`, name; how many events are no days off or worked."""

    runs: tuple[tuple[int, int, str, str], ...]
    aside: int


def is_ics(path: Path) -> bool:
    """Whether a file begins like a calendar file, whatever it is called."""
    try:
        with path.open("rb") as file:
            return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().upper().startswith(_BEGIN)
    except OSError as error:
        raise unreadable(path, error) from error


def ics_days(path: Path) -> IcsDays:
    """The whole-day events. Raises Refusal `ics_too_large`, `ics_not_text`, `ics_repeats`, `ics_broken`."""
    events = list(_events(_text(path), path.name))
    marked = any(_marked(event) for event in events)
    runs = []
    for event in events:
        days, kind = _days(event, path.name), _marked(event) if marked else "off"
        if days is not None and kind:
            runs.append((*days, kind, _name(event)))
    return IcsDays(tuple(runs), len(events) - len(runs))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(content) > LARGEST_FILE:
        raise Refusal(
            "ics_too_large",
            QT_TRANSLATE_NOOP("Fault", "“{name}” is too large for a calendar of holidays; nothing was taken."),
            name=path.name,
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal(
            "ics_not_text",
            QT_TRANSLATE_NOOP("Fault", "“{name}” is not written in UTF-8, as calendar files are; nothing was taken."),
            name=path.name,
        ) from error


def _events(text: str, name: str) -> Iterator[dict[str, str]]:
    """The properties of each event by their names; a line that begins with a blank goes on with the one before."""
    inside: list[str] = []
    event: dict[str, str] = {}
    count = 0
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        match = _PROPERTY.fullmatch(line)
        if match is None:
            continue
        key, value = match[1].upper(), match[3].strip()
        if key == "BEGIN":
            inside.append(value.upper())
            event = {} if value.upper() == "VEVENT" else event
        elif key == "END" and inside:
            if inside.pop() == "VEVENT":
                count += 1
                yield event
        elif inside and inside[-1] == "VEVENT":
            event.setdefault(key, value)
        if count > MOST_EVENTS or len(inside) > 10:
            raise _broken(name)
    if inside:
        raise _broken(name)


def _marked(event: dict[str, str]) -> str:
    """`off`, `work`, or nothing where the event says neither."""
    special = _SPECIAL.get(event.get("X-APPLE-SPECIAL-DAY", "").upper())
    if special:
        return special
    title = _unescaped(event.get("SUMMARY", ""))
    return "work" if _WORKED.search(title) else "off" if _OFF.search(title) else ""


def _days(event: dict[str, str], name: str) -> tuple[int, int] | None:
    """First and last day of a whole-day event; None for one at an hour of the day or one that was cancelled."""
    if {"RRULE", "RDATE"} & event.keys():
        raise Refusal(
            "ics_repeats",
            QT_TRANSLATE_NOOP(
                "Fault", "“{title}” repeats in the file; only days that are written out are read. Nothing was taken."
            ),
            title=_unescaped(event.get("SUMMARY", "?"))[:60],
        )
    begins = _date(event.get("DTSTART", ""), name)
    if begins is None or event.get("STATUS", "").upper() == "CANCELLED":
        return None
    if "DTEND" in event:
        ends = _date(event["DTEND"], name)
        return None if ends is None else (begins, max(begins, ends - 1))
    span = _SPAN.fullmatch(event.get("DURATION", "P1D"))
    return None if span is None else (begins, begins + max(1, int(span[1] or 0) + 7 * int(span[2] or 0)) - 1)


def _date(text: str, name: str) -> int | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return day_of(dt.date(int(match[1]), int(match[2]), int(match[3])))
    except ValueError as error:
        raise _broken(name) from error


def _name(event: dict[str, str]) -> str:
    """The title without what marks it as off or worked."""
    title = _unescaped(event.get("SUMMARY", ""))
    for pattern in (_WORKED, _OFF, _COUNTED):
        title = pattern.sub(" ", title)
    return tidy(title.replace("\0", "").strip(" -:：,，"))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], text)


def _broken(name: str) -> Refusal:
    return Refusal(
        "ics_broken",
        QT_TRANSLATE_NOOP("Fault", "“{name}” cannot be read to its end as a calendar file; nothing was taken."),
        name=name,
    )
