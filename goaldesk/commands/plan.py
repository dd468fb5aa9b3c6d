"""The plan on the command line: `fairness`, what it asks of each, and `plan-history`, what was changed in it and why.

One rule: the words are those of the window, the figures of `--json` exact, and nothing is changed.
"""

import json
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goaldesk.commands.session import JSON, Session, on_workbook
from goaldesk.formats import half_up
from goaldesk.wording import unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from goaldesk.model.rows import Metric
    from goaldesk.model.sheets.fairness import Asked, Fairness
    from goaldesk.model.sheets.grid import GridSheet
    from goaldesk.model.sheets.plan_comparison import ChangedUnit, Comparison
    from goaldesk.model.sheets.plan_history import PlanHistory, Revised
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.reports.sheets_on_paper import OnPaper

YEAR = click.option("--year", required=True, help="A fiscal year (2027).")
OUT = click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write it as a .pdf file instead.")
_PLACES = 6
_STATE = "original, now, a day (2026-08-28), or a scenario: its code or name."


@click.command()
@on_workbook
@YEAR
@click.option("--metric", "metric_text", required=True, help="A metric: its code or name.")
@click.option("--scenario", "scenario_text", help="A scenario: its code or name; without it the plan.")
@JSON
@OUT
def fairness(
    session: Session,
    year: str,
    metric_text: str,
    scenario_text: str | None,
    as_json: bool,
    out: Path | None,
) -> None:
    """What the plan of FILE asks of each beside the last result and the chance, and whether a good year is punished."""
    from goaldesk.model.lookup import find_metric, find_scenario
    from goaldesk.model.rows import Scenario
    from goaldesk.model.sheets.fairness import can_compare, fairness_of
    from goaldesk.model.sheets.fairness_table import FairnessWriter
    from goaldesk.model.sheets.fairness_words import headline
    from goaldesk.model.sheets.plan_grid import PlanView
    from goaldesk.model.sheets.scenario_sheet import scenario_name
    from goaldesk.reports.plan_papers import fairness_paper

    with session.open() as workbook:
        snapshot = workbook.snapshot
        metric = find_metric(snapshot, metric_text)
        chosen = find_scenario(snapshot, scenario_text).id if scenario_text else snapshot.settings.scenario
        if not can_compare(metric):
            raise _not_comparable(metric.name)
        found = fairness_of(snapshot, PlanView(snapshot.fiscal.parse(year), metric.id, 0, chosen))
    if as_json:
        click.echo(json.dumps(_fairness_record(found), ensure_ascii=False, indent=1))
        return
    writer = FairnessWriter(found, snapshot.settings, session.wording, whole_years=True)
    if out is not None:
        name = scenario_name(snapshot.table(Scenario)[(chosen,)], session.wording)
        print_paper(session, snapshot, fairness_paper(writer, name), out)
        return
    said = headline(writer)
    _tell(said.sentence, said.below, writer.people())


@click.command("plan-history")
@on_workbook
@YEAR
@click.option("--metric", "metric_text", help="Only this metric: its code or name.")
@click.option("--unit", "unit_text", help="Only this unit and those below it: a code, name or alias.")
@click.option("--compare", "then", default="original", help=f"{_STATE} Without it the plan as it was agreed.")
@click.option("--with", "now", default="now", help=f"{_STATE} Without it the plan as it is.")
@JSON
@OUT
def plan_history(
    session: Session,
    year: str,
    metric_text: str | None,
    unit_text: str | None,
    as_json: bool,
    out: Path | None,
    **sides: str,
) -> None:
    """What was changed in the plan of FILE since it was agreed, newest first, with the reasons, and each unit whose
    target differs between two states of the plan.
    """
    from goaldesk.model.lookup import find_metric, find_unit
    from goaldesk.model.sheets.history_words import HistoryWords
    from goaldesk.model.sheets.plan_comparison import changed_units
    from goaldesk.model.sheets.plan_history import HistoryView
    from goaldesk.model.sheets.plan_history import plan_history as history_of
    from goaldesk.model.sheets.plan_states import find_state, plans_in, state_name
    from goaldesk.reports.plan_papers import Compared, history_paper

    with session.open() as workbook:
        snapshot = workbook.snapshot
        metric = find_metric(snapshot, metric_text).id if metric_text else None
        unit = find_unit(snapshot, unit_text).id if unit_text else None
        period = snapshot.fiscal.parse(year)
        history = history_of(snapshot, HistoryView(period, metric or _main(snapshot), metric, unit))
        days = history.original.day, session.day(snapshot)
        pair = find_state(snapshot, sides["then"], days), find_state(snapshot, sides["now"], days)
        units = changed_units(*plans_in(snapshot, pair), history.view, history.metric.id)
    if as_json:
        click.echo(json.dumps(_history_record(history, units), ensure_ascii=False, indent=1))
        return
    words, wording = HistoryWords(history, session.wording), session.wording
    events = [*history.events, *([history.original] if history.original.targets else [])]
    heads = state_name(snapshot, pair[0], wording), state_name(snapshot, pair[1], wording)
    if out is not None:
        one = _one_on_both(history, plans_in(snapshot, pair))
        print_paper(session, snapshot, history_paper(words, events, Compared(heads, one, None, units)), out)
        return
    _tell(*words.headline(), words.sheet(events))
    if units:
        _tell(wording.translate("PlanHistory", "Changed units"), "", words.changed(units, heads))


