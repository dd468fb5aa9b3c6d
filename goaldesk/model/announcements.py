"""What is known of public holidays: mainland China's announcements with their make-up days, and those of other
countries, from the library `holidays`.

The one rule: nothing fails for a year of which nothing is known. A year of mainland China that has not been announced
has its statutory days alone and is marked `provisional`.
"""

import re
import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from goaldesk.model.errors import Refusal
from goaldesk.model.periods import date_of, day_of
from goaldesk.model.rows import CalendarDay
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from holidays import HolidayBase

ANNOUNCED, PROVISIONAL, OWN = "announced", "provisional", "own"
"""The `source` of a calendar day: announced, expected until it is announced, or the company's own word."""

CHINA = "CN"
_LANGUAGES = {"en": "en_US", "zh": "zh_CN"}
_BY_CHINESE = {
    "元旦": QT_TRANSLATE_NOOP("Holiday", "New Year's Day"),
    "农历除夕": QT_TRANSLATE_NOOP("Holiday", "Chinese New Year's Eve"),
    "春节": QT_TRANSLATE_NOOP("Holiday", "Chinese New Year"),
    "春节延长假期": QT_TRANSLATE_NOOP("Holiday", "Chinese New Year Extended Holiday"),
    "清明节": QT_TRANSLATE_NOOP("Holiday", "Tomb-Sweeping Day"),
    "劳动节": QT_TRANSLATE_NOOP("Holiday", "Labor Day"),
    "端午节": QT_TRANSLATE_NOOP("Holiday", "Dragon Boat Festival"),
    "中秋节": QT_TRANSLATE_NOOP("Holiday", "Mid-Autumn Festival"),
    "国庆节": QT_TRANSLATE_NOOP("Holiday", "National Day"),
}
"""The holidays of mainland China: the workbook keeps the name of the language in which they were read."""

_ADDED = re.compile(r"\s*[(（][^)）]*[)）]$")
_SATURDAY = 5


def countries() -> list[str]:
    """The codes of the countries whose holidays are known, mainland China first."""
    import holidays

    known = {code for code in holidays.list_supported_countries() if len(code) == 2 and code != "UK"}
    return [CHINA, *sorted(known - {CHINA})]


def announced_days(country: str, years: Iterable[int], language: str = "en") -> list[CalendarDay]:
    """The public holidays and make-up working days of a country in these years; their `source` says how sure they are.

    Weekend days that are a part of a holiday are in it too, so that it can be shown whole and a six-day week is right.
    A make-up day has the name of the holiday it is worked for. Raises Refusal `unknown_country`.
    """
    wanted = sorted(set(years))
    around = sorted({year + by for year in wanted for by in (-1, 0, 1)})
    known = _library(country, around, language)
    off = {day_of(day): name for day, name in sorted(known.items())}
    if country == CHINA:
        rows = _chinese(off, known, _library(country, around, "zh"))
    else:
        rows = [CalendarDay(day, "off", name, ANNOUNCED) for day, name in off.items()]
    return sorted((row for row in rows if date_of(row.day).year in wanted), key=lambda row: row.day)


def holiday_name(name: str, wording: Wording) -> str:
    """A public holiday of mainland China in the reader's language, another one as it is kept."""
    parts = [_BY_CHINESE.get(part, part) for part in _ADDED.sub("", name).split("; ")]
    if not set(parts) <= set(_BY_CHINESE.values()):
        return name
    return wording.formats.listed(wording.translate("Holiday", part) for part in parts)


def _library(country: str, years: list[int], language: str) -> "HolidayBase":
    import holidays

    if country not in holidays.list_supported_countries():
        raise Refusal(
            "unknown_country",
            QT_TRANSLATE_NOOP("Fault", "There are no public holidays for “{country}”; enter the days by hand."),
            country=country,
        )
    spoken = _LANGUAGES.get(language)
    supported = holidays.list_localized_countries().get(country, [])
    with warnings.catch_warnings():
        # The library warns where its knowledge of a country ends; such years just have no holidays.
        warnings.simplefilter("ignore", UserWarning)
        return holidays.country_holidays(country, years=years, language=spoken if spoken in supported else None)


def _chinese(off: Mapping[int, str], known: "HolidayBase", chinese: "HolidayBase") -> list[CalendarDay]:
    worked = {day_of(day) for day in known.weekend_workdays}
    announced = {date_of(day).year for day in worked}
    # "休息日（由 2026-02-14 调休）" names the make-up day in the same form, whatever the year.
    given = {day_of(day): re.search(r"(\d{4})-(\d\d)-(\d\d)", name) for day, name in chinese.items()}
    made_up = {day: match for day, match in given.items() if match}
    names = {day: "" if day in made_up else _ADDED.sub("", name) for day, name in off.items()}
    whole = {day for day in off if date_of(day).year in announced}
    for day in sorted(whole):
        for step in (-1, 1):
            beside = day + step
            while date_of(beside).weekday() >= _SATURDAY and beside not in worked:
                whole.add(beside)
                beside += step
    rows = [CalendarDay(day, "off", name, PROVISIONAL) for day, name in names.items() if day not in whole]
    for run in runs_of(whole):
        main = Counter(names[day] for day in run if names.get(day)).most_common(1)[0][0]
        rows += [CalendarDay(day, "off", names.get(day) or main, ANNOUNCED) for day in run]
        for day in run:
            if day in made_up:
                year, month, number = (int(part) for part in made_up[day].groups())
                date = date_of(day).replace(year=year, month=month, day=number)
                rows.append(CalendarDay(day_of(date), "work", main, ANNOUNCED))
    named = {row.day for row in rows}
    return rows + [CalendarDay(day, "work", "", ANNOUNCED) for day in worked - named]


def runs_of(days: Iterable[int]) -> list[list[int]]:
    """The days in their order, cut where one is left out."""
    runs: list[list[int]] = []
    for day in sorted(set(days)):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs
