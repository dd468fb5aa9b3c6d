"""Verbs for the settings of a workbook, its fiscal years and its desks.

The one rule: no setting rewrites history. What would give old figures another meaning is refused once there are some;
the fiscal year changes from a future year on.
"""

import base64
from dataclasses import replace

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import clean_name, clean_text, metric_of, one_of, there, today_of, within
from goaldesk.model.errors import Refusal
from goaldesk.model.logo import is_kept
from goaldesk.model.metrics.catalogue import metric_term
from goaldesk.model.periods import Period, month_of_day, month_text, year_and_month
from goaldesk.model.rows import Desk, FiscalYear, Metric, Scenario, Target
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP

LANGUAGES = ("en", "zh")
PAPERS = ("A4", "Letter")
FISCAL_LABELS = ("start", "end")
LONGEST_TERMS = 4_000
ROLES = ("owner", "manager", "bookkeeper")


def change_settings(edit: Edit, settings: WorkbookSettings) -> None:
    """Write the settings as given.

    Without money figures another number of currency digits is taken over by the money metrics. Raises Refusal
    `currency_digits_fixed`, `fiscal_year_by_itself`, `bad_week`, `bad_lines`, `bad_currency`, `no_name`, `not_one_of`,
    `out_of_range`, `terms_too_long`, `bad_text`, `gone`.
    """
    old = edit.snapshot.settings
    if (settings.fiscal_start, settings.fiscal_label) != (old.fiscal_start, old.fiscal_label):
        raise Refusal(
            "fiscal_year_by_itself",
            QT_TRANSLATE_NOOP(
                "Fault", "The fiscal year changes from a future year on, old years stay: say from which month."
            ),
        )
    settings = _checked(edit, settings)
    if settings.currency_digits != old.currency_digits:
        _change_digits(edit, settings.currency_digits)
    for before, after in zip(old.rows(), settings.rows(), strict=True):
        if before != after:
            edit.put(after)


def set_logo(edit: Edit, picture: bytes) -> None:
    """Keep a picture of the company for its packs: a PNG of at most 800 x 240 points and 200 kB; nothing takes it away.

    Raises Refusal `bad_logo`.
    """
    if picture and not is_kept(picture):
        raise Refusal(
            "bad_logo",
            QT_TRANSLATE_NOOP(
                "Fault", "This picture cannot be kept; nothing was changed: choose a smaller PNG or JPEG."
            ),
        )
    settings = replace(edit.snapshot.settings, logo=base64.b64encode(picture).decode())
    edit.put(next(row for row in settings.rows() if row.name == "logo"))


def free_fiscal_year(snapshot: Snapshot, month: int) -> Period:
    """The fiscal year after which another start can hold, seen from a month in it: the last one that has begun or has
    targets.
    """
    year = snapshot.fiscal.year_of(month)
    last = max((target.first_month + target.months for target in snapshot.all(Target)), default=0)
    while year.end < last:
        year = snapshot.fiscal.year_of(year.end)
    return year


def set_fiscal_year(edit: Edit, first_month: int, months: int = 12) -> FiscalYear:
    """Let the fiscal year that begins with `first_month` have `months` months; years after it have twelve again.

    Another start of the year is reached by a short year before it. Raises Refusal `fiscal_year_begun`,
    `not_a_fiscal_start`, `fiscal_year_has_targets`, `out_of_range`.
    """
    within("months", months, 1, 12)
    snapshot = edit.snapshot
    if first_month <= month_of_day(today_of(edit)):
        raise Refusal(
            "fiscal_year_begun",
            QT_TRANSLATE_NOOP("Fault", "The fiscal year can change from a future year on; {month} has begun."),
            month=month_text(first_month),
        )
    year = snapshot.fiscal.year_of(first_month)
    if year.first != first_month:
        raise Refusal(
            "not_a_fiscal_start",
            QT_TRANSLATE_NOOP("Fault", "No fiscal year begins with {month}; the one around it begins with {first}."),
            month=month_text(first_month),
            first=month_text(year.first),
        )
    if any(target.first_month + target.months > first_month for target in snapshot.all(Target)):
        raise Refusal(
            "fiscal_year_has_targets",
            QT_TRANSLATE_NOOP("Fault", "There are targets from {month} on; choose a later year or take them back."),
            month=month_text(first_month),
        )
    for later in [row for row in snapshot.all(FiscalYear) if row.first_month >= first_month]:
        edit.remove(later)
    row = FiscalYear(int(year.label), first_month, months)
    edit.put(row)
    start = (first_month + months) % 12 + 1
    edit.put(next(s for s in replace(snapshot.settings, fiscal_start=start).rows() if s.name == "fiscal_start"))
    return row


