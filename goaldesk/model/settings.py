"""The settings of a workbook, declared once: name, type and default. Kept in the file as one row each."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields

from goaldesk.model.rows import Setting


@dataclass(frozen=True, slots=True)
class WorkbookSettings:
    """The company and how it works.

    `currency` is its ISO code, `currency_digits` its minor units. `week` holds seven digits, Monday first: 1 for a
    working day; or fourteen, for two weeks that alternate from Monday 5 January 1970 on. `fiscal_start` is the calendar
    month 1 to 12 in which a fiscal year begins, `fiscal_label` is `start` or `end`: the calendar year that names it.
    `scenario` is the id of the scenario that is the plan. Lines of a status are in percent. `logo` is a small PNG
    picture in base 64, empty for none. `letter_terms_en` and `letter_terms_zh` are the conditions of target letters in
    the two languages.
    """

    company: str = ""
    currency: str = "CNY"
    currency_digits: int = 2
    language: str = "en"
    paper: str = "A4"
    week: str = "1111100"
    country: str = ""
    fiscal_start: int = 1
    fiscal_label: str = "start"
    scenario: int = 0
    near_line: int = 90
    met_line: int = 100
    at_risk_line: int = 50
    off_track_line: int = 20
    score_cap: int = 120
    over_assignment_line: int = 15
    closing_due_workday: int = 3
    practice_today: int | None = None
    logo: str = ""
    letter_terms_en: str = ""
    letter_terms_zh: str = ""

    def letter_terms(self, language: str) -> str:
        """The conditions of target letters in a language, one a line; empty for the usual ones."""
        return self.letter_terms_zh if language == "zh" else self.letter_terms_en

    def rows(self) -> list[Setting]:
        """One row for each setting."""
        return [Setting(f.name, json.dumps(getattr(self, f.name), ensure_ascii=False)) for f in fields(self)]

    @classmethod
    def from_rows(cls, rows: Iterable[Setting]) -> "WorkbookSettings":
        """The settings of these rows; what is missing has its default, what is unknown stays in the file untouched."""
        known = {f.name for f in fields(cls)}
        return cls(**{row.name: json.loads(row.value) for row in rows if row.name in known})
