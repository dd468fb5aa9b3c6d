"""The sentences of Home: what is waiting, where it is done, and how each page of the loop stands."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period, date_of, first_day
from goaldesk.model.sheets.waiting import Waiting
from goaldesk.model.sheets.words import change_text
from goaldesk.ui.pages import PAGES, plan, setup
from goaldesk.ui.pages.monitor_words import tally
from goaldesk.ui.pages.scopes import period_words
from goaldesk.ui.text import isolated, spaced
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.scorecard import Scorecard
    from goaldesk.model.store.history import HistoryEntry

NAMES_SHOWN = 3
GROUPS = {
    "now": QT_TRANSLATE_NOOP("Home", "Now"),
    "week": QT_TRANSLATE_NOOP("Home", "This week"),
    "later": QT_TRANSLATE_NOOP("Home", "Later"),
    "agree": QT_TRANSLATE_NOOP("Home", "For agreement"),
}
_DETAILS = {
    "no_people": QT_TRANSLATE_NOOP("Home", "Teams and people carry targets and actuals."),
    "no_metrics": QT_TRANSLATE_NOOP("Home", "Choose what is counted: revenue, new customers, visits, or your own."),
    "no_targets": QT_TRANSLATE_NOOP("Home", "Without a target no actual is met or missed."),
    "no_actuals": QT_TRANSLATE_NOOP("Home", "With the first month the scorecard begins."),
    "month_open": QT_TRANSLATE_NOOP("Home", "Closing fixes the figures for reviews and packs."),
    "ledger": QT_TRANSLATE_NOOP("Home", "The entered figures less the ledger's total."),
    "next_year": QT_TRANSLATE_NOOP("Home", "The year begins on {day}."),
    "calendar": QT_TRANSLATE_NOOP("Home", "No days off are announced in it; it follows the usual week."),
    "backup": QT_TRANSLATE_NOOP("Home", "The workbook itself is safe. Make a backup by hand."),
}
_PLAIN = {
    "no_people": QT_TRANSLATE_NOOP("Home", "Nobody is in the org tree yet"),
    "no_metrics": QT_TRANSLATE_NOOP("Home", "No metrics yet"),
    "no_targets": QT_TRANSLATE_NOOP("Home", "No targets for {year} yet"),
    "no_actuals": QT_TRANSLATE_NOOP("Home", "No actuals yet"),
    "ledger": QT_TRANSLATE_NOOP("Home", "{metric} differs from the ledger in {month}: {amount}"),
    "next_year": QT_TRANSLATE_NOOP("Home", "No targets for {year} yet"),
    "calendar": QT_TRANSLATE_NOOP("Home", "The calendar of {count} is provisional"),
    "backup": QT_TRANSLATE_NOOP("Home", "The last backup could not be made"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the list in words."""

    title: str
    detail: str
    place: str
    when: str


def said(line: Waiting, wording: Wording) -> Said:
    """A line in the language of the screens."""
    return Said(_title(line, wording), _detail(line, wording), _place(line, wording), _when(line, wording))


def state_of(page: str, lines: Sequence[Waiting], card: "Scorecard | None", wording: Wording) -> tuple[str, str]:
    """How a page of the loop stands, in a few words, with the mark of its first line; Monitor by its worst verdict."""
    if page == "monitor":
        return _verdicts(card, wording)
    if page == "adjust":
        return "open", wording.translate("Home", "no suggestions yet")
    for line in lines:
        if line.page == page:
            return line.mark or "open", _short(line, wording)
    return "met", wording.translate("Home", "nothing waiting")


def _verdicts(card: "Scorecard | None", wording: Wording) -> tuple[str, str]:
    found = [row.figures.status for row in card.rows] if card else []
    for status, text in (
        ("missed", wording.translate("Home", "%n missed", found.count("missed"))),
        ("near", wording.translate("Home", "%n near", found.count("near"))),
        ("met", wording.translate("Home", "%n met", found.count("met"))),
    ):
        if status in found:
            return status, text
    return "no_data", wording.translate("Home", "no verdict yet")


def tally_so_far(card: "Scorecard", wording: Wording) -> str:
    """Which months are spoken of, and how many metrics were met in them; empty where nothing is judged."""
    counted = tally(card, wording)
    text = wording.translate("Home", "The fiscal year so far, {months}. {counted}")
    return text.format(months=so_far(card, wording), counted=counted) if counted else ""


def date_line(day: int, wording: Wording) -> str:
    """By when something is due."""
    return wording.translate("Home", "by {day}").format(day=wording.formats.weekday(date_of(day)))


def page_name(key: str, wording: Wording) -> str:
    """What a page is called."""
    return wording.translate("Page", next(page.title for page in PAGES if page.key == key))


def so_far(card: "Scorecard", wording: Wording) -> str:
    """Which months the figures of the year so far are of."""
    formats = wording.formats
    first, last = (date_of(first_day(month)) for month in (card.period.first, card.period.end - 1))
    if first == last:
        return formats.month(first)
    return wording.translate("Home", "{months} {year}").format(months=formats.months(first, last), year=last.year)


