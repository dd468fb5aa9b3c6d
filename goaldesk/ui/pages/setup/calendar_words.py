"""The words of the working calendar: what a day is, what a year adds up to, which countries and weeks there are."""

import datetime as dt

from goaldesk.formats import EN_DASH
from goaldesk.model.announcements import CHINA, countries
from goaldesk.model.periods import date_of
from goaldesk.model.sheets.calendar_year import CLOSED, EXTRA, HOLIDAY, MAKE_UP, REST, WORK, CalendarYear, DayCell
from goaldesk.ui.widgets.choice import Option
from goaldesk.ui.widgets.line_table import Line
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

WEEKS = (
    ("1111100", QT_TRANSLATE_NOOP("Calendar", "Monday to Friday")),
    ("1111110", QT_TRANSLATE_NOOP("Calendar", "Monday to Saturday")),
)
_KINDS = {
    WORK: QT_TRANSLATE_NOOP("Calendar", "working day"),
    REST: QT_TRANSLATE_NOOP("Calendar", "not worked"),
    HOLIDAY: QT_TRANSLATE_NOOP("Calendar", "public holiday"),
    MAKE_UP: QT_TRANSLATE_NOOP("Calendar", "make-up day, worked"),
    CLOSED: QT_TRANSLATE_NOOP("Calendar", "closed"),
    EXTRA: QT_TRANSLATE_NOOP("Calendar", "worked besides"),
}


def kind_word(kind: str, wording: Wording) -> str:
    """What a day is, in a word."""
    return wording.translate("Calendar", _KINDS[kind])


def day_sentence(cell: DayCell, wording: Wording) -> str:
    """Tue 30 Jun 2026, closed: half-year stocktaking."""
    date = date_of(cell.day)
    forms = {
        True: wording.translate("Calendar", "{day} {year}, {kind}: {name}"),
        False: wording.translate("Calendar", "{day} {year}, {kind}"),
    }
    form = forms[bool(cell.name)]
    return form.format(
        day=wording.formats.weekday(date), year=date.year, kind=kind_word(cell.kind, wording), name=cell.name
    )


def weekday_letters(wording: Wording) -> list[str]:
    """The heads of the seven columns, Monday first."""
    from babel.dates import get_day_names

    chinese = wording.language == "zh"
    names = get_day_names("narrow", locale="zh") if chinese else get_day_names("abbreviated", locale=wording.language)
    return [names[at][:3] for at in range(7)]


def weekday_names(wording: Wording) -> list[str]:
    from babel.dates import get_day_names

    return [get_day_names("wide", locale=wording.language)[at] for at in range(7)]


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
        return Line(key, (name, *(formats.whole(n) for n in part), formats.whole(sum(part))), strong=strong)

    return heads, [
        total("week", wording.translate("Calendar", "By the week"), sheet.week.months, strong=False),
        line("holidays", wording.translate("Calendar", "Public holidays"), sheet.holidays.months),
        line("make_up", wording.translate("Calendar", "Make-up days"), sheet.make_up.months),
        line("own", wording.translate("Calendar", "Own days"), sheet.closed.months, sheet.extra.months),
        total("workdays", wording.translate("Calendar", "Working days"), sheet.workdays.months, strong=True),
    ]


def holiday_table(sheet: CalendarYear, wording: Wording) -> tuple[list[str], list[Line]]:
    """The holidays with their days and the days worked for them."""
    formats = wording.formats
    heads = [
        wording.translate("Calendar", "Holiday"),
        wording.translate("Calendar", "Off"),
        wording.translate("Calendar", "Days"),
        wording.translate("Calendar", "Worked for it"),
    ]
    lines = []
    for at, run in enumerate(sheet.runs):
        first, last = formats.day(date_of(run.first)), formats.day(date_of(run.last))
        if date_of(run.first).month == date_of(run.last).month:
            month = formats.month_name(date_of(run.first))
            first, last = (first.removesuffix(f" {month}"), last.removeprefix(month)) if run.days > 1 else (first, "")
        off = f"{first}{EN_DASH}{last}" if last else first
        worked = ", ".join(formats.day(date_of(day)) for day in run.make_up)
        lines.append(Line(at, (run.name, off, formats.whole(run.days), worked)))
    return heads, lines
