"""Amount, growth and difference beside each other: one is typed, the others follow.

The one rule: the field typed in keeps exactly what was typed. Up and Down change an amount by a hundredth of its size
rounded to a power of ten, with Shift by ten times as much; a growth by 0.1 and 1 point.
"""

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.importers.typed_rate import typed_rate
from goaldesk.model.methods.activity_rates import counts
from goaldesk.model.methods.smart.linked import nudge
from goaldesk.model.target_draft import Ruler
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.text import PlainLabel, set_role

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

RULERS: tuple[Ruler, ...] = ("amount", "growth", "difference")
GROWTH_STEP, LARGER = Fraction(1, 1000), 10
SHARES, FRAME = (3, 2, 2), 20
"""The room of the three, and the pixels around a figure in its field."""
_GROWTH_DIGITS = 6


class AmountFields(Spoken, QWidget):
    """Writes into the course when a field is left, Enter is pressed, or an arrow key."""

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._desk, self._course = desk, course
        self.fields: dict[Ruler, QLineEdit] = {ruler: QLineEdit() for ruler in RULERS}
        self.captions = {ruler: PlainLabel("", "small") for ruler in RULERS}
        self.said = PlainLabel("", "error", wrap=True)
        self.said.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        for at, (ruler, field) in enumerate(self.fields.items()):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.installEventFilter(self)
            field.editingFinished.connect(lambda ruler=ruler: self._take(ruler))
            self._grid.setColumnStretch(at, SHARES[at])
        self._grid.addWidget(self.said, 4, 0, 1, 3)
        self._stacked: bool | None = None
        self._arrange()
        self.setFocusProxy(self.fields["amount"])
        self.retranslate()

    def show_draft(self) -> None:
        """Show the three; a growth that does not exist stays blank."""
        facts = self._course.facts
        for ruler, field in self.fields.items():
            text = self._text(ruler)
            if not (field.hasFocus() and field.isModified()) and field.text() != text:
                field.setText(text)
            set_role(field, "ruler", "true" if facts.draft.ruler == ruler else "")
        grows = facts.metric.unit != "percent"  # a percentage changes by points
        self.captions["growth"].setVisible(grows)
        self.fields["growth"].setVisible(grows)
        self.fields["growth"].setEnabled(grows and (facts.baseline.amount or 0) > 0)
        self.fields["difference"].setEnabled(facts.baseline.amount is not None)
        self._say("")
        self._arrange()

    def retranslate(self) -> None:
        names = {"amount": self.tr("Target"), "growth": self.tr("Growth"), "difference": self.tr("Difference")}
        for ruler, field in self.fields.items():
            self.captions[ruler].setText(names[ruler])
            field.setAccessibleName(names[ruler])

    # --- inside

    def _arrange(self) -> None:
        """The three beside each other; the target above the others where its figures have no room so."""
        room = (self.width() - 2 * self._grid.horizontalSpacing()) / sum(SHARES)
        needs = [field.fontMetrics().horizontalAdvance(field.text()) + FRAME for field in self.fields.values()]
        stacked = any(need > room * share for need, share in zip(needs, SHARES, strict=True))
        if stacked is self._stacked:
            return
        self._stacked = stacked
        for at, ruler in enumerate(RULERS):
            row, column, wide = (0, at, 1) if not stacked else ((0, 0, 3), (2, 0, 1), (2, 1, 2))[at]
            self._grid.addWidget(self.captions[ruler], row, column, 1, wide)
            self._grid.addWidget(self.fields[ruler], row + 1, column, 1, wide)

    def _text(self, ruler: Ruler) -> str:
        facts, formats = self._course.facts, self._desk.surroundings.language.wording.formats
        linked, metric = facts.linked, facts.metric
        if ruler == "growth":
            if linked.growth is None or metric.unit == "percent":
                return ""
            digits = 1 if (linked.growth * 1000).denominator == 1 or facts.draft.ruler != "growth" else 3
            text = formats.percent(linked.growth, digits)
            return f"+{text}" if linked.growth > 0 else text
        amount = linked.amount if ruler == "amount" else linked.difference
        if amount is None:
            return ""
        scale = 10**metric.decimals
        percent = metric.unit == "percent"
        exact = facts.draft.ruler == ruler and bool(amount % scale)
        shown = max(metric.decimals - 2, 0) if percent else metric.decimals if exact else metric.shown
        value = Fraction(amount, scale)
        if percent:
            return formats.percent(value, shown) if ruler == "amount" else formats.points(value, shown)
        return formats.number(value, shown) if ruler == "amount" else formats.change(value, shown)

    def _take(self, ruler: Ruler) -> None:
        field = self.fields[ruler]
        if not field.isModified():
            return
        try:
            rate = typed_rate(field.text()) if ruler == "amount" and counts(self._course.facts.metric) else None
            value = None if rate else self._read(ruler, field.text())
        except Refusal as refusal:
            set_role(field, "error", "true")
            self._say(sentence(refusal, self._desk.surroundings.language.wording))
            return
        set_role(field, "error", "")
        field.setModified(False)
        if rate is None:
            self._course.rule(ruler, value)
        else:
            self._course.rate(*rate)

    def _read(self, ruler: Ruler, text: str) -> Fraction | None:
        """What was typed; a growth as a share. Raises Refusal."""
        metric = self._course.facts.metric
        if ruler == "growth":
            share = typed_amount(text, _GROWTH_DIGITS, percent=True)
            return None if share is None else Fraction(share, 10**_GROWTH_DIGITS)
        text = text.replace("pt", "%").replace("个点", "%")
        amount = typed_amount(text, metric.decimals, percent=metric.unit == "percent")
        return None if amount is None else Fraction(amount)

    def _step(self, ruler: Ruler, by: int) -> None:
        self._take(ruler)
        linked, facts = self._course.facts.linked, self._course.facts
        if ruler == "growth":
            if linked.growth is not None:
                now = Fraction(round(linked.growth * 1000), 1000)
                self._course.rule(ruler, now + by * GROWTH_STEP)
            return
        amount = linked.amount if ruler == "amount" else linked.difference
        if amount is not None:
            step = nudge(facts.metric, linked.amount or facts.baseline.amount or 0)
            self._course.rule(ruler, Fraction(amount + by * step))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in steps:
            by = steps[Qt.Key(event.key())]
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            ruler = next(one for one, field in self.fields.items() if field is watched)
            self._step(ruler, by * (LARGER if shifted else 1))
            return True
        return super().eventFilter(watched, event)
