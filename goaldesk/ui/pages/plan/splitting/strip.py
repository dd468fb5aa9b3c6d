"""The head of a split: what is shared, by what, and whether it adds up; Cancel and Apply.

The one rule: where it does not add up the reason stands here with its numbers, and Apply waits.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from goaldesk.model.sheets.split_sheet import SplitSheet
from goaldesk.ui.fonts import font
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.pages.plan.splitting import choices
from goaldesk.ui.pages.scopes import label_of
from goaldesk.ui.text import ElidedLabel, PlainLabel, isolated, set_tip, spaced
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.marks import StatusMark

if TYPE_CHECKING:
    from goaldesk.model.rows import Metric
    from goaldesk.wording import Wording

PAD, GAP, LONGEST, SIZE = 8, 4, 200, 12
AFTER_TITLE = 4


class SplitStrip(Spoken, QFrame):
    """`chosen` tells the name of a choice (way, pattern, step, over, people) and what was chosen."""

    chosen = Signal(str, object)

    def __init__(self, look: Look, wording: "Callable[[], Wording]") -> None:
        super().__init__()
        self.setProperty("panel", "strip")
        self._wording = wording
        self._metric: Metric | None = None
        self.title = ElidedLabel("", "panel")
        self.about = PlainLabel("", "second")
        self.pickers = {
            "people": ScopePicker(look, self._whom),
            "way": ScopePicker(look, lambda: choices.way_options(wording())),
            "pattern": ScopePicker(look, lambda: choices.pattern_options(wording())),
            "step": ScopePicker(look, self._steps),
            "over": ScopePicker(look, lambda: choices.over_options(wording())),
        }
        for name, picker in self.pickers.items():
            picker.picked.connect(lambda key, name=name: self.chosen.emit(name, key))
        self.mark = StatusMark(look, "on_track", 10)
        self.state = ElidedLabel("", "small")
        self.why = PlainLabel("", "small", wrap=True)
        self.cancel = KeyButton(look, "", "Esc")
        self.apply = KeyButton(look, "", "Ctrl+↵", "primary")
        for picker in self.pickers.values():
            picker.setFont(font(SIZE, QFont.Weight.Medium))
        self._lay_out()

    def show_split(self, sheet: SplitSheet, way: str, *, people: bool, why_not: str) -> None:
        """Show what is chosen and whether it adds up; `why_not` says why it does not."""
        split, wording, self._metric = sheet.split, self._wording(), sheet.metric
        ask = split.ask
        self.title.show_text(spaced(self.tr("Split {unit}").format(unit=isolated(sheet.name(ask.parent)))))
        self._show_amount(sheet)
        self._show_choices(sheet, way, people, wording)
        self.mark.show_status("missed" if why_not else "on_track")
        self.state.show_text(self.tr("Does not add up") if why_not else self.tr("Adds up both ways"))
        self.why.setText(why_not)
        self.why.setVisible(bool(why_not))
        self.ready(not why_not and bool(split.changes()), why_not or self.tr("Nothing would change."))

    def wait(self) -> None:
        """Show that it is being worked out."""
        self.mark.show_status("none")
        self.state.show_text(self.tr("Working it out …"))
        self.ready(False, self.tr("Working it out …"))

    def ready(self, ready: bool, why_not: str) -> None:
        self.apply.setEnabled(ready)
        set_tip(self.apply, "" if ready else why_not)

    def retranslate(self) -> None:
        for name, caption in (
            ("way", self.tr("Method")),
            ("pattern", self.tr("Months")),
            ("step", self.tr("Round")),
            ("over", self.tr("Over")),
        ):
            self.pickers[name].set_caption(caption)
        self.cancel.say(self.tr("Cancel"))
        self.apply.say(self.tr("Apply split"))

    # --- inside

    def _show_amount(self, sheet: SplitSheet) -> None:
        """How much is shared; where months are closed, of how much in the year."""
        split = sheet.split
        given, whole = split.total(split.wanted), split.total(split.parent)
        if given is None or whole is None:
            self.about.setText("")
        elif given == whole or len(split.open) == len(split.months):
            self.about.setText(self.tr("{amount} to").format(amount=sheet.said(given)))
        else:
            text = self.tr("{amount} of {whole} to")
            self.about.setText(text.format(amount=sheet.said(given), whole=sheet.said(whole)))

    def _show_choices(self, sheet: SplitSheet, way: str, people: bool, wording: "Wording") -> None:
        ask = sheet.split.ask
        shown = {"way": way, "pattern": ask.pattern, "step": ask.step, "over": ask.over, "people": people}
        options = {
            "way": choices.way_options(wording),
            "pattern": choices.pattern_options(wording),
            "step": self._steps(),
            "over": choices.over_options(wording),
            "people": self._whom(),
        }
        for name, key in shown.items():
            self.pickers[name].show_choice(key, label_of(options[name], key))
        count = len(ask.rows)
        whom = self.tr("%n people", "", count) if sheet.of_people else self.tr("%n units", "", count)
        self.pickers["people"].show_choice(people, whom)
        self.pickers["people"].setAccessibleName(self.tr("Goes to {units}").format(units=whom))
        self._place_choices()

    def _steps(self) -> Sequence[Option]:
        return [] if self._metric is None else choices.step_options(self._metric, self._wording())

    def _whom(self) -> Sequence[Option]:
        return [Option(True, self.tr("People")), Option(False, self.tr("The next level"))]

    def _lay_out(self) -> None:
        for label in (self.title, self.state):
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(GAP)
        for name, picker in self.pickers.items():
            if name != "people":
                ways.addWidget(picker)
        self._first = QHBoxLayout()
        self._first.setContentsMargins(PAD, 6, PAD, 6)
        self._first.setSpacing(GAP)
        self._first.addWidget(self.title)
        self._first.addSpacing(4)
        self._first.addWidget(self.about)
        self._first.addWidget(self.pickers["people"])
        self._first.addWidget(self._ways)
        self._first.addStretch(1)
        self._first.addWidget(self.mark)
        self._first.addWidget(self.state)
        self._first.addWidget(self.cancel)
        self._first.addWidget(self.apply)
        self._second = QHBoxLayout()
        self._second.setContentsMargins(PAD, 0, PAD, 0)
        self._second.setSpacing(GAP)
        self.why.setContentsMargins(PAD, 0, PAD, 6)
        self.why.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._first)
        column.addLayout(self._second)
        column.addWidget(self.why)
        self.retranslate()

    def _place_choices(self) -> None:
        """The choices stand in the first line where there is room for them, else in a line of their own."""
        for label, most in ((self.title, LONGEST), (self.state, LONGEST)):
            label.setFixedWidth(min(most, label.fontMetrics().horizontalAdvance(label.whole()) + 2))
        beside = sum(part.width() for part in (self.title, self.state))
        beside += sum(part.sizeHint().width() for part in (self.about, self.pickers["people"], self.cancel, self.apply))
        beside += self.mark.sizeHint().width() + 2 * PAD + 8 * GAP
        fits = self._ways.sizeHint().width() + beside <= self.width()
        if fits == (self._first.indexOf(self._ways) >= 0):
            return
        if fits:
            self._second.removeWidget(self._ways)
            self._first.insertWidget(AFTER_TITLE, self._ways)
        else:
            self._first.removeWidget(self._ways)
            self._second.addWidget(self._ways)
            self._second.addStretch()
        self._second.setContentsMargins(PAD, 0, PAD, 0 if fits else 6)

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_choices()
