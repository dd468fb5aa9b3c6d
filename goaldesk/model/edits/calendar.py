"""Verbs for the working calendar: days that are not as the week says, and where the announced ones come from.

The one rule: the calendar is the workbook's own. An announcement is read once and then edited like any other day; what
was set by hand stays when an announcement is read again.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from goaldesk.model.announcements import ANNOUNCED, OWN, announced_days
from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import clean_name, one_of, real_day
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import date_of
from goaldesk.model.rows import CalendarDay
from goaldesk.model.workdays import Workdays, worked_instead
from goaldesk.wording import QT_TRANSLATE_NOOP

KINDS = ("off", "work")
LONGEST_CLOSURE = 366


def set_calendar_days(edit: Edit, days: Iterable[CalendarDay], *, cleared: Collection[int] = ()) -> None:
    """Write days that are off or worked; those in `cleared` follow the week again, unless they are in `days`.

    Pace and what is due follow at once, also for closed months, whose figures stay. Raises Refusal `not_one_of`,
    `day_far_off`.
    """
    days = list(days)
    for day in days:
        real_day(day.day)
        one_of("kind", day.kind, KINDS)
    written = {day.day for day in days}
    for number in set(cleared) - written:
        known = edit.get(CalendarDay, number)
        if known is not None:
            edit.remove(known)
    edit.put_many(days)


def choose_country(edit: Edit, country: str, years: Iterable[int]) -> None:
    """Take the public holidays of a country for these years instead of all that were announced; "" takes none.

    Own closures stay. Raises Refusal `unknown_country`.
    """
    settings = replace(edit.snapshot.settings, country=country)
    edit.put(next(row for row in settings.rows() if row.name == "country"))
    announced = announced_days(country, years, settings.language) if country else []
    _replace(edit, [row for row in edit.snapshot.all(CalendarDay) if row.source != OWN], announced)


def load_years(edit: Edit, years: Collection[int]) -> None:
    """Read anew what is known of the public holidays of these years. Own closures stay; nothing is missing where
    nothing is known. Raises Refusal `unknown_country`.
    """
    settings = edit.snapshot.settings
    announced = announced_days(settings.country, years, settings.language)
    old = [row for row in edit.snapshot.all(CalendarDay) if row.source != OWN and date_of(row.day).year in years]
    _replace(edit, old, announced)


def take_announcement(edit: Edit, year: int, days: Iterable[CalendarDay]) -> None:
    """Let these days be what was announced for a year, instead of all that was known of it. Own closures stay."""
    old = [row for row in edit.snapshot.all(CalendarDay) if row.source != OWN and date_of(row.day).year == year]
    _replace(edit, old, (row for row in days if date_of(row.day).year == year))


def close_with_make_up(edit: Edit, day: int, instead: int | None) -> None:
    """Let another day be worked for a day that is closed by the company's own word, under the same name; None takes
    that back. The day that was worked for it before follows the calendar again.

    Raises Refusal `not_closed`, `name_first`, `worked_anyway`, `nearer_to_another`, `day_far_off`.
    """
    row = edit.get(CalendarDay, day)
    if row is None or row.source != OWN or row.kind != "off":
        raise Refusal(
            "not_closed",
            QT_TRANSLATE_NOOP("Fault", "{day} is no closure of the company's own; close it first."),
            day=date_of(day),
        )
    if not row.name:
        raise Refusal(
            "name_first",
            QT_TRANSLATE_NOOP("Fault", "This closure has no name yet; name it, the day worked instead gets it too."),
        )
    before = worked_instead(edit.snapshot, day)
    if before == instead:
        return
    if before is not None:
        restore_days(edit, [before])
    if instead is not None:
        _work_instead(edit, row, real_day(instead))


def _work_instead(edit: Edit, closed: CalendarDay, instead: int) -> None:
    if Workdays.of(edit.snapshot).is_workday(instead):
        raise Refusal(
            "worked_anyway",
            QT_TRANSLATE_NOOP("Fault", "{day} is worked anyway; nothing was changed: choose a day that is off."),
            day=date_of(instead),
        )
    edit.put(CalendarDay(instead, "work", closed.name, OWN))
    if worked_instead(edit.snapshot, closed.day) != instead:
        raise Refusal(
            "nearer_to_another",
            QT_TRANSLATE_NOOP(
                "Fault", "{day} is nearer to another closure called “{name}”; give this one a name of its own first."
            ),
            day=date_of(instead),
            name=closed.name,
        )


def mark_day(edit: Edit, day: int, kind: str, name: str = "") -> None:
    """Let a day be worked or off by the company's own word.

    Without a name a day that is so anyway goes back to the announcement. The day worked instead of a closure takes over
    its name, and follows the calendar again when there is no such closure any more.

    Raises Refusal `not_one_of`, `day_far_off`, `name_too_long`.
    """
    one_of("kind", kind, KINDS)
    real_day(day)
    known = _announced_on(edit, day)
    usual = known.kind if known else ("work" if Workdays(edit.snapshot.settings.week, {}).is_workday(day) else "off")
    name = _named(name)
    if kind == usual and not name:
        restore_days(edit, [day])
        return
    instead = worked_instead(edit.snapshot, day)
    edit.put(CalendarDay(day, kind, name, OWN))
    if instead is not None and kind == "off" and name:
        edit.put(CalendarDay(instead, "work", name, OWN))
    elif instead is not None:
        restore_days(edit, [instead])


def close_days(edit: Edit, first: int, last: int, name: str) -> int:
    """Close the company from one day to another, both included; how many working days that takes is returned.

    Days that are off anyway stay as they are. Raises Refusal `closure_backwards`, `closure_too_long`,
    `nothing_to_close`, `day_far_off`.
    """
    real_day(first)
    real_day(last)
    if last < first:
        raise Refusal(
            "closure_backwards",
            QT_TRANSLATE_NOOP("Fault", "A closure cannot end on {last}, before it begins on {first}; check the days."),
            first=date_of(first),
            last=date_of(last),
        )
    if last - first >= LONGEST_CLOSURE:
        raise Refusal(
            "closure_too_long",
            QT_TRANSLATE_NOOP("Fault", "A closure lasts at most {days} days; nothing was changed: check the days."),
            days=LONGEST_CLOSURE,
        )
    worked = [day for day in range(first, last + 1) if Workdays.of(edit.snapshot).is_workday(day)]
    if not worked:
        raise Refusal(
            "nothing_to_close",
            QT_TRANSLATE_NOOP("Fault", "None of these days is worked; nothing was changed: choose other days."),
        )
    called = _named(name)
    edit.put_many([CalendarDay(day, "off", called, OWN) for day in worked])
    return len(worked)


def restore_days(edit: Edit, days: Iterable[int]) -> None:
    """Take own words about these days back: they are again as announced, or as the week says. What was worked instead
    of a closure goes with it.
    """
    days = set(days)
    made_up = {worked_instead(edit.snapshot, day) for day in days}
    for day in sorted(days | {other for other in made_up if other is not None}):
        old, announced = edit.get(CalendarDay, day), _announced_on(edit, day)
        if announced is not None:
            edit.put(announced)
        elif old is not None and old.source == OWN:
            edit.remove(old)


def _named(name: str) -> str:
    """A day's name as names are kept; it may have none."""
    return clean_name(name) if name.strip() else ""


def _announced_on(edit: Edit, day: int) -> CalendarDay | None:
    """What was announced of a day; of a year that came from a file, own words have taken the place of it."""
    known = edit.get(CalendarDay, day)
    if known is not None and known.source != OWN:
        return known
    settings, year = edit.snapshot.settings, date_of(day).year
    if known is None or not settings.country:
        return None
    built_in = announced_days(settings.country, [year], settings.language)
    if Workdays.of(edit.snapshot).state(year) == ANNOUNCED and not any(row.source == ANNOUNCED for row in built_in):
        return None
    return next((row for row in built_in if row.day == day), None)


def _replace(edit: Edit, old: Iterable[CalendarDay], new: Iterable[CalendarDay]) -> None:
    own = {row.day for row in edit.snapshot.all(CalendarDay) if row.source == OWN}
    written = {row.day: row for row in new if row.day not in own}
    for row in old:
        if row.day not in written:
            edit.remove(row)
    edit.put_many([row for row in written.values() if edit.get(CalendarDay, row.day) != row])
