"""The drawings of the wizard as widgets: they take the width there is and say in words what they show."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.smart.assessment import Assessment, period_of
from goaldesk.model.methods.smart.baselines import amount_of_run
from goaldesk.model.methods.smart.periods import past_runs
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.sheets.smart.light_words import AMBITIONS, reach_words
from goaldesk.model.sheets.smart.sentence import change_words, said, subject_words
from goaldesk.reports.marks import Label, Primitive
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.pages.plan.smart.painting import (
    FOOT,
    HEAD,
    SMALL,
    Bar,
    Fan,
    Note,
    Scale,
    Span,
    bars,
    end_notes,
    grid_lines,
    history,
    nice_step,
    zone_span,
    zones,
)
from goaldesk.ui.widgets.marks import Painted

if TYPE_CHECKING:
    from goaldesk.wording import Wording

LEAST_HEIGHT, GAP = 168, 12
AXIS, LABELS = 46, 134
"""Pixels that the amounts at the left and the labels at the right take at least."""


class Drawing(Painted):
    """Takes the room there is."""

    def __init__(self, look: Look, height: int = LEAST_HEIGHT) -> None:
        super().__init__(look, 320, height)
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.span = Span(AXIS, 320)
        self._facts: Assessment | None = None
        self._wording: Wording | None = None

    def between(self, left: Sequence[str], right: Sequence[str] = ()) -> Span:
        """What is left between the amounts at the left and the labels at the right."""
        end = max(self.widest(right) + 2 * GAP, LABELS) if right else GAP
        return Span(max(self.widest(left) + GAP, AXIS), self.width() - end)

    @staticmethod
    def widest(texts: Sequence[str]) -> int:
        """The pixels that the longest of these takes."""
        metrics = QFontMetrics(font(SMALL, QFont.Weight.DemiBold))
        return max((metrics.horizontalAdvance(text) for text in texts), default=0)

    def empty(self, text: str) -> list[Primitive]:
        """The words that stand in the place of a drawing."""
        return [Label(self.width() / 2, self.height() / 2, text, "text3", SMALL, align="center")]

    def show_draft(self, facts: Assessment, wording: "Wording") -> None:
        self._facts, self._wording = facts, wording
        said_of = wording.translate("Smart", "Chart: {subject}. {reach}")
        self.setAccessibleName(said_of.format(subject=subject_words(facts, wording), reach=reach_words(facts, wording)))
        self.update()


class PeriodChart(Drawing):
    """The periods before, as long as the target's own, and the target: bars from 0, or with `line` the line of history
    with its forecast. `picked` tells the first month of a period whose bar was clicked.
    """

    picked = Signal(int)

    def __init__(self, look: Look, *, line: bool = False) -> None:
        super().__init__(look)
        self._line = line
        self._begins: list[int] = []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = int((event.position().x() - self.span.left) // self.span.each(len(self._begins) + 1))
        if not self._line and 0 <= at < len(self._begins):
            self.picked.emit(self._begins[at])

    def marks(self) -> list[Primitive]:
        facts, wording = self._facts, self._wording
        if facts is None or wording is None:
            return []
        series = self._series(facts, wording)
        unit = 10**facts.metric.decimals
        target = None if facts.amount is None else facts.amount / unit
        base = None if facts.baseline.amount is None else facts.baseline.amount / unit
        fan = self._fan(facts)
        values = [max(bar.booked, bar.expected) for bar in series if bar.role != "target"]
        values += [value for value in (target, base, fan.high if fan else None) if value is not None]
        if not any(values):
            return self.empty(wording.translate("Smart", "No figures before this period yet"))
        scale, ticks = self._scaled(values, [bar for bar in series if bar.role != "target"], fan)
        labels = [(tick, short_text(tick, facts, wording)) for tick in ticks]
        notes = self._notes(target, base, fan, facts, wording)
        self.span = self.between([text for _, text in labels], [note.text for note in notes])
        marks = grid_lines(scale, labels, self.span)
        if self._line:
            marks += history(series, fan, target, scale, self.span)
        else:
            marks += bars(series, target, base, scale, self.span)
        return marks + end_notes(notes, scale, self.span.right + GAP)

    def _series(self, facts: Assessment, wording: "Wording") -> list[Bar]:
        draft, unit, found = facts.draft, 10**facts.metric.decimals, []
        year = None
        self._begins = []
        for run in past_runs(facts.snapshot, draft):
            subject = Subject(draft.unit, draft.metric, draft.segment, run.run)
            amount = amount_of_run(facts.snapshot, subject)
            booked = run.booked if amount is None else amount
            if booked is None:  # no bar and no point: nothing is known, which is not 0
                continue
            self._begins.append(run.run.start)
            chosen = facts.baseline
            role = "base" if (run.run.start, len(run.run)) == (chosen.first, chosen.months) else ""
            found.append(
                Bar(booked / unit, (run.expected or 0) / unit, *self._name(run.run, year, wording, facts), role)
            )
            year = facts.snapshot.fiscal.year_of(run.run.start).label
        return [*found, Bar(0, 0, *self._name(draft.run, year, wording, facts), "target")]

    def _name(self, run: range, year: str | None, wording: "Wording", facts: Assessment) -> tuple[str, str]:
        period, fiscal = period_of(facts.snapshot, run.start, len(run)), facts.snapshot.fiscal.year_of(run.start)
        if len(run) == 1:
            name = wording.formats.month_name(date_of(first_day(run.start)))
        elif "Q" in period.label:
            name = wording.translate("Smart", "Q{n}").format(n=period.label[-1])
        else:
            name = fiscal.label if fiscal.months == len(run) else ""
        return name, "" if fiscal.label == year or name == fiscal.label else fiscal.label

    def _scaled(self, values: Sequence[float], past: Sequence[Bar], fan: Fan | None) -> tuple[Scale, list[float]]:
        high = max(values, default=1.0) or 1.0
        low = 0.0
        if self._line:
            lows = [max(bar.booked, bar.expected) for bar in past] + ([fan.low] if fan else [])
            low = min([*lows, high]) * 0.9
        step = nice_step(high - low, least_step(self._facts))
        low = (low // step) * step if low > 0 else 0.0
        top = low
        ticks = [low]
        while top < high:
            top += step
            ticks.append(top)
        return Scale(low, top, HEAD, self.height() - FOOT), ticks

    def _fan(self, facts: Assessment) -> Fan | None:
        reach, unit = facts.reach, 10**facts.metric.decimals
        if not self._line or reach.expected is None or reach.low is None or reach.high is None:
            return None
        return Fan(reach.low / unit, reach.expected / unit, reach.high / unit)

    def _notes(
        self, target: float | None, base: float | None, fan: Fan | None, facts: Assessment, wording: "Wording"
    ) -> list[Note]:
        notes = []
        for value, text, color, bold in (
            (target, wording.translate("Smart", "Target {amount}"), "text", True),
            (fan.expected if fan else None, wording.translate("Smart", "Forecast {amount}"), "c-fore", True),
            (None if self._line else base, wording.translate("Smart", "Baseline {amount}"), "text2", False),
        ):
            if value is not None:
                notes.append(Note(value, text.format(amount=short_text(value, facts, wording)), color, bold))
        if not self._line and target is not None and base is not None:
            change = wording.formats.short_change(Fraction(target - base).limit_denominator(10**6))
            grown = change_words(facts, wording)
            both = f"{change} · {grown}" if facts.metric.unit != "percent" else grown
            notes.append(Note(target * (1 - 1e-9), both, "accent"))
        if fan is not None:
            low, high = (short_text(value, facts, wording) for value in (fan.low, fan.high))
            text = wording.translate("Smart", "8 in 10: {low}–{high}").format(low=low, high=high)
            notes.append(Note(fan.expected * (1 - 1e-9), text, "c-fore"))
        return notes


def short_text(value: float, facts: Assessment, wording: "Wording") -> str:
    """An amount in the metric's own unit, as short as on an axis."""
    exact = Fraction(value).limit_denominator(10**6)
    if facts.metric.unit == "percent":
        return wording.formats.percent(exact, facts.metric.shown)
    return wording.formats.short(exact)


