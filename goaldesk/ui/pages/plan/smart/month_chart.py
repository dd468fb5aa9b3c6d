"""The months of a target beside those of the year before; one is drawn up or down to be held there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.baselines import amount_of_run
from goaldesk.model.methods.smart.linked import nudge
from goaldesk.model.periods import date_of, first_day
from goaldesk.reports.marks import Primitive
from goaldesk.ui.look import Look
from goaldesk.ui.pages.plan.smart.charts import Drawing, least_step, short_text
from goaldesk.ui.pages.plan.smart.painting import FOOT, HEAD, Pair, Scale, grid_lines, month_pairs, nice_step

if TYPE_CHECKING:
    from goaldesk.wording import Wording

LOW_HEIGHT, BAR_SHARE = 116, 0.7


@dataclass(frozen=True, slots=True)
class _Grip:
    """A month while it is drawn: its amount and where it was taken hold of, on the axis of that moment."""

    month: int
    amount: int
    y: float
    scale: Scale


class MonthChart(Drawing):
    """The months of the target beside those of the year before. `dragged` tells a month and the amount, in smallest
    units, to which it was drawn; while it is drawn the axis stays as it was.
    """

    dragged = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, LOW_HEIGHT)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self._grip: _Grip | None = None

    def marks(self) -> list[Primitive]:
        facts, wording = self._facts, self._wording
        if facts is None or wording is None:
            return []
        if facts.amounts is None:
            return self.empty(wording.translate("Smart", "No amount yet"))
        pairs = self._pairs(facts, facts.amounts, wording)
        scale = self._scale(pairs) if self._grip is None else self._grip.scale
        ticks = [scale.low]
        while ticks[-1] < scale.high:
            ticks.append(ticks[-1] + nice_step(scale.high, least_step(facts)))
        labels = [(tick, short_text(tick, facts, wording)) for tick in ticks]
        self.span = self.between([text for _, text in labels])
        amounts = [short_text(target or 0, facts, wording) for _, _, target in pairs]
        room = self.span.each(len(pairs))
        fitting = amounts if self.widest(amounts) <= room * BAR_SHARE else ()
        return grid_lines(scale, labels, self.span) + month_pairs(pairs, fitting, scale, self.span)

    def _pairs(self, facts: Assessment, amounts: Sequence[int], wording: "Wording") -> list[Pair]:
        draft, unit, pairs = facts.draft, 10**facts.metric.decimals, []
        for month, amount in zip(draft.run, amounts, strict=True):
            subject = Subject(draft.unit, draft.metric, draft.segment, range(month - 12, month - 11))
            before = amount_of_run(facts.snapshot, subject)
            name = wording.formats.month_name(date_of(first_day(month)))
            pairs.append((name, None if before is None else before / unit, amount / unit))
        return pairs

    def _scale(self, pairs: Sequence[Pair]) -> Scale:
        high = max([value for _, *both in pairs for value in both if value is not None], default=1.0)
        step, top = nice_step(high, least_step(self._facts)), 0.0
        while top < high:
            top += step
        return Scale(0, top or 1.0, HEAD, self.height() - FOOT + 14)

    # --- what Qt calls

    def mousePressEvent(self, event: QMouseEvent) -> None:
        facts, wording = self._facts, self._wording
        if facts is None or wording is None or facts.amounts is None:
            return
        at = int((event.position().x() - self.span.left) // self.span.each(facts.draft.months))
        if 0 <= at < facts.draft.months:
            scale = self._scale(self._pairs(facts, facts.amounts, wording))
            self._grip = _Grip(facts.draft.first + at, facts.amounts[at], event.position().y(), scale)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        facts, grip = self._facts, self._grip
        if facts is None or grip is None:
            return
        scale, step = grip.scale, nudge(facts.metric, facts.amount or 0)
        drawn = (grip.y - event.position().y()) * (scale.high - scale.low) / (scale.foot - scale.top)
        moved = round(drawn * 10**facts.metric.decimals / step) * step
        if moved or grip.month in dict(facts.draft.by_hand):  # a click alone holds nothing
            self.dragged.emit(grip.month, grip.amount + moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.update()
