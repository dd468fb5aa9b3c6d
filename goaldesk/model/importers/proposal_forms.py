"""Proposal sheets read back: what each file would do, before anything is written.

The one rule: a problem in a file is data beside the others, and files are taken all together or not at all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from goaldesk.model.amounts import checked, in_smallest_unit
from goaldesk.model.errors import Fault, Refusal
from goaldesk.model.importers.importer import Cell, Source
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.proposal_marks import (
    HEAD,
    ProposalMarks,
    mark_rows,
    rows_below,
    says_proposal,
    whole_marks,
)
from goaldesk.model.importers.typed import typed_amount
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
_PROPOSED = 3
FAR = 3


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

    @property
    def is_far(self) -> bool:
        """Whether it proposes more than three times what the plan asks, or less than a third of it."""
        asked, said = sum((self.now or self.handed).values()), sum(self.amounts.values())
        return self.state == NEW and asked > 0 and not asked <= said * FAR <= asked * FAR * FAR


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
        rows = mark_rows(source)
        if not says_proposal(rows):
            raise _refused("no_form", path)
        marks = whole_marks(rows, source.sheets)
        if marks is None:
            raise _refused("form_changed", path)
        return _draft(snapshot, path, source, marks)
    except Fault as fault:
        return FormDraft(path, PROBLEM, fault=fault)


def _draft(snapshot: Snapshot, path: Path, source: Source, marks: ProposalMarks) -> FormDraft:
    if marks.facts["company"] != snapshot.settings.company:
        raise _refused("other_company", path, company=marks.facts["company"])
    asked, metric = _asked(snapshot, path, marks)
    rows = dict(enumerate(rows_below(source, marks.page, HEAD), HEAD + 1))
    amounts: dict[int, int] = {}
    for number, (month, words) in enumerate(marks.words.items(), HEAD + 1):
        row = rows.get(number, [])
        if not row or str(row[0]) != words:
            raise _refused("form_moved", path, month=words)
        amount = _amount(row, metric, path)
        if amount is not None:
            amounts[month] = amount
    comment = str((rows.get(marks.comment) or [""])[0]).strip()
    return _judged(snapshot, FormDraft(path, NEW, replace(asked, comment=comment), amounts, dict(marks.handed)))


def _judged(snapshot: Snapshot, draft: FormDraft) -> FormDraft:
    """The draft held against what the workbook says."""
    asked = draft.asked
    if asked is None or not draft.amounts:
        return replace(draft, state=BLANK)
    missing = [month for month in draft.handed if month not in draft.amounts]
    if missing:
        raise _refused("form_gaps", draft.path, count=len(missing), months=len(draft.handed))
    talk = talk_about(snapshot, about(asked))
    draft = replace(draft, now=target_amounts(snapshot, asked))
    said = talk.proposed
    if said is not None and amounts_of(snapshot, said.id) == draft.amounts and said.comment == asked.comment:
        return replace(draft, state=AGAIN)
    agreed = any(target.status in ("agreed", "locked") for target in covering(snapshot, asked))
    if agreed or (talk.last is not None and talk.last.status == ACCEPTED):
        raise _refused("form_agreed", draft.path)
    return draft


def _asked(snapshot: Snapshot, path: Path, marks: ProposalMarks) -> tuple[Proposal, Metric]:
    units = {row.code: row for row in snapshot.all(Unit)}
    metrics = {row.code: row for row in snapshot.all(Metric)}
    segments = {row.code: row.id for row in snapshot.all(Segment)} | {"": 0}
    facts = marks.facts
    unit, metric = units.get(facts["unit"]), metrics.get(facts["metric"])
    if unit is None or metric is None or facts["segment"] not in segments:
        raise _refused("form_unknown", path, unit=facts["unit"], metric=facts["metric"])
    year = snapshot.fiscal.parse(facts["year"])
    if not set(marks.handed) <= set(year.month_numbers()):
        raise _refused("form_changed", path)
    plan = snapshot.settings.scenario
    return Proposal(0, plan, unit.id, metric.id, segments[facts["segment"]], year.first, year.months), metric


def _amount(row: Sequence[Cell], metric: Metric, path: Path) -> int | None:
    cell = row[_PROPOSED] if len(row) > _PROPOSED else ""
    try:
        if isinstance(cell, str):
            return typed_amount(cell, metric.decimals)
        if isinstance(cell, int | Decimal) and not isinstance(cell, bool):
            return checked(in_smallest_unit(Decimal(cell), metric.decimals))
    except Refusal as refusal:
        raise _refused("form_cell", path, text=str(cell)) from refusal
    raise _refused("form_cell", path, text=str(cell))


_REASONS = {
    "no_form": QT_TRANSLATE_NOOP("Fault", "{name} is no proposal sheet of this program. Choose one that was sent out."),
    "other_company": QT_TRANSLATE_NOOP("Fault", "{name} is a sheet of {company}, another workbook. Leave it out."),
    "form_unknown": QT_TRANSLATE_NOOP(
        "Fault", "{name} is about {unit} and {metric}, which this workbook does not have. Leave it out."
    ),
    "form_changed": QT_TRANSLATE_NOOP(
        "Fault",
        "The hidden marks of {name} were changed, so nobody can say what its figures stand for. Nothing was taken: "
        "send a new sheet.",
    ),
    "form_moved": QT_TRANSLATE_NOOP(
        "Fault",
        "In {name} the row of {month} is not where it was sent. Nothing was taken: put the rows back, or send a new "
        "sheet.",
    ),
    "form_gaps": QT_TRANSLATE_NOOP(
        "Fault", "{name} leaves {count} of {months} months blank. Fill them in, with 0 where it is 0."
    ),
    "form_cell": QT_TRANSLATE_NOOP(
        "Fault", "In {name} “{text}” is no figure of this metric. Put it right there and read it again."
    ),
    "form_agreed": QT_TRANSLATE_NOOP(
        "Fault", "{name}: this target is agreed already. Leave the file out, or revise it."
    ),
    "form_twice": QT_TRANSLATE_NOOP("Fault", "{name} is a second sheet of the same person. Leave one of them out."),
}


def _refused(code: str, path: Path, **facts: str | int) -> Refusal:
    return Refusal(code, _REASONS[code], name=path.name, **facts)
