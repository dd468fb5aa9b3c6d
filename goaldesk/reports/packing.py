"""Packs as files: for whom, under which names, made one after the other.

One rule: a file is written whole or not at all, and who gives up in between keeps the files that were finished.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.outputs import safe_name, write_file
from goaldesk.model.periods import Period
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.scorecard import pack_units
from goaldesk.model.sheets.target_letter import letter_units
from goaldesk.model.snapshot import Snapshot
from goaldesk.reports.blocks import Document
from goaldesk.reports.letter import letter_document
from goaldesk.reports.pack import PackChoice, review_pack
from goaldesk.reports.pdf import render
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

Report = Callable[[int, int, str], None]
"""Told how many packs are done, of how many, and whose is next; it may raise to give up."""


@dataclass(frozen=True, slots=True)
class PackOrder:
    """Whose packs for which period. `out` is a folder for one file each, or with the ending .pdf one file for all."""

    units: Sequence[Unit]
    period: Period
    choice: PackChoice
    out: Path


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file that was written, the number of the pack of each unit (its id) in it, and the signs that the font does not
    have.
    """

    path: Path
    numbers: Mapping[int, str]
    missing_glyphs: tuple[str, ...] = ()

    @property
    def packs(self) -> int:
        """How many packs it holds."""
        return len(self.numbers)


def units_for(snapshot: Snapshot, period: Period, each: str) -> Sequence[Unit]:
    """Each `person` or each `team` of a period. Raises Refusal `nobody` where there is none."""
    units = pack_units(snapshot, period, each)
    if not units:
        raise Refusal(
            "nobody",
            QT_TRANSLATE_NOOP("Fault", "No pack was made: the workbook has nobody of this kind in {period}."),
            period=period.label,
        )
    return units


def pack_names(snapshot: Snapshot, period: Period, what: str = "") -> Mapping[int, str]:
    """The name of the file with a unit's pack, by its id; `what` stands last in it where it is something else.

    Units whose names are the same once they are safe for a file are numbered, the first of them keeps the plain name:
    a unit's file is called the same whoever else gets a pack, and none is written over another's.
    """
    names: dict[int, str] = {}
    taken: set[str] = set()
    for unit in sorted(snapshot.all(Unit), key=lambda unit: unit.id):
        text, number = f"{unit.code} {unit.name} {period.label} {what}".rstrip(), 1
        name = safe_name(text, ".pdf")
        while name.casefold() in taken:
            number += 1
            name = safe_name(text, f" ({number}).pdf")
        taken.add(name.casefold())
        names[unit.id] = name
    return names


def letters_for(snapshot: Snapshot, year: Period) -> Sequence[Unit]:
    """Everybody with an agreed target in a fiscal year. Raises Refusal `nobody_agreed` where there is none."""
    units = letter_units(snapshot, year)
    if not units:
        raise Refusal(
            "nobody_agreed",
            QT_TRANSLATE_NOOP("Fault", "No letter was made: nothing is agreed with anybody for {year} yet."),
            year=year.label,
        )
    return units


def make_packs(snapshot: Snapshot, order: PackOrder, wording: Wording, report: Report) -> Iterator[PackFile]:
    """Make the packs and tell each file once it is written. Raises Trouble `cannot_write`."""

    def pack(unit: Unit) -> Document:
        return review_pack(snapshot, unit.id, order.period, wording, order.choice)

    return _write(_files(snapshot, order), pack, wording, report)


def make_letters(snapshot: Snapshot, order: PackOrder, wording: Wording, report: Report) -> Iterator[PackFile]:
    """Make the target letters of a fiscal year and tell each file once it is written.

    Raises Refusal `nothing_agreed` for a unit without an agreed target, Trouble `cannot_write`.
    """

    def letter(unit: Unit) -> Document:
        return letter_document(snapshot, unit.id, order.period.label, wording, order.choice)

    what = wording.translate("Letter", "Target letter")
    return _write(_files(snapshot, order, what), letter, wording, report)


def _files(snapshot: Snapshot, order: PackOrder, what: str = "") -> list[tuple[Path, Sequence[Unit]]]:
    if order.out.suffix.lower() == ".pdf":
        return [(order.out, order.units)]
    names = pack_names(snapshot, order.period, what)
    return [(order.out / names[unit.id], [unit]) for unit in order.units]


def _write(
    files: Sequence[tuple[Path, Sequence[Unit]]], document: Callable[[Unit], Document], wording: Wording, report: Report
) -> Iterator[PackFile]:
    total, done = sum(len(units) for _, units in files), 0
    for path, units in files:
        documents = []
        for unit in units:
            report(done, total, unit.name)
            documents.append(document(unit))
            done += 1
        rendered = render(documents, wording)
        report(done, total, path.name)
        write_file(path, rendered.pdf)
        numbers = {unit.id: document.number for unit, document in zip(units, documents, strict=True)}
        yield PackFile(path, numbers, rendered.missing_glyphs)
