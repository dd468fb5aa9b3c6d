"""What a tab of Plan is: it looks at what was chosen on any of them, and says what to do while there is no plan."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from goaldesk.model.rows import Unit
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.printing import Printing, is_print, print_document
from goaldesk.ui.speech import QtWording
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.reports.blocks import Document
    from goaldesk.reports.pack import PackChoice
    from goaldesk.reports.sheets_on_paper import OnPaper


class PlanTab(Part):
    """`front` holds what a tab shows; in its place stands the way to Setup while there are no units or metrics.
    `splits` tells that the target one stands at can be split from here, `makes_targets` that Ctrl+N makes a target,
    `prints` that Ctrl+P prints what is shown.
    """

    splits: ClassVar[bool] = False
    makes_targets: ClassVar[bool] = True
    prints: ClassVar[bool] = False

    def __init__(self, desk: Desk, choices: PlanChoices) -> None:
        super().__init__(desk)
        self.choices = choices
        choices.changed.connect(self.look_again)
        self.empty = EmptyState(self.look, "target")
        self._to_setup = self.empty.offer(lambda: self.wanted.emit("setup"), primary=True)
        self.front = QWidget()
        self.body = QStackedWidget()
        self.body.addWidget(self.front)
        self.body.addWidget(self.empty)
        self.setLayout(column(self.body))
        self._stale = False
        self._working_out: Job | None = None

    def show_plan(self) -> None:
        """Show what is chosen, in `front`."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """What one works with first."""
        raise NotImplementedError

    def work_out(self, label: str, work: Callable[..., Any], *facts: Any) -> None:
        """Have what is chosen worked out beside the window; `take` gets it, unless something newer was asked for."""
        self.drop()
        job = self._working_out = Job(label, work, *facts)
        job.finished.connect(self._finished)
        job.cancelled.connect(self._given_up)
        job.failed.connect(self.desk.surroundings.faults.show_error)
        job.failed.connect(self._given_up)
        self.desk.start(job)

    def drop(self) -> None:
        """What was asked for is not wanted any more."""
        before, self._working_out = self._working_out, None
        if before is not None:
            before.cancel()

    def take(self, found: Any) -> None:
        """Show what was worked out."""

    def tell_given_up(self) -> None:
        """Say that what is chosen was not worked out, in the place of what was shown before."""

    @property
    def on_its_way(self) -> bool:
        """Whether what is chosen is still being worked out; what is shown is older."""
        return self._working_out is not None

    def split(self) -> None:
        """Begin to split the target one stands at."""

    def paper(self) -> "Callable[[QtWording], OnPaper] | None":
        """What is printed of what is shown, in the language of a wording; None where there is nothing."""
        return None

    def print_title(self) -> str:
        """What the paper is called, in the language of the window."""
        return ""

    def deeds(self) -> Sequence[KeyButton]:
        """Buttons of the tab's own, shown in the head of the page while it is in front."""
        return ()

    def print_word(self) -> str:
        """What is printed, on the button for it."""
        return self.tr("Print…")

    def print_shown(self) -> None:
        """Ask where to, and print what is shown."""
        if self.on_its_way:
            self.meaning.emit(self.tr("This is still being worked out: print it once it is shown."))
            return
        paper = self.paper()
        if paper is None:
            self.meaning.emit(self.tr("There is nothing to print here."))
            return
        title = self.print_title()
        company = self.desk.snapshot.settings.company
        printing = Printing(
            f"{company} {title}",
            self.tr("Print “{title}”").format(title=title),
            self.tr("Printing “{title}”").format(title=title),
            self.tr("“{title}” was written to “{path}”.").replace("{title}", title),
            lambda snapshot, wording, choice: _document(paper(wording), snapshot, wording, choice),
        )
        print_document(self.desk, self, printing)

    def unit_here(self) -> int | None:
        """The unit at which one stands, None for none."""
        return None

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables - {"layout", "printed_pack", "desk", "review", "action"})

    def refresh(self) -> None:
        self._stale = False
        self.choices.settle()
        if self.choices.metric is None or not any(True for _ in self.desk.snapshot.all(Unit)):
            self._show_empty()
            return
        self.body.setCurrentWidget(self.front)
        self.show_plan()

    def take_focus(self) -> None:
        (self._to_setup if self.body.currentWidget() is self.empty else self.first()).setFocus()

    def find_metric(self, metric: int) -> bool:
        self.choices.choose(metric=metric)
        return True

    def step(self, by: int) -> bool:
        self.choices.step(by)
        return True

    def look_again(self) -> None:
        """Show what is chosen anew, now or when one comes here."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def event(self, event: QEvent) -> bool:
        """Ctrl+P belongs to the menu, where it leads to the packs; a tab that prints takes it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._prints(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._prints(event):
            self.print_shown()
        else:
            super().keyPressEvent(event)

    # --- inside

    def _finished(self, found: object) -> None:
        if self.sender() is self._working_out:
            self._working_out = None
            self.take(found)

    def _given_up(self, *_: object) -> None:
        if self.sender() is self._working_out:
            self._working_out = None
            self.tell_given_up()

    def _prints(self, event: QKeyEvent) -> bool:
        return self.prints and is_print(event)

    def _show_empty(self) -> None:
        self.body.setCurrentWidget(self.empty)
        self.empty.say(
            self.tr("Nothing to plan for yet"),
            self.tr("Targets are set for units and metrics. Set both up first; then this is a grid to type them in."),
        )
        self.empty.set_button(self._to_setup, self.tr("Open Setup"), "settings")


def _document(paper: "OnPaper", snapshot: "Snapshot", wording: QtWording, choice: "PackChoice") -> "Document":
    from goaldesk.reports.sheets_on_paper import sheets_on_paper

    return sheets_on_paper(paper, snapshot, wording, choice)
