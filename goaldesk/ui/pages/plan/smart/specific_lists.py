"""The rows of the lists of the step Specific: units with their targets, metrics by category, segments with what they
were worth, and the targets that are there already.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial

from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.smart.assessment import Assessment, period_of
from goaldesk.model.methods.smart.baselines import amount_of_run, entries_of_run
from goaldesk.model.methods.smart.standing import Neighbour
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Metric, Segment, Unit
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.metric_terms import CATEGORIES, unit_word
from goaldesk.model.sheets.smart.sentence import period_words, said
from goaldesk.model.sheets.words import amount_text
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree
from goaldesk.ui.pages.plan.smart.choice_table import Cells, Choice
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

RELATIONS = {
    "same": QT_TRANSLATE_NOOP("Smart", "the same months"),
    "parent": QT_TRANSLATE_NOOP("Smart", "can be its parent: step 4"),
    "beside": QT_TRANSLATE_NOOP("Smart", "beside it"),
    "below": QT_TRANSLATE_NOOP("Smart", "part of it"),
    "earlier": QT_TRANSLATE_NOOP("Smart", "the period before"),
}
STATE_WORDS = {
    "draft": QT_TRANSLATE_NOOP("TargetState", "draft"),
    "proposed": QT_TRANSLATE_NOOP("TargetState", "proposed"),
    "agreed": QT_TRANSLATE_NOOP("TargetState", "agreed"),
    "locked": QT_TRANSLATE_NOOP("TargetState", "locked"),
}
STATE_INKS = {"draft": "text3", "proposed": "accent", "agreed": "on", "locked": "on"}


def unit_choices(snapshot: Snapshot, tree: OrgTree, cells: Callable[[int], Cells]) -> list[Choice]:
    """The tree; the cells of a unit are made when it is shown."""
    units, found = snapshot.table(Unit), []
    for unit in tree.walk():
        row = units[(unit,)]
        found.append(Choice(unit, partial(cells, unit), level=tree.depth(unit), found_by=f"{row.name}\n{row.code}"))
    return found


def unit_cells(facts: Assessment, unit: int, wording: Wording) -> Cells:
    """A unit with its own target, or the sum of those below it."""
    draft, figures = facts.draft, Figures.of(facts.snapshot)
    value = figures.target(unit, draft.metric, facts.period, draft.segment, draft.scenario or None).value
    return facts.snapshot.table(Unit)[(unit,)].name, amount_text(value, facts.metric, wording)


def metric_choices(facts: Assessment, wording: Wording, currency: str) -> list[Choice]:
    """The metrics in use under their categories."""
    rows = sorted(facts.snapshot.all(Metric), key=lambda row: (row.position, row.id))
    found: list[Choice] = []
    for category, word in CATEGORIES.items():
        group = [row for row in rows if row.category == category and row.active]
        if group:
            found.append(Choice(f"section:{category}", (wording.translate("Metric", word),), section=True))
        for row in group:
            cells = (metric_name(row, wording), unit_word(row, currency, wording))
            found.append(Choice(row.id, cells, found_by=row.code))
    return found


def segment_choices(facts: Assessment, wording: Wording, none: str) -> list[Choice]:
    """No segment, then each with what it was worth in the same months a year before, and from how many entries."""
    draft = facts.draft
    rows = sorted(facts.snapshot.all(Segment), key=lambda row: (row.position, row.id))
    run = range(draft.first - 12, draft.end - 12)
    found = []
    for segment, name in ((0, none), *((row.id, row.name) for row in rows)):
        subject = Subject(draft.unit, draft.metric, segment, run)
        entries = sum(entries_of_run(facts.snapshot, subject).values())
        amount = said(amount_of_run(facts.snapshot, subject), facts.metric, wording)
        found.append(Choice(segment, (name, amount, wording.formats.whole(entries) if entries else "")))
    return found


def neighbour_choices(facts: Assessment, found: Sequence[Neighbour], wording: Wording) -> list[Choice]:
    """The targets that are there already, and how each stands to the new one."""
    return [Choice(one.target.id, partial(_neighbour_cells, facts, one, wording)) for one in found]


def _neighbour_cells(facts: Assessment, one: Neighbour, wording: Wording) -> Cells:
    target = one.target
    state = wording.translate("TargetState", STATE_WORDS[target.status])
    return (
        facts.snapshot.table(Unit)[(target.unit,)].name,
        period_words(period_of(facts.snapshot, target.first_month, target.months), wording),
        said(one.amount, facts.metric, wording),
        GridCell(state, state="text", ink=STATE_INKS[target.status]),
        wording.translate("Smart", RELATIONS[one.relation]),
    )


def width_facts(facts: Assessment, wording: Wording) -> list[tuple[str, str, str]]:
    """Whether there are enough records for a chance, and how many people share the target: mark, name, reason."""
    draft, months = facts.draft, len(facts.history.amounts)
    run = range(draft.first - 12, draft.first)
    entries = sum(entries_of_run(facts.snapshot, Subject(draft.unit, draft.metric, draft.segment, run)).values())
    flow = facts.metric.aggregation == "flow"
    if flow:
        said = wording.translate(
            "Smart", "{months} complete months, %n entries in the twelve before it begins.", entries
        ).format(months=wording.formats.whole(months))
    else:
        said = wording.translate("Smart", "Levels and ratios are compared with what they were; no chance is given.")
    few = flow and facts.lights[0].code == "few_records"
    enough = wording.translate("Smart", "Few records") if few else wording.translate("Smart", "Enough records")
    rows = [("at_risk" if few else "on_track" if flow else "open", enough, said)]
    shared = wording.translate("Smart", "%n people share it.", facts.heads)
    if entries and facts.heads > 1:
        each = wording.translate("Smart", "{entries} entries for each of them.")
        shared += "\n" + each.format(entries=wording.formats.rate(Fraction(entries, facts.heads)))
    return [*rows, ("open", wording.translate("Smart", "Who carries it"), shared)]
