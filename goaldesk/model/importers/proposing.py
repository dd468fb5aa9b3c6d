"""What a file of actuals could mean, proposed from a remembered layout, the names of its columns and what they hold.

One rule: a proposal is shown with why (`match`), and what the file leaves open is a doubt or named as missing, never
filled in silently. It is `ready` only where nothing is open.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.choices import Choices, MeasureChoice, choices_of
from goaldesk.model.importers.column_names import Role, is_key, metric_called, role_called
from goaldesk.model.importers.columns import ColumnLook, FileLook
from goaldesk.model.importers.fitting import Head
from goaldesk.model.importers.importer import Doubt, SourceOptions
from goaldesk.model.importers.layout import LayoutPlan
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.importers.walking import columns_named
from goaldesk.model.importers.wide_looks import open_years, wide_of, year_in
from goaldesk.model.rows import Layout, Metric
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import Wording

Match: TypeAlias = Literal["certain", "remembered", "look", "unused"]
Missing: TypeAlias = Literal["unit", "date", "amount", "metric", "year"]


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """What a column becomes: `certain` (its content or name leaves no doubt), `remembered` (its layout is known),
    `look` (likely, or two readings fit), or `unused`.
    """

    column: ColumnLook
    role: Role
    match: Match


@dataclass(frozen=True, slots=True)
class Remembered:
    """The layout that is known for such a file. `new` and `gone` are columns that were not there when it was kept, or
    are no longer; `forms` are columns whose numbers or dates are written in another way than then.
    """

    plan: LayoutPlan
    new: tuple[str, ...]
    gone: tuple[str, ...]
    forms: tuple[str, ...]

    @property
    def is_the_same(self) -> bool:
        return not (self.new or self.gone or self.forms)


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a file could be read. `choices` is None where a remembered layout says more than choices can; `doubts` are
    open forms by column; `missing` are the parts that nothing in the file says.
    """

    look: FileLook
    columns: tuple[ColumnMatch, ...]
    choices: Choices | None
    remembered: Remembered | None
    doubts: tuple[tuple[str, Doubt], ...]
    missing: tuple[Missing, ...]

    @property
    def is_ready(self) -> bool:
        """Whether it can be drafted without asking."""
        changed = self.remembered is not None and bool(self.remembered.forms)
        return not (self.doubts or self.missing or changed)

    def plan(self) -> LayoutPlan:
        """The layout that it amounts to. Raises Refusal naming what is missing."""
        if self.choices is not None:
            return self.choices.plan()
        if self.remembered is None:
            raise ValueError("a proposal without choices or layout")
        return self.remembered.plan


@dataclass(frozen=True, slots=True)
class _Called:
    """The metrics of the workbook by what a header calls them."""

    all: tuple[Metric, ...]
    wordings: tuple[Wording, ...]

    def find(self, header: str) -> Metric | None:
        return metric_called(header, self.all, self.wordings)

    def only_money(self) -> str:
        """The one metric that amounts without a name can be meant for; empty where there are several."""
        money = [one for one in self.all if one.active and one.aggregation == "flow" and one.unit == "money"]
        return money[0].code if len(money) == 1 else ""


def propose(look: FileLook, snapshot: Snapshot, wordings: Sequence[Wording] = ()) -> Proposal:
    """What a file could mean for this workbook. `wordings` are the languages in which metrics of the catalogue may be
    called in the file.
    """
    remembered = recognise(look, snapshot)
    if remembered is not None:
        return _as_remembered(look, remembered)
    metrics = _Called(tuple(snapshot.all(Metric)), tuple(wordings))
    roles = _roles(look, metrics)
    choices = _choices(look, snapshot, roles, metrics)
    used = _used(choices)
    matches = tuple(
        ColumnMatch(column, role, match) if column.name in used else ColumnMatch(column, "unused", "unused")
        for column, role, match in roles
    )
    return Proposal(look, matches, choices, None, _doubts(look, choices, None), _missing(look, choices))


def with_layout(look: FileLook, plan: LayoutPlan) -> Proposal:
    """What a file means by a layout that was given with it."""
    return _as_remembered(look, Remembered(plan, (), (), ()))


def recognise(look: FileLook, snapshot: Snapshot) -> Remembered | None:
    """The remembered layout whose columns are all in the file; of several the one made for just these columns, else
    the one that uses the most.
    """
    header = [column.name for column in look.columns]
    found: list[tuple[tuple[bool, int, int], Remembered]] = []
    for row in snapshot.all(Layout):
        try:
            plan = parse_layout(row.body, row.name)
        except Refusal:
            continue  # kept by a later version of the program: nothing that could be proposed here
        named = _named(plan)
        head = Head(look.path.name, header)
        if any(isinstance(name, int) for name in named) and set(plan.seen) != set(header):
            continue  # by their places alone the columns of any file would fit
        if not named or plan.tables[0].fills != "actuals" or any(head.find(name) is None for name in named):
            continue
        seen = set(plan.seen)
        new = tuple(name for name in header if seen and name not in seen)
        gone = tuple(name for name in plan.seen if name not in header)
        differs = Remembered(plan, new, gone, _other_forms(look, plan, named))
        found.append(((seen == set(header), len(named), row.id), differs))
    return max(found, key=lambda one: one[0])[1] if found else None


