"""`import`, `export`, `check`, `backup` and `restore`: what goes in and out of a workbook, and whether it is sound."""

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goaldesk.commands.session import JSON, LANGUAGES, Session, on_workbook, user, wording_of
from goaldesk.model.errors import Refusal, sentence
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.importers.layout import LayoutPlan
    from goaldesk.model.snapshot import Snapshot

_BY_HEADS = ""
"""Stands for the layout that the heads of a list say."""


@click.command("import")
@on_workbook
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--layout", type=click.Path(), help="The TOML file that says what it means.")
@click.option(
    "--units",
    "layout",
    flag_value=_BY_HEADS,
    help="A list of units and people, told by its heads.",
)
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@click.option("--take-out", is_flag=True, help="Remove what earlier imports brought on the file's days and it lacks.")
@click.option("--yes", is_flag=True, help="Import without asking what is dated after today or changes much.")
@JSON
def import_(session: Session, source: Path, layout: str | None, as_json: bool, **said: bool) -> None:
    """Read SOURCE into FILE: units, targets or actuals. All of it, or nothing.

    What it means is said by --layout, or by --units for a list of units. Without either a file of actuals is
    recognised by the layouts that FILE remembers, or by what its columns are called and hold; where that leaves a
    doubt, nothing is imported and the doubt is named.
    """
    from goaldesk.model.edits.imports import import_draft
    from goaldesk.model.importers.answers import Answers
    from goaldesk.model.importers.draft import draft
    from goaldesk.model.importers.layout import read_layout
    from goaldesk.model.importers.unit_heads import unit_layout

    dry_run = said["dry_run"]
    with session.open(read_only=dry_run) as workbook:
        today, answers = session.day(workbook.snapshot), Answers(take_out=said["take_out"])
        if layout is None:
            meaning = _recognised(session, workbook.snapshot, source)
        else:
            meaning = unit_layout(source) if layout == _BY_HEADS else read_layout(Path(layout))
        drafted = draft(workbook, source, meaning, today=today, answers=answers)
        if not dry_run and not drafted.problems:
            for doubt in drafted.report.doubts(session.wording) if not said["yes"] else ():
                click.echo(doubt, err=True)
                click.confirm(session.wording.translate("EntryQuestion", "Go on?"), abort=True, err=True)
            workbook.back_up()
            workbook.edit(QT_TRANSLATE_NOOP("Edit", "Import"), import_draft, drafted)
        report = drafted.report
    if as_json:
        click.echo(json.dumps(report.as_record(), ensure_ascii=False, indent=1))
    else:
        for line in report.lines(session.wording):
            click.echo(line)
    if drafted.problems:
        click.echo(session.wording.translate("Import", "Nothing was imported."), err=True)
        raise click.exceptions.Exit(1)


@click.command()
@on_workbook
def imports(session: Session) -> None:
    """List the imports of FILE: number, moment (UTC), rows, file."""
    from goaldesk.model.rows import ImportBatch

    with session.open() as workbook:
        for batch in sorted(workbook.snapshot.all(ImportBatch), key=lambda one: one.id):
            click.echo(f"{batch.id:>8}  {batch.imported_at[:16]}  {batch.rows:>8}  {batch.file_name}")


@click.command("take-back")
@on_workbook
@click.argument("number", type=int)
@click.option("--edited-too", is_flag=True, help="Take back also what was changed since.")
def take_back(session: Session, number: int, edited_too: bool) -> None:
    """Take back import NUMBER of FILE as a whole; what was changed since stays."""
    from goaldesk.model.edits.taking_back import take_back_import
    from goaldesk.model.sheets.past import import_changes

    with session.open(read_only=False) as workbook:
        changes = import_changes(workbook, number)
        if changes is None:
            raise Refusal(
                "no_such_import",
                QT_TRANSLATE_NOOP("Fault", "There is no import {number} in the history; nothing was changed."),
                number=str(number),
            )
        label = QT_TRANSLATE_NOOP("Edit", "Take an import back")
        done = workbook.edit(label, take_back_import, changes, edited_too=edited_too).value
    said = session.wording
    click.echo(said.translate("Import", "%n entries gone.", done.gone))
    if done.kept:
        click.echo(said.translate("Import", "%n entries were changed since and stay.", len(done.kept)))


