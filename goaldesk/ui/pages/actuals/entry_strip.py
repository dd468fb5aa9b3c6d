"""The filters above the list of entries: period, unit, metric, segment, a text, where lines came from, their order."""

from collections.abc import Hashable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period, month_of_day
from goaldesk.model.rows import Segment, Unit
from goaldesk.model.sheets.entry_filter import SOURCES, EntryFilter, Source
from goaldesk.model.sheets.entry_list import SortBy
from goaldesk.model.sheets.scorecard import active_metrics
from goaldesk.model.sheets.segment_tree import segment_lines
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.scopes import first_period, label_of, neighbour, period_options, period_words, unit_options
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.layouts import column, framed, row
from goaldesk.ui.widgets.segmented import Segmented
from goaldesk.wording import QT_TRANSLATE_NOOP

ALL = "all"
SEARCH = 200
TYPING = 200
"""Milliseconds after the last sign of a text before it is looked for."""

ORDERS: tuple[tuple[str, SortBy, bool, str], ...] = (
    ("source", "source", False, QT_TRANSLATE_NOOP("EntryOrder", "By source")),
    ("newest", "date", True, QT_TRANSLATE_NOOP("EntryOrder", "Newest first")),
    ("oldest", "date", False, QT_TRANSLATE_NOOP("EntryOrder", "Oldest first")),
    ("largest", "amount", True, QT_TRANSLATE_NOOP("EntryOrder", "Largest first")),
    ("smallest", "amount", False, QT_TRANSLATE_NOOP("EntryOrder", "Smallest first")),
    ("unit", "unit", False, QT_TRANSLATE_NOOP("EntryOrder", "By person")),
    ("metric", "metric", False, QT_TRANSLATE_NOOP("EntryOrder", "By metric")),
    ("reference", "reference", False, QT_TRANSLATE_NOOP("EntryOrder", "By reference")),
)
"""Key, what is sorted by, whether downwards, and its name."""


class EntryStrip(Part):
    """`changed` tells that something else is to be shown."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.period: Period | None = first_period(desk.snapshot, desk.day)
        self._unit: int | None = None
        self._metric: int | None = None
        self._segment = 0
        self.order = "source"
        self.periods = ScopePicker(self.look, self._periods)
        self.units = ScopePicker(self.look, self._units)
        self.metrics = ScopePicker(self.look, self._metrics)
        self.segments = ScopePicker(self.look, self._segments)
        self.orders = ScopePicker(self.look, self._orders)
        self.field = QLineEdit()
        self.field.setMaximumWidth(SEARCH)
        self.field.setClearButtonEnabled(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING)
        self.sources = Segmented(SOURCES)
        self.sum = PlainLabel("", "row")
        self._lay_out()
        self._connect()

    def filter_chosen(self) -> EntryFilter:
        """The filter as it is chosen."""
        first, last = self._days()
        return EntryFilter(
            first,
            last,
            self._unit,
            self._metric,
            self._segment,
            self.source,
            text=self.field.text(),
        )

    @property
    def source(self) -> Source:
        return next(source for source in SOURCES if source == self.sources.key)

    def sorting(self) -> tuple[SortBy, bool]:
        """What the lines are sorted by, and whether downwards."""
        return next((by, down) for key, by, down, _ in ORDERS if key == self.order)

    def step(self, by: int) -> bool:
        if self.period is None:
            return False
        self.period = neighbour(self.desk.snapshot.fiscal, self.period, by)
        self.changed.emit()
        return True

    def show_choices(self, counts: dict[Source, int]) -> None:
        """Show what is chosen, and how many lines each source has."""
        whole = self.wording.formats.whole
        period, snapshot = self.period, self.desk.snapshot
        self.periods.show_choice(
            period.label if period else ALL, period_words(period, self.wording) if period else self.tr("All periods")
        )
        unit = snapshot.get(Unit, self._unit or 0)
        self.units.show_choice(self._unit or ALL, unit.name if unit else self.tr("All units"))
        self.metrics.show_choice(self._metric or ALL, label_of(self._metrics(), self._metric or ALL))
        self.segments.setVisible(bool(self.desk.snapshot.all(Segment)))
        self.segments.show_choice(self._segment, label_of(self._segments(), self._segment))
        self.orders.show_choice(self.order, label_of(self._orders(), self.order))
        self.field.setPlaceholderText(self.tr("Text, name or amount"))
        self.field.setAccessibleName(self.tr("Find an entry"))
        words = {
            "all": self.tr("All {count}"),
            "shared": self.tr("Shared {count}"),
            "refunds": self.tr("Refunds {count}"),
            "hand": self.tr("By hand {count}"),
            "imported": self.tr("Imported {count}"),
        }
        texts = [words[source].format(count=whole(counts.get(source, 0))) for source in SOURCES]
        self.sources.say(texts, self.tr("Where lines came from"))

    def _days(self) -> tuple[int, int]:
        """The first and the last day that are looked at."""
        if self.period is not None:
            return self.period.first_day(), self.period.last_day()
        days = self.desk.snapshot.entries.day
        return (int(days.min()), int(days.max())) if len(days) else (self.desk.day, self.desk.day)

    def _periods(self) -> list[Option]:
        periods = period_options(self.desk.snapshot, self.desk.day, self.wording)
        return [Option(ALL, self.tr("All periods"), strong=True), *periods]

    def _units(self) -> list[Option]:
        period = self.period or self.desk.snapshot.fiscal.month(month_of_day(self._days()[1]))
        return [Option(ALL, self.tr("All units"), strong=True), *unit_options(self.desk.snapshot, period)]

    def _metrics(self) -> list[Option]:
        metrics = [metric for metric in active_metrics(self.desk.snapshot) if metric.aggregation != "ratio"]
        named = (Option(metric.id, metric_name(metric, self.wording)) for metric in metrics)
        return [Option(ALL, self.tr("All metrics"), strong=True), *named]

    def _segments(self) -> list[Option]:
        lines = (Option(one.segment.id, one.segment.name, one.level) for one in segment_lines(self.desk.snapshot))
        return [Option(0, self.tr("All segments"), strong=True), *lines]

    def _orders(self) -> list[Option]:
        return [Option(key, self.wording.translate("EntryOrder", text)) for key, _, _, text in ORDERS]

    def _pick(self, name: str, key: Hashable) -> None:
        setattr(self, name, None if key == ALL else key)
        self.changed.emit()

    def _pick_period(self, label: str) -> None:
        self.period = None if label == ALL else self.desk.snapshot.fiscal.parse(label)
        self.changed.emit()

    def _connect(self) -> None:
        self.periods.picked.connect(self._pick_period)
        self.units.picked.connect(lambda key: self._pick("_unit", key))
        self.metrics.picked.connect(lambda key: self._pick("_metric", key))
        self.segments.picked.connect(lambda key: self._pick("_segment", key))
        self.orders.picked.connect(lambda key: self._pick("order", key))
        self.field.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self.changed)
        self.sources.chosen.connect(lambda _: self.changed.emit())

    def _lay_out(self) -> None:
        pickers = (self.periods, self.units, self.metrics, self.segments, self.orders)
        for picker in pickers:
            picker.setFixedHeight(28)
        first = row(*pickers, 0, (self.field, 1), spacing=4)
        second = row(self.sources, 0, self.sum, spacing=4)
        self.setLayout(column(framed("strip", column(first, second, margins=(16, 6, 16, 6), spacing=6))))
