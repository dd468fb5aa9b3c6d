"""Verbs for the working calendar: days that are not as the week says, and where the announced ones come from.

The one rule: the calendar is the workbook's own. An announcement is read once and then edited like any other day.
"""

from collections.abc import Collection, Iterable

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import one_of, real_day
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import date_of, day_of
from goaldesk.model.rows import CalendarDay
from goaldesk.wording import QT_TRANSLATE_NOOP

KINDS = ("off", "work")
ANNOUNCED = "announced"
"""The `source` of a public holiday or a make-up day; own closures have another."""

_LIBRARY_LANGUAGES = {"en": "en_US", "zh": "zh_CN"}


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


def announced_days(country: str, years: Iterable[int], language: str = "en") -> list[CalendarDay]:
    """The public holidays and make-up working days of a country, from the library `holidays`.

    Weekend days that are holidays are in it too, so that a holiday can be shown whole. Raises Refusal
    `unknown_country`.
    """
    import holidays

    if country not in holidays.list_supported_countries():
        raise Refusal(
            "unknown_country",
            QT_TRANSLATE_NOOP("Fault", "There are no public holidays for “{country}”; enter the days by hand."),
            country=country,
        )
    wanted = sorted(set(years))
    spoken = _LIBRARY_LANGUAGES.get(language)
    supported = holidays.list_localized_countries().get(country, [])
    known = holidays.country_holidays(country, years=wanted, language=spoken if spoken in supported else None)
    off = [CalendarDay(day_of(day), "off", name, ANNOUNCED) for day, name in sorted(known.items())]
    worked = [
        CalendarDay(day_of(day), "work", "", ANNOUNCED)
        for day in sorted(getattr(known, "weekend_workdays", ()))
        if day.year in wanted
    ]
    return sorted((row for row in off + worked if date_of(row.day).year in wanted), key=lambda row: row.day)
