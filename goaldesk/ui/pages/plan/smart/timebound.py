"""Step 5, Time-bound: until when, how much by each month's end, when it will be looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.smart.months import check_days, review_days, workdays_of
from goaldesk.model.periods import date_of, month_of_day
from goaldesk.model.rows import CalendarDay
from goaldesk.model.sheets.smart.light_words import rhythm_words
from goaldesk.model.target_draft import CHECKS
from goaldesk.model.workdays import Workdays
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.plan.smart.activity_table import activity_choices
from goaldesk.ui.pages.plan.smart.amount_fields import LARGER
from goaldesk.ui.pages.plan.smart.choice_table import ChoiceTable
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.day_strip import DayRun, DayStrip
from goaldesk.ui.pages.plan.smart.frame import StepPage, side_by_side
from goaldesk.ui.pages.plan.smart.hand_months import HandMonths, ways_of
from goaldesk.ui.pages.plan.smart.month_chart import MonthChart
from goaldesk.ui.pages.plan.smart.period_fields import PeriodFields
from goaldesk.ui.text import PlainLabel, set_tip
from goaldesk.ui.widgets.combo_box import ComboBox
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.panel import Panel
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

MOST_REVIEW, MOST_NAMED = 10, 3
HAND_HEIGHT, SCROLL_BAR, MOST_WITHOUT_SCROLLING = 26 + 28 + 2, 12, 6


class TimeboundStep(StepPage):
    step = "timebound"

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__(desk, course)
        look = self.look
        self.period_panel = Panel(margin=12)
        self.fields = PeriodFields(desk, course)
        self.deadline_name, self.deadline = PlainLabel("", "small"), DayField()
        self.strip = DayStrip(look)
        self.month_panel = Panel()
        self.ways, self.hand = ChoiceTable(look, bar=False), Grid(look)
        self.hand.widths.stand_below(self.ways)
        self.months = HandMonths(course)
        self.rhythm_panel, self.form = Panel(margin=12), FieldForm()
        self.check, self.weekday, self.review = ComboBox(look), ComboBox(look), ComboBox(look)
        self.who = QLineEdit()
        self.chart_panel, self.chart = Panel(margin=8), MonthChart(look)
        self.rhythm_said = PlainLabel("", "small", wrap=True)
        self.activity_panel, self.activities = Panel(), ChoiceTable(look, right=range(1, 14), reads=True, pad=4)
        self.side = self.activity_panel
        self._lay_out()
        self._connect()

    def first(self) -> QWidget:
        return self.ways

    def keys(self) -> Mapping[Qt.Key, QWidget]:
        return {Qt.Key.Key_Q: self.fields.length, Qt.Key.Key_F: self.ways, Qt.Key.Key_J: self.check}

    def edit(self) -> bool:
        if self.hand.isAncestorOf(self.focusWidget() or self):
            return False
        self.hand.setFocus()
        return True

    def hints(self) -> Sequence[Hint]:
        if self.hand.hasFocus():
            return (
                Hint(self.tr("Type"), self.tr("a month; it stays")),
                Hint("↑ ↓", self.tr("more or less")),
                Hint("Shift+↑ ↓", self.tr("ten times as much")),
                Hint("Ctrl+L", self.tr("hold it or let it go")),
                Hint("Del", self.tr("free it again")),
            )
        return (
            Hint("↑ ↓", self.tr("other way")),
            Hint("F2", self.tr("by hand")),
            Hint("Alt+Q", self.tr("period")),
            Hint("Alt+F", self.tr("months")),
            Hint("Alt+J", self.tr("rhythm")),
        )

    def show_draft(self) -> None:
        super().show_draft()
        facts, wording = self.course.facts, self.wording
        draft, snapshot = facts.draft, facts.snapshot
        self.fields.show_draft()
        self.deadline.show_day(draft.deadline, wording)
        self._show_days()
        checks = check_days(snapshot, draft.run, draft.rhythm)
        reviews = review_days(snapshot, draft.run, draft.rhythm)
        self.strip.show_run(snapshot, DayRun(draft.run, checks, reviews), wording)
        self.month_panel.note.show_text(self._month_note())
        ways = ways_of(facts, wording)
        self.ways.show_choices(ways.columns, ways.rows, draft.phasing)
        self.ways.fit()
        self.months.show(self.hand, wording)
        self.hand.setFixedHeight(HAND_HEIGHT + (SCROLL_BAR if draft.months > MOST_WITHOUT_SCROLLING else 0))
        self.chart.show_draft(facts, wording)
        self._show_rhythm()
        heads, rows = activity_choices(facts, wording)
        self.activities.show_choices(heads, rows, None)
        self.activities.fit()
        self.activity_panel.setVisible(bool(rows))

    def detail(self) -> str:
        return rhythm_words(self.course.facts, self.wording)

    def retranslate(self) -> None:
        self.period_panel.say(self.tr("Period and deadline"), "", "Alt+Q")
        self.fields.retranslate()
        self.deadline_name.setText(self.tr("Figures complete by"))
        self.deadline.setAccessibleName(self.tr("Figures complete by"))
        self.month_panel.say(self.tr("Over the months"), "", "Alt+F")
        self.ways.setAccessibleName(self.tr("Over the months"))
        self.hand.setAccessibleName(self.tr("Months by hand"))
        self.chart_panel.say(self.tr("Month by month"), self.tr("grey: the year before"))
        set_tip(self.chart, self.tr("A month is drawn up or down; it stays, the others share the rest."))
        self.rhythm_panel.say(self.tr("Rhythm"), self.tr("on Home when it is due"), "Alt+J")
        self.form.name("check", self.tr("Check"), self.tr("Day of the check"))
        self.form.name("review", self.tr("Review"))
        self.form.name("who", self.tr("Who looks"))
        self.who.setPlaceholderText(self.tr("Name"))
        self.activity_panel.say(self.tr("Activities with it"), self.tr("by working days"))
        self.activities.setAccessibleName(self.tr("Activities with it"))

    # --- inside

    def _month_note(self) -> str:
        facts = self.course.facts
        if facts.amount is None:
            return self.tr("no amount yet: step 2 (Alt+2)")
        if any(is_closed(facts.snapshot, month) for month in facts.draft.run):
            return self.tr("closed months stay as they are, the open ones share the rest")
        return self.tr("each way adds up to the target")

    def _show_days(self) -> None:
        facts, wording = self.course.facts, self.wording
        before = range(facts.draft.first - 12, facts.draft.end - 12)
        text = wording.translate("Smart", "%n working days, the year before {before}", facts.workdays)
        said_days = text.format(before=wording.formats.whole(workdays_of(facts.snapshot, before)))
        years = Workdays.of(facts.snapshot).provisional_years(facts.draft.run)
        if years:
            provisional = wording.translate("Smart", "{days}; holidays of {year} not announced yet: provisional")
            said_days = provisional.format(days=said_days, year=years[-1])
        worked = [row.day for row in facts.snapshot.all(CalendarDay) if row.kind == "work"]
        within = sorted(day for day in worked if month_of_day(day) in facts.draft.run)
        if within:
            named = ", ".join(wording.formats.day(date_of(day)) for day in within[:MOST_NAMED])
            text = wording.translate("Smart", "{days}; worked instead of a day off: {named}")
            said_days = text.format(days=said_days, named=named + ("…" if len(within) > MOST_NAMED else ""))
        self.period_panel.note.show_text(said_days)

    def _show_rhythm(self) -> None:
        rhythm, wording = self.course.draft.rhythm, self.wording
        checks = (
            wording.translate("Smart", "every week"),
            wording.translate("Smart", "every two weeks"),
            wording.translate("Smart", "every month"),
            wording.translate("Smart", "never"),
        )
        self._fill(self.check, list(zip(CHECKS, checks, strict=True)), rhythm.check)
        days = wording.formats.weekdays()
        self._fill(self.weekday, list(enumerate(days)), rhythm.weekday)
        self.weekday.setVisible(rhythm.check in ("week", "two_weeks"))
        none = wording.translate("Smart", "no review")
        each = wording.translate("Smart", "working day {number} of the month after")
        reviews = [(0, none), *((at, each.format(number=at)) for at in range(1, MOST_REVIEW + 1))]
        self._fill(self.review, reviews, rhythm.review)
        if not self.who.hasFocus():
            self.who.setText(rhythm.who)
        self.rhythm_said.setText(rhythm_words(self.course.facts, wording))

    @staticmethod
    def _fill(box: ComboBox, options: Sequence[tuple[object, str]], chosen: object) -> None:
        box.blockSignals(True)
        box.clear()
        for key, text in options:
            box.addItem(text, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _change_rhythm(self) -> None:
        rhythm = replace(
            self.course.draft.rhythm,
            check=self.check.currentData(),
            weekday=self.weekday.currentData(),
            review=self.review.currentData(),
            who=self.who.text().strip(),
        )
        if rhythm != self.course.draft.rhythm:
            self.course.change(rhythm=rhythm)

    def _connect(self) -> None:
        self.deadline.changed.connect(lambda day: self.course.change(deadline=day))
        self.ways.chosen_key.connect(lambda key: self.course.change(phasing=str(key), by_hand=()))
        self.hand.write_with(lambda texts: self.months.write(texts, self.wording))
        for key, by in ((Qt.Key.Key_Up, 1), (Qt.Key.Key_Down, -1)):
            self.hand.on(key, partial(self.months.move, self.hand, by))
            self.hand.on(key, partial(self.months.move, self.hand, by * LARGER), Qt.KeyboardModifier.ShiftModifier)
        self.hand.on(Qt.Key.Key_L, partial(self.months.hold, self.hand), Qt.KeyboardModifier.ControlModifier)
        self.chart.dragged.connect(self.course.hold)
        for box in (self.check, self.weekday, self.review):
            box.activated.connect(lambda _: self._change_rhythm())
        self.who.editingFinished.connect(self._change_rhythm)
        for table in (self.ways, self.hand, self.activities):
            table.meaning.connect(self.meaning)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self.fields, self.deadline_name, self.deadline):
            row.addWidget(widget)
        row.addStretch()
        self.period_panel.inside.addLayout(row)
        self.period_panel.inside.addWidget(self.strip)
        self.month_panel.inside.setSpacing(0)
        self.month_panel.inside.addWidget(self.ways)
        self.month_panel.inside.addWidget(self.hand)
        for key, fields in (("check", (self.check, self.weekday)), ("review", (self.review,)), ("who", (self.who,))):
            self.form.add(key, *fields)
        self.rhythm_panel.inside.addWidget(self.form)
        self.rhythm_panel.inside.addWidget(self.rhythm_said)
        self.activity_panel.inside.addWidget(self.activities)
        self.column.addWidget(self.headline)
        self.column.addWidget(self.period_panel)
        self.column.addWidget(self.month_panel)
        self.chart_panel.inside.addWidget(self.chart)
        self.column.addLayout(side_by_side((self.chart_panel, 1), (self.rhythm_panel, 1)))
        self.column.addStretch()
        self.retranslate()
