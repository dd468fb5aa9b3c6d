"""The rows of the step Relevant: the targets it may serve, and the share of each part against the year before."""

from dataclasses import replace
from fractions import Fraction

from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.smart.assessment import Assessment, period_of
from goaldesk.model.methods.smart.baselines import amount_of_run
from goaldesk.model.methods.smart.reach import reach_of
from goaldesk.model.methods.smart.standing import Standing
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Segment, Unit
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.smart.sentence import period_words, said
from goaldesk.ui.pages.plan.smart.choice_table import Choice
from goaldesk.ui.pages.plan.smart.specific_lists import STATE_INKS, STATE_WORDS
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

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
    draft, units = facts.draft, facts.snapshot.table(Unit)
    run = range(draft.first - 12, draft.end - 12)
    reached = {
        part.unit: amount_of_run(facts.snapshot, Subject(part.unit, draft.metric, draft.segment, run))
        for part in standing.parts
    }
    above = Subject(standing.parent.target.unit, draft.metric, draft.segment, run)
    whole = amount_of_run(facts.snapshot, above)
    rows = []
    for part in standing.parts:
        before = reached[part.unit]
        line = (units[(part.unit,)].name, before, _share(before, whole), part.amount, standing)
        rows.append(_row(part.unit, line, facts, wording, strong=part.is_this))
    rows.append(_rest(facts, standing, wording))
    total = (units[(standing.parent.target.unit,)].name, whole, _share(whole, whole), standing.parent.amount, standing)
    rows.append(_row("total", total, facts, wording, strong=True))
    return rows


_Line = tuple[str, int | None, Fraction | None, int | None, Standing]


def _row(key: object, line: _Line, facts: Assessment, wording: Wording, *, strong: bool) -> Choice:
    name, before, share, amount, standing = line
    percent = wording.formats.percent
    now = _share(amount, standing.parent.amount)
    growth = Fraction(amount, before) - 1 if amount is not None and before else None
    not_set = wording.translate("Smart", "not set")
    texts = (
        name,
        said(before, facts.metric, wording),
        "" if share is None else percent(share),
        not_set if amount is None else said(amount, facts.metric, wording),
        "" if now is None else percent(now),
        "" if growth is None else f"+{percent(growth)}" if growth > 0 else percent(growth),
    )
    cells = [GridCell(text, state="text", strong=strong) for text in texts]
    return Choice(str(key), [*cells, _chance(facts, key, amount, wording)])


def _chance(facts: Assessment, key: object, amount: int | None, wording: Wording) -> GridCell:
    """The chance of a part in words with its mark; empty for the parent and where none can be said."""
    if not isinstance(key, int) or amount is None:
        return GridCell(state="text")
    of_part = replace(facts.draft, unit=key)
    chance = reach_of(facts.snapshot, of_part).chance(amount)
    if chance is None:
        return GridCell(state="text")
    settings = facts.snapshot.settings
    return GridCell(chance_words(chance, settings, wording), state="text", mark=chance_status(chance, settings))


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
