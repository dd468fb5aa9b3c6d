"""The option strip above an entry grid: which month, whose figures, which segment; how complete it is."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from goaldesk.model.periods import month_of_day, year_and_month
from goaldesk.model.rows import Segment, Unit
from goaldesk.model.sheets.segment_tree import segment_lines
from goaldesk.ui import icons
from goaldesk.ui.pages.scopes import fiscal_years, label_of, unit_options
from goaldesk.ui.text import ElidedLabel, PlainLabel, set_tip
from goaldesk.ui.widgets.choice import Option, ScopePicker

if TYPE_CHECKING:
    from goaldesk.model.sheets.month_grid import Completeness
    from goaldesk.ui.pages.actuals.entry_tab import EntryTab

HEIGHT = 40
ALL = "all"


class Strip(QFrame):
    """Belongs to one tab, whose choices it shows."""

    def __init__(self, tab: "EntryTab") -> None:
        super().__init__()
        self._tab = tab
        self.setProperty("panel", "strip")
        self.setFixedHeight(HEIGHT)
        look = tab.look
        self.earlier, self.later = QPushButton(), QPushButton()
        self.months = ScopePicker(look, self._months)
        self.units = ScopePicker(look, self._units)
        self.segments = ScopePicker(look, self._segments)
        self.currency = ElidedLabel("", "caption")
        self.done = PlainLabel("", "row")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 6, 16, 6)
        self.row.setSpacing(4)
        for widget in (self.earlier, self.months, self.later, self.units, self.segments):
            widget.setFixedHeight(28)
            self.row.addWidget(widget)
        self.row.addSpacing(8)
        self.row.addWidget(self.currency, 1)
        self.row.addWidget(self.done)
        for button, by in ((self.earlier, -1), (self.later, 1)):
            button.setProperty("kind", "flat")
            button.setFixedWidth(28)
            button.clicked.connect(lambda _=False, by=by: tab.step(by))
        self.months.picked.connect(tab.show_month)
        self.units.picked.connect(lambda key: tab.show_unit(None if key == ALL else int(str(key))))
        self.segments.picked.connect(tab.show_segment)
        look.changed.connect(self._draw)
        self._draw()

    def show_choices(self) -> None:
        """Show what is chosen on the tab."""
        tab = self._tab
        set_tip(self.earlier, self.tr("Earlier month (Page up)"))
        set_tip(self.later, self.tr("Later month (Page down)"))
        self.earlier.setAccessibleName(self.tr("Earlier month"))
        self.later.setAccessibleName(self.tr("Later month"))
        self.months.show_choice(tab.month, self._month_text(tab.month))
        unit = tab.desk.snapshot.get(Unit, tab.unit or 0)
        self.units.show_choice(tab.unit or ALL, unit.name if unit else self.tr("All units"))
        self.segments.setVisible(bool(tab.desk.snapshot.all(Segment)))
        self.segments.show_choice(tab.segment, label_of(self._segments(), tab.segment))
        currency = tab.wording.formats.currency(tab.desk.snapshot.settings.currency)
        self.currency.show_text(self.tr("{currency}, exact").format(currency=currency))

    def show_done(self, done: "Completeness") -> None:
        """Show how much of the sheet was entered."""
        tab = self._tab
        whole = tab.wording.formats.whole
        self.done.setText(
            self.tr("{entered} of {expected} cells entered").format(
                entered=whole(done.entered), expected=whole(done.expected)
            )
        )
        set_tip(self.done, self.tr("Blank: nothing entered yet"))

    def _month_text(self, month: int) -> str:
        return self._tab.wording.formats.month(dt.date(*year_and_month(month), 1))

    def _months(self) -> list[Option]:
        tab = self._tab
        years = fiscal_years(tab.desk.snapshot, tab.desk.day)
        last = max(years[-1].end, month_of_day(tab.desk.day) + 1)
        return [Option(month, self._month_text(month)) for month in range(last - 1, years[0].first - 1, -1)]

    def _units(self) -> list[Option]:
        tab = self._tab
        options = unit_options(tab.desk.snapshot, tab.desk.snapshot.fiscal.month(tab.month))
        return [Option(ALL, self.tr("All units"), strong=True), *(one for one in options if one.strong)]

    def _segments(self) -> list[Option]:
        tab = self._tab
        lines = segment_lines(tab.desk.snapshot)
        return [
            Option(0, self.tr("All segments"), strong=True),
            *(Option(line.segment.id, line.segment.name, line.level) for line in lines),
        ]

    def _draw(self) -> None:
        tokens = self._tab.look.tokens
        for button, sign in ((self.earlier, "chevron-left"), (self.later, "chevron-right")):
            button.setIcon(icons.icon(sign, tokens.text, tokens.disabled))