def _recognised(session: Session, snapshot: "Snapshot", source: Path) -> "LayoutPlan":
    """The layout that a file is recognised by, told on the error stream. Ends the command where something is open."""
    from goaldesk.model.importers.column_words import MATCHES, MISSING, ROLES, evidence, read_as
    from goaldesk.model.importers.importer import SourceOptions
    from goaldesk.model.importers.known_encoding import look_again
    from goaldesk.model.importers.own_layouts import own_layout
    from goaldesk.model.importers.proposing import propose

    wording = session.wording
    own = own_layout(source)
    if own is not None:
        return own
    look, _ = look_again(source, snapshot, SourceOptions())
    proposal = propose(look, snapshot, [wording_of(language) for language in LANGUAGES])
    for found in proposal.columns:
        role = wording.translate("ImportColumn", ROLES[found.role])
        match = wording.translate("ImportColumn", MATCHES[found.match])
        parts = (role, match, read_as(found.column, wording), evidence(found.column, wording))
        click.echo(f"{found.column.name}: {', '.join(filter(None, parts))}", err=True)
    if proposal.remembered is not None:
        known = wording.translate("Import", "Read by the layout “{name}”.")
        click.echo(known.format(name=proposal.remembered.plan.name), err=True)
    for name, doubt in proposal.doubts:
        raise doubt.refusal(name)
    for part in proposal.missing:
        click.echo(wording.translate("ImportColumn", MISSING[part]), err=True)
    if not proposal.is_ready:
        raise Refusal(
            "not_recognised",
            QT_TRANSLATE_NOOP("Fault", "“{file}” does not say all by itself; nothing was imported: give a layout."),
            file=source.name,
        )
    return proposal.plan()


@click.command()
@on_workbook
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The folder for the files, or one .xlsx file."
)
def export(session: Session, out: Path) -> None:
    """Write every table of FILE as CSV into a folder, or as the sheets of one XLSX file."""
    from goaldesk.model.formulas import unguarded
    from goaldesk.model.outputs import write_file
    from goaldesk.model.sheets.export import exported_tables
    from goaldesk.model.spreadsheets import OutTable, xlsx_bytes

    with session.open() as workbook:
        if out.suffix.lower() == ".xlsx":
            tables = exported_tables(workbook.snapshot, workbook.entry_texts(None))
            # The texts are guarded for CSV; a string cell runs nothing.
            bare = [OutTable(one.name, one.head, ([*map(unguarded, row)] for row in one.rows)) for one in tables]
            write_file(out, xlsx_bytes(bare))
            return
        for table in exported_tables(workbook.snapshot, workbook.entry_texts(None)):
            text = io.StringIO()
            writer = csv.writer(text)
            writer.writerow(table.head)
            writer.writerows(table.rows)
            write_file(out / f"{table.name}.csv", text.getvalue().encode("utf-8-sig"))


@click.command()
@on_workbook
def check(session: Session) -> None:
    """Check that FILE is sound: its pages, its tables, its seal, its history."""
    with session.open() as workbook:
        findings = workbook.check()
        entries = len(workbook.snapshot.entries)
    for finding in findings:
        click.echo(sentence(finding, session.wording), err=True)
    if findings:
        raise click.exceptions.Exit(1)
    click.echo(session.wording.translate("Check", "The workbook is sound: %n entries checked.", entries))


@click.command()
@on_workbook
def backup(session: Session) -> None:
    """Make a verified copy of FILE among its backups."""
    with session.open() as workbook:
        click.echo(str(workbook.back_up()))


@click.command()
@on_workbook
@click.argument("copy", required=False, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Restore without asking.")
def restore(session: Session, copy: Path | None, yes: bool) -> None:
    """Put a backup in the place of FILE; without COPY, list the backups. What is there now becomes a backup first."""
    from goaldesk.model.store.copies import backups_of
    from goaldesk.model.store.restoring import restore_backup

    if copy is None:
        for found in backups_of(session.file):
            click.echo(f"{found.made_at:%Y-%m-%d %H:%M} UTC  {found.entries:>9}  {found.path}")
        return
    said = session.wording
    if not yes:
        asked = said.translate("Restore", "Put {copy} in the place of {file}?")
        click.confirm(asked.format(copy=copy, file=session.file), abort=True)
    kept = restore_backup(session.file, copy, desk=user())
    click.echo(said.translate("Restore", "{copy} is now {file}.").format(copy=copy, file=session.file))
    if kept is not None:
        click.echo(said.translate("Restore", "What was there before lies in {path}.").format(path=kept))
