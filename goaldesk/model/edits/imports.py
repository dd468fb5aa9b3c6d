"""The verb that writes a draft: units, segments, metrics, entries and targets of a file, all of it or nothing.

The one rule: an import writes exactly what its draft said, into the state of the workbook that the draft was made for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from goaldesk.model.changes import Edit
from goaldesk.model.edits.heads import set_heads
from goaldesk.model.edits.metrics import add_catalogue_metrics, create_metric
from goaldesk.model.edits.own_leaves import make_node, own_leaf
from goaldesk.model.edits.people import set_person
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.rules import clean_name, unit_of
from goaldesk.model.edits.units import add_aliases, move_unit, rename_unit
from goaldesk.model.entries import EntryBlock, EntryColumns, Ints
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.comparing import EntryChanges
from goaldesk.model.importers.draft import Draft
from goaldesk.model.importers.layout import MetricPlan
from goaldesk.model.importers.recognising import Wanted
from goaldesk.model.importers.report import ImportReport
from goaldesk.model.importers.unit_rows import UnitChange
from goaldesk.model.rows import ImportBatch, Layout, Membership, Metric, Person, Unit
from goaldesk.wording import QT_TRANSLATE_NOOP


def import_draft(edit: Edit, draft: Draft) -> ImportReport:
    """Write what a draft found out. A draft that changes nothing changes nothing: no batch, no history.

    A draft is used up by writing it, successfully or not. Raises Refusal `import_has_problems` while there are any,
    `draft_outdated` if the workbook has changed since or the draft is used up, and whatever the verbs for units,
    metrics and targets refuse.
    """
    if draft.report.problem_count:
        raise Refusal(
            "import_has_problems",
            QT_TRANSLATE_NOOP("Fault", "“{file}” has {count} problems. Nothing was imported."),
            file=draft.file,
            count=draft.report.problem_count,
        )
    if edit.snapshot.generation != draft.generation or draft.used:
        raise Refusal(
            "draft_outdated",
            QT_TRANSLATE_NOOP("Fault", "The workbook was changed since “{file}” was checked. Import it again."),
            file=draft.file,
        )
    if _is_empty(draft):
        _reach(edit, draft.through, {})
        return draft.report
    draft.used = True
    batch = _batch(edit, draft)
    metrics = _metrics(edit, draft)
    segments = _segments(edit, draft)
    units = _units(edit, draft)
    _change_units(edit, draft, units)
    numbers = _Numbers(units, metrics, segments)
    while draft.entries:
        # Given up one by one, so that a million entries are not held twice while they are written.
        _write_entries(edit, draft.entries.pop(0), batch, numbers)
    for targets in draft.targets:
        cells = {
            (
                units.get(cell.key[0], cell.key[0]),
                metrics.get(cell.key[1], cell.key[1]),
                segments.get(cell.key[2], cell.key[2]),
                cell.month,
            ): cell.amount
            for cell in targets.cells
        }
        write_plan(edit, cells, Writing(status=targets.status, revises=False))
    _reach(edit, draft.through, metrics)
    return draft.report


class _Numbers:
    """The ids that the numbers below zero of a draft got."""

    def __init__(self, units: Mapping[int, int], metrics: Mapping[int, int], segments: Mapping[int, int]) -> None:
        self._known = {"unit": units, "metric": metrics, "segment": segments}

    def column(self, wanted: Wanted, name: str, places: Ints | None) -> Ints:
        """A column of the wanted entries at these places, with ids, read-only. Without places it is the last look at
        them, and the narrow column is given up.
        """
        narrow: Ints = getattr(wanted, name)
        column = (narrow if places is None else narrow[places]).astype(np.int64)
        if places is None:
            setattr(wanted, name, narrow[:0].copy())
        known = self._known.get(name)
        if known is not None:
            for number in np.unique(column[column < 0]).tolist():
                column[column == number] = known[number]
        column.flags.writeable = False
        return column


def _is_empty(draft: Draft) -> bool:
    entries = any(len(one.new) or len(one.changed) or len(one.removed) for one in draft.entries)
    targets = any(one.cells for one in draft.targets)
    others = (draft.units, draft.unit_changes, draft.segments, draft.metrics, draft.aliases)
    return not (entries or targets or any(others))


def _batch(edit: Edit, draft: Draft) -> int:
    """The import itself, and its layout as it is now."""
    plan = draft.layout
    known = next((row for row in edit.snapshot.all(Layout) if row.name == plan.name), None)
    layout = Layout(known.id if known else edit.new_id(), plan.name, plan.source, plan.body)
    if layout != known:
        edit.put(layout)
    batch = edit.new_id()
    first, last = draft.span or (None, None)
    edit.put(ImportBatch(batch, layout.id, draft.file, draft.digest, edit.at, draft.report.rows, first, last))
    return batch


def _metrics(edit: Edit, draft: Draft) -> dict[int, int]:
    """Create the metrics that the layout brings along; ratios last, when their parts are there."""
    plans: dict[str, MetricPlan] = {plan.code: plan for plan in draft.layout.metrics}
    ids: dict[int, int] = {}
    for metric in sorted(draft.metrics, key=lambda metric: metric.aggregation == "ratio"):
        plan = plans.get(metric.code)
        if metric.catalogue:
            ids[metric.id] = add_catalogue_metrics(edit, [metric.catalogue])[0].id
        elif plan is not None and plan.aggregation == "ratio":
            top, bottom = _metric_called(edit, plan.numerator), _metric_called(edit, plan.denominator)
            ids[metric.id] = create_metric(edit, replace(metric, numerator=top, denominator=bottom)).id
        else:
            ids[metric.id] = create_metric(edit, metric).id
    return ids


def _metric_called(edit: Edit, code: str) -> int:
    for metric in edit.snapshot.all(Metric):
        if metric.code.casefold() == code.casefold():
            return metric.id
    raise Refusal(
        "unknown_metric",
        QT_TRANSLATE_NOOP("Fault", "No metric is called “{text}”. There are: {candidates}."),
        text=code,
        candidates=", ".join(metric.code for metric in edit.snapshot.all(Metric)) or "-",
    )


def _segments(edit: Edit, draft: Draft) -> dict[int, int]:
    ids: dict[int, int] = {}
    for segment in draft.segments:
        ids[segment.id] = edit.new_id()
        edit.put(replace(segment, id=ids[segment.id], parent=ids.get(segment.parent, segment.parent)))
    return ids


def _units(edit: Edit, draft: Draft) -> dict[int, int]:
    """Create the units, parents before children; what a parent has earned so far goes to its own leaf."""
    ids: dict[int, int] = {}
    for parent in {unit.parent for unit in draft.units if unit.parent > 0 and not unit.is_own}:
        make_node(edit, parent)
    for unit in draft.units:
        parent = ids.get(unit.parent, unit.parent)
        if unit.is_own:
            ids[unit.id] = own_leaf(edit, parent).id
            continue
        new = ids[unit.id] = edit.new_id()
        edit.put(Unit(new, unit.code, clean_name(unit.name), clean_name(unit.kind), position=new))
        edit.put(Membership(new, 0, parent or None))
    return ids


def _change_units(edit: Edit, draft: Draft, units: Mapping[int, int]) -> None:
    """What the file says of units besides that they are there: places and employment, names, who leads them."""
    changes = [(units.get(change.unit, change.unit), change) for change in draft.unit_changes]
    for change in draft.unit_changes:
        _change_unit(edit, change, units)
    told = ((unit, name) for unit, change in changes for name in change.aliases)
    add_aliases(edit, (*told, *((unit, name) for name, unit in draft.aliases)))
    set_heads(edit, [(unit, change.led_by, change.since) for unit, change in changes if change.led_by])


def _change_unit(edit: Edit, change: UnitChange, units: Mapping[int, int]) -> None:
    unit = units.get(change.unit, change.unit)
    if change.name:
        rename_unit(edit, unit, change.name)
    if change.parent is not None and change.since is not None:
        move_unit(edit, unit, units.get(change.parent, change.parent) or None, change.since)
    if change.start is not None or change.end is not None:
        person = edit.get(Person, unit) or Person(unit_of(edit, unit).id)
        start = person.start_day if change.start is None else change.start
        end = person.end_day if change.end is None else change.end
        set_person(edit, replace(person, start_day=start, end_day=end))


def _write_entries(edit: Edit, changes: EntryChanges, batch: int, numbers: _Numbers) -> None:
    """Take away what goes, write what changes under its old id, add what is new."""
    wanted, everything = changes.wanted, len(changes.new) == len(changes.wanted)
    if len(changes.removed):
        edit.remove_entries(changes.removed)
    if len(changes.changed):
        order = np.argsort(changes.changed)
        old = edit.remove_entries(changes.changed)
        edit.add_entries(_block(wanted, changes.changed_to[order], old.columns.id, batch, numbers, old))
    if len(changes.new):
        ids = edit.new_ids(len(changes.new))
        places = None if everything else changes.new
        changes.new = changes.new[:0].copy()
        edit.add_entries(_block(wanted, places, _ids(ids), batch, numbers, None))


def _ids(ids: range) -> Ints:
    array = np.arange(ids.start, ids.stop, dtype=np.int64)
    array.flags.writeable = False
    return array


def _block(
    wanted: Wanted, places: Ints | None, ids: Ints, batch: int, numbers: _Numbers, old: EntryBlock | None
) -> EntryBlock:
    """The wanted entries at these places under these ids. What the layout does not map stays as it was in `old`."""
    count = len(ids)
    columns = EntryColumns(
        id=ids,
        day=numbers.column(wanted, "day", places),
        unit=numbers.column(wanted, "unit", places),
        metric=numbers.column(wanted, "metric", places),
        segment=numbers.column(wanted, "segment", places),
        amount=numbers.column(wanted, "amount", places),
        batch=np.broadcast_to(np.int64(batch), count),
    )
    split = np.broadcast_to(np.int64(0), count)
    reference = _texts(wanted.reference, places, old.reference if old else None)
    return EntryBlock(columns, split, reference, _texts(wanted.note, places, old.note if old else None))


def _texts(texts: list[str] | None, places: Ints | None, old: Sequence[str] | None) -> Sequence[str] | None:
    if texts is None:
        return old
    return texts if places is None else [texts[at] for at in places.tolist()]


def _reach(edit: Edit, through: Mapping[int, int], metrics: Mapping[int, int]) -> None:
    """Note how far the actuals of each metric are complete; never less far than before."""
    for number, day in through.items():
        metric = edit.get(Metric, metrics.get(number, number))
        if metric is not None and (metric.data_through is None or metric.data_through < day):
            edit.put(replace(metric, data_through=day))