def least_step(facts: Assessment | None) -> float:
    """The least step of an axis: what `short_text` can tell apart."""
    if facts is None or facts.metric.unit != "percent":
        return 1.0
    return float(10.0 ** -(2 + facts.metric.shown))


class ZonesStrip(Drawing):
    """Too easy, realistic, a stretch, out of reach. `dragged` tells the amount, in smallest units, to which the mark
    was drawn.
    """

    dragged = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, 62)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def marks(self) -> list[Primitive]:
        facts, wording = self._facts, self._wording
        if facts is None or wording is None or not facts.reach.zones:
            return []
        words = [wording.translate("Smart", AMBITIONS[key]) for key in AMBITIONS]
        cuts = [float(cut) for cut in self._cuts(facts)]
        labels = [self._short(cut, facts, wording) for cut in cuts]
        if facts.amount is not None:
            labels.append(self._short(facts.amount, facts, wording))
        if facts.reach.direction != "up":
            words.reverse()
        mark = None if facts.amount is None else float(facts.amount)
        return zones(cuts, words, mark, labels, self.width())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        facts = self._facts
        if facts is None or not facts.reach.zones:
            return
        low, high = zone_span([float(cut) for cut in self._cuts(facts)])
        share = min(max(event.position().x() / max(self.width(), 1), 0), 1)
        step = facts.draft.step
        self.dragged.emit(round((low + share * (high - low)) / step) * step)

    @staticmethod
    def _cuts(facts: Assessment) -> list[int]:
        return sorted(facts.reach.zones)

    @staticmethod
    def _short(amount: float, facts: Assessment, wording: "Wording") -> str:
        value = Fraction(round(amount), 10**facts.metric.decimals)
        return (
            wording.formats.short(value)
            if facts.metric.unit != "percent"
            else said(round(amount), facts.metric, wording)
        )
