"""The words of the working calendar: what a day is, what a year adds up to, which countries and weeks there are."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from goaldesk.formats import EN_DASH
from goaldesk.model.announcements import CHINA, countries, holiday_name, runs_of
from goaldesk.model.periods import date_of
from goaldesk.model.sheets.calendar_changes import MonthChange
from goaldesk.model.sheets.calendar_year import CLOSED, EXTRA, HOLIDAY, MAKE_UP, REST, WORK, CalendarYear, DayCell
from goaldesk.model.workdays import Workdays
from goaldesk.ui.widgets.choice import Option
from goaldesk.ui.widgets.line_table import Line
from goaldesk.ui.widgets.year_calendar import YearWords
from goaldesk.ui.widgets.year_legend import KINDS
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

WEEKS = (
    ("1111100", QT_TRANSLATE_NOOP("Calendar", "Monday to Friday")),
    ("1111110", QT_TRANSLATE_NOOP("Calendar", "Monday to Saturday")),
)
_KINDS = {
    WORK: QT_TRANSLATE_NOOP("CalendarDay", "working day"),
    REST: QT_TRANSLATE_NOOP("CalendarDay", "not worked"),
    HOLIDAY: QT_TRANSLATE_NOOP("CalendarDay", "public holiday"),
    MAKE_UP: QT_TRANSLATE_NOOP("CalendarDay", "make-up day, worked"),
    CLOSED: QT_TRANSLATE_NOOP("CalendarDay", "closed"),
    EXTRA: QT_TRANSLATE_NOOP("CalendarDay", "worked besides"),
}


def spoken(sheet: CalendarYear, wording: Wording) -> CalendarYear:
    """The year with its public holidays in the reader's language; what the company named keeps its name."""
    days = [
        replace(cell, name=holiday_name(cell.name, wording)) if cell.kind in (HOLIDAY, MAKE_UP) and cell.name else cell
        for cell in sheet.days
    ]
    runs = [replace(run, name=holiday_name(run.name, wording)) for run in sheet.runs]
    return replace(sheet, days=days, runs=runs)


def kind_word(kind: str, wording: Wording) -> str:
    """What a day is, in a word."""
    return wording.translate("CalendarDay", _KINDS[kind])


def legend_words(wording: Wording) -> list[str]:
    """What the samples of the legend mean, the last one today."""
    return [*(kind_word(kind, wording) for kind in KINDS[:-1]), wording.translate("CalendarDay", "today")]


def day_sentence(cell: DayCell, wording: Wording) -> str:
    """Tue 30 Jun 2026, closed: half-year stocktaking."""
    date = date_of(cell.day)
    forms = {
        True: wording.translate("CalendarDay", "{day} {year}, {kind}: {name}"),
        False: wording.translate("CalendarDay", "{day} {year}, {kind}"),
    }
    form = forms[bool(cell.name)]
    return form.format(
        day=wording.formats.weekday(date), year=date.year, kind=kind_word(cell.kind, wording), name=cell.name
    )


SATURDAY = 5
ALTERNATE = ("11111101111100", "11111001111110")
"""Two weeks of which one has its Saturday worked: the first of them, or the second."""


def weekday_letters(wording: Wording) -> list[str]:
    """The heads of the seven columns, Monday first."""
    from babel.dates import get_day_names

    names = get_day_names("narrow" if wording.language == "zh" else "short", locale=wording.language)
    return [names[at] for at in range(7)]


def year_words(sheet: CalendarYear, wording: Wording) -> YearWords:
    """What stands at the months of a year."""
    months = [wording.formats.month_name(dt.date(2000, month, 1)) for month in range(1, 13)]
    begun: list[dict[str, None]] = [{} for _ in months]
    for run in sheet.runs:
        begun[date_of(run.first).month - 1][run.name] = None
    holidays = [wording.formats.listed(names) for names in begun]
    return YearWords(weekday_letters(wording), months, holidays, wording.translate("CalendarDay", "{count}"))


