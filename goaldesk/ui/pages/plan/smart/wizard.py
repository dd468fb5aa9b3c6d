"""The wizard as a page: the bar of its steps, the step in front, the sentence and the lights at the right.

The one rule: nothing is written into the workbook before it is saved as draft, proposed or agreed; until then what was
begun is kept on this computer, and leaving it asks first.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.periods import Period
from goaldesk.model.rows import Target
from goaldesk.model.sheets.smart.light_words import STEP_NAMES
from goaldesk.model.sheets.smart.sentence import sentence_text
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.keys import Key, key_of
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.plan.smart import STEPS
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.frame import StepPage
from goaldesk.ui.pages.plan.smart.kept_draft import keep_draft, kept_draft
from goaldesk.ui.pages.plan.smart.leaving_bar import LeavingBar
from goaldesk.ui.pages.plan.smart.side import SideColumn
from goaldesk.ui.pages.plan.smart.step_bar import StepBar
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.page_header import PageHeader
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
SIDE_FROM, AROUND = 1090, 100
LOOKED_AT = 100
"""Milliseconds after which the next step is made: the one in front is painted by then."""


class SmartWizard(Part):
    """`closed` tells that it is done or given up, `saved` before that which target was written."""

    help = QT_TRANSLATE_NOOP(
        "Help",
        "A target in five steps: whose and of what, how much and from where, whether it can be reached, what it is for "
        "and until when. Each step begins with what the workbook suggests, so that a target is made in a minute. Alt+1 "
        "to Alt+6 go to a step, Ctrl+Enter goes on and saves at the end; a red light asks for a written reason before "
        "the target is agreed. An activity may be typed as 8/day, 40/week or 30/month, here, in the grid and on the "
        "command line: the working calendar makes months of it.",
    )

    closed = Signal()
    saved = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.course = Course(desk)
        self.at, self._visited = 0, set[int]()
        self._steps: dict[int, StepPage] = {}
        self._side_wanted: bool | None = None
        self._saving = False
        self.header = PageHeader()
        self.bar = StepBar(self.look, [step.sign for step in STEPS])
        self.cancel = KeyButton(self.look, "", "Esc", "flat")
        self.back = KeyButton(self.look, "chevron-left", "Alt+←")
        self.forward = KeyButton(self.look, "", "Ctrl+Enter", "primary")
        self.leaving = LeavingBar(self.look)
        self.stack = QStackedWidget()
        self.side = SideColumn(desk, self.course)
        self._keys = self._own_keys()
        self._lay_out()
        self._connect()
        self._watch(self)

    # --- what the page asks

    def begin(self, unit: int, metric: int, segment: int = 0, year: Period | None = None) -> None:
        """Begin a new target of a year with its unit, metric and segment chosen."""
        self.course.begin(unit, metric, segment, year)
        self._start(0)

    def resume(self) -> bool:
        """Take up what was begun and not saved; False where there is nothing."""
        kept = kept_draft(self.desk)
        if kept is None or not self.course.resume(kept):
            return False
        self._start(0)
        self.leaving.tell(self.tr("Taken up where it was left. Esc asks whether to throw it away."))
        return True

    def reopen(self, target: Target) -> None:
        """Open a target that is there."""
        self.course.reopen(target)
        self._start(len(STEPS) - 1)

    def concerns(self, changes: "ChangeSet") -> bool:
        return True

    def refresh(self) -> None:
        if self._saving:
            return
        if self.course.is_possible:
            self.course.renew()
        else:
            self.closed.emit()

    def take_focus(self) -> None:
        self._reach(self._front().first())

    def hints(self) -> Sequence[Hint]:
        last = self.at == len(STEPS) - 1
        return (
            *self._front().hints(),
            *((Hint("F4", self.tr("lights")),) if self.side.isHidden() and self._front().step else ()),
            Hint(f"Alt+1…{len(STEPS)}", self.tr("go to a step")),
            Hint("Ctrl+Enter", self.tr("save") if last else self.tr("next")),
        )

    def turn_panel(self) -> bool:
        self._side_wanted = not self.side.isVisible()
        self._arrange()
        return True

    def refused(self, said: str) -> None:
        self.leaving.say(said)

    # --- what one does

    def go(self, at: int) -> None:
        """Go to a step by its number, from 0."""
        if not 0 <= at < len(STEPS):
            return
        self._settle()
        self._visited.add(self.at)
        self.at = at
        self._show()
        self.take_focus()

    def go_on(self) -> None:
        """The next step; after the last one the target is saved."""
        if self.at < len(STEPS) - 1:
            self.go(self.at + 1)
        else:
            self.save()

    def save(self) -> None:
        """Write the target and close; what is refused is said above the step."""
        self._settle()
        self._saving = True  # what it is about changes now, and it is closed at once
        try:
            target = self.course.save()
        except Refusal as refusal:
            self.refused(sentence(refusal, self.wording))
            self.take_focus()
            return
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)
            return
        finally:
            self._saving = False
        self.saved.emit(target)
        self._close()
        said = self.tr("Saved: {sentence} Ctrl+Z takes it back.")
        self.meaning.emit(said.format(sentence=sentence_text(self.course.facts, self.wording)))

    def give_up(self) -> None:
        """Leave without saving; where something was changed this asks first."""
        if self.leaving.asks:
            self.leaving.hide_all()
            self.take_focus()
        elif self.course.is_changed:
            self.leaving.ask()
        else:
            self._close()

    def retranslate(self) -> None:
        self.cancel.say(self.tr("Cancel"))
        self.back.say(self.tr("Back"))
        self.leaving.retranslate()
        if self._steps:
            self._show()

    # --- inside

    def _settle(self) -> None:
        """Take what is being typed: a field is left before one goes on."""
        focus = self.focusWidget()
        if focus is not None and focus.hasFocus():
            focus.clearFocus()

    def _start(self, at: int) -> None:
        self._visited = set(range(len(STEPS))) if self.course.draft.target else set()
        self.at = at
        self.leaving.hide_all()
        for step in self._steps.values():
            step.forget()
        self._show()

    def _front(self) -> StepPage:
        return self._step(self.at)

    def _step(self, at: int) -> StepPage:
        if at not in self._steps:
            step = STEPS[at].make(self.desk, self.course)
            step.meaning.connect(self.meaning)
            step.wanted.connect(self.wanted)
            step.go_to.connect(self.go_to)
            step.retranslate()
            self._steps[at] = step
            self.stack.addWidget(step)
            self._watch(step)
            if step.side is not None:
                step.column.addWidget(step.side)
                self._watch(step.side)
        return self._steps[at]

    def _make_next(self) -> None:
        """Make the next step while this one is looked at, so that it is there at once."""
        if self.isVisible() and self.at + 1 < len(STEPS):
            self._step(self.at + 1)

    def _show(self) -> None:
        step = self._front()
        self.stack.setCurrentWidget(step)
        if step.side is not None:
            step.side.show()  # unless the step says otherwise
        self._arrange()
        step.show_draft()
        self.side.show_draft(STEPS[self.at].key)
        self._say_steps()
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(LOOKED_AT, self, self._make_next))  # from its painting on

    def _say_steps(self) -> None:
        new = not self.course.draft.target
        self.header.title.setText(self.tr("New target") if new else self.tr("Change target"))
        names = [self._name(at) for at in range(len(STEPS))]
        lights: dict[str, str] = {light.step: light.status for light in self.course.facts.lights}
        statuses = [lights.get(step.key, "") if at in self._visited else "" for at, step in enumerate(STEPS)]
        self.back.setEnabled(self.at > 0)
        if self.at < len(STEPS) - 1:
            self.forward.say(self.tr("Next: {step}").format(step=names[self.at + 1]))
        else:
            said = {
                "draft": self.tr("Save as draft"),
                "proposed": self.tr("Save as proposed"),
                "agreed": self.tr("Save the change") if self.course.is_agreed else self.tr("Agree the target"),
            }
            self.forward.say(said[self.course.status])
        beside = (self.header.title, self.cancel, self.back, self.forward)
        taken = AROUND + sum(widget.sizeHint().width() for widget in beside)
        self.bar.show_steps(names, statuses, self.at, self.width() - taken)

    def _name(self, at: int) -> str:
        key = STEPS[at].key
        names: dict[str, str] = dict(STEP_NAMES.items())
        return self.wording.translate("Smart", names[key]) if key in names else self.tr("Summary")

    def go_to(self, key: str) -> None:
        """Go to the step with this key."""
        self.go(next((at for at, step in enumerate(STEPS) if step.key == key), -1))

    def _close(self) -> None:
        keep_draft(self.desk, None)
        self.closed.emit()

    def _changed(self) -> None:
        if self._steps:
            keep_draft(self.desk, self.course.draft if self.course.is_changed else None)
            self.leaving.hide_all()
            self._show()
            self.meaning.emit(self.tr("Draft kept, not saved yet") if self.course.is_changed else "")

    def _arrange(self) -> None:
        """The panel of the step stands beside it, or where there is no room below what else it has."""
        wanted = self._side_wanted if self._side_wanted is not None else self.width() >= SIDE_FROM
        step = self._front()
        beside, panel = wanted and step.step is not None, step.side
        hidden = panel is None or panel.isHidden()
        self.side.setVisible(beside)
        self.side.show_panel(panel if beside else None)
        if panel is not None:
            if not beside and panel.parentWidget() is not step.widget():
                step.column.addWidget(panel)
            panel.setHidden(hidden)

    def _own_keys(self) -> dict[Key, Callable[[], object]]:
        keys: dict[Key, Callable[[], object]] = {
            (Qt.Key.Key_Left, ALT): lambda: self.go(self.at - 1),
            (Qt.Key.Key_Right, ALT): lambda: self.go(self.at + 1),
            (Qt.Key.Key_Return, CTRL): self.go_on,
            (Qt.Key.Key_Escape, NONE): self.give_up,
            (Qt.Key.Key_F2, NONE): lambda: self._front().edit(),
        }
        for at in range(len(STEPS)):
            keys[(Qt.Key(Qt.Key.Key_1 + at), ALT)] = partial(self.go, at)
        return keys

    def _call_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        key = key_of(event)
        found = self._keys.get(key)
        if found is None and key[1] == ALT and self._steps:
            target = self._front().keys().get(key[0])
            found = self._front().deeds().get(key[0]) if target is None else partial(self._reach, target)
        return found

    def _reach(self, target: QWidget) -> None:
        """Give a part of the step the focus, where it can be seen; what the step does not show now has none to take."""
        if target.isVisible():
            target.setFocus()
            self._front().ensureWidgetVisible(target)

    def _watch(self, part: QWidget) -> None:
        """Let the wizard's keys be heard wherever one stands in a part."""
        for widget in (part, *part.findChildren(QWidget)):
            widget.removeEventFilter(self)
            widget.installEventFilter(self)

    def _connect(self) -> None:
        self.course.changed.connect(self._changed)
        self.bar.chosen.connect(self.go)
        self.side.chosen.connect(self.go_to)
        self.cancel.clicked.connect(self.give_up)
        self.back.clicked.connect(lambda: self.go(self.at - 1))
        self.forward.clicked.connect(self.go_on)
        self.leaving.save.clicked.connect(self._save_as_draft)
        self.leaving.drop.clicked.connect(self._close)
        self.leaving.stay.clicked.connect(self.give_up)

    def _save_as_draft(self) -> None:
        if not self.course.is_agreed:
            self.course.save_as("draft" if self.course.old is None else self.course.old.status)
        self.save()

    def _lay_out(self) -> None:
        self.header.add_scope(self.bar)
        for button in (self.cancel, self.back, self.forward):
            self.header.add_action(button)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.stack, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.leaving)
        column.addLayout(body, 1)
        self.retranslate()

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._steps:
            self._say_steps()
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() in kinds and isinstance(event, QKeyEvent):
            call = self._call_of(event)
            if call is not None and self._is_of_the_page(watched) and not self._is_being_typed(watched, event):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    call()
                return True
        return super().eventFilter(watched, event)

    def _is_of_the_page(self, watched: QObject) -> bool:
        """A list that a field has opened has its keys for itself."""
        return isinstance(watched, QWidget) and watched.window() is self.window()

    @staticmethod
    def _is_being_typed(watched: QObject, event: QKeyEvent) -> bool:
        """Esc that belongs to where one is: a text that is being looked for, or a cell that is being typed."""
        return event.key() == Qt.Key.Key_Escape and watched.property("keeps-escape") == "true"
