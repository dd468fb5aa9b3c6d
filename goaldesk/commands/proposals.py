"""`proposals`: sheets to propose targets on, for everybody who has not agreed yet, and the same read back."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goaldesk.commands.session import Session, on_workbook
from goaldesk.model.errors import sentence
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.sheets.proposal_rounds import Rounds
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.wording import Wording


@click.command()
@on_workbook
@click.argument("sheets", nargs=-1, type=click.Path(path_type=Path))
@click.option("--year", help="The fiscal year (2027) of the sheets to make.")
@click.option("--metric", "metric_text", help="The metric of the sheets to make: its code or name.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="A folder for the sheets to make.")
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), help="The day by which they are wanted back.")
def proposals(
    session: Session,
    sheets: Sequence[Path],
    year: str | None,
    metric_text: str | None,
    out: Path | None,
    due: dt.datetime | None,
) -> None:
    """Make proposal sheets of FILE in a folder, or read SHEETS back: all of them or none."""
    if sheets:
        _read_back(session, sheets)
    elif year and metric_text and out:
        _send(session, (year, metric_text), out, due)
    else:
        raise click.UsageError("Say SHEETS to read back, or --year, --metric and --out to make them.")


def _send(session: Session, about: tuple[str, str], out: Path, due: dt.datetime | None) -> None:
    from goaldesk.model.edits.proposals import hand_down
    from goaldesk.model.periods import day_of
    from goaldesk.model.sheets.proposal_form import proposal_forms, to_hand_down
    from goaldesk.model.sheets.proposal_form_file import write_forms

    with session.open(read_only=False) as workbook:
        wording = session.wording
        rounds = _rounds(workbook.snapshot, about, wording)
        forms = proposal_forms(rounds, None if due is None else day_of(due.date()))
        workbook.edit(QT_TRANSLATE_NOOP("Edit", "Hand down targets"), hand_down, to_hand_down(rounds, ""))
    for path in write_forms(forms, out, wording):
        click.echo(str(path))


def _read_back(session: Session, sheets: Sequence[Path]) -> None:
    from goaldesk.model.edits.proposals import propose_all
    from goaldesk.model.importers.proposal_forms import STATES, read_forms

    with session.open(read_only=False) as workbook:
        wording = session.wording
        drafts = read_forms(workbook.snapshot, sheets)
        for draft in drafts:
            if draft.fault is not None:
                click.echo(sentence(draft.fault, wording), err=True)
        if any(draft.fault for draft in drafts):
            raise click.exceptions.Exit(1)
        new = [(draft.asked, draft.amounts) for draft in drafts if draft.state == "new" and draft.asked is not None]
        if new:
            workbook.edit(QT_TRANSLATE_NOOP("Edit", "Read proposals back"), propose_all, new)
    for draft in drafts:
        click.echo(f"{draft.path}: {wording.translate('ProposalSheets', STATES[draft.state])}")


def _rounds(snapshot: "Snapshot", about: tuple[str, str], wording: "Wording") -> "Rounds":
    from goaldesk.model.lookup import find_metric
    from goaldesk.model.sheets.plan_grid import PlanGrid, PlanView
    from goaldesk.model.sheets.proposal_rounds import Rounds

    year = snapshot.fiscal.year_of(snapshot.fiscal.parse(about[0]).first)
    view = PlanView(year, find_metric(snapshot, about[1]).id, 0, snapshot.settings.scenario)
    return Rounds(PlanGrid(snapshot, view, wording))