def weekday_names(wording: Wording) -> list[str]:
    from babel.dates import get_day_names

    return [get_day_names("wide", locale=wording.language)[at] for at in range(7)]


def week_options(week: str, today: int, wording: Wording) -> list[tuple[str, str]]:
    """Working weeks to choose from with their names, the one of the company among them; Saturdays that alternate are
    told by the next one that is worked.
    """
    found = {digits: wording.translate("Calendar", text) for digits, text in WEEKS}
    saturday = today + (SATURDAY - date_of(today).weekday()) % 7
    for digits in ALTERNATE:
        worked = saturday if Workdays(digits, {}).is_workday(saturday) else saturday + 7
        text = wording.translate("Calendar", "Alternate Saturdays, next {day}")
        found[digits] = text.format(day=wording.formats.day(date_of(worked)))
    names, half = weekday_names(wording), week[:7]
    if week not in found:
        worked_days = wording.formats.listed(name for name, digit in zip(names, half, strict=True) if digit == "1")
        found = {week: worked_days, **found}
    for at in range(7):
        works = half[at] == "1"
        text = wording.translate("Calendar", "Own: without {day}" if works else "Own: with {day}")
        own = half[:at] + ("0" if works else "1") + half[at + 1 :]
        if "1" in own:
            found.setdefault(own, text.format(day=names[at]))
    return list(found.items())


def country_name(code: str, wording: Wording) -> str:
    """A country in the reader's language; without one, that there are none."""
    from babel import Locale

    if not code:
        return wording.translate("Calendar", "No public holidays")
    if code == CHINA:
        return wording.translate("Calendar", "Mainland China")
    return str(Locale(wording.language).territories.get(code, code))


def country_options(wording: Wording) -> list[Option]:
    """None, mainland China, then the other countries by their names."""
    named = sorted((country_name(code, wording), code) for code in countries() if code != CHINA)
    first = [Option(code, country_name(code, wording), 0, code, strong=True) for code in ("", CHINA)]
    return first + [Option(code, name, 0, code) for name, code in named]


def state_sentence(sheet: CalendarYear, country: str, wording: Wording) -> str:
    """What the count of a year rests on."""
    if sheet.state == "announced":
        return wording.translate("Calendar", "Public holidays of {country}, as announced.").format(
            country=country_name(country, wording)
        )
    if sheet.state == "provisional" and not sheet.runs:
        return wording.translate(
            "Calendar",
            "The public holidays of {year} are not in the workbook: counted by the week alone. Read or import them; "
            "until then pages and packs that use {year} say “calendar provisional”.",
        ).format(year=sheet.year)
    if sheet.state == "provisional":
        return wording.translate(
            "Calendar",
            "{year} has not been announced yet: counted with the statutory days alone, {week} − {days} = {total}. "
            "Pages and packs that use it say “calendar provisional”.",
        ).format(year=sheet.year, week=sheet.week.year, days=-sheet.holidays.year, total=sheet.workdays.year)
    return wording.translate("Calendar", "The week alone, without public holidays. Nothing fails for it.")


def count_table(sheet: CalendarYear, wording: Wording) -> tuple[list[str], list[Line]]:
    """The count by month and year, which adds up in both directions."""
    formats = wording.formats
    months = [formats.month_name(dt.date(sheet.year, month, 1)) for month in range(1, 13)]
    heads = [wording.translate("Calendar", "Days"), *months, wording.translate("Calendar", "Year")]

    def change(*numbers: int) -> str:
        return " ".join(formats.change(number) for number in numbers if number)

    def line(key: str, name: str, *parts: tuple[int, ...]) -> Line:
        cells = [change(*(part[at] for part in parts)) for at in range(12)]
        return Line(key, (name, *cells, change(*(sum(part) for part in parts))))

    def total(key: str, name: str, part: tuple[int, ...], *, strong: bool) -> Line:
        return Line(
            key, (name, *(formats.whole(n) for n in part), formats.whole(sum(part))), strong=strong, rule=strong
        )

    return heads, [
        total("week", wording.translate("Calendar", "By the week"), sheet.week.months, strong=False),
        line("holidays", wording.translate("Calendar", "Days off"), sheet.holidays.months),
        line("make_up", wording.translate("Calendar", "Make-up days"), sheet.make_up.months),
        line("own", wording.translate("Calendar", "Own days"), sheet.closed.months, sheet.extra.months),
        total("workdays", wording.translate("Calendar", "Working days"), sheet.workdays.months, strong=True),
    ]


