"""The frame: menu bar, working place or start page, status line. It knows no business word."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from goaldesk.model.errors import Fault
from goaldesk.ui import icons
from goaldesk.ui.language import Spoken
from goaldesk.ui.later import Later
from goaldesk.ui.menu_heads import MenuHeads
from goaldesk.ui.notices import Notices
from goaldesk.ui.standpoint import Standpoint
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.widgets.status_line import StatusLine
from goaldesk.ui.workbench import FIRST, BareGround, Workbench

if TYPE_CHECKING:
    from goaldesk.model.store.workbook import Workbook
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.leaving import Leaving
    from goaldesk.ui.menus import Menus
    from goaldesk.ui.new_workbook import NewWorkbook
    from goaldesk.ui.opening import Opening, Restored
    from goaldesk.ui.pages.page import Page
    from goaldesk.ui.safekeeping import Safekeeping
    from goaldesk.ui.seat import Seat
    from goaldesk.ui.start_page import StartPage
    from goaldesk.ui.watch import Watch
    from goaldesk.ui.ways_on import WaysOn

SIZE, SMALLEST = (1440, 900), (1024, 700)


class MainWindow(Spoken, QMainWindow):
    """`painted` is emitted once, after the window was on the screen for the first time; keys are heard from then on."""

    painted = Signal()

    leaving: "Later[Leaving]" = Later("goaldesk.ui.leaving:Leaving")
    menus: "Later[Menus]" = Later("goaldesk.ui.menus:Menus")
    safekeeping: "Later[Safekeeping]" = Later("goaldesk.ui.safekeeping:Safekeeping")
    seat: "Later[Seat]" = Later("goaldesk.ui.seat:Seat")
    watch: "Later[Watch]" = Later("goaldesk.ui.watch:Watch")
    ways_on: "Later[WaysOn]" = Later("goaldesk.ui.ways_on:WaysOn")

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.surroundings = surroundings
        surroundings.look.dress(self)
        self.setMinimumSize(QSize(*SMALLEST).boundedTo(self.screen().availableSize()))
        self._was_painted = False
        self.desk: Desk | None = None
        self.work = Workbench(surroundings)
        self.rooms = QStackedWidget()
        self.rooms.addWidget(self.work)
        self.notices = Notices(self, self.rooms)
        self.setCentralWidget(self.notices.ground)
        self.heads = MenuHeads(self.menuBar())
        self.line = StatusLine(surroundings.jobs)
        self.setStatusBar(self.line)
        self.standpoint = Standpoint(self)
        self._connect()
        self._restore()
        self.retranslate()

    # --- rooms that are made when one first enters them, so that the first painting need not wait

    @cached_property
    def start(self) -> "StartPage":
        """Where one stands without a workbook."""
        from goaldesk.ui.start_page import StartPage

        made = StartPage(self.surroundings)
        made.new_wanted.connect(self.ask_new)
        made.open_wanted.connect(self.ask_open)
        made.sample_wanted.connect(self.open_sample)
        made.table_wanted.connect(self.ask_table)
        made.who_wanted.connect(self.ask_who)
        made.meaning.connect(self.line.set_meaning)
        made.way_wanted.connect(lambda path, way, standing: self.ways_on.go(path, way, standing))
        made.language_wanted.connect(self.choose_language)
        self.rooms.addWidget(made)
        return made

    @cached_property
    def form(self) -> "NewWorkbook":
        """The form for a new workbook."""
        from goaldesk.ui.new_workbook import NewWorkbook

        made = NewWorkbook(self.surroundings)
        made.wanted.connect(self.opening.create)
        made.cancelled.connect(self.close_workbook)
        made.open_wanted.connect(self.ask_open)
        made.sample_wanted.connect(self.open_sample)
        made.language_wanted.connect(self.choose_language)
        self.rooms.addWidget(made)
        return made

    @cached_property
    def opening(self) -> "Opening":
        """How a workbook comes to the desk."""
        from goaldesk.ui.opening import Opening

        made = Opening(self.surroundings, self)
        made.opened.connect(self._opened)
        made.restored.connect(self._restored)
        made.made.connect(lambda new: self.ways_on.import_table(new.table))
        made.failed.connect(self.ways_on.not_opened)
        made.cancelled.connect(self.close_workbook)
        return made

    # --- a workbook comes and goes

    def expect(self, path: Path | None) -> None:
        """Show the frame for the workbook at this path; without one the start page, at a first start bare ground."""
        if path is not None:
            self.work.wait_for(path.stem)
            self.rooms.setCurrentWidget(self.work)
        elif self.surroundings.remembered.now.recent:
            self.rooms.setCurrentWidget(self.start)
        else:
            self.rooms.setCurrentIndex(self.rooms.addWidget(BareGround()))
        self._renew()

    def begin(self, path: Path | None, *, crashed: bool = False) -> None:
        """What is done after the first painting: open the workbook, look at the recent ones, say how it ended last."""
        self.setWindowIcon(icons.program())
        if crashed:
            self.notices.say_crashed()
        ways_on = self.ways_on  # from now on it also hears of files that are dropped
        if path is None:
            if self.surroundings.remembered.now.recent:
                self.start.show_recent()
            else:
                self._ask_new(None)
            self.standpoint.awake()
        else:
            ways_on.knock(path, lambda: self.opening.open(path), self.close)
            QTimer.singleShot(0, self.standpoint.awake)  # not in one breath: the window has stood still for long enough

    def open_path(self, path: Path, *, read_only: bool = False, key: str | None = None) -> None:
        """Show the frame and open this workbook in it; one that another window has open comes to the front there."""

        def go() -> None:
            self.bring(path, lambda: self.opening.open(path, read_only=read_only, key=key))

        if read_only:
            go()
        else:
            self.ways_on.knock(path, go)

    def bring(self, path: Path, start: Callable[[], None]) -> None:
        """Leave the workbook that is open, show the frame for the one at this path, and start what brings it."""

        def go() -> None:
            self._leave_desk()
            self.expect(path)
            start()

        self.leaving.then(go)

    def open_sample(self) -> None:
        """Open the sample company, which is made when it is not there yet."""
        self.leaving.then(self._open_sample)

    def _open_sample(self) -> None:
        self._close_workbook()
        name = "清禾贸易" if self.surroundings.language.code == "zh" else "Qinghe Trading"
        path = self.surroundings.remembered.folder / "samples" / f"{name}.goaldesk"
        self.expect(path)
        self.opening.make_sample(path)

    def restore(self, copy: Path) -> None:
        """Put a backup in the place of the open workbook, and open it again."""
        if self.desk is not None:
            path, key = self.desk.workbook.path, self.desk.workbook.key
            self.bring(path, lambda: self.opening.restore(path, copy, key))

    def close_workbook(self) -> None:
        """Close the workbook, if one is open, and go back to the start page."""
        self.leaving.then(self._close_workbook)

    def _close_workbook(self) -> None:
        self._leave_desk()
        self.start.show_recent()
        self.rooms.setCurrentWidget(self.start)
        self._renew()

    def ask_new(self, table: Path | None = None) -> None:
        """Show the form for a new workbook, which may start from a table."""
        self.leaving.then(lambda: self._ask_new(table))

    def _ask_new(self, table: Path | None) -> None:
        self._close_workbook()
        self.work.go(FIRST)
        self.rooms.setCurrentWidget(self.form)
        self.form.begin(table)
        self._renew()

    def is_creating(self) -> bool:
        """Whether the form for a new workbook is in front."""
        return "form" in self.__dict__ and self.rooms.currentWidget() is self.form

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        from PySide6.QtWidgets import QFileDialog

        from goaldesk.ui.new_workbook_fields import documents

        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a workbook"), str(documents()), "GoalDesk (*.goaldesk)"
        )
        if path:
            self.open_path(Path(path))

    def ask_table(self) -> None:
        """Ask for a spreadsheet and begin a new workbook from it."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Tables (*.xlsx *.xls *.ods *.csv *.txt)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Start from a spreadsheet"), "", kinds)
        if path:
            self.ask_new(Path(path))

    # --- what the menus call

    def undo(self) -> None:
        if self.desk:
            self._carefully(self.desk.undo)

    def redo(self) -> None:
        if self.desk:
            self._carefully(self.desk.redo)

    def copy(self) -> None:
        if self.work.page:
            self.work.page.copy()

    def in_grid(self, deed: str) -> None:
        """Do this in the grid in which one stands."""
        grid = self.standpoint.grid
        if grid is not None and not grid.isHidden():
            grid.deed(deed)()

    def on_page(self, deed: "Callable[[Page], object]") -> None:
        """Do this with the page in front."""
        if self.work.page:
            deed(self.work.page)

    def ask_find(self) -> None:
        (self.work if self.desk is not None else self.start).ask_find()

    def go(self, key: str) -> None:
        self.work.go(key)

    def choose_theme(self, theme: str) -> None:
        self.surroundings.remembered.change(theme=theme)
        self.surroundings.look.choose(theme)

    def choose_language(self, code: str) -> None:
        self.surroundings.remembered.change(language=code)
        self.surroundings.language.choose(code)

    def toggle_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def help(self) -> None:
        """Say what the page in front is for, and its keys."""
        from goaldesk.ui.dialogs.page_help import PageHelp

        PageHelp(self.surroundings, self.work.page if self.desk else None, self.standpoint.hints(), self).open()

    def about(self) -> None:
        from goaldesk.ui.dialogs.about import About

        About(self.surroundings.look, self).open()

    def show_report(self, report: str, lies_in: Path) -> None:
        """Say that something was not foreseen, and where the report of it lies."""
        from goaldesk.ui.dialogs.crash_report import show_crash_report

        show_crash_report(self, report, lies_in)

    def ask_who(self) -> None:
        """Ask who sits at this desk."""
        self.seat.ask()

    # --- texts

    def retranslate(self) -> None:
        wording = self.surroundings.language.wording
        self.heads.retranslate(wording)
        if "menus" in self.__dict__:
            self.menus.retranslate(wording)
        self._renew()

    # --- inside

    def _leave_desk(self, *, stays: bool = True) -> None:
        if "opening" in self.__dict__:
            self.opening.give_up()
        if self.desk is not None:
            self.work.clear()
            self.ways_on.left()
            self.watch.end()
            self.desk.close()
            self.desk.deleteLater()
            self.desk = None
            if stays:
                QTimer.singleShot(0, self.surroundings.jobs.sweeper.sweep_all)  # once what showed it is gone

    def _connect(self) -> None:
        surroundings = self.surroundings
        surroundings.faults.stand_before(self)
        surroundings.faults.barred.connect(self.notices.say)
        self.rooms.currentChanged.connect(self.notices.moved)
        self.work.shown.connect(self.standpoint.say_hints)
        self.work.meaning.connect(self.line.set_meaning)
        self.work.sidebar.desk.clicked.connect(lambda: self.seat.show_menu())

    def _opened(self, workbook: "Workbook") -> None:
        from goaldesk.ui.desk import Desk

        self.desk = Desk(workbook, self.surroundings, self)
        self.desk.saved.connect(self._renew)
        self.desk.stopped.connect(self._renew)
        self.desk.undo_stack.indexChanged.connect(self._renew)
        self.desk.seated.connect(self.work.say_desk)
        # Asked for by a page that goes away with the workbook: it must have left its own code first.
        self.desk.restore_wanted.connect(self.restore, Qt.ConnectionType.QueuedConnection)
        self.rooms.setCurrentWidget(self.work)
        self.work.set_desk(self.desk)
        self.ways_on.arrived()
        self.notices.opened(workbook.path.name)
        self.watch.begin()
        self._renew()

    def _restored(self, restored: "Restored") -> None:
        if restored.fault is not None:
            self.surroundings.faults.show(restored.fault)
        elif restored.kept is not None:
            kept = restored.kept
            self.notices.say(
                self.tr("The backup is the workbook now. What was there before was kept as a backup."),
                self.tr("Undo"),
                lambda: self.restore(kept),
            )

    def _carefully(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except Fault as fault:
            self.surroundings.faults.show(fault)

    def _renew(self) -> None:
        if "menus" in self.__dict__:
            self.standpoint.renew()
        self.notices.renew()
        self.standpoint.say_hints()

    def _restore(self) -> None:
        room = self.screen().availableSize()
        self.resize(QSize(*SIZE).boundedTo(room).expandedTo(QSize(*SMALLEST)))
        kept = self.surroundings.remembered.now.geometry
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.work.set_width(self.width())
        self.standpoint.say_hints()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.isAccepted():
            self.standpoint.entered(event)
        if event.type() == QEvent.Type.UpdateRequest and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.is_free(self.close):
            event.ignore()
            return
        self.surroundings.remembered.change(geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        if popup := QApplication.activePopupWidget():
            popup.close()  # else it holds the focus, and gives it back to a window that is gone
        self._leave_desk(stays=False)
        self.standpoint.end()
        super().closeEvent(event)