def with_choices(proposal: Proposal, choices: Choices) -> Proposal:
    """The proposal after a person changed the choices: doubts and what is missing are found anew."""
    look = proposal.look
    doubts = _doubts(look, choices, proposal.remembered)
    return replace(proposal, choices=choices, doubts=doubts, missing=_missing(look, choices))


def as_read(proposal: Proposal, options: SourceOptions) -> Proposal:
    """The proposal with what a person said about how the file is read, so that it is read in the same way again. What
    nobody said is found out again, also where the layout of an earlier file says it; so is a sheet that is not there.
    """
    look, choices = proposal.look, proposal.choices
    if choices is None:
        return proposal
    sheet = choices.sheet if choices.sheet in look.sheets and not options.sheet else look.sheet
    read = replace(
        choices,
        encoding=options.encoding or "",
        delimiter=options.delimiter or "",
        header=options.header,
        sheet=sheet if len(look.sheets) > 1 else "",
    )
    return with_choices(proposal, read)


def _as_remembered(look: FileLook, remembered: Remembered) -> Proposal:
    head = Head(look.path.name, [column.name for column in look.columns])
    places = {head.find(name) for name in _named(remembered.plan)}
    choices = choices_of(remembered.plan)
    if choices is not None and (kinds := open_years(look, choices.wide)):
        # Months without a year mean another year in the next file: that is asked again.
        year = year_in(look)
        choices = replace(
            choices, year=year if "calendar" in kinds else None, fiscal_year=year if "fiscal" in kinds else None
        )
    if choices is not None:
        # So is a form that is another one now than it was then.
        kinds = {column.kind for column in look.columns if column.name in remembered.forms}
        choices = replace(
            choices,
            numbers="" if "number" in kinds else choices.numbers,
            dates="" if "date" in kinds else choices.dates,
        )
    roles = _roles_of(choices) if choices else {}
    matches = []
    for at, column in enumerate(look.columns):
        used = at in places
        role = roles.get(column.name, "filter" if used else "unused")
        match: Match = "look" if column.name in remembered.forms else "remembered" if used else "unused"
        matches.append(ColumnMatch(column, role, match))
    missing = _missing(look, choices) if choices is not None else ()
    doubts = _doubts(look, choices, remembered) if choices is not None else ()
    return Proposal(look, tuple(matches), choices, remembered, doubts, missing)


def _named(plan: LayoutPlan) -> list[str | int]:
    """The columns of the first file that a layout names for its tables."""
    lookups = {lookup.name for lookup in plan.lookups}
    names = [name for table in plan.tables for name in columns_named(table)]
    return [name for name in names if not (isinstance(name, str) and name.partition(".")[0] in lookups)]


def _other_forms(look: FileLook, plan: LayoutPlan, named: Sequence[str | int]) -> tuple[str, ...]:
    said = {"number": plan.read.numbers, "date": plan.read.dates}
    head = Head(look.path.name, [column.name for column in look.columns])
    places = {head.find(name) for name in named}
    return tuple(
        column.name
        for at, column in enumerate(look.columns)
        if at in places and column.form and said.get(column.kind) not in (None, column.form)
    )


def _roles(look: FileLook, metrics: _Called) -> list[tuple[ColumnLook, Role, Match]]:
    """The likely role of each column, from what it holds and then from its name; each but `amount` only once."""
    found: list[tuple[ColumnLook, Role, Match]] = []
    taken: set[Role] = set()
    for column in sorted(look.columns, key=lambda one: (role_called(one.name) != _by_content(one), one.place)):
        role, match = _role(column, metrics)
        if role in taken and role not in ("amount", "unused"):
            role, match = ("unused", "unused") if role != "date" else ("date", "look")
        taken.add(role)
        found.append((column, role, match))
    return sorted(found, key=lambda one: one[0].place)


def _by_content(column: ColumnLook) -> Role:
    contents: dict[str, Role] = {"name": "unit", "segment": "segment", "metric": "metric", "date": "date"}
    return contents.get(column.kind, "unused")


def _role(column: ColumnLook, metrics: _Called) -> tuple[Role, Match]:
    called = role_called(column.name)
    content = _by_content(column)
    if content != "unused":
        return content, "certain" if content == called or column.known == column.distinct else "look"
    if column.kind == "number":
        if metrics.find(column.name) is not None:
            return "amount", "certain"
        if called == "reference" and column.is_unique:
            return "reference", "certain"
        if called == "reference" or is_key(column.name):
            return "unused", "unused"
        return "amount", "certain" if called == "amount" else "look"
    if column.kind in ("text", "words") and called in ("unit", "reference", "note"):
        sure = called in ("reference", "note") and (column.is_unique or called == "note")
        return called, "certain" if sure else "look"
    return "unused", "unused"


