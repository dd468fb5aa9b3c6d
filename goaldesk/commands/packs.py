"""`pack`: review packs as PDF, for one unit, each person or each team."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goaldesk.commands.session import Session, on_workbook
from goaldesk.model.errors import Refusal
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.periods import Period
    from goaldesk.model.rows import Unit
    from goaldesk.model.snapshot import Snapshot


@click.command()
@on_workbook
@click.option("--period", required=True, help="A year (2026), a quarter (2026-Q3) or a month (2026-10).")
@click.option("--unit", "unit_text", help="The pack of this unit: its code, name or alias.")
@click.option("--each", type=click.Choice(["person", "team"]), help="A pack for each person or each team.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="A .pdf file, or a folder for one file each."
)
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="The paper; the company's if not said.")
def pack(session: Session, period: str, unit_text: str | None, each: str | None, out: Path, paper: str | None) -> None:
    """Make the review packs of FILE for a period."""
    from goaldesk.model.outputs import safe_name, write_file
    from goaldesk.reports.pack import PackChoice, review_pack
    from goaldesk.reports.pdf import render

    if (unit_text is None) == (each is None):
        raise click.UsageError("Say either --unit or --each.")
    with session.open() as workbook:
        snapshot = workbook.snapshot
        today = session.day(snapshot)
    chosen = snapshot.fiscal.parse(period)
    wording = session.wording
    choice = PackChoice(today=today, file_name=session.file.name, paper=paper or snapshot.settings.paper)
    units = _units(snapshot, chosen, unit_text, each)
    documents = [review_pack(snapshot, unit.id, chosen, wording, choice) for unit in units]
    if out.suffix.lower() == ".pdf":
        targets = [(out, documents)]
    else:
        targets = [
            (out / safe_name(f"{unit.code} {unit.name} {chosen.label}", ".pdf"), [document])
            for unit, document in zip(units, documents, strict=True)
        ]
    for path, parts in targets:
        rendered = render(parts, wording)
        write_file(path, rendered.pdf)
        for missing in rendered.missing_glyphs:
            click.echo(
                wording.translate("Pack", "The font has no sign for {sign}; a “?” stands in its place.").format(
                    sign=repr(missing)
                ),
                err=True,
            )
        click.echo(str(path))


def _units(snapshot: "Snapshot", period: "Period", unit_text: str | None, each: str | None) -> "Sequence[Unit]":
    from goaldesk.model.lookup import find_unit
    from goaldesk.model.sheets.scorecard import pack_units

    if unit_text is not None:
        return [find_unit(snapshot, unit_text)]
    units = pack_units(snapshot, period, each or "person")
    if not units:
        raise Refusal(
            "nobody",
            QT_TRANSLATE_NOOP("Fault", "No pack was made: the workbook has nobody of this kind in {period}."),
            period=period.label,
        )
    return units