def holiday_table(sheet: CalendarYear, wording: Wording) -> tuple[list[str], list[Line]]:
    """The holidays with their days, and the days worked for them where there are any."""
    formats = wording.formats
    heads = [
        wording.translate("Calendar", "Holiday"),
        wording.translate("Calendar", "Off"),
        wording.translate("Calendar", "Days"),
    ]
    made_up = sum(len(run.make_up) for run in sheet.runs)
    if made_up:
        heads.append(wording.translate("Calendar", "Worked for it"))
    lines = []
    for at, run in enumerate(sheet.runs):
        first, last = formats.day(date_of(run.first)), formats.day(date_of(run.last))
        off = first if run.days == 1 else EN_DASH.join(_within_month(run.first, run.last, first, last, wording))
        worked = (_days_text(run.make_up, wording),) if made_up else ()
        lines.append(Line(at, (run.name, off, formats.whole(run.days), *worked)))
    if lines:
        together = (wording.translate("Calendar", "%n days", made_up),) if made_up else ()
        days = formats.whole(sum(run.days for run in sheet.runs))
        name = wording.translate("Calendar", "Together")
        lines.append(Line("all", (name, "", days, *together), strong=True, rule=True))
    return heads, lines


def change_table(changes: Sequence[MonthChange], year: int, wording: Wording) -> tuple[list[str], list[Line]]:
    """What another calendar would change, month by month."""
    formats = wording.formats
    heads = [
        wording.translate("Calendar", "Month"),
        wording.translate("Calendar", "Now"),
        wording.translate("Calendar", "Then"),
        wording.translate("Calendar", "Change"),
        wording.translate("Calendar", "Which days"),
    ]
    lines = []
    for change in changes:
        parts = []
        for cells, form in (
            (change.off, wording.translate("Calendar", "off {days}")),
            (change.worked, wording.translate("Calendar", "worked {days}")),
        ):
            if cells:
                parts.append(form.format(days=_days_text([cell.day for cell in cells], wording)))
        month = formats.month_name(dt.date(year, change.month, 1))
        by = formats.change(change.by) if change.by else formats.whole(0)
        shown = (
            month,
            formats.whole(change.now),
            formats.whole(change.then),
            by,
            wording.translate("Calendar", "; ").join(parts),
        )
        lines.append(Line(change.month, shown))
    if lines:
        now, then = sum(change.now for change in changes), sum(change.then for change in changes)
        by = formats.change(then - now) if then != now else formats.whole(0)
        name = wording.translate("Calendar", "These months")
        lines.append(Line("all", (name, formats.whole(now), formats.whole(then), by, ""), strong=True, rule=True))
    return heads, lines


def _days_text(days: Sequence[int], wording: Wording) -> str:
    """Days as runs: 5–12 Feb, 20 Feb; 2月5–12日、2月20日."""
    formats = wording.formats
    said = []
    for run in runs_of(days):
        first, last = formats.day(date_of(run[0])), formats.day(date_of(run[-1]))
        parts = (first,) if len(run) == 1 else _within_month(run[0], run[-1], first, last, wording)
        said.append(EN_DASH.join(parts))
    return wording.formats.listed(said)


def _within_month(first: int, last: int, began: str, ended: str, wording: Wording) -> tuple[str, str]:
    """The ends of a run with its month said once: 5, 12 Feb; 2月5, 12日."""
    if date_of(first).month != date_of(last).month:
        return began, ended
    month = wording.formats.month_name(date_of(first))
    return began.removesuffix(f" {month}").removesuffix("日"), ended.removeprefix(month)