def moment(at: str, wording: Wording) -> str:
    """When something was done (UTC, ISO text): the time of today, the day of another day."""
    local = dt.datetime.fromisoformat(at).astimezone()
    today = dt.datetime.now().astimezone().date()
    return f"{local:%H:%M}" if local.date() == today else wording.formats.day(local.date())


def deed(entry: "HistoryEntry", wording: Wording) -> str:
    """What was done, and by whom where that is known."""
    label = wording.translate("Edit", entry.label)
    if not entry.desk:
        return label
    return wording.translate("Home", "{who}: {what}").format(who=isolated(entry.desk), what=label)


# --- inside


def _title(line: Waiting, wording: Wording) -> str:
    if line.kind in _PLAIN:
        text = wording.translate("Home", _PLAIN[line.kind])
    elif line.kind == "month_open":
        if line.count == 1:
            text = wording.translate("Home", "{month} is not closed")
        else:
            text = wording.translate("Home", "%n months are not closed, the last one is {month}", line.count)
    elif line.kind == "missing":
        text = wording.translate("Home", "%n people have no actuals in {month}", line.count)
    elif line.kind == "stale":
        text = wording.translate("Home", "%n metrics are complete up to {day} only", line.count)
    elif line.kind == "without_target":
        text = wording.translate("Home", "%n units have no target of their own in {year}", line.count)
    elif line.kind == "checks":
        text = wording.translate("Home", "The targets of %n units are looked at today", line.count)
    elif line.kind == "proposals":
        text = wording.translate("Home", "%n proposals wait for an answer", line.count)
    else:
        text = wording.translate("Home", "%n review packs for {month} can be printed", line.count)
    return spaced(text.format(**_facts(line, wording)))


def _detail(line: Waiting, wording: Wording) -> str:
    if line.kind in _DETAILS:
        return wording.translate("Home", _DETAILS[line.kind]).format(**_facts(line, wording))
    names = line.names or tuple(metric_name(metric, wording) for metric in line.metrics)
    shown = [isolated(name) for name in names[:NAMES_SHOWN]]
    more = len(names) - len(shown)
    comma = "、" if wording.language == "zh" else ", "
    if more:
        return wording.translate("Home", "{names} and %n more", more).format(names=comma.join(shown))
    return comma.join(shown)


def _facts(line: Waiting, wording: Wording) -> dict[str, str]:
    formats = wording.formats
    facts = {"count": str(line.count)}
    if line.month is not None:
        facts["month"] = formats.month(date_of(first_day(line.month)))
    if line.year is not None:
        facts["year"] = period_words(line.year, wording)
        facts["day"] = formats.date(date_of(line.year.first_day()))
    if line.day is not None:
        facts["day"] = formats.date(date_of(line.day))
    if line.metrics:
        facts["metric"] = metric_name(line.metrics[0], wording)
        facts["amount"] = change_text(line.difference, line.metrics[0], wording)
    return facts


def _place(line: Waiting, wording: Wording) -> str:
    page = page_name(line.page, wording)
    tab = line.place.partition(":")[2]
    part = _part(line, wording)
    if tab and line.page == "plan":
        part = wording.translate("Plan", next(record.title for record in plan.TABS if record.key == tab))
    elif tab:
        part = wording.translate("Setup", next(record.title for record in setup.TABS if record.key == tab))
    return f"{page} · {part}" if part else page


def _part(line: Waiting, wording: Wording) -> str:
    if line.year is not None:
        return period_words(line.year, wording)
    return "" if line.month is None else _month_name(line.month, wording)


def _month_name(month: int, wording: Wording) -> str:
    return period_words(Period(f"{month // 12:04d}-{month % 12 + 1:02d}", month, 1), wording)


def _when(line: Waiting, wording: Wording) -> str:
    if line.late:
        return wording.translate("Home", "%n working days late", line.late)
    return "" if line.due is None else date_line(line.due, wording)


def _short(line: Waiting, wording: Wording) -> str:
    if line.kind == "month_open":
        text = wording.translate("Home", "%n months open", line.count)
    elif line.kind == "missing":
        text = wording.translate("Home", "%n people missing", line.count)
    elif line.kind == "stale":
        text = wording.translate("Home", "%n metrics behind", line.count)
    elif line.kind == "without_target":
        text = wording.translate("Home", "%n without a target", line.count)
    elif line.kind == "proposals":
        text = wording.translate("Home", "%n proposals", line.count)
    elif line.kind == "checks":
        text = wording.translate("Home", "%n to look at", line.count)
    elif line.kind == "packs":
        text = wording.translate("Home", "%n packs to print", line.count)
    elif line.kind == "ledger":
        text = wording.translate("Home", "differs from the ledger")
    elif line.kind == "no_actuals":
        text = wording.translate("Home", "no actuals yet")
    else:
        text = wording.translate("Home", "{year}: no targets")
    return text.format(**_facts(line, wording))
