"""The plans beside the plan on the command line: `scenarios`, `copy-scenario` and `make-plan`.

One rule: what would become of the plan is said in the words of the window, and `--dry-run` changes nothing.
"""

import json
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goaldesk.commands.plan import OUT, print_paper
from goaldesk.commands.session import JSON, Session, on_workbook
from goaldesk.formats import half_up
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.edits.scenarios import Growth
    from goaldesk.model.rows import Scenario
    from goaldesk.model.sheets.scenario_figures import ScenarioFigures
    from goaldesk.model.snapshot import Snapshot

_DECIMALS = 6
PERIOD = click.option("--year", required=True, help="A fiscal year (2027).")
METRIC = click.option("--metric", "metric_text", required=True, help="A metric: its code or name.")


@click.command()
@on_workbook
@PERIOD
@METRIC
@JSON
@OUT
def scenarios(session: Session, year: str, metric_text: str, as_json: bool, out: Path | None) -> None:
    """What each scenario of FILE asks of all in a year, its growth, and its chance from history alone; on paper up to
    four side by side.
    """
    from goaldesk.model.lookup import find_metric
    from goaldesk.model.methods.prospects import prospects
    from goaldesk.model.sheets.scenario_figures import ScenarioFigures, side_by_side

    with session.open() as workbook:
        snapshot = workbook.snapshot
        about = find_metric(snapshot, metric_text).id, 0
        period = snapshot.fiscal.parse(year)
        figures = ScenarioFigures(snapshot, period, about, prospects(snapshot, about, period))
    if as_json:
        records = [_record(figures, row) for row in figures.scenarios]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
        return
    if out is not None:
        from goaldesk.reports.plan_papers import scenarios_paper

        shown = side_by_side(figures)
        even = {row.id: figures.even(row.id) for row in shown} if figures.prospects.year else {}
        print_paper(session, snapshot, scenarios_paper(figures, shown, even, session.wording), out)
        return
    for row in figures.scenarios:
        click.echo("  ".join(_texts(figures, row, session)))


@click.command("copy-scenario")
@on_workbook
@click.argument("name")
@click.option("--from", "source", help="The scenario that is copied: its code or name; without it the plan.")
@click.option("--year", help="The fiscal year that grows (2027); without it all.")
@click.option("--metric", "metric_text", help="The metric that grows: its code or name; without it all.")
@click.option("--growth", default="0", help="For everybody (5.5%).")
@click.option("--unit", "units", multiple=True, help="A unit with a growth of its own (East=10%); can be repeated.")
@click.option("--note", default="", help="What it takes for granted.")
def copy_scenario(session: Session, name: str, source: str | None, note: str, **grown: object) -> None:
    """Copy a scenario of FILE under a NAME, with a growth."""
    from dataclasses import replace

    from goaldesk.model.changes import Edit
    from goaldesk.model.edits.scenarios import change_scenario
    from goaldesk.model.edits.scenarios import copy_scenario as copy
    from goaldesk.model.lookup import find_scenario

    def copied(edit: Edit) -> None:
        snapshot = edit.snapshot
        begun = find_scenario(snapshot, source).id if source else snapshot.settings.scenario
        made = copy(edit, begun, name, name, _growth(snapshot, **grown))
        change_scenario(edit, replace(made, note=note))

    with session.open(read_only=False) as workbook:
        workbook.edit(QT_TRANSLATE_NOOP("Edit", "Copy a scenario"), copied)


@click.command("make-plan")
@on_workbook
@click.argument("scenario")
@click.option("--reason", default="", help="Why agreed targets change; without it they stay.")
@click.option("--kept-as", default="", help="The name under which the plan so far is kept.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
def make_plan(session: Session, scenario: str, reason: str, kept_as: str, dry_run: bool) -> None:
    """Make a SCENARIO of FILE the plan, in open months; the plan so far is kept beside it."""
    from goaldesk.model.edits.switching import make_plan as make
    from goaldesk.model.lookup import find_scenario
    from goaldesk.model.methods.switching import Reasons, switch_lines
    from goaldesk.model.rows import Scenario
    from goaldesk.model.sheets.switch_words import kept_name, switch_words

    with session.open(read_only=dry_run) as workbook:
        snapshot, wording = workbook.snapshot, session.wording
        chosen, reasons = find_scenario(snapshot, scenario), Reasons(reason)
        said = switch_words(switch_lines(snapshot, chosen.id), reasons, wording)
        if not dry_run:
            plan = snapshot.table(Scenario)[(snapshot.settings.scenario,)]
            kept_as = kept_as or kept_name(plan, session.day(snapshot), list(snapshot.all(Scenario)), wording)
            label = QT_TRANSLATE_NOOP("Edit", "Make a scenario the plan")
            workbook.edit(label, make, chosen.id, reasons, kept_as=kept_as)
    click.echo(said)


def _growth(snapshot: "Snapshot", **grown: object) -> "Growth":
    """What the options say of growth."""
    from goaldesk.model.edits.scenarios import Growth
    from goaldesk.model.lookup import find_metric, find_unit

    year, metric, units = grown["year"], grown["metric_text"], grown["units"]
    shares = {}
    for text in units if isinstance(units, tuple) else ():
        unit, _, share = str(text).rpartition("=")
        shares[find_unit(snapshot, unit).id] = _share(share)
    return Growth(
        _share(str(grown["growth"])),
        shares,
        snapshot.fiscal.parse(str(year)).month_numbers() if year else None,
        find_metric(snapshot, str(metric)).id if metric else None,
    )


def _share(text: str) -> Fraction:
    from goaldesk.model.importers.typed import typed_amount

    return Fraction(typed_amount(text, _DECIMALS, percent=True) or 0, 10**_DECIMALS)


def _record(figures: "ScenarioFigures", row: "Scenario") -> dict[str, object]:
    total, chance = figures.total(row.id), figures.chance(row.id, figures.top)
    growth = figures.grown(total, figures.landing())
    return {
        "code": row.code,
        "name": row.name,
        "is_plan": row.id == figures.plan,
        "total": None if total is None else f"{half_up(total, figures.metric.decimals):f}",
        "growth": None if growth is None else float(half_up(growth, 6)),
        "chance": None if chance is None else round(chance, 6),
        "note": row.note,
    }


def _texts(figures: "ScenarioFigures", row: "Scenario", session: Session) -> list[str]:
    from goaldesk.model.sheets.scenario_sheet import scenario_name
    from goaldesk.model.sheets.scenario_words import chance_text, growth_texts, total_text

    wording = session.wording
    texts = [
        scenario_name(row, wording),
        wording.translate("Scenarios", "the plan") if row.id == figures.plan else "",
        total_text(figures, row.id, wording),
        growth_texts(figures, row.id, wording)[1],
        chance_text(figures, row.id, wording)[1],
    ]
    return [text for text in texts if text]
