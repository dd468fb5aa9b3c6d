"""The sheet of proposals: what was handed down, proposed and agreed side by side, with the gap under every parent.

The one rule: a parent's proposals are the sum of those that were returned, and say how many that is of how many.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from goaldesk.model.periods import date_of
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.model.sheets.plan_grid import PlanGrid, RowKey, gap_name
from goaldesk.model.sheets.proposal_rounds import (
    AGREED,
    NO_TARGET,
    NOT_BACK,
    WAITING,
    WITH_THEM,
    Round,
    Rounds,
    in_unit,
)
from goaldesk.model.sheets.proposal_turns import UNKNOWN, Seat, Turns
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.wording import isolated, spaced, unmarked

BEFORE, HANDED, HANDED_GROWTH, PROPOSED, PROPOSED_GROWTH, DIFFERENCE, AGREED_AMOUNT, STATE = (
    *("before", "handed", "handed_growth", "proposed", "proposed_growth", "difference", "agreed", "state"),
)
NOTHING = GridCell(state="computed")
BLANK = GridCell(state="text")


class ProposalSheet:
    """A sheet for the grid, of everybody in one state or (without one) of all with the units above them, or of one
    person only (`own`). `landings` stand in the place of the actuals of the year before while that is not over.
    """

    frozen = 1

    def __init__(
        self,
        grid: PlanGrid,
        landings: Mapping[int, Fraction | None],
        state: str = "",
        *,
        seat: Seat = UNKNOWN,
        own: int | None = None,
    ) -> None:
        self.grid, self.wording, self.metric = grid, grid.wording, grid.metric
        self.rounds = Rounds(grid)
        self.turns = Turns(grid.snapshot, grid.tree, grid.view.year.last_day(), seat)
        self.own = self.turns.own if own is None else own
        self._landings, self._filter = landings, state
        self._units = grid.snapshot.table(Unit)
        self.rows: Sequence[GridRow] = tuple(self._shown())
        self.keys: Sequence[RowKey] = [row.key for row in self.rows if isinstance(row.key, RowKey)]
        self.columns: Sequence[GridColumn] = tuple(self._columns())

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        key, name = self.keys[row], self.columns[column].key
        if key.is_gap:
            return self._gap(key.unit, name)
        if column == 0:
            text = self._units[(key.unit,)].name
            return GridCell(text, text, "text", strong=key.unit not in self.rounds.people)
        if name == BEFORE:
            return self._figure(self.landing(key.unit), "computed")
        talk = self.rounds.people.get(key.unit)
        if talk is not None:
            return self._person(talk, name)
        cell = self._parent(key.unit, name)
        return cell if name in (PROPOSED, STATE) else replace(cell, strong=True, ink="text")

    def landing(self, unit: int) -> Fraction | None:
        """What the year before ends with."""
        return self._landings.get(unit) if self._landings else self.grid.reached_before(unit, self.rounds.months)

    def gap(self, unit: int) -> int | None:
        """What of a unit's own target the targets below it do not cover, in smallest units; None without a target."""
        own = self.rounds.total(self.rounds.own(unit))
        return None if own is None else own - self.covered(unit)

    def covered(self, unit: int) -> int:
        """The sum of the targets below a unit."""
        pairs = ((month, self.grid.children(unit, month)) for month in self.rounds.months)
        return self.rounds.total({month: amount for month, amount in pairs if amount is not None}) or 0

    def growth(self, unit: int, value: Fraction | None) -> Fraction | None:
        """A figure against the landing."""
        before = self.landing(unit)
        return None if value is None or not before else value / before - 1

    def is_turn(self, talk: Round) -> bool:
        """Whether who looks at the sheet is to say the next word."""
        if self.own is not None:
            return talk.state in (WITH_THEM, NOT_BACK)
        return talk.state == WAITING and self.turns.is_mine(talk.unit.id)

    # --- rows and columns

    def _shown(self) -> Iterator[GridRow]:
        if self.own is not None:
            return iter((GridRow(RowKey(self.own)),) if self.own in self.rounds.people else ())
        return self._people() if self._filter else self._tree()

    def _people(self) -> Iterator[GridRow]:
        for unit, talk in self.rounds.people.items():
            if talk.state == self._filter:
                yield GridRow(RowKey(unit))

    def _tree(self) -> Iterator[GridRow]:
        """The units with a target of their own and the roots, each with its gap, and everybody below them."""
        levels: dict[int | None, int] = {None: -1}
        tree = self.grid.tree
        for unit in tree.walk():
            level = levels[tree.parent(unit)]
            if unit in self.rounds.people:
                yield GridRow(RowKey(unit), level + 1, quiet=self.rounds.people[unit].state == NO_TARGET)
                continue
            own = bool(self.rounds.own(unit))
            if tree.is_leaf(unit) or not (own or tree.parent(unit) is None):
                levels[unit] = level
                continue
            levels[unit] = level + 1
            yield GridRow(RowKey(unit), level + 1, folds=True)
            if own and self.gap(unit):
                yield GridRow(RowKey(unit, is_gap=True), level + 1)

    def _columns(self) -> Iterator[GridColumn]:
        wording, year = self.wording, f"’{self.grid.before.label[-2:]}"
        before = (
            wording.translate("Plan", "Landing {year}")
            if self._landings
            else wording.translate("Plan", "Actual {year}")
        )
        growth = wording.translate("Plan", "vs {year}").format(year=year)
        yield GridColumn("unit", wording.translate("Plan", "Unit"), right=False)
        yield GridColumn(BEFORE, before.format(year=year), rule=True, rank=2)
        yield GridColumn(HANDED, wording.translate("Proposals", "Handed down"), rule=True)
        yield GridColumn(HANDED_GROWTH, growth, rank=1)
        yield GridColumn(PROPOSED, wording.translate("Proposals", "Proposed"), rule=True)
        yield GridColumn(PROPOSED_GROWTH, growth, rank=1)
        yield GridColumn(DIFFERENCE, wording.translate("Proposals", "Difference"), rule=True)
        yield GridColumn(AGREED_AMOUNT, wording.translate("Proposals", "Agreed"), rule=True)
        yield GridColumn(STATE, wording.translate("Proposals", "State"), right=False, rule=True, stretch=True)

    # --- cells

    def _person(self, talk: Round, name: str) -> GridCell:
        handed, proposed = self.rounds.value(talk.handed), self.rounds.value(talk.proposed)
        if name == HANDED:
            return self._figure(handed, "computed")
        if name == HANDED_GROWTH:
            return self._share(self.growth(talk.unit.id, handed))
        if name == PROPOSED:
            return self._proposed(talk, proposed)
        if name == PROPOSED_GROWTH:
            return self._share(self.growth(talk.unit.id, proposed))
        if name == DIFFERENCE:
            known = handed is not None and proposed is not None
            return self._change(proposed - handed if known and proposed is not None and handed is not None else None)
        if name == AGREED_AMOUNT:
            return self._figure(self.rounds.value(talk.agreed), "computed")
        return self._state(talk)

    def _proposed(self, talk: Round, value: Fraction | None) -> GridCell:
        wording = self.wording
        if talk.state == AGREED:
            why = wording.translate("Proposals", "This target is agreed. It changes by a revision, in the grid.")
            return self._figure(value, "computed", why)
        if self.rounds.begun:
            return self._figure(
                value, "computed", wording.translate("Proposals", "The year has begun: targets change by revisions.")
            )
        return self._figure(value, "normal")

    def _state(self, talk: Round) -> GridCell:
        wording, count = self.wording, talk.talk.comments
        day = "" if talk.day is None else wording.formats.day(date_of(talk.day))
        if talk.state == AGREED:
            text = wording.translate("Proposals", "agreed {day}").format(day=day).strip()
            return GridCell(text, text, "text", mark="check", ink="text", count=count)
        if talk.state == WAITING:
            return self._waiting(talk, day)
        if talk.state == WITH_THEM:
            amount = self.said(self.rounds.value(talk.countered))
            text = wording.translate("Proposals", "countered {amount}").format(amount=amount)
            if self.own is not None:
                text = wording.translate("Proposals", "countered {amount}: your turn").format(amount=amount)
            return GridCell(text, text, "text", mark="arrow-right", ink="text", count=count)
        if talk.state == NOT_BACK:
            return GridCell(
                text := wording.translate("Proposals", "not returned yet"), text, "text", mark="open", ink="text2"
            )
        return GridCell(text := wording.translate("Proposals", "no target yet"), text, "text", ink="text3")

    def _waiting(self, talk: Round, day: str) -> GridCell:
        """For whom a proposal waits; only one's own turn stands out."""
        wording, count, mine = self.wording, talk.talk.comments, self.is_turn(talk)
        text, who = wording.translate("Proposals", "waits for you"), self.turns.superior(talk.unit.id)
        if not mine:
            text = wording.translate("Proposals", "waits for an answer")
            if who:
                text = wording.translate("Proposals", "waits for {name}").format(name=isolated(who))
        tip = wording.translate("Proposals", "proposed on {day}").format(day=day)
        if who and mine:
            leads = wording.translate("Proposals", "{proposed}; led by {name}")
            tip = unmarked(spaced(leads.format(proposed=tip, name=isolated(who))))
        text, ink = unmarked(spaced(text)), "accent" if mine else "text"
        return GridCell(text, text, "text", mark="git-pull-request", ink=ink, strong=mine, count=count, tip=tip)

    def _parent(self, unit: int, name: str) -> GridCell:
        people = self.rounds.below(unit)
        returned = [talk for talk in people if talk.proposed]
        own = self.rounds.value(self.rounds.own(unit))
        handed = own if own is not None else in_unit(self.covered(unit) or None, self.metric)
        if name == HANDED:
            return self._figure(handed, "computed")
        if name == HANDED_GROWTH:
            return self._share(self.growth(unit, handed))
        if name == PROPOSED:
            return self._figure(self._sum(returned, [talk.proposed for talk in returned]), "computed")
        if name == DIFFERENCE:
            said = self._sum(returned, [talk.proposed for talk in returned])
            asked = self._sum(returned, [talk.handed for talk in returned])
            return self._change(None if said is None or asked is None else said - asked)
        if name == AGREED_AMOUNT:
            agreed = any(row.status in ("agreed", "locked") for row in self.grid.heads.by_unit.get(unit, []))
            return self._figure(own if agreed else None, "computed")
        return self._tally(people) if name == STATE else NOTHING

    def _sum(self, people: Sequence[Round], amounts: Sequence[Mapping[int, int] | None]) -> Fraction | None:
        known = [self.rounds.value(one) or Fraction(0) for one in amounts]
        return sum(known, Fraction(0)) if people else None

    def _tally(self, people: Sequence[Round]) -> GridCell:
        asked = [talk for talk in people if talk.state != NO_TARGET]
        whole = self.wording.formats.whole
        agreed = sum(talk.state == AGREED for talk in asked)
        form = (
            self.wording.translate("Proposals", "{returned} of {all} back, {agreed} agreed")
            if agreed
            else self.wording.translate("Proposals", "{returned} of {all} back")
        )
        back = sum(talk.returned for talk in asked)
        text = form.format(returned=whole(back), all=whole(len(asked)), agreed=whole(agreed))
        return GridCell(text, text, "computed")

    def _gap(self, unit: int, name: str) -> GridCell:
        """The gap under a parent: open, or kept as a reserve with its name."""
        wording, kept = self.wording, self.kept_as(unit)
        ground, ink = ("subtle", "text2") if kept else ("risk-tint", "risk")
        if name == "unit":
            text = gap_name(self._units[(unit,)].name, wording)
            return GridCell(text, text, "text", mark="" if kept else "at_risk", ground=ground, ink=ink)
        if name == HANDED:
            amount = in_unit(-(self.gap(unit) or 0), self.metric)
            text = change_text(amount, self.metric, wording)
            why = wording.translate("Proposals", "A gap is computed. Enter shows four ways to close it.")
            figure = GridCell(text, str(amount), "text", value=amount, metric=self.metric, why_not=why)
            return replace(figure, ground=ground, ink=ink)
        if name == STATE:
            covered = self.said(in_unit(self.covered(unit), self.metric))
            text = wording.translate("Proposals", "people: {amount}").format(amount=covered)
            if kept:
                text = wording.translate("Proposals", "reserve: {name}").format(name=kept)
            return GridCell(text, text, "text", ground=ground, ink=ink, tip=text)
        return GridCell(state="text", ground=ground)

    def kept_as(self, unit: int) -> str:
        """The name of the reserve that is the whole gap of a parent; empty where it is no longer, or never was."""
        kept = self.rounds.grid.reserve_of(unit)
        return kept[0] if kept is not None and kept[1] == self.gap(unit) else ""

    def said(self, value: Fraction | None) -> str:
        """A figure as it is shown."""
        return amount_text(value, self.metric, self.wording)

    def _figure(self, value: Fraction | None, state: str, why_not: str = "") -> GridCell:
        exact = amount_text(value, self.metric, self.wording, exact=True)
        return GridCell(self.said(value), exact, state, value=value, metric=self.metric, why_not=why_not, meaning=exact)

    def _change(self, value: Fraction | None) -> GridCell:
        text = change_text(value, self.metric, self.wording)
        return GridCell(text, text, "text", value=value, metric=self.metric, strong=bool(value))

    def _share(self, value: Fraction | None) -> GridCell:
        if value is None:
            return NOTHING
        text = self.wording.formats.percent(value)
        return GridCell(f"+{text}" if value > 0 else text, str(value), "computed", value=value)
