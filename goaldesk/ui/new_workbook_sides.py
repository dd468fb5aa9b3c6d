"""What stands beside the form for a new workbook: what comes next, the metrics to tick, the org tree to type.

The one rule: a side shows what the field with the focus will make; it makes nothing itself.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from goaldesk.model.metrics.catalogue import CATALOGUE, CatalogueMetric, usual_metrics
from goaldesk.model.metrics.choosing import with_parts
from goaldesk.model.outline import PERSON
from goaldesk.model.sheets.metric_terms import CATEGORIES
from goaldesk.ui.fonts import font
from goaldesk.ui.items.list_model import ListColumn, ListRow
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.setup.metric_words import KINDS
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import HAIRLINE, NOTE, Gap, Part, column, framed, row
from goaldesk.ui.widgets.listing import Listing
from goaldesk.ui.widgets.marks import Painted, Sign
from goaldesk.ui.widgets.outline_edit import OutlineEdit

if TYPE_CHECKING:
    from goaldesk.ui.look import Look

RING = 24


class _Number(Painted):
    """A number in a ring."""

    def __init__(self, look: "Look", number: int) -> None:
        super().__init__(look, RING, RING)
        self._number = number

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.look.tokens.line_strong))
        painter.drawEllipse(QRect(0, 0, RING - 1, RING - 1))
        painter.setPen(QColor(self.look.tokens.text))
        painter.setFont(font(12))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class WhatComesNext(Spoken, QWidget):
    """The steps after a workbook is made, and that nothing leaves the computer."""

    def __init__(self, look: "Look") -> None:
        super().__init__()
        self._heads = [PlainLabel("", "row") for _ in range(4)]
        self._texts = [PlainLabel("", "small", wrap=True) for _ in range(4)]
        self._title = PlainLabel("", "panel")
        self._note = PlainLabel("", "small", wrap=True)
        steps: list[Part] = []
        for number, (head, text) in enumerate(zip(self._heads, self._texts, strict=True), 1):
            steps += [self._step(_Number(look, number), head, text), framed("rule")]
        self.setLayout(column(self._title, *steps, Gap(8), self._private(look), 0, spacing=8))
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What comes next"))
        steps = (
            (
                self.tr("Org tree"),
                self.tr("Type or paste the names, one a line, indented by team. About five minutes for ten people."),
            ),
            (
                self.tr("Last year"),
                self.tr(
                    "Import the actuals of the last one or two years: seasonality, splits and forecasts then work from "
                    "the first day."
                ),
            ),
            (
                self.tr("First target"),
                self.tr("Set what is to be reached, then split it down to people and months."),
            ),
            (
                self.tr("Every month"),
                self.tr("Enter or import the actuals, close the month, hold the reviews, print the packs."),
            ),
        )
        for head, text, (title, line) in zip(self._heads, self._texts, steps, strict=True):
            head.setText(title)
            text.setText(line)
        self._note.setText(
            self.tr(
                "Nothing leaves this computer: GoalDesk opens no network connection. A backup is made at every closing."
            )
        )

    @staticmethod
    def _step(ring: QWidget, head: QWidget, text: QWidget) -> QHBoxLayout:
        return row((ring, Qt.AlignmentFlag.AlignTop), (column(head, text, spacing=2), 1), spacing=12)

    def _private(self, look: "Look") -> QFrame:
        return framed(
            "note",
            row(
                (Sign(look, "hard-drive", 14, "text2"), Qt.AlignmentFlag.AlignTop),
                (self._note, 1),
                margins=NOTE,
            ),
        )


class MetricSide(Spoken, QWidget):
    """The catalogue to tick, in its five categories. A ratio is ticked together with what it is made of."""

    changed = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._ticked: tuple[str, ...] = ()
        self.title = PlainLabel("", "panel")
        self.list = Listing(surroundings.look)
        self.list.horizontalHeader().hide()
        self.list.on(Qt.Key.Key_Space, lambda: self.toggle(self.list.current_key()))
        self.list.box_clicked.connect(self.toggle)
        self.meaning = PlainLabel("", "small", wrap=True)
        self.meaning.setMinimumHeight(52)
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list.meaning.connect(self.meaning.setText)
        _stand(self, self.title, _framed(self.list), self.meaning)
        self.retranslate()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the metrics ticked."""
        return self._ticked

    def tick(self, keys: Sequence[str]) -> None:
        """Tick these and no others."""
        self._ticked = tuple(keys)
        self.retranslate()
        self.changed.emit()

    def toggle(self, key: object) -> None:
        """Tick one, or take it off with the ratios that need it."""
        if key not in usual_metrics():
            return
        taken = set(with_parts(self._ticked))
        if key in taken:
            left = [one for one in taken if one != key and key not in _parts(usual_metrics()[one])]
        else:
            left = [*taken.union(with_parts([str(key)]))]
        known = {one: at for at, one in enumerate(self._ticked)}
        order = [metric.key for metric in CATALOGUE]
        self.tick(sorted(left, key=lambda one: (known.get(one, len(known)), order.index(one))))

    def count(self) -> tuple[int, int]:
        """How many metrics there will be, and how many of them are stages of the funnel."""
        taken = [usual_metrics()[key] for key in with_parts(self._ticked)]
        return len(taken), sum(metric.stage is not None for metric in taken)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Metrics"))
        self.list.setAccessibleName(self.title.text())
        self.list.show_rows((ListColumn(""), ListColumn("")), list(self._rows()))

    def _rows(self) -> Iterator[ListRow]:
        wording = self._surroundings.language.wording
        taken = set(with_parts(self._ticked))
        for category, name in CATEGORIES.items():
            metrics = [metric for metric in CATALOGUE if metric.category == category]
            used = sum(metric.key in taken for metric in metrics)
            note = wording.translate("Metric", "{used} of {count} in use").format(used=used, count=len(metrics))
            yield ListRow(category, (wording.translate("Metric", name),), section=True, note=note)
            for metric in metrics:
                kind = wording.translate("Metric", KINDS[metric.aggregation]).lower()
                text = wording.translate("Catalogue", metric.name)
                meaning = wording.translate("Catalogue", metric.definition)
                ticked = metric.key in taken
                yield ListRow(metric.key, (text, kind), tick=ticked, quiet=not ticked, meaning=meaning)


