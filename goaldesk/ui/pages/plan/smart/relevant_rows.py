"""The rows of the step Relevant: the targets it may serve, and the share of each part against the year before."""

from dataclasses import replace
from fractions import Fraction
from functools import partial

from goaldesk.model.methods.smart.assessment import Assessment, period_of
from goaldesk.model.methods.smart.baselines import year_before
from goaldesk.model.methods.smart.known_targets import as_of
from goaldesk.model.methods.smart.reach import reach_of
from goaldesk.model.methods.smart.rest import Taker
from goaldesk.model.methods.smart.standing import Part, Standing
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Segment, Unit
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.smart.sentence import period_words, said
from goaldesk.ui.pages.plan.smart.choice_table import Cells, Choice
from goaldesk.ui.pages.plan.smart.specific_lists import STATE_INKS, STATE_WORDS
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording, isolated, spaced

NONE = 0
RELATIONS = {
    "part": QT_TRANSLATE_NOOP("Smart", "is a part of it"),
    "wider": QT_TRANSLATE_NOOP("Smart", "is one of its segments"),
}


def parent_choices(facts: Assessment, wording: Wording) -> list[Choice]:
    """The targets it may serve, and none."""
    units, rows = facts.snapshot.table(Unit), []
    for parent in facts.parents:
        target = parent.target
        segment = facts.snapshot.get(Segment, target.segment) if target.segment else None
        name = metric_name(facts.metric, wording)
        if segment is not None:
            name = wording.translate("Smart", "{metric} ({segment})").format(metric=name, segment=segment.name)
        share = Fraction(facts.amount, parent.amount) if facts.amount is not None and parent.amount else None
        state = wording.translate("TargetState", STATE_WORDS[target.status])
        period = period_of(facts.snapshot, target.first_month, target.months)
        cells: list[str | GridCell] = [
            units[(target.unit,)].name,
            name,
            period_words(period, wording),
            said(parent.amount, facts.metric, wording),
            GridCell(state, state="text", ink=STATE_INKS[target.status]),
            wording.translate("Smart", RELATIONS[parent.relation]),
            "" if share is None else wording.formats.percent(share),
        ]
        rows.append(Choice(target.id, cells))
    alone = wording.translate("Smart", "None: it stands alone")
    return [*rows, Choice(NONE, (alone, "", "", "", "", wording.translate("Smart", "counts nowhere else"), ""))]


def share_choices(facts: Assessment, wording: Wording) -> list[Choice]:
    """Each part of the parent beside what it brought the year before; the uncovered part is a line of its own, so that
    the shares add up.
    """
    standing = facts.standing
    if standing is None:
        return []
    parts = [Choice(str(part.unit), partial(_part_cells, facts, standing, part, wording)) for part in standing.parts]
    return [
        *parts,
        _rest(facts, standing, wording),
        Choice("total", partial(_total_cells, facts, standing, wording)),
    ]


def _part_cells(facts: Assessment, standing: Standing, part: Part, wording: Wording) -> Cells:
    cells = _cells(facts, standing, (part.unit, part.amount), wording, strong=part.is_this)
    return [*cells, _chance(facts, part.unit, part.amount, wording)]


def _total_cells(facts: Assessment, standing: Standing, wording: Wording) -> Cells:
    parent = standing.parent
    return [*_cells(facts, standing, (parent.target.unit, parent.amount), wording, strong=True), GridCell(state="text")]


