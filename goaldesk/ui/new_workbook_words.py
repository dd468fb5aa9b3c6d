"""The words of the form for a new workbook, and what it takes from the computer it runs on."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from goaldesk.model.beginning import first_year
from goaldesk.model.outline import PERSON
from goaldesk.model.periods import year_and_month
from goaldesk.model.settings import WorkbookSettings
from goaldesk.ui.text import isolated
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.ui.new_workbook_reading import TableUse

CURRENCIES = (
    *("CNY", "EUR", "USD", "GBP", "JPY", "HKD", "TWD", "SGD", "INR", "KRW", "AUD", "CAD", "CHF", "SEK", "NOK"),
    *("DKK", "PLN", "CZK", "HUF", "TRY", "BRL", "MXN", "ZAR", "THB", "VND", "IDR", "MYR", "PHP", "AED", "SAR"),
)
_LETTER = ("US", "CA", "MX", "PH", "CL", "CO", "VE")


def table_text(table: "TableUse", wording: Wording) -> str:
    """What becomes of the table that somebody starts from."""
    if table.people and table.figures:
        text = wording.translate(
            "Start", "The people in {name} become the org tree; once the workbook is made, its figures are imported."
        )
    elif table.people:
        text = wording.translate("Start", "The people in {name} become the org tree, as shown beside the form.")
    else:
        text = wording.translate("Start", "Once the workbook is made, {name} is imported as actuals.")
    return text.format(name=isolated(table.path.name))


def local_country(language: str) -> str:
    """Whose public holidays are proposed: those of this computer's region, else the ones of the language."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if len(code) == 2 else {"zh": "CN"}.get(language, "")


def local_currency() -> str:
    code = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if code in CURRENCIES else CURRENCIES[0]


def local_paper() -> str:
    return "Letter" if QLocale.territoryToCode(QLocale.system().territory()) in _LETTER else "A4"


def currency_text(code: str, wording: Wording) -> str:
    """CNY, Chinese yuan."""
    from babel.numbers import get_currency_name

    form = wording.translate("Start", "{code}, {name}")
    return form.format(code=code, name=get_currency_name(code, locale=wording.language))


def decimals_text(digits: int, wording: Wording) -> str:
    """How exactly amounts are kept."""
    if digits == 0:
        return wording.translate("Start", "Amounts are kept in whole units")
    return wording.translate("Start", "Amounts are kept to %n decimals", digits)


def year_text(settings: WorkbookSettings, today: dt.date, wording: Wording) -> str:
    """The fiscal year that is running: 2026: Apr 2026 to Mar 2027."""
    year = first_year(settings, today)
    first = dt.date(*year_and_month(year.first_month), 1)
    last = dt.date(*year_and_month(year.first_month + year.months - 1), 1)
    form = wording.translate("Start", "Now {year}: {months}")
    formats = wording.formats
    return form.format(year=formats.period(str(year.label)), months=formats.months(first, last))


def workdays_text(year: int, days: int, country: str, provisional: bool, wording: Wording) -> str:
    """2026: 248 working days, with the public holidays and make-up days."""
    if not country:
        form = wording.translate("Start", "{year}: %n working days, by the week alone", days)
    elif provisional:
        form = wording.translate("Start", "{year}: %n working days; its public holidays are not announced yet", days)
    else:
        form = wording.translate("Start", "{year}: %n working days, with the public holidays", days)
    return form.format(year=year)


def metrics_text(count: int, stages: int, wording: Wording) -> str:
    """12 metrics, funnel of 5 stages."""
    if count == 0:
        return wording.translate("Start", "None yet; Setup, Metrics has them ready to tick")
    metrics = wording.translate("Start", "%n metrics", count)
    if stages < 2:
        return metrics
    funnel = wording.translate("Start", "funnel of %n stages", stages)
    return wording.translate("Start", "{metrics}, {funnel}").format(metrics=metrics, funnel=funnel)


def org_text(kinds: Sequence[str], wording: Wording) -> str:
    """12 people in 5 units; `kinds` are those of the units, without the company."""
    if not kinds:
        return wording.translate("Start", "Nobody yet; Setup, Org and people takes names at any time")
    people = sum(kind == PERSON for kind in kinds)
    said = wording.translate("Start", "%n people", people)
    if people == len(kinds):
        return said
    above = wording.translate("Start", "%n teams and regions", len(kinds) - people)
    return wording.translate("Start", "{people} in {units}").format(people=said, units=above)
