"""How Home is laid out: headline and loop above, what is waiting at the left, figures and what was done at the right.

One column where it is narrow.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QStackedWidget, QWidget

from goaldesk.ui.look import Look
from goaldesk.ui.pages.home_words import GROUPS, deed, moment, page_name, said, so_far, state_of, tally_so_far
from goaldesk.ui.pages.monitor_view import fill_card
from goaldesk.ui.pages.monitor_words import headline
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.layouts import column, framed
from goaldesk.ui.widgets.loop_strip import LoopStrip
from goaldesk.ui.widgets.panel import Panel
from goaldesk.ui.widgets.score_card import ScoreCard
from goaldesk.ui.widgets.task_list import Task, TaskList
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.scorecard import Scorecard
    from goaldesk.model.sheets.waiting import Waiting
    from goaldesk.model.store.history import HistoryEntry

MARGIN, GAP = 20, 16
CARDS, LATEST = 4, 4
RIGHT, ONE_COLUMN_BELOW, LIST_LEAST = 400, 960, 320
SIGNS = {"plan": "target", "actuals": "table-2", "review": "clipboard-check", "setup": "settings"}


def _panel() -> Panel:
    """A panel with a hairline below its head."""
    made = Panel(spacing=0)
    made.inside.addWidget(framed("rule"))
    return made


class HomeView(QScrollArea):
    """Scrolls as a whole only where the window is too small for it."""

    def __init__(self, look: Look, loop: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.headline = PlainLabel("", "head", wrap=True)
        self.why = PlainLabel("", "second", wrap=True)
        self.strip = LoopStrip(look, loop)
        self.list = TaskList(look)
        self.empty = EmptyState(look, "check")
        self.waiting = _panel()
        self.stands = _panel()
        self.cards = [ScoreCard(look) for _ in range(CARDS)]
        self.rules = [framed("rule") for _ in range(CARDS - 1)]
        self.no_cards = PlainLabel("", "second", wrap=True)
        self.lately = _panel()
        self.latest = [(PlainLabel("", "small"), ElidedLabel("", "small")) for _ in range(LATEST)]
        self._body = QStackedWidget()
        self._body.setProperty("ground", "surface")
        self._lay_out()

    def take_focus(self) -> None:
        """The list, or where nothing waits the strip."""
        front = self.list if self._body.currentWidget() is self.list else next(iter(self.strip.buttons.values()))
        front.setFocus()

    def show_waiting(self, lines: "Sequence[Waiting] | None", card: "Scorecard | None", wording: Wording) -> None:
        """The list, the strip and how many there are; nothing yet while the lines are being worked out."""
        self.waiting.title.setText(self.tr("Waiting at your desk"))
        for key, button in self.strip.buttons.items():
            mark, words = ("open", "") if lines is None else state_of(key, lines, card, wording)
            button.say(page_name(key, wording), mark, words)
        self.waiting.note.show_text("" if lines is None else str(len(lines) or ""))
        self.list.show_tasks(tasks_of(lines or (), wording))
        self.list.setMinimumHeight(min(self.list.needed_height(), LIST_LEAST))
        self.empty.say(
            self.tr("Nothing is waiting at this desk"), self.tr("What falls due next will stand here in time.")
        )
        self._body.setCurrentWidget(self.empty if lines == () else self.list)
        self._arrange()

    def show_card(self, card: "Scorecard | None", company: str, wording: Wording) -> None:
        """The headline and the first metrics of the year so far."""
        rows = () if card is None else card.rows
        self.stands.title.setText(self.tr("Where we are"))
        self.stands.note.show_text(so_far(card, wording) if card and rows else "")
        if card and rows:
            self.headline.setText(headline(card, wording))
            self.why.setText(
                tally_so_far(card, wording) or self.tr("No metric has a verdict yet: a target or an actual is missing.")
            )
        else:
            self.headline.setText(
                self.tr("{company} has no figures yet").format(company=company or self.tr("The company"))
            )
            self.why.setText(self.tr("The lines below say what comes first."))
        for at, shown in enumerate(self.cards):
            shown.setVisible(at < len(rows))
            if at < len(rows):
                fill_card(shown, rows[at], wording)
        for at, line in enumerate(self.rules):
            line.setVisible(at + 1 < len(rows))
        self.no_cards.setText(self.tr("Up to four metrics stand here once they have targets or actuals."))
        self.no_cards.setVisible(not rows)
        self._arrange()

    def show_latest(self, entries: "Sequence[HistoryEntry]", wording: Wording) -> None:
        """What was done last, newest first."""
        self.lately.title.setText(self.tr("Done lately"))
        for at, (when, what) in enumerate(self.latest):
            entry = entries[at] if at < len(entries) else None
            when.setText("" if entry is None else moment(entry.at, wording))
            what.show_text("" if entry is None else deed(entry, wording))
            for label in (when, what):
                label.setVisible(entry is not None)

    # --- inside

    def _arrange(self) -> None:
        narrow = self.viewport().width() < ONE_COLUMN_BELOW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._right.setMinimumWidth(0 if narrow else RIGHT)
        self._right.setMaximumWidth(16_777_215 if narrow else RIGHT)
        if narrow:
            self.list.setMinimumHeight(self.list.needed_height())

    def _lay_out(self) -> None:
        top = framed(
            "true",
            column(
                column(self.headline, self.why, margins=(16, 12, 16, 12), spacing=4),
                framed("rule"),
                self.strip,
                margins=(1, 1, 1, 1),
            ),
        )
        for body in (self.list, self.empty):
            self._body.addWidget(body)
        self.waiting.inside.addWidget(self._body, 1)
        self._lay_out_right()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(GAP)
        self._columns.addWidget(self.waiting, 1)
        self._columns.addWidget(self._right)
        ground = QWidget()
        ground.setProperty("ground", "window")
        ground.setLayout(column(top, (self._columns, 1), margins=(MARGIN, GAP, MARGIN, GAP), spacing=GAP))
        self.setWidget(ground)

    def _lay_out_right(self) -> None:
        for at, card in enumerate(self.cards):
            card.setProperty("panel", "")
            card.tighten()
            self.stands.inside.addWidget(card)
            if at < len(self.rules):
                self.stands.inside.addWidget(self.rules[at])
        self.no_cards.setContentsMargins(14, 12, 14, 12)
        self.stands.inside.addWidget(self.no_cards)
        grid = QGridLayout()
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, (when, what) in enumerate(self.latest):
            grid.addWidget(when, at, 0)
            grid.addWidget(what, at, 1)
        self.lately.inside.addLayout(grid)
        self._right = QWidget()
        self._right.setLayout(column(self.stands, self.lately, 0, spacing=GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def tasks_of(lines: "Sequence[Waiting]", wording: Wording) -> list[Task]:
    """The lines in words, each group with its head."""
    tasks = []
    for group, title in GROUPS.items():
        inside = [line for line in lines if line.group == group]
        if inside:
            head = wording.translate("Home", title)
            tasks.append(Task(group, head, str(len(inside)), section=True))
        for line in inside:
            words = said(line, wording)
            sign = SIGNS.get(line.page, "activity")
            late = line.late > 0
            tasks.append(Task(line, words.title, words.detail, words.place, words.when, line.mark, sign, late))
    return tasks