def _one_on_both(history: "PlanHistory", plans: "tuple[Snapshot, Snapshot]") -> "Comparison | None":
    """The year of the chosen unit on two states of the plan, without one of the first root; None without any."""
    from goaldesk.model.sheets.plan_comparison import Subject, comparison
    from goaldesk.model.sheets.scorecard import tree_of

    view, roots = history.view, tree_of(history.snapshot, history.view.year).roots
    unit = view.unit if view.unit is not None else roots[0] if roots else None
    return (
        None if unit is None else comparison(*plans, Subject(unit, history.metric.id, 0, view.year), history.landings)
    )


def _main(snapshot: "Snapshot") -> int:
    """The metric of the totals where none is named: the first that is in use."""
    from goaldesk.model.rows import Metric

    used = (row for row in snapshot.all(Metric) if row.active)
    return min(used, key=lambda row: (row.position, row.id)).id


def _tell(sentence: str, below: str, sheet: "GridSheet") -> None:
    """A sentence, what stands below it, and the lines of a table with their heads."""
    for text in filter(None, (sentence, below)):
        click.echo(unmarked(text))
    heads, places = [column.title for column in sheet.columns], range(len(sheet.columns))
    for line in (heads, *([sheet.cell(row, at).text for at in places] for row in range(len(sheet.rows)))):
        click.echo(unmarked("  ".join(text for text in line if text)))


def print_paper(session: Session, snapshot: "Snapshot", paper: "OnPaper", out: Path) -> None:
    from goaldesk.model.outputs import write_file
    from goaldesk.reports.pack import PackChoice
    from goaldesk.reports.pdf import render
    from goaldesk.reports.sheets_on_paper import sheets_on_paper

    choice = PackChoice(session.day(snapshot), session.file.name, snapshot.settings.paper)
    write_file(out, render(sheets_on_paper(paper, snapshot, session.wording, choice), session.wording).pdf)
    click.echo(str(out))


def _not_comparable(name: str) -> Exception:
    from goaldesk.model.errors import Refusal
    from goaldesk.wording import QT_TRANSLATE_NOOP

    return Refusal(
        "not_comparable",
        QT_TRANSLATE_NOOP(
            "Fault",
            "“{name}” cannot be compared between people: choose a metric that adds up and of which more is better.",
        ),
        name=name,
    )


def _fairness_record(found: "Fairness") -> dict[str, object]:
    ratchet, spread = found.ratchet, found.spread
    return {
        "warns": ratchet is not None and ratchet.warns,
        "correlation": None if ratchet is None or ratchet.correlation is None else round(ratchet.correlation, _PLACES),
        "spread": None if spread is None else round(spread, _PLACES),
        "people": [_asked_record(one, found.metric) for one in found.people],
        "trials": [
            {
                "key": trial.key,
                "amounts": {
                    one.name: _amount(amount, found.metric)
                    for one, amount in zip(found.compared, trial.amounts, strict=True)
                },
            }
            for trial in found.trials
        ],
    }


def _asked_record(one: "Asked", metric: "Metric") -> dict[str, object]:
    return {
        "name": one.name,
        "landing": _amount(one.landing, metric),
        "before": _amount(one.before, metric),
        "target": _amount(one.target, metric),
        "chance": None if one.chance is None else round(one.chance, _PLACES),
        "left_out": one.left_out,
        "months_of_work": None if one.work is None else float(half_up(one.work.months, _PLACES)),
        "vacant": None if one.work is None else _amount(one.work.vacant, metric),
    }


def _history_record(history: "PlanHistory", units: "Sequence[ChangedUnit]") -> dict[str, object]:
    places = history.metric.decimals

    def exact(value: Fraction | None) -> str | None:
        return None if value is None else f"{half_up(value, places):f}"

    return {
        "metric": history.metric.code,
        "original": exact(history.original.total),
        "current": exact(history.total),
        "revisions": [_revision_record(one) for one in history.revisions],
        "changed_units": [
            {"unit": one.unit.name, "then": exact(one.then), "now": exact(one.now), "change": exact(one.change)}
            for one in units
        ],
    }


def _revision_record(one: "Revised") -> dict[str, object]:
    from goaldesk.model.periods import date_of, month_text

    old, new = (None if value is None else f"{half_up(value, one.metric.decimals):f}" for value in (one.old, one.new))
    return {
        "day": date_of(one.day).isoformat(),
        "unit": one.unit.name,
        "metric": one.metric.code,
        "old": old,
        "new": new,
        "from": month_text(one.revision.from_month),
        "by": one.revision.revised_by,
        "reason": one.revision.reason,
        "late": bool(one.revision.late),
    }


def _amount(amount: int | None, metric: "Metric") -> str | None:
    return None if amount is None else f"{half_up(Fraction(amount, 10**metric.decimals), metric.decimals):f}"
