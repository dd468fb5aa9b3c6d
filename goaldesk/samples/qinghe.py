"""Qinghe Trading 清禾贸易, the sample company: 2 regions, 4 teams, 10 people, three years of figures.

The one rule: it is made by the same verbs as any company, from the tables in `resources/samples`, with fixed ids and
moments, so that two of them are the same.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from goaldesk.model.announcements import announced_days
from goaldesk.model.changes import Edit
from goaldesk.model.edits.calendar import set_calendar_days
from goaldesk.model.edits.heads import set_head
from goaldesk.model.edits.metrics import add_catalogue_metrics, change_metric
from goaldesk.model.edits.people import ramp_text, set_person
from goaldesk.model.edits.segments import create_segment
from goaldesk.model.edits.settings import set_desk
from goaldesk.model.edits.units import add_alias, change_unit, create_unit, end_unit, move_unit
from goaldesk.model.periods import day_of
from goaldesk.model.rows import CalendarDay, Person, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.creating import made_whole
from goaldesk.model.store.workbook import Workbook
from goaldesk.samples import tables
from goaldesk.samples.closings import close_months
from goaldesk.samples.figures import enter_figures
from goaldesk.samples.plan import revise_plan, set_plan
from goaldesk.samples.scenarios import set_scenarios
from goaldesk.samples.talks import talk_about_targets
from goaldesk.wording import QT_TRANSLATE_NOOP

MOMENT = dt.datetime(2026, 9, 9, 6, 32, tzinfo=dt.UTC)
"""When the sample was made, whenever that is: 14:32 of its practice day, where the company is at home."""


def make_sample(path: Path, *, language: str = "en", today: int | None = None) -> None:
    """Make the workbook of the sample company at `path`, in English or Chinese.

    `today` is its practice day, 9 September 2026 if not given. Raises Refusal `file_exists` and what the disk says.
    """
    facts = tables.company()
    spoken = Spoken(facts, language)
    settings = WorkbookSettings(
        company=spoken.text(facts["company"]["name"]),
        currency=facts["company"]["currency"],
        country=facts["company"]["country"],
        language=language,
        practice_today=day_of(facts["company"]["practice_today"]) if today is None else today,
    )
    with (
        made_whole(path) as draft,
        Workbook.create(draft, settings, desk=spoken.desk("owner"), clock=lambda: MOMENT) as workbook,
    ):
        edit = workbook.edit
        edit(QT_TRANSLATE_NOOP("Edit", "Set up the company"), _set_up, spoken)
        edit(QT_TRANSLATE_NOOP("Edit", "Agree the targets"), set_plan, facts, spoken.desk("owner"))
        edit(QT_TRANSLATE_NOOP("Edit", "Enter the actuals"), enter_figures, facts, language)
        edit(QT_TRANSLATE_NOOP("Edit", "Move and end people"), _move, spoken)
        edit(QT_TRANSLATE_NOOP("Edit", "Revise targets"), revise_plan, spoken.desk("owner"), language)
        edit(QT_TRANSLATE_NOOP("Edit", "Talk about the targets"), talk_about_targets, spoken.desk("owner"), language)
        edit(QT_TRANSLATE_NOOP("Edit", "Close months"), close_months, facts, language)
        edit(QT_TRANSLATE_NOOP("Edit", "Copy a scenario"), set_scenarios, facts, language)


@dataclass(frozen=True, slots=True)
class Spoken:
    """The facts of the company in one of its two languages."""

    facts: Mapping[str, Any]
    language: str

    def text(self, texts: Mapping[str, str]) -> str:
        return texts[self.language]

    def other(self, row: Mapping[str, str]) -> str:
        """The name of a unit in the other language."""
        return row["name_zh" if self.language == "en" else "name_en"]

    def desk(self, role: str) -> str:
        """The name of the first person in a role."""
        return next(self.text(desk["name"]) for desk in self.facts["desk"] if desk["role"] == role)


def _set_up(edit: Edit, spoken: Spoken) -> None:
    facts = spoken.facts
    for desk in facts["desk"]:
        set_desk(edit, spoken.text(desk["name"]), desk["role"], language=spoken.language)
    _create_units(edit, spoken)
    for segment in facts["segment"]:
        create_segment(edit, spoken.text(segment["name"]), code=segment["code"])
    for place, metric in enumerate(add_catalogue_metrics(edit, facts["metrics"]), 1):
        change_metric(edit, replace(metric, weight=facts["metrics"][metric.code], position=place))
    own = [CalendarDay(day_of(day["day"]), day["kind"], spoken.text(day["name"]), "own") for day in facts["day"]]
    announced = announced_days(facts["company"]["country"], facts["company"]["calendar_years"], spoken.language)
    set_calendar_days(edit, announced + own)


def _create_units(edit: Edit, spoken: Spoken) -> None:
    ramps = {person["unit"]: person["ramp"] for person in spoken.facts["person"]}
    made: dict[str, Unit] = {}
    for row in tables.rows("units"):
        parent = made[row["parent"]].id if row["parent"] else None
        unit = create_unit(
            edit,
            row[f"name_{spoken.language}"],
            row["kind"],
            parent=parent,
            code=row["code"],
            since=_day(row["since"]),
        )
        made[unit.code] = change_unit(edit, replace(unit, note=row[f"note_{spoken.language}"]))
        for alias in (spoken.other(row), *filter(None, row["aliases"].split(";"))):
            add_alias(edit, unit.id, alias)
        if row["kind"] == "person":
            end = _day(row["ended"]) if row["ended"] else None
            set_person(edit, Person(unit.id, _day(row["since"]), end, ramp=ramp_text(ramps.get(unit.code, []))))
    for row in tables.rows("units"):
        who = spoken.desk("owner") if not row["parent"] else row["head"]
        if who:
            set_head(edit, made[row["code"]].id, who)


def _move(edit: Edit, spoken: Spoken) -> None:
    units = {unit.code: unit.id for unit in edit.snapshot.all(Unit)}
    for move in spoken.facts["move"]:
        move_unit(edit, units[move["unit"]], units[move["to"]], day_of(move["day"]))
    for row in tables.rows("units"):
        if row["ended"]:
            end_unit(edit, units[row["code"]], _day(row["ended"]))


def _day(text: str) -> int:
    return day_of(dt.date.fromisoformat(text))