def _choices(
    look: FileLook, snapshot: Snapshot, roles: Sequence[tuple[ColumnLook, Role, Match]], metrics: _Called
) -> Choices:
    names: dict[Role, str] = {}
    for column, role, _ in sorted(roles, key=lambda one: one[2] != "certain"):
        names.setdefault(role, column.name)
    wide = wide_of(look, snapshot)
    metric_column = names.get("metric", "")
    amounts = [column for column, role, _ in roles if role == "amount"]
    date = names.get("date", "") if wide != "months" else ""
    measures = _measures(metrics, amounts, date, metric_column) if not wide else (_wide_measure(metrics, look, date),)
    return Choices(
        name=look.path.stem,
        sheet=look.sheet if len(look.sheets) > 1 else "",
        unit="" if wide == "units" else names.get("unit", ""),
        segment=names.get("segment", ""),
        reference="" if wide else names.get("reference", ""),
        note="" if wide else names.get("note", ""),
        metric_column=metric_column,
        wide=wide,
        year=year_in(look) if "calendar" in open_years(look, wide) else None,
        fiscal_year=year_in(look) if "fiscal" in open_years(look, wide) else None,
        measures=measures,
        numbers=_form(look, "number"),
        dates=_form(look, "date"),
        seen=tuple(column.name for column in look.columns),
    )


def _form(look: FileLook, kind: str) -> str:
    """The form that the columns of a kind prove; nothing where they show none, so that a later file may show its own,
    or where they contradict each other.
    """
    forms = {column.form for column in look.columns if column.kind == kind and column.form}
    return next(iter(forms)) if len(forms) == 1 else ""


def _measures(
    metrics: _Called, amounts: Sequence[ColumnLook], date: str, metric_column: str
) -> tuple[MeasureChoice, ...]:
    if metric_column:
        return tuple(MeasureChoice("", "sum", column.name, date) for column in amounts[:1])
    called = [(column, metrics.find(column.name)) for column in amounts]
    known = [MeasureChoice(metric.code, "sum", column.name, date) for column, metric in called if metric is not None]
    if known:
        return tuple(known)
    by_name = [column for column in amounts if role_called(column.name) == "amount"] or list(amounts)
    return tuple(MeasureChoice(metrics.only_money(), "sum", column.name, date) for column in by_name[:1])


def _wide_measure(metrics: _Called, look: FileLook, date: str) -> MeasureChoice:
    """The metric of a wide table: the one that its sheet or title is called, else the only one that it can be."""
    named = metrics.find(look.sheet) or metrics.find(look.title)
    return MeasureChoice(named.code if named else metrics.only_money(), "cells", "", date)


def _used(choices: Choices) -> set[str]:
    used = {choices.unit, choices.segment, choices.reference, choices.note, choices.metric_column}
    for measure in choices.measures:
        used |= {measure.column, measure.date, *(str(condition.column) for condition in measure.where)}
    return used - {""}


def _roles_of(choices: Choices) -> dict[str, Role]:
    roles: dict[str, Role] = {}
    for measure in choices.measures:
        roles |= {str(condition.column): "filter" for condition in measure.where}
        roles[measure.column], roles[measure.date] = "amount", "date"
    roles |= {choices.unit: "unit", choices.segment: "segment", choices.reference: "reference"}
    roles |= {choices.note: "note", choices.metric_column: "metric"}
    roles.pop("", None)
    return roles


def _doubts(look: FileLook, choices: Choices, remembered: Remembered | None) -> tuple[tuple[str, Doubt], ...]:
    """Columns in use whose form is open, or another one than last time, and which neither another column nor a person
    decided.
    """
    used, decided = _used(choices), {"numbers": choices.numbers, "dates": choices.dates}
    doubts = ((one.name, one.doubt or _changed(one, remembered)) for one in look.columns if one.name in used)
    return tuple((name, doubt) for name, doubt in doubts if doubt is not None and not decided[doubt.key])


def _changed(column: ColumnLook, remembered: Remembered | None) -> Doubt | None:
    """How the column is written in this file, or how it was last time?"""
    if remembered is None or column.name not in remembered.forms:
        return None
    key, then = "numbers", remembered.plan.read.numbers
    if column.kind == "date":
        key, then = "dates", remembered.plan.read.dates
    return Doubt(key, (column.form, then or ""), next(iter(column.examples), ""))


def _missing(look: FileLook, choices: Choices) -> tuple[Missing, ...]:
    missing: list[Missing] = []
    if not (choices.unit or choices.same_unit or choices.wide == "units"):
        missing.append("unit")
    if not choices.measures or any(not one.column and one.take not in ("count", "cells") for one in choices.measures):
        missing.append("amount")
    if choices.wide != "months" and any(not one.date for one in choices.measures):
        missing.append("date")
    if not choices.metric_column and any(not one.metric for one in choices.measures):
        missing.append("metric")
    said = {"calendar": choices.year, "fiscal": choices.fiscal_year}
    if any(said[kind] is None for kind in open_years(look, choices.wide)):
        missing.append("year")
    return tuple(missing)
