"""The cards of the scenarios side by side: what each asks in all, how likely that is, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QPushButton, QWidget

from goaldesk.model.sheets.scenario_figures import MOST
from goaldesk.reports.marks import status_token
from goaldesk.ui import icons
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.pages.plan.scenarios.words import CardWords
from goaldesk.ui.text import ElidedLabel, PlainLabel, caption, set_role, set_tip
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import INSIDE, Gap, column, row
from goaldesk.ui.widgets.marks import StatusMark

PLAN_LINE, MARK, GAP = 3, 10, 12
NARROW_BELOW, TIGHT_BELOW = 380, 290
DEEDS = ("open", "make_plan", "copy", "change", "remove", "take_over")


class ScenarioCard(Spoken, QFrame):
    """`wanted` tells the name of a deed (one of DEEDS) that was asked for, `chosen` that the card was clicked."""

    wanted = Signal(str)
    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_plan = False
        self._name = ""
        self._growth = ("", "")
        self._ink = "neutral"
        self.setProperty("panel", "true")
        self.name = PlainLabel("", "panel")
        self.tag = PlainLabel("", "tag")
        self.when = ElidedLabel("", "small")
        self.mark = StatusMark(look, "no_data", MARK)
        self.chance = PlainLabel("", "small")
        self.sample = PlainLabel("", "caption")
        self.total = PlainLabel("", "figure")
        self.growth = ElidedLabel("", "small")
        self.line = PlainLabel("", "small", wrap=True)
        self.stale = ElidedLabel("", "small")
        self.take_over = QPushButton()
        self.take_over.setProperty("kind", "link")
        self.open = KeyButton(look, "table-2")
        self.make_plan = QPushButton()
        self.copy = KeyButton(look, "copy", kind="flat")
        self.more = QPushButton()
        self.more.setProperty("kind", "flat")
        self.menu = QMenu(self)
        self.entries = {deed: QAction(self) for deed in ("copy", "change", "remove")}
        self.menu.addActions(list(self.entries.values()))
        self.more.clicked.connect(lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        for deed, action in self.entries.items():
            action.triggered.connect(lambda _=False, deed=deed: self.wanted.emit(deed))
        for deed, button in (
            ("open", self.open),
            ("make_plan", self.make_plan),
            ("copy", self.copy),
            ("take_over", self.take_over),
        ):
            button.clicked.connect(lambda _=False, deed=deed: self.wanted.emit(deed))
        self._lay_out()
        look.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def show_words(self, words: CardWords) -> None:
        """Show what is said of a scenario."""
        self._is_plan = words.is_plan
        self._name = words.name
        self.tag.setVisible(words.is_plan)
        self.when.show_text(words.when)
        self.mark.show_status(words.status)
        self.mark.setVisible(bool(words.chance))
        self.chance.setText(words.chance)
        self.sample.setText(words.sample)
        self.total.setText(words.total)
        self._growth = words.growth, words.growth_short
        self.line.setText(words.line)
        set_tip(self.chance, words.sample)
        self.stale.show_text(words.stale)
        self._overtaken.setVisible(bool(words.stale))
        self.open.setVisible(words.is_plan)
        self.make_plan.setVisible(not words.is_plan)
        self.entries["remove"].setVisible(not words.is_plan)
        self.setAccessibleName(
            ", ".join(part for part in (words.name, words.total, words.growth, words.chance) if part)
        )
        self._ink = status_token(words.status)
        self.more.setAccessibleName(self.tr("More for {name}").format(name=words.name))
        self._draw()
        self._fit()

    def show_chosen(self, chosen: bool) -> None:
        """Show that the current column belongs to it."""
        set_role(self, "panel", "chosen" if chosen else "true")

    def retranslate(self) -> None:
        self.tag.setText(self.tr("the plan"))
        self.open.say(self.tr("Open in the grid"))
        self.make_plan.setText(caption(self.tr("Make it the plan…")))
        self.copy.say(self.tr("Copy"))
        self.take_over.setText(caption(self.tr("Take over")))
        self.entries["copy"].setText(self.tr("Copy…") + "\tCtrl+D")
        self.entries["change"].setText(self.tr("Name and notes…") + "\tF2")
        self.entries["remove"].setText(self.tr("Delete") + "\tDel")

    # --- inside

    def _draw(self) -> None:
        tokens = self._look.tokens
        self.chance.setStyleSheet(f"color: {getattr(tokens, self._ink)};")
        self.more.setIcon(icons.icon("chevron-down", tokens.text2))
        self.update()

    def _fit(self) -> None:
        """Give the name up to a half of the card, and leave out what a narrow one has no room for."""
        shown = self.name.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, self.width() // 2)
        self.name.setText(shown)
        set_tip(self.name, self._name if shown != self._name else "")
        tight = self.width() < TIGHT_BELOW
        self.sample.setVisible(not tight)
        self.growth.show_text(self._growth[tight])

    def _lay_out(self) -> None:
        self._likely, self._overtaken = QWidget(), QWidget()
        self._beside = row(self.mark, self.chance, spacing=6)
        self._likely.setLayout(self._beside)
        self._head = row(self.name, self.tag, (self.when, 1), self._likely)
        self._figure = row(self.total, (self.growth, 1), self.sample)
        mark = StatusMark(self._look, "at_risk", MARK)
        self._overtaken.setLayout(row(mark, (self.stale, 1), self.take_over, spacing=6))
        buttons = row(self.open, self.make_plan, self.copy, self.more, 0)
        self._column = column(
            self._head, self._figure, self.line, self._overtaken, 0, Gap(4), buttons, margins=INSIDE, spacing=4
        )
        self.setLayout(self._column)

    def _move(self, narrow: bool) -> None:
        """Give the chance a line of its own where a card is narrow."""
        for layout in (self._head, self._column):
            layout.removeWidget(self._likely)
        place: QBoxLayout = self._column if narrow else self._head
        place.insertWidget(2 if narrow else place.count(), self._likely, 0, Qt.AlignmentFlag.AlignLeft)
        (self._beside if narrow else self._figure).addWidget(self.sample)

    # --- what Qt calls

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_BELOW
        if narrow == (self._head.indexOf(self._likely) >= 0):
            self._move(narrow)
        self.copy.setVisible(not narrow)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_plan:
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), PLAN_LINE, self._look.tokens.accent)
            painter.end()


class ScenarioCards(QWidget):
    """The cards in a row. `wanted` tells the place of a card and the deed, `chosen` the place of the one clicked."""

    wanted = Signal(int, str)
    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.cards = [ScenarioCard(look) for _ in range(MOST)]
        self.setLayout(row(*((card, 1) for card in self.cards), spacing=GAP))
        for at, card in enumerate(self.cards):
            card.wanted.connect(lambda deed, at=at: self.wanted.emit(at, deed))
            card.chosen.connect(lambda at=at: self.chosen.emit(at))

    def show_all(self, words: Sequence[CardWords]) -> None:
        """Show a card for each."""
        for at, card in enumerate(self.cards):
            card.setVisible(at < len(words))
            if at < len(words):
                card.show_words(words[at])

    def show_chosen(self, chosen: int) -> None:
        """Show which one the current column belongs to, where there are several."""
        several = sum(not card.isHidden() for card in self.cards) > 1
        for at, card in enumerate(self.cards):
            card.show_chosen(several and at == chosen)
