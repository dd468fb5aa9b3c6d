"""Setup, Segments: the second cut through all figures (product lines, customer groups, channels), as one tree."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from goaldesk.model.edits.segments import change_segment, create_segment, move_segment, remove_segment, segments_below
from goaldesk.model.rows import Segment
from goaldesk.model.sheets.segment_tree import SegmentLine, segment_lines, undivided_entries
from goaldesk.ui.desk import Desk
from goaldesk.ui.items.list_model import ListColumn, ListRow
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.setup.segment_panel import NARROW, WIDTH, SegmentPanel
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, column, ground, row
from goaldesk.ui.widgets.listing import Listing
from goaldesk.ui.widgets.panel_edge import give_width, turn
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet

NARROW_BELOW = 900
ALT = Qt.KeyboardModifier.AltModifier


class Segments(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Segments cut all figures a second time: by product line, by customer group, by channel. Entries stand on "
        "those that have nothing below them. A segment with figures is renamed, never moved or taken away.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.draft: Segment | None = None
        self._lines: dict[int, SegmentLine] = {}
        self._field = ""
        self._wants_panel = True
        self.add = KeyButton(self.look, "plus", "Ins")
        self.count = ElidedLabel("", "small")
        self.list = Listing(self.look)
        self.note = PlainLabel("", "error", wrap=True)
        self.note.setContentsMargins(16, 6, 16, 6)
        self.note.hide()
        self.empty = EmptyState(self.look, "split")
        self._first = self.empty.offer(self.begin_new, primary=True)
        self.body = QStackedWidget()
        self.panel = SegmentPanel(self.look, self.wording)
        self._lay_out()
        self._connect()

    # --- what Setup asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables & {"segment", "entry", "target", "proposal"})

    def refresh(self) -> None:
        self._retranslate()
        lines = segment_lines(self.desk.snapshot)
        self._lines = {line.segment.id: line for line in lines}
        whole = self.wording.formats.whole
        columns = [
            ListColumn(self.tr("Segment")),
            ListColumn(self.tr("Code"), 2),
            ListColumn(self.tr("Entries"), right=True),
            ListColumn(self.tr("Targets"), 1, right=True),
        ]
        rows = [
            ListRow(
                line.segment.id,
                (line.segment.name, line.segment.code, whole(line.entries), whole(line.targets)),
                level=line.level,
                meaning=self._path(line),
            )
            for line in lines
        ]
        self.list.show_rows(columns, rows)
        self.count.show_text(
            self.tr("%n segments; {entries}", "", len(lines)).format(
                entries=self.wording.translate(
                    "Segments", "%n entries stand on none", undivided_entries(self.desk.snapshot)
                )
            )
        )
        self.body.setCurrentWidget(self.list if lines or self.draft else self.empty)
        self._show_current()

    def take_focus(self) -> None:
        (self._first if self.body.currentWidget() is self.empty else self.list).setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.list.hasFocus():
            return (
                Hint("↑ ↓", self.tr("walk")),
                Hint("Ins", self.tr("new segment")),
                Hint("F2", self.tr("rename")),
                Hint("Alt+← →", self.tr("out or under the one above")),
                Hint("Del", self.tr("take away")),
            )
        if self.panel.isAncestorOf(self.focusWidget() or self):
            return Hint("Tab", self.tr("next field")), Hint("Esc", self.tr("back to the list"))
        return (Hint("Ins", self.tr("new segment")),)

    def turn_panel(self) -> bool:
        if self._current() is None and self.draft is None:
            return False
        self._wants_panel = self.panel.isHidden()
        return turn(self.panel, self.list)

    def refused(self, said: str) -> None:
        """At the field it came from; what a key of the list asked for is said below the list."""
        if self._field:
            self.panel.form.say(self._field, said)
        else:
            self.note.setText(said)
            self.note.show()
        self.meaning.emit(said)

    # --- what one does

    def begin_new(self) -> None:
        """Begin a segment beside the current one: it is there as soon as it has a name."""
        line = self._current()
        self.draft = Segment(0, "", "", line.segment.parent if line else 0)
        self._wants_panel = True
        self._begin("")
        self.body.setCurrentWidget(self.list)
        self._show_current()
        self.panel.begin()

    def rename(self) -> None:
        """Go to the name of the current segment."""
        if self._current() is not None:
            self._wants_panel = True
            self.panel.show()
            self.panel.begin()

    def put_under_above(self) -> None:
        """Put the current segment under the one that stands above it at the same depth."""
        line = self._current()
        if line is None:
            return
        order = list(self._lines.values())
        before = [one.segment.id for one in order[: order.index(line)] if one.segment.parent == line.segment.parent]
        if before:
            self._move(line.segment, before[-1])
        else:
            self.meaning.emit(self.tr("No segment stands above it at the same depth."))

    def put_out(self) -> None:
        """Put the current segment beside the one that it lies under."""
        line = self._current()
        if line is None:
            return
        above = self._lines.get(line.segment.parent)
        if above is None:
            self.meaning.emit(self.tr("It stands at the top already."))
        else:
            self._move(line.segment, above.segment.parent)

    def take_away(self) -> None:
        """Take the current segment away, if nothing hangs on it."""
        line = self._current()
        if line is not None:
            self._begin("")
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Take a segment away"), remove_segment, line.segment.id)

    # --- inside

    def _move(self, segment: Segment, parent: int, field: str = "") -> None:
        self._begin(field)
        self.attempt(QT_TRANSLATE_NOOP("Edit", "Move a segment"), move_segment, segment.id, parent)
        self._show_current()

    def _wanted(self, field: str, segment: Segment) -> None:
        self._begin(field)
        if not segment.id:
            self._draft_wanted(field, segment)
        elif field == "parent":
            self._move(segment, segment.parent, field)
        elif not self.attempt(QT_TRANSLATE_NOOP("Edit", "Rename a segment"), change_segment, segment):
            self._show_current()

    def _draft_wanted(self, field: str, segment: Segment) -> None:
        self.draft = segment
        if field == "name" and segment.name.strip():
            label = QT_TRANSLATE_NOOP("Edit", "Add a segment")
            self.draft = None
            if self.attempt(label, create_segment, segment.name, code=segment.code, parent=segment.parent):
                self.list.choose(max(row.id for row in self.desk.snapshot.all(Segment)))
            else:
                self.draft = segment
        self._show_current()

    def _begin(self, field: str) -> None:
        self._field = field
        self.note.hide()
        self.panel.form.clear()

    def _leave(self) -> None:
        self.draft = None
        self._begin("")
        self.panel.line = None
        self.refresh()
        self.take_focus()

    def _came_to(self) -> None:
        self.draft = None
        self._begin("")
        self._show_current()

    def _current(self) -> SegmentLine | None:
        key = self.list.current_key()
        return self._lines.get(key) if isinstance(key, int) else None

    def _show_current(self) -> None:
        line = SegmentLine(self.draft, 0, 0, 0, is_leaf=True) if self.draft is not None else self._current()
        inside = set(segments_below(self.desk.snapshot, line.segment.id)) if line and line.segment.id else set()
        above = [(one.segment, one.level) for one in self._lines.values() if one.segment.id not in inside]
        self.panel.show_line(line, above)
        self.panel.setVisible(line is not None and self._wants_panel)

    def _path(self, line: SegmentLine) -> str:
        names = [line.segment.name]
        above = self._lines.get(line.segment.parent)
        while above is not None:
            names.append(above.segment.name)
            above = self._lines.get(above.segment.parent)
        return " › ".join(reversed(names))

    def _retranslate(self) -> None:
        self.add.say(self.tr("New segment"))
        self.list.setAccessibleName(self.tr("Segments"))
        self.empty.say(
            self.tr("No segments yet"),
            self.tr(
                "Segments cut all figures a second time, by product line, customer group or channel. Without them "
                "everything works; targets and entries are then not divided."
            ),
        )
        self.empty.set_button(self._first, self.tr("New segment"), "plus")
        self.panel.retranslate(self.wording)

    def _connect(self) -> None:
        self.add.clicked.connect(self.begin_new)
        self.list.current.connect(lambda _: self._came_to())
        self.list.meaning.connect(self.meaning)
        self.list.doubleClicked.connect(lambda _: self.rename())
        for key in (Qt.Key.Key_F2, Qt.Key.Key_Return):
            self.list.on(key, self.rename)
        self.list.on(Qt.Key.Key_Delete, self.take_away)
        self.list.on(Qt.Key.Key_Right, self.put_under_above, ALT)
        self.list.on(Qt.Key.Key_Left, self.put_out, ALT)
        self.panel.wanted.connect(self._wanted)
        self.panel.left.connect(self._leave)

    def _lay_out(self) -> None:
        self.body.addWidget(self.list)
        self.body.addWidget(self.empty)
        left = column(row((self.count, 1), self.add, margins=BAR), (self.body, 1), self.note)
        self.setLayout(row((ground(left), 1), self.panel, spacing=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        give_width(self.panel, NARROW if self.width() < NARROW_BELOW else WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.begin_new()
            return
        super().keyPressEvent(event)