def _cells(
    facts: Assessment, standing: Standing, line: tuple[int, int | None], wording: Wording, *, strong: bool
) -> list[GridCell]:
    """Name, the year before with its share, the target with its share, growth. What is only expected has no share:
    forecasts of the parts do not add up to that of the whole.
    """
    unit, amount = line
    before, whole = (year_before(facts.snapshot, facts.draft, one) for one in (unit, standing.parent.target.unit))
    expected = wording.translate("Smart", "expected") if before.expected else ""
    booked = not before.expected and not whole.expected
    shares = _share(before.amount, whole.amount) if booked else None, _share(amount, standing.parent.amount)
    was, now = ("" if share is None else wording.formats.percent(share) for share in shares)
    asked = wording.translate("Smart", "not set") if amount is None else said(amount, facts.metric, wording)
    name = facts.snapshot.table(Unit)[(unit,)].name
    texts = name, said(before.amount, facts.metric, wording), was, asked, now, _growth(amount, before.amount, wording)
    cells = [GridCell(text, state="text", strong=strong) for text in texts]
    cells[1] = replace(cells[1], ink="text3" if expected else "", tip=expected)
    return cells


def _chance(facts: Assessment, unit: int, amount: int | None, wording: Wording) -> GridCell:
    """The chance of an amount of a unit in words with its mark; empty where none can be said."""
    chance = reach_of(facts.snapshot, as_of(facts.snapshot, facts.draft, unit)).chance(amount)
    if chance is None:
        return GridCell(state="text")
    settings = facts.snapshot.settings
    brief = chance_words(chance, settings, wording, brief=True)
    return GridCell(
        brief, state="text", mark=chance_status(chance, settings), tip=chance_words(chance, settings, wording)
    )


def taker_choices(facts: Assessment, wording: Wording) -> list[Choice]:
    """Nobody, then each unit that may be asked for the rest, with what it would carry then."""
    left = wording.translate("Smart", "Nobody yet")
    rows = [Choice(taker.unit, partial(_taker_cells, facts, taker, wording)) for taker in facts.takers]
    return [Choice(NONE, (left, "", "")), *rows]


def _taker_cells(facts: Assessment, taker: Taker, wording: Wording) -> Cells:
    name = facts.snapshot.table(Unit)[(taker.unit,)].name
    amount = said(taker.amount, facts.metric, wording)
    growth = _growth(taker.amount, year_before(facts.snapshot, facts.draft, taker.unit).amount, wording)
    text = wording.translate("Smart", "{unit} would carry {amount} ({growth})")
    if not growth:
        text = wording.translate("Smart", "{unit} would carry {amount}")
    meaning = spaced(text.format(unit=isolated(name), amount=amount, growth=growth))
    then = GridCell(amount, state="text", tip=meaning)
    first = GridCell(name, state="text", meaning=meaning, tip=name)
    return first, then, _chance(facts, taker.unit, taker.amount, wording)


def year_before_head(facts: Assessment, unit: int, wording: Wording) -> str:
    """The period a year before, and whether a part of what the unit brought then is only expected."""
    before = year_before(facts.snapshot, facts.draft, unit)
    name = period_words(period_of(facts.snapshot, before.first, before.months), wording)
    return wording.translate("Smart", "{period}, expected").format(period=name) if before.expected else name


def _growth(amount: int | None, before: int | None, wording: Wording) -> str:
    if amount is None or before is None or before <= 0:
        return ""
    growth = Fraction(amount, before) - 1
    text = wording.formats.percent(growth)
    return f"+{text}" if growth > 0 else text


def _rest(facts: Assessment, standing: Standing, wording: Wording) -> Choice:
    over = standing.uncovered < 0
    name = wording.translate("Smart", "Over-assigned") if over else wording.translate("Smart", "Not covered")
    limit = facts.snapshot.settings.over_assignment_line
    marked = (standing.over or 0) * 100 > limit if over else standing.uncovered > 0
    share = _share(standing.uncovered, standing.parent.amount)
    first = GridCell(name, state="text", mark="at_risk" if marked else "", ink="risk" if marked else "text2")
    amount = said(standing.uncovered, facts.metric, wording)
    return Choice("rest", [first, "", "", amount, "" if share is None else wording.formats.percent(share), ""])


def _share(part: int | None, whole: int | None) -> Fraction | None:
    return Fraction(part, whole) if part is not None and whole else None