def set_fiscal_label(edit: Edit, label: str) -> None:
    """Name fiscal years by the calendar year in which they start (`start`) or end (`end`).

    Raises Refusal `fiscal_label_fixed` where that would rename years that have figures, `not_one_of`.
    """
    one_of("fiscal_label", label, FISCAL_LABELS)
    snapshot = edit.snapshot
    years = sorted(snapshot.all(FiscalYear), key=lambda row: row.first_month)
    first = years[0]
    named = first.first_month if label == "start" else first.first_month + first.months - 1
    by = year_and_month(named)[0] - first.label
    if by and (len(snapshot.entries.id) or any(snapshot.all(Target))):
        raise Refusal(
            "fiscal_label_fixed",
            QT_TRANSLATE_NOOP(
                "Fault", "There are figures of {year}; a fiscal year that has figures keeps its name, nothing changed."
            ),
            year=str(first.label),
        )
    if by:
        for row in years:
            edit.remove(row)
        edit.put_many([replace(row, label=row.label + by) for row in years])
    edit.put(next(row for row in replace(snapshot.settings, fiscal_label=label).rows() if row.name == "fiscal_label"))


def set_desk(edit: Edit, name: str, role: str, *, language: str = "") -> Desk:
    """Note who sits at a desk of this company, and in which role. The same name again changes the role."""
    name = clean_name(name)
    one_of("role", role, ROLES)
    if language:
        one_of("language", language, LANGUAGES)
    known = next((desk for desk in edit.snapshot.all(Desk) if desk.name == name), None)
    desk = Desk(known.id if known else edit.new_id(), name, role, language)
    edit.put(desk)
    return desk


def _checked(edit: Edit, settings: WorkbookSettings) -> WorkbookSettings:
    one_of("language", settings.language, LANGUAGES)
    one_of("paper", settings.paper, PAPERS)
    within("currency_digits", settings.currency_digits, 0, 4)
    within("score_cap", settings.score_cap, 100, 1000)
    within("over_assignment_line", settings.over_assignment_line, 0, 100)
    within("closing_due_workday", settings.closing_due_workday, 1, 20)
    there(edit.get(Scenario, settings.scenario))
    if len(settings.week) not in (7, 14) or set(settings.week) - {"0", "1"} or "1" not in settings.week:
        raise Refusal(
            "bad_week", QT_TRANSLATE_NOOP("Fault", "A week has seven days, at least one of them worked; choose them.")
        )
    if not (
        0 <= settings.near_line <= settings.met_line and 0 <= settings.off_track_line <= settings.at_risk_line <= 100
    ):
        raise Refusal(
            "bad_lines",
            QT_TRANSLATE_NOOP(
                "Fault", "The lines of a status have to rise, from 0 on; nothing was changed: check them."
            ),
        )
    currency = settings.currency.strip().upper()
    if len(currency) != 3 or not currency.isascii() or not currency.isalpha():
        raise Refusal(
            "bad_currency",
            QT_TRANSLATE_NOOP("Fault", "“{currency}” is no currency: write its three letters, as CNY or EUR."),
            currency=settings.currency,
        )
    return replace(
        settings,
        company=clean_name(settings.company),
        currency=currency,
        letter_terms_en=_terms(settings.letter_terms_en),
        letter_terms_zh=_terms(settings.letter_terms_zh),
    )


def _terms(text: str) -> str:
    """The conditions of letters, without blank lines at their ends."""
    text = clean_text(text)
    if len(text) > LONGEST_TERMS:
        raise Refusal(
            "terms_too_long",
            QT_TRANSLATE_NOOP(
                "Fault", "The conditions have more than {longest} signs; nothing was changed: shorten them."
            ),
            longest=LONGEST_TERMS,
        )
    return text


def _change_digits(edit: Edit, digits: int) -> None:
    snapshot = edit.snapshot
    money = [metric for metric in snapshot.all(Metric) if metric.unit == "money"]
    used = {int(metric) for metric in snapshot.entries.metric} | {target.metric for target in snapshot.all(Target)}
    named = next((metric for metric in money if metric.id in used), None)
    if named is not None:
        raise Refusal(
            "currency_digits_fixed",
            QT_TRANSLATE_NOOP(
                "Fault", "{name} has figures, so the currency keeps its decimals; begin a new workbook for another one."
            ),
            name=metric_term(metric_of(edit, named.id)),
        )
    for metric in money:
        edit.put(replace(metric, decimals=digits, shown=min(metric.shown, digits)))