class OrgSide(Spoken, QWidget):
    """The org tree: typed, or the list of a file as it was read."""

    file_wanted = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.title = PlainLabel("", "panel")
        self.how = PlainLabel("", "small", wrap=True)
        self.outline = OutlineEdit()
        self.choose = KeyButton(surroundings.look, "file-spreadsheet")
        self.choose.clicked.connect(self.file_wanted)
        self.file = ElidedLabel("", "small")
        self.read = Listing(surroundings.look)
        self.read.horizontalHeader().hide()
        self.said = PlainLabel("", "small", wrap=True)
        self.wrong = PlainLabel("", "error", wrap=True)
        self.wrong.hide()
        chosen = QWidget()
        chosen.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        chosen.setLayout(row(self.choose, (self.file, 1)))
        from_file = QWidget()
        _stand(from_file, chosen, _framed(self.read))
        self._stack = QStackedWidget()
        for part in (self.outline, from_file, QWidget()):
            self._stack.addWidget(part)
        _stand(self, self.title, self.how, self._stack, self.said, self.wrong)
        self.way = "names"
        self.retranslate()

    def show_way(self, way: str) -> None:
        """`names` are typed, a `file` is read, or the tree comes `later`."""
        self.way = way
        self._stack.setCurrentIndex(("names", "file", "later").index(way))
        self.retranslate()

    def show_units(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """Show what a file was read as: level, name and kind of each unit."""
        lines = [ListRow(at, (name,), level=level, quiet=kind != PERSON) for at, (level, name, kind) in enumerate(rows)]
        self.read.show_rows((ListColumn(""),), lines)

    def say(self, text: str, wrong: str = "") -> None:
        """Say what the tree adds up to, or what is wrong with it."""
        self.said.setText(text)
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        self.said.setVisible(not wrong)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Org tree"))
        hows = {
            "names": self.tr("One name a line. What stands further in belongs to the line above: a team, its people."),
            "file": self.tr("A list with a column Name and, if you like, Team, Region, Code and Start date."),
            "later": self.tr("The workbook begins with the company alone. Setup, Org and people takes the names."),
        }
        self.how.setText(hows[self.way])
        self.outline.setAccessibleName(self.title.text())
        self.outline.setPlaceholderText(self.tr("North\n  Team 1\n    Li Wei\n    Zhang Min\nSouth\n  …"))
        self.choose.say(self.tr("Choose a file…"))
        self.read.setAccessibleName(self.tr("Org tree as read"))


def _parts(metric: CatalogueMetric) -> tuple[str, str]:
    return metric.numerator, metric.denominator


def _framed(widget: QWidget) -> QFrame:
    return framed("true", column(widget, margins=HAIRLINE))


def _stand(holder: QWidget, *parts: QWidget) -> None:
    """Put the parts below each other; what is no label takes the room."""
    holder.setLayout(column(*((part, 0 if _is_fixed(part) else 1) for part in parts), spacing=8))


def _is_fixed(part: QWidget) -> bool:
    return isinstance(part, QLabel) or part.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Fixed
