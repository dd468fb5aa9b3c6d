"""The sheet on which a gap is closed: who stands below the parent, and what each of the four ways would ask of them.

The one rule: every way adds up to its last row, and one that cannot be gone is blank.
"""

from collections.abc import Iterator, Sequence

from goaldesk.model.methods.gap_closing import WAYS, Closing
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.model.sheets.gap import Gap, Member
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.model.sheets.proposal_rounds import in_unit
from goaldesk.model.sheets.words import amount_text
from goaldesk.wording import Wording

MEMBER, START, MOST, CHANCE, REST, PARENT = "member", "start", "most", "chance", "rest", "parent"


class GapSheet:
    """A sheet for the grid; the column of the chosen `way` is tinted and gives the chances."""

    frozen = 0

    def __init__(self, gap: Gap, way: str, wording: Wording) -> None:
        self.gap, self.way, self.wording = gap, way, wording
        self.metric = gap.rounds.metric
        self.columns: Sequence[GridColumn] = tuple(self._columns())
        members = [GridRow(RowKey(member.unit.id)) for member in gap.members]
        self.rows: Sequence[GridRow] = (*members, GridRow(REST, quiet=True), GridRow(PARENT, rule=True))

    @property
    def chosen(self) -> Closing | None:
        """The chosen way; None where it cannot be gone."""
        closing = self.gap.ways[self.way]
        return closing if isinstance(closing, Closing) else None

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        name = self.columns[column].key
        if row < len(self.gap.members):
            return self._member(self.gap.members[row], row, name)
        return self._rest(name) if self.rows[row].key == REST else self._parent(name)

    def _columns(self) -> Iterator[GridColumn]:
        wording = self.wording
        yield GridColumn(MEMBER, wording.translate("Gap", "Person"), right=False)
        yield GridColumn(START, wording.translate("Proposals", "Proposed"))
        yield GridColumn(MOST, wording.translate("Gap", "Up to"))
        for way, name in WAYS.items():
            yield GridColumn(way, wording.translate("Gap", name), rule=True)
        yield GridColumn(CHANCE, wording.translate("Gap", "Chance then"), right=False, rule=True, stretch=True)

    def _member(self, member: Member, at: int, name: str) -> GridCell:
        if name == MEMBER:
            return GridCell(member.unit.name, member.unit.name, "text")
        if name == START:
            return self._figure(self.gap.starts[at], ink="text" if member.answered else "text3")
        if name == MOST:
            return self._most(member, self.gap.limits[at])
        if name == CHANCE:
            return self._chance(member, at)
        closing = self.gap.ways[name]
        if not isinstance(closing, Closing):
            return self._tinted(GridCell(state="text"), name)
        part, most = closing.parts[at], self.gap.limits[at]
        above = most is not None and part > most and not member.fixed
        return self._figure(part, mark="at_risk" if above else "", way=name)

    def _most(self, member: Member, most: int | None) -> GridCell:
        if member.fixed:
            text = self.wording.translate("Gap", "agreed")
            return GridCell(text, text, "locked", why_not=self.wording.translate("Gap", "What is agreed stays."))
        value = in_unit(most, self.metric)
        tip = self.wording.translate("Gap", "The upper end of what eight of ten such years reach; type another limit.")
        exact = amount_text(value, self.metric, self.wording, exact=True)
        text = amount_text(value, self.metric, self.wording)
        return GridCell(text, exact, "normal", value=value, metric=self.metric, tip=tip, meaning=tip)

    def _rest(self, name: str) -> GridCell:
        if name == MEMBER:
            text = self.wording.translate("Gap", "Not assigned")
            return GridCell(text, text, "computed")
        closing = self.gap.ways.get(name)
        if not isinstance(closing, Closing):
            return GridCell(state="computed")
        return self._figure(closing.reserve, way=name, ground="risk-tint" if closing.reserve else "")

    def _parent(self, name: str) -> GridCell:
        if name == MEMBER:
            return GridCell(self.gap.unit.name, self.gap.unit.name, "computed", strong=True, ink="text")
        if name == START:
            return self._figure(self.gap.offered, strong=True)
        closing = self.gap.ways.get(name)
        return self._figure(closing.parent, way=name, strong=True) if isinstance(closing, Closing) else GridCell()

    def _chance(self, member: Member, at: int) -> GridCell:
        closing = self.chosen
        chance = None if closing is None else self.gap.chance(member, closing.parts[at])
        if chance is None:
            return GridCell(state="text")
        settings = self.gap.rounds.snapshot.settings
        words = chance_words(chance, settings, self.wording)
        return GridCell(words, words, "text", mark=chance_status(chance, settings))

    def _figure(
        self, amount: int, *, way: str = "", mark: str = "", ink: str = "", ground: str = "", strong: bool = False
    ) -> GridCell:
        value = in_unit(amount, self.metric)
        text = amount_text(value, self.metric, self.wording)
        chosen = way == self.way
        return GridCell(
            text,
            text,
            "text",
            value=value,
            metric=self.metric,
            mark=mark,
            ink=ink or ("risk" if mark else ""),
            ground=ground or ("selected" if chosen else ""),
            strong=strong or chosen,
        )

    def _tinted(self, cell: GridCell, way: str) -> GridCell:
        return GridCell(state="text", ground="selected") if way == self.way else cell
