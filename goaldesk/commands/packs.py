"""`pack`, `letter`, `dictionary`: review packs, target letters and what the metrics mean, as PDF."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goaldesk.commands.session import Session, on_workbook

if TYPE_CHECKING:
    from goaldesk.model.periods import Period
    from goaldesk.model.rows import Unit
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.wording import Wording


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
    from goaldesk.reports.pack import PackChoice
    from goaldesk.reports.packing import PackOrder, make_packs

    if (unit_text is None) == (each is None):
        raise click.UsageError("Say either --unit or --each.")
    with session.open() as workbook:
        snapshot = workbook.snapshot
        today = session.day(snapshot)
    chosen = snapshot.fiscal.parse(period)
    wording = session.wording
    choice = PackChoice(today=today, file_name=session.file.name, paper=paper or snapshot.settings.paper)
    order = PackOrder(_units(snapshot, chosen, unit_text, each), chosen, choice, out)
    for made in make_packs(snapshot, order, wording, lambda *_: None):
        _tell(made.path, made.missing_glyphs, wording)


@click.command()
@on_workbook
@click.option("--year", required=True, help="The fiscal year (2027).")
@click.option("--unit", "unit_text", help="The letter of this unit; of everybody with an agreed target if not said.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="A .pdf file, or a folder for one file each."
)
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="The paper; the company's if not said.")
def letter(session: Session, year: str, unit_text: str | None, out: Path, paper: str | None) -> None:
    """Make the target letters of FILE for a fiscal year, to be signed."""
    from goaldesk.model.lookup import find_unit
    from goaldesk.reports.pack import PackChoice
    from goaldesk.reports.packing import PackOrder, letters_for, make_letters

    with session.open() as workbook:
        snapshot = workbook.snapshot
        today = session.day(snapshot)
    chosen = snapshot.fiscal.year_of(snapshot.fiscal.parse(year).first)
    choice = PackChoice(today=today, file_name=session.file.name, paper=paper or snapshot.settings.paper)
    units = letters_for(snapshot, chosen) if unit_text is None else [find_unit(snapshot, unit_text)]
    order = PackOrder(units, chosen, choice, out)
    for made in make_letters(snapshot, order, session.wording, lambda *_: None):
        _tell(made.path, made.missing_glyphs, session.wording)


@click.command()
@on_workbook
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="A .pdf file.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="The paper; the company's if not said.")
def dictionary(session: Session, out: Path, paper: str | None) -> None:
    """Write down what every metric of FILE in use counts."""
    from goaldesk.model.outputs import write_file
    from goaldesk.reports.metric_dictionary import metric_dictionary
    from goaldesk.reports.pack import PackChoice
    from goaldesk.reports.pdf import render

    with session.open() as workbook:
        snapshot = workbook.snapshot
        today = session.day(snapshot)
    wording = session.wording
    choice = PackChoice(today=today, file_name=session.file.name, paper=paper or snapshot.settings.paper)
    rendered = render(metric_dictionary(snapshot, wording, choice), wording)
    write_file(out, rendered.pdf)
    _tell(out, rendered.missing_glyphs, wording)


def _tell(path: Path, missing_glyphs: "Sequence[str]", wording: "Wording") -> None:
    """Which file was written, and which signs its font does not have."""
    for missing in missing_glyphs:
        text = wording.translate("Pack", "The font has no sign for {sign}; a “?” stands in its place.")
        click.echo(text.format(sign=repr(missing)), err=True)
    click.echo(str(path))


def _units(snapshot: "Snapshot", period: "Period", unit_text: str | None, each: str | None) -> "Sequence[Unit]":
    from goaldesk.model.lookup import find_unit
    from goaldesk.reports.packing import units_for

    return [find_unit(snapshot, unit_text)] if unit_text is not None else units_for(snapshot, period, each or "person")
