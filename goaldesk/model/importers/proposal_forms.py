"""Proposal sheets read back: what each file would do, before anything is written.

The one rule: a problem in a file is data beside the others, and files are taken all together or not at all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from goaldesk.model.amounts import in_smallest_unit
from goaldesk.model.errors import Fault, Refusal
from goaldesk.model.importers.importer import Cell, Source
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.own_files import PROPOSAL_FORM, SHEET_MARK
from goaldesk.model.periods import Period, month_number
from goaldesk.model.rows import Metric, Proposal, Segment, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.talks import ACCEPTED, about, amounts_of, covering, talk_about, target_amounts
from goaldesk.wording import QT_TRANSLATE_NOOP

NEW, AGAIN, BLANK, PROBLEM = "new", "again", "blank", "problem"
STATES = {
    NEW: QT_TRANSLATE_NOOP("ProposalSheets", "becomes the proposal"),
    AGAIN: QT_TRANSLATE_NOOP("ProposalSheets", "says what is said already"),
    BLANK: QT_TRANSLATE_NOOP("ProposalSheets", "nothing is filled in"),
}
_HEAD, _PROPOSED = 4, 3


@dataclass(frozen=True, slots=True)
class FormDraft:
    """What one file says. `state`: new (it becomes a proposal), again (it says what is said already), blank (nothing is
    filled in), problem (`fault` says which). `handed` is what was handed down when the sheet was made, `now` what the
    plan asks now, both by month in smallest units.
    """

    path: Path
    state: str
    asked: Proposal | None = None
    amounts: dict[int, int] = field(default_factory=dict)
    handed: dict[int, int] = field(default_factory=dict)
    now: dict[int, int] = field(default_factory=dict)
    fault: Fault | None = None

    @property
    def is_older(self) -> bool:
        """Whether the plan changed since the sheet was made."""
        return self.state in (NEW, AGAIN) and self.handed != self.now


def read_forms(
    snapshot: Snapshot, paths: Sequence[Path], report: Callable[[int, int, str], None] = lambda *_: None
) -> list[FormDraft]:
    """What these files would do, in their order. A second file of the same unit is a problem. `report` is told how many
    were read, of how many, and which is next; it may raise to give up.
    """
    drafts: list[FormDraft] = []
    seen: set[tuple[int, ...]] = set()
    for number, path in enumerate(paths):
        report(number, len(paths), path.name)
        draft = _read(snapshot, path)
        asked = draft.asked
        if asked is not None and draft.state == NEW:
            if about(asked) in seen:
                draft = FormDraft(path, PROBLEM, fault=_refused("form_twice", path))
            seen.add(about(asked))
        drafts.append(draft)
    return drafts


def _read(snapshot: Snapshot, path: Path) -> FormDraft:
    try:
        source = open_source(path)
        if SHEET_MARK not in source.sheets:
            raise _refused("no_form", path)
        marks = _marks(source)
        return _draft(snapshot, path, source, marks)
    except Fault as fault:
        return FormDraft(path, PROBLEM, fault=fault)


def _marks(source: Source) -> list[tuple[str, str, str, str]]:
    rows = _rows(source, SHEET_MARK, 1)
    return [(_text(row[0]), _text(row[1]), _text(row[2]), _text(row[3])) for row in rows if len(row) >= 4]


def _draft(snapshot: Snapshot, path: Path, source: Source, marks: Sequence[tuple[str, str, str, str]]) -> FormDraft:
    facts = {what: (page, place, value) for what, page, place, value in marks if what != "handed"}
    if facts.get("form", ("", "", ""))[2] != PROPOSAL_FORM:
        raise _refused("no_form", path)
    if facts["company"][2] != snapshot.settings.company:
        raise _refused("other_company", path, company=facts["company"][2])
    asked, metric = _asked(snapshot, path, {name: fact[2] for name, fact in facts.items()})
    handed = {_month(place): int(value) for what, _, place, value in marks if what == "handed"}
    page, place, _ = facts["comment"]
    rows = dict(enumerate(_rows(source, page, _HEAD), _HEAD + 1))
    amounts: dict[int, int] = {}
    for row, month in enumerate(handed, _HEAD + 1):
        amount = _amount(rows.get(row, []), metric, path)
        if amount is not None:
            amounts[month] = amount
    comment = _text((rows.get(int(place)) or [""])[0]).strip()
    return _judged(snapshot, FormDraft(path, NEW, replace(asked, comment=comment), amounts, handed))


def _judged(snapshot: Snapshot, draft: FormDraft) -> FormDraft:
    """The draft held against what the workbook says."""
    asked = draft.asked
    if asked is None or not draft.amounts:
        return replace(draft, state=BLANK)
    missing = [month for month in draft.handed if month not in draft.amounts]
    if missing:
        raise _refused("form_gaps", draft.path, count=len(missing))
    talk = talk_about(snapshot, about(asked))
    draft = replace(draft, now=target_amounts(snapshot, asked))
    said = talk.proposed
    if said is not None and amounts_of(snapshot, said.id) == draft.amounts and said.comment == asked.comment:
        return replace(draft, state=AGAIN)
    agreed = any(target.status in ("agreed", "locked") for target in covering(snapshot, asked))
    if agreed or (talk.last is not None and talk.last.status == ACCEPTED):
        raise _refused("form_agreed", draft.path)
    return draft


def _asked(snapshot: Snapshot, path: Path, facts: dict[str, str]) -> tuple[Proposal, Metric]:
    units = {row.code: row for row in snapshot.all(Unit)}
    metrics = {row.code: row for row in snapshot.all(Metric)}
    segments = {row.code: row.id for row in snapshot.all(Segment)} | {"": 0}
    unit, metric = units.get(facts["unit"]), metrics.get(facts["metric"])
    if unit is None or metric is None or facts["segment"] not in segments:
        raise _refused("form_unknown", path, unit=facts["unit"], metric=facts["metric"])
    year: Period = snapshot.fiscal.parse(facts["year"])
    plan = snapshot.settings.scenario
    return Proposal(0, plan, unit.id, metric.id, segments[facts["segment"]], year.first, year.months), metric


def _amount(row: Sequence[Cell], metric: Metric, path: Path) -> int | None:
    cell = row[_PROPOSED] if len(row) > _PROPOSED else ""
    if isinstance(cell, bool):
        raise _refused("form_cell", path, text=str(cell))
    if isinstance(cell, int | Decimal):
        return in_smallest_unit(Decimal(cell), metric.decimals)
    if isinstance(cell, str):
        return typed_amount(cell, metric.decimals)
    raise _refused("form_cell", path, text=str(cell))


def _rows(source: Source, sheet: str, header: int) -> list[Sequence[Cell]]:
    """The rows below a header, blank ones too, so that they keep their numbers."""
    table = source.table(sheet, header)
    found: dict[int, Sequence[Cell]] = {}
    for chunk in table.chunks():
        for at, number in enumerate(chunk.rows):
            found[number] = [column[at] for column in chunk.columns]
    last = max(found, default=header)
    return [found.get(number, []) for number in range(header + 1, last + 1)]


def _text(cell: Cell) -> str:
    return str(cell)


def _month(text: str) -> int:
    year, _, month = text.partition("-")
    return month_number(int(year), int(month))


_REASONS = {
    "no_form": QT_TRANSLATE_NOOP("Fault", "{name} is no proposal sheet of this program. Choose one that was sent out."),
    "other_company": QT_TRANSLATE_NOOP("Fault", "{name} is a sheet of {company}, another workbook. Leave it out."),
    "form_unknown": QT_TRANSLATE_NOOP(
        "Fault", "{name} is about {unit} and {metric}, which this workbook does not have. Leave it out."
    ),
    "form_gaps": QT_TRANSLATE_NOOP("Fault", "In {name} {count} months are blank. Fill them in, with 0 where it is 0."),
    "form_cell": QT_TRANSLATE_NOOP("Fault", "In {name} “{text}” is no figure. Put it right there and read it again."),
    "form_agreed": QT_TRANSLATE_NOOP(
        "Fault", "{name}: this target is agreed already. Leave the file out, or revise it."
    ),
    "form_twice": QT_TRANSLATE_NOOP("Fault", "{name} is a second sheet of the same person. Leave one of them out."),
}


def _refused(code: str, path: Path, **facts: str | int) -> Refusal:
    return Refusal(code, _REASONS[code], name=path.name, **facts)
