"""Find anything: pages and their parts, units by name, code or alias, and metrics, in one list to type in.

What is found is shown on the page in front where that can show it, else on the page that always can.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import month_of_day
from goaldesk.model.rows import Metric, Unit
from goaldesk.ui.pages import PAGES
from goaldesk.ui.pages.scopes import unit_options
from goaldesk.ui.widgets.choice import Option, Popup

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.workbench import Workbench

WIDTH, BELOW = 480, 8
SHOWS_UNITS, SHOWS_METRICS = "monitor", "setup:metrics"


@dataclass(frozen=True, slots=True)
class Found:
    """A page or part of one by its place, or the id of a unit or metric."""

    place: str = ""
    unit: int = 0
    metric: int = 0


class Finder(Popup):
    """Opens over the head of the page; what is picked is gone to."""

    def __init__(self, work: "Workbench", desk: "Desk") -> None:
        super().__init__(desk.surroundings.look, work)
        self._work, self._desk = work, desk
        self.picked.connect(self._go)

    def open_over(self, head: QWidget) -> None:
        """Ask what to find; nothing is chosen beforehand."""
        place = head.mapToGlobal(QPoint(max(0, (head.width() - WIDTH) // 2), BELOW))
        self.open_at(place, WIDTH, self.options(), None)

    def options(self) -> Sequence[Option]:
        """All that can be found: the pages first, then units in the order of the tree, then metrics."""
        return [*self._pages(), *self._units(), *self._metrics()]

    def retranslate(self) -> None:
        super().retranslate()
        self.field.setPlaceholderText(self.tr("Page, unit or metric"))

    # --- inside

    def _pages(self) -> Iterator[Option]:
        wording, note = self._desk.surroundings.language.wording, self.tr("page")
        for page in PAGES:
            title = wording.translate("Page", page.title)
            yield Option(Found(page.key), title, strong=True, note=note)
            for tab in page.parts():
                part = wording.translate(page.made_by.partition(":")[2], tab.title)
                yield Option(Found(f"{page.key}:{tab.key}"), f"{title} › {part}", note=note)

    def _units(self) -> Iterator[Option]:
        snapshot, note = self._desk.snapshot, self.tr("unit")
        if any(True for _ in snapshot.all(Unit)):
            for option in unit_options(snapshot, snapshot.fiscal.month(month_of_day(self._desk.day))):
                yield Option(Found(unit=int(str(option.key))), option.label, 0, option.found_by, note=note)

    def _metrics(self) -> Iterator[Option]:
        wording, note = self._desk.surroundings.language.wording, self.tr("metric")
        for metric in sorted(self._desk.snapshot.all(Metric), key=lambda row: (row.position, row.id)):
            if metric.active:
                yield Option(Found(metric=metric.id), metric_name(metric, wording), 0, metric.code, note=note)

    def _go(self, found: Found) -> None:
        work = self._work
        if found.place:
            work.go(found.place)
        elif found.unit and not (work.page and work.page.find_unit(found.unit)):
            work.go(SHOWS_UNITS)
            work.page.find_unit(found.unit) if work.page else None
        elif found.metric and not (work.page and work.page.find_metric(found.metric)):
            work.go(SHOWS_METRICS)
            work.page.find_metric(found.metric) if work.page else None
