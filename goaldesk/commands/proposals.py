"""`proposals`: where the talks about the targets of a year stand, the sheets to propose on, and what is agreed."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goaldesk.commands.figures import print_lines
from goaldesk.commands.session import Session, on_workbook, user
from goaldesk.model.errors import sentence
from goaldesk.wording import QT_TRANSLATE_NOOP, unmarked

if TYPE_CHECKING:
    from goaldesk.model.sheets.plan_grid import PlanGrid
    from goaldesk.model.sheets.proposal_rounds import Rounds
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.wording import Wording


@click.command()
@on_workbook
@click.argument("sheets", nargs=-1, type=click.Path(path_type=Path))
@click.option("--year", help="The fiscal year (2027) that is talked about.")
@click.option("--metric", "metric_text", help="The metric that is talked about: its code or name.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="A folder for the sheets to make.")
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), help="The day by which they are wanted back.")
@click.option("--accept", "accepted", multiple=True, help="Agree the last word of this unit; may be said again.")
@click.option("--because", default="", help="Why it is agreed, where the target is out of reach.")
def proposals(session: Session, sheets: Sequence[Path], **asked: object) -> None:
    """Say where the talks about the targets of FILE stand, agree them, make proposal sheets in a folder, or read SHEETS
    back: all of them or none.
    """
    year, metric, out = asked["year"], asked["metric_text"], asked["out"]
    if sheets:
        _read_back(session, sheets)
        return
    if not isinstance(year, str) or not isinstance(metric, str):
        raise click.UsageError("Say SHEETS to read back, or --year and --metric of the talks.")
    due, accepted = asked["due"], asked["accepted"]
    if isinstance(out, Path):
        _send(session, (year, metric), out, due if isinstance(due, dt.datetime) else None)
    elif isinstance(accepted, tuple) and accepted:
        _accept(session, (year, metric), accepted, str(asked["because"]))
    else:
        _tell(session, (year, metric))


def _tell(session: Session, about: tuple[str, str]) -> None:
    from goaldesk.model.sheets.proposal_sheet import AGREED_AMOUNT, HANDED, PROPOSED, STATE, ProposalSheet
    from goaldesk.model.sheets.proposal_turns import Seat

    keys = ("unit", HANDED, PROPOSED, AGREED_AMOUNT, STATE)
    with session.open() as workbook:
        # Nobody sits at a terminal by role: whose turn it is, is said by name.
        sheet = ProposalSheet(_grid(workbook.snapshot, about, session.wording), {}, seat=Seat(user(), ""))
        shown = [at for at, column in enumerate(sheet.columns) if column.key in keys]
        cells = [[unmarked(sheet.cell(row, at).text) for at in shown] for row in range(len(sheet.rows))]
    print_lines([[sheet.columns[at].title for at in shown], *cells], right=range(1, 4))


def _accept(session: Session, about: tuple[str, str], names: Sequence[str], because: str) -> None:
    from goaldesk.model.edits.proposals import accept_all
    from goaldesk.model.lookup import find_unit

    with session.open(read_only=False) as workbook:
        rounds = _rounds(workbook.snapshot, about, session.wording)
        units = [find_unit(workbook.snapshot, name).id for name in names]
        asked = [rounds.asked(unit) for unit in units]
        workbook.edit(QT_TRANSLATE_NOOP("Edit", "Agree targets"), accept_all, asked, because)
    _tell(session, about)


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
    from goaldesk.model.sheets.proposal_rounds import Rounds

    return Rounds(_grid(snapshot, about, wording))


def _grid(snapshot: "Snapshot", about: tuple[str, str], wording: "Wording") -> "PlanGrid":
    from goaldesk.model.lookup import find_metric
    from goaldesk.model.sheets.plan_grid import PlanGrid, PlanView

    year = snapshot.fiscal.year_of(snapshot.fiscal.parse(about[0]).first)
    view = PlanView(year, find_metric(snapshot, about[1]).id, 0, snapshot.settings.scenario)
    return PlanGrid(snapshot, view, wording)
