"""The parts around the org tree: the line above it, the drawing below it, and how all of them are laid out."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from goaldesk.model.periods import date_of, day_of
from goaldesk.ui import icons
from goaldesk.ui.look import Look
from goaldesk.ui.pages.setup.org_words import day_text
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, framed, ground, row
from goaldesk.ui.widgets.tick_box import TickBox
from goaldesk.ui.widgets.timeline import Bar, TimeLine, Timeline

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.ui.pages.setup.org import Org

LINES, YEARS_BEFORE = 6, 2


class OrgBar(QWidget):
    """The day that is looked at, what is shown, what can be begun. `stepped` asks for an earlier or later month."""

    stepped = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.label = PlainLabel("", "second")
        self.earlier, self.later = QPushButton(), QPushButton()
        self.day = DayField()
        self.ended = TickBox(look)
        self.ended.setChecked(True)
        self.add = KeyButton(look, "user-round-plus", "Ins")
        self.importing = KeyButton(look, "file-up")
        for button, by in ((self.earlier, -1), (self.later, 1)):
            button.setFixedWidth(28)
            button.setProperty("kind", "flat")
            button.clicked.connect(lambda _=False, by=by: self.stepped.emit(by))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        for widget in (self.label, self.earlier, self.day, self.later, self.ended):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.importing)
        look.changed.connect(self._draw)
        self._draw()

    def retranslate(self, wording: QtWording) -> None:
        self.label.setText(wording.translate("Org", "As of"))
        self.day.setAccessibleName(wording.translate("Org", "As of"))
        self.earlier.setAccessibleName(wording.translate("Org", "Earlier month"))
        self.later.setAccessibleName(wording.translate("Org", "Later month"))
        self.ended.setText(wording.translate("Org", "Show ended"))
        self.add.say(wording.translate("Org", "Add person"))
        self.importing.say(wording.translate("Org", "Import…"))

    def be_short(self, short: bool) -> None:
        """Leave out what there is no room for beside the panel; F4 closes that."""
        for widget in (self.label, self.earlier, self.later, self.importing):
            widget.setHidden(short)
        side = 8 if short else 16
        self._row.setContentsMargins(side, 6, side, 6)

    def _draw(self) -> None:
        for button, name in ((self.earlier, "chevron-left"), (self.later, "chevron-right")):
            button.setIcon(icons.icon(name, self._look.tokens.text2))


class TimePart(QFrame):
    """Who belonged where over time, as it is drawn below the tree."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.title, self.note = PlainLabel("", "panel"), ElidedLabel("", "small")
        self.line = Timeline(look)
        self.setLayout(
            column(
                framed("rule"), row(self.title, (self.note, 1), margins=(16, 8, 16, 4)), self.line, margins=(0, 0, 0, 4)
            )
        )

    def retranslate(self, wording: QtWording) -> None:
        self.title.setText(wording.translate("Org", "Membership over time"))
        self.note.show_text(
            wording.translate("Org", "who changed, joined or left; click to go to a day, drag a boundary to change it")
        )
        self.line.setAccessibleName(self.title.text())

    def show_time(self, snapshot: "Snapshot", unit: int | None, day: int, wording: QtWording) -> None:
        """Draw the two years before and the year of the day that is looked at."""
        from goaldesk.model.sheets.org_tree import changed_people

        year = date_of(day).year
        first, last = day_of(dt.date(year - YEARS_BEFORE, 1, 1)), day_of(dt.date(year, 12, 31))
        units = changed_people(snapshot, unit, first, last, LINES)
        lines = [_line(snapshot, one, (first, last, day), wording) for one in units]
        self.line.show_lines(lines, unit, (first, last))
        self.line.show_day(day, day_text(day, wording))


def _line(snapshot: "Snapshot", unit: int, when: tuple[int, int, int], wording: QtWording) -> TimeLine:
    from goaldesk.model.rows import Unit
    from goaldesk.model.sheets.org_tree import spans

    first, last, day = when
    told = [
        span
        for span in spans(snapshot, unit)
        if (span.first is None or span.first <= last) and (span.last is None or span.last >= first)
    ]
    bars = tuple(
        Bar(
            span.first,
            span.last,
            span.parent.name if span.parent else "",
            (span.first is None or span.first <= day) and (span.last is None or day <= span.last),
        )
        for span in told
    )
    over = bool(told) and told[-1].last is not None and told[-1].last < last
    return TimeLine(unit, snapshot.table(Unit)[(unit,)].name, bars, wording.translate("Org", "ended") if over else "")


def lay_out(tab: "Org") -> None:
    """Put the parts of the tab in their places."""
    tab.body.addWidget(tab.table)
    tab.body.addWidget(tab.empty)
    for editor in (tab.change, tab.adding):
        editor.hide()
        tab.panel.slot.addWidget(editor)
    tab.setLayout(row((ground(column(tab.bar, framed("rule"), (tab.body, 1), tab.time)), 1), tab.panel, spacing=0))
