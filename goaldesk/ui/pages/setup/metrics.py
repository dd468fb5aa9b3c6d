"""Setup, Metrics: what the business counts. A metric of the catalogue is taken into use by ticking; each says in words
what it counts, and its definition stands beside the list.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from goaldesk.model.edits.funnel import move_stage, set_stage
from goaldesk.model.edits.metrics import (
    add_catalogue_metrics,
    change_metric,
    create_metric,
    has_figures,
    set_data_through,
    set_metric_active,
)
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.metric_funnel import new_neighbours
from goaldesk.model.sheets.metric_list import MetricLine, metric_lines, uses
from goaldesk.ui.desk import Desk
from goaldesk.ui.items.list_model import ListColumn
from goaldesk.ui.jobs import Job
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.setup.metric_figures import metric_figures
from goaldesk.ui.pages.setup.metric_panel import NARROW, WIDTH, MetricPanel
from goaldesk.ui.pages.setup.metric_print import print_dictionary
from goaldesk.ui.pages.setup.metric_rows import list_rows
from goaldesk.ui.pages.setup.metric_strip import FunnelBar
from goaldesk.ui.printing import is_print
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, column, ground, row
from goaldesk.ui.widgets.listing import Listing
from goaldesk.ui.widgets.panel_edge import give_width, turn
from goaldesk.ui.widgets.segmented import Segmented
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.sheets.metric_funnel import Funnel
    from goaldesk.model.sheets.metric_proof import Proof

NARROW_BELOW = 900
ALT = Qt.KeyboardModifier.AltModifier
OWN = Metric(0, "", "", "flow", "result", unit="count", decimals=0)
"""What an own metric begins as: nothing but that it adds up."""


class Metrics(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "What the business counts. Space takes a metric into use or out of use; nothing is deleted by that. Enter goes "
        "to its definition. How a metric adds up and its decimals stay once it has figures.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.draft: Metric | None = None
        self._lines: dict[int, MetricLine] = {}
        self._field = ""
        self._spoken: tuple[str, str] = ("", "")
        self._job: Job | None = None
        self.filter = Segmented(("used", "all"))
        self.filter.choose("all")
        self.search_field = QLineEdit()
        self.search_field.setMaximumWidth(200)
        self.search_field.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.search_field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.own = KeyButton(self.look, "plus", "Ins")
        self.list = Listing(self.look)
        self.note = PlainLabel("", "error", wrap=True)
        self.note.setContentsMargins(16, 6, 16, 6)
        self.note.hide()
        self.funnel = FunnelBar(self.look)
        self.panel = MetricPanel(self.look, self.wording)
        self._lay_out()
        self._connect()

    # --- what Setup asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables - {"layout", "printed_pack", "desk", "alias"})

    def refresh(self) -> None:
        self._retranslate()
        found = metric_lines(self.desk.snapshot)
        self._lines = {line.metric.id: line for lines in found.values() for line in lines}
        used = sum(line.in_use for line in self._lines.values())
        whole = self.wording.formats.whole
        self.filter.say(
            (
                self.tr("In use {count}").format(count=whole(used)),
                self.tr("All {count}").format(count=whole(len(self._lines))),
            ),
            self.tr("Which metrics"),
        )
        chosen = {
            category: tuple(line for line in lines if line.in_use or self.filter.key == "all")
            for category, lines in found.items()
        }
        text = self.search_field.text()
        self.list.show_rows(self._columns(), list_rows(found, chosen, text, self._currency, self.wording))
        self._show_current()

    def take_focus(self) -> None:
        self.list.setFocus()

    def find_metric(self, metric: int) -> bool:
        self.list.choose(metric)
        self.list.setFocus()
        return True

    def search(self) -> bool:
        """Search for a metric by name, code or the name it has in the catalogue."""
        self.search_field.setFocus()
        self.search_field.selectAll()
        return True

    def hints(self) -> Sequence[Hint]:
        if self.list.hasFocus():
            return (
                Hint("↑ ↓", self.tr("walk")),
                Hint("Space", self.tr("tick or untick")),
                Hint("Enter", self.tr("edit the definition")),
                Hint("Ins", self.tr("own metric")),
                Hint("Alt+↑ ↓", self.tr("order of the stages")),
                Hint("Ctrl+P", self.tr("print the dictionary")),
            )
        if self.funnel.strip.hasFocus():
            return Hint("← →", self.tr("walk")), Hint("Alt+← →", self.tr("move the stage"))
        if self.panel.isAncestorOf(self.focusWidget() or self):
            return Hint("Tab", self.tr("next field")), Hint("Esc", self.tr("back to the list"))
        return Hint("Ins", self.tr("own metric")), Hint("Ctrl+Shift+F", self.tr("search"))

    def turn_panel(self) -> bool:
        return turn(self.panel, self.list)

    def refused(self, said: str) -> None:
        """At the field it came from; what was ticked has no field and says it below the list."""
        if self._field:
            self.panel.say(self._field, said)
        else:
            self.note.setText(said)
            self.note.show()
        self.meaning.emit(said)

    # --- what one does

    def tick(self) -> None:
        """Take the current metric into use, or out of use."""
        line = self._current()
        if line is None or self.draft is not None:
            return
        self._begin("")
        metric = line.metric
        if line.in_use:
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Take a metric out of use"), set_metric_active, metric.id, False)
        elif line.is_known:
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Take a metric into use"), set_metric_active, metric.id, True)
        elif self.attempt(
            QT_TRANSLATE_NOOP("Edit", "Take a metric into use"), add_catalogue_metrics, [metric.catalogue]
        ):
            rows = self.desk.snapshot.all(Metric)
            self.list.choose(next(row.id for row in rows if row.catalogue == metric.catalogue))

    def begin_own(self) -> None:
        """Begin a metric of one's own: it is there as soon as it has a name."""
        line = self._current()
        category = line.metric.category if line else "result"
        self.draft = replace(OWN, category=category)
        self._begin("")
        self._show_current()
        self.panel.begin()

    def edit_current(self) -> None:
        """Go to the definition of the current metric."""
        line = self._current()
        if line is not None and line.is_known:
            self.panel.begin()
        elif line is not None:
            self.meaning.emit(self.tr("Space ticks it; then its definition can be changed."))

    def reorder(self, key: object, by: int) -> None:
        """Move a stage of the funnel, and say which conversions are new by that."""
        self._begin("")
        before = self.desk.snapshot
        if not isinstance(key, int) or key < 0:
            return
        if not self.attempt(QT_TRANSLATE_NOOP("Edit", "Move a stage of the funnel"), move_stage, key, by):
            return
        self.funnel.strip.choose(key)
        new = new_neighbours(before, self.desk.snapshot)
        if not new:
            self.meaning.emit(self.tr("It is at the end of the funnel already."))
            return
        pairs = self.wording.formats.listed(
            f"{metric_name(one, self.wording)} → {metric_name(two, self.wording)}" for one, two in new
        )
        self.meaning.emit(self.tr("New conversions: {pairs}. Set their planned rates again.").format(pairs=pairs))

    def print_dictionary(self) -> None:
        """Write what all metrics in use count, as PDF."""
        print_dictionary(self.desk, self)

    # --- inside

    def _wanted(self, field: str, metric: Metric) -> None:
        self._begin(field)
        if self.panel.kind.is_pending() and field == "aggregation":
            if metric.id and has_figures(self.desk.snapshot, metric):
                self.panel.kind.drop_pending()
            else:
                self.panel.say(field, self.tr("Choose the two metrics; until then nothing is changed."))
                return
        if not metric.id:
            self._draft_wanted(field, metric)
            return
        label = QT_TRANSLATE_NOOP("Edit", "Change a metric")
        if field == "data_through":
            label = QT_TRANSLATE_NOOP("Edit", "Say how far a metric is complete")
            done = self.attempt(label, set_data_through, metric.id, metric.data_through)
        elif field == "stage":
            done = self.attempt(label, set_stage, metric.id, metric.stage is not None)
        else:
            done = self.attempt(label, change_metric, metric)
        if not done:
            self._show_current()

    def _draft_wanted(self, field: str, metric: Metric) -> None:
        if field != "name" or not metric.name.strip():
            self.draft = metric
            self._show_current()
            return
        self.draft = None
        named = replace(metric, code=metric.code.strip() or metric.name)
        if self.attempt(QT_TRANSLATE_NOOP("Edit", "Add an own metric"), create_metric, named):
            self.list.choose(max(row.id for row in self.desk.snapshot.all(Metric)))
            self._show_current()
        else:
            self.draft = metric
            self._show_current()

    def _begin(self, field: str) -> None:
        self._field = field
        self.note.hide()
        self.panel.clear()

    def _leave(self) -> None:
        self.draft = None
        self.panel.kind.drop_pending()
        self._begin("")
        self.panel.line = None  # what was typed and not taken is forgotten
        self._show_current()
        self.list.setFocus()

    def _current(self) -> MetricLine | None:
        key = self.list.current_key()
        return self._lines.get(key) if isinstance(key, int) else None

    def _came_to(self) -> None:
        self.draft = None
        self._begin("")
        self._show_current()
        key = self.list.current_key()
        if key is not None:
            self.funnel.strip.choose(key)

    def _show_current(self) -> None:
        snapshot = self.desk.snapshot
        if self.draft is not None:
            rows = {row.id: row for row in snapshot.all(Metric)}
            parts = [rows[part] for part in (self.draft.numerator, self.draft.denominator) if part in rows]
            line: MetricLine | None = MetricLine(self.draft, tuple(parts), "nothing")
        else:
            line = self._current()
        used = uses(snapshot, line.metric) if line is not None and line.is_known else None
        options = sorted((row for row in snapshot.all(Metric) if row.active), key=lambda row: (row.position, row.id))
        if self.panel.line is None or line is None or self.panel.line.metric.id != line.metric.id:
            self.panel.show_proof(None)
        self.panel.show_line(line, used, options)
        self._work_out(line)

    def _work_out(self, line: MetricLine | None) -> None:
        if self._job:
            self._job.cancel()
        metric = line.metric if line else None
        job = Job(self.tr("Working out the figures"), metric_figures, self.desk.snapshot, metric, self.desk.day)
        self._job = job
        job.finished.connect(self._take)
        job.failed.connect(self.desk.surroundings.faults.show_error)
        self.desk.start(job)

    def _take(self, found: "tuple[int | None, Proof | None, Funnel]") -> None:
        metric, proof, funnel = found
        self.funnel.show_funnel(funnel, self.wording)
        if self.panel.line is not None and self.panel.line.metric.id == metric:
            self.panel.show_proof(proof)

    @property
    def _currency(self) -> str:
        return self.desk.snapshot.settings.currency

    def _columns(self) -> list[ListColumn]:
        return [
            ListColumn(self.tr("Metric")),
            ListColumn(self.tr("Adds up as"), 1),
            ListColumn(self.tr("Unit"), 3),
            ListColumn(self.tr("Better"), 2),
            ListColumn(self.tr("Followed"), 5),
            ListColumn(self.tr("Comes from"), 4),
        ]

    def _retranslate(self) -> None:
        self.own.say(self.tr("Own metric…"))
        self.search_field.setPlaceholderText(self.tr("Name or code"))
        self.search_field.setAccessibleName(self.tr("Search for a metric"))
        self.list.setAccessibleName(self.tr("Metrics"))
        self.panel.setAccessibleName(self.tr("Definition"))
        self.funnel.retranslate()
        spoken = (self.wording.language, self._currency)
        if spoken != self._spoken:
            self._spoken = spoken
            self.panel.retranslate(self.wording, self._currency)

    def _connect(self) -> None:
        self.filter.chosen.connect(lambda _: self.refresh())
        self.search_field.textChanged.connect(lambda _: self.refresh())
        self.search_field.returnPressed.connect(self.list.setFocus)
        self.own.clicked.connect(self.begin_own)
        self.panel.print_all.clicked.connect(self.print_dictionary)
        self.list.on(Qt.Key.Key_P, self.print_dictionary, Qt.KeyboardModifier.ControlModifier)
        self.list.current.connect(lambda _: self._came_to())
        self.list.meaning.connect(self.meaning)
        self.list.box_clicked.connect(lambda _: self.tick())
        self.list.doubleClicked.connect(lambda _: self.edit_current())
        self.list.on(Qt.Key.Key_Space, self.tick)
        self.list.on(Qt.Key.Key_Return, self.edit_current)
        self.list.on(Qt.Key.Key_F2, self.edit_current)
        self.list.on(Qt.Key.Key_Up, lambda: self.reorder(self.list.current_key(), -1), ALT)
        self.list.on(Qt.Key.Key_Down, lambda: self.reorder(self.list.current_key(), 1), ALT)
        self.panel.wanted.connect(self._wanted)
        self.panel.left.connect(self._leave)
        self.funnel.moved.connect(self.reorder)
        self.funnel.strip.current.connect(self.list.choose)
        self.funnel.strip.meaning.connect(self.meaning)
        self.look.changed.connect(self._draw)
        self._draw()

    def _lay_out(self) -> None:
        left = column(
            row(self.filter, (self.search_field, 100), 1, self.own, margins=BAR), (self.list, 1), self.note, self.funnel
        )
        self.setLayout(row((ground(left), 1), self.panel, spacing=0))

    def _draw(self) -> None:
        self._glass.setIcon(self.look.icon("search"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        give_width(self.panel, NARROW if self.width() < NARROW_BELOW else WIDTH)

    def event(self, event: QEvent) -> bool:
        """Ctrl+P belongs to the menu, where it leads to the packs; here it prints the dictionary."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_print(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.begin_own()
        elif is_print(event):
            self.print_dictionary()
        else:
            super().keyPressEvent(event)
