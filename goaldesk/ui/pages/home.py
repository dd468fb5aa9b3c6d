"""Home: how the company stands, what waits at this desk, and what was done last. Each line leads to its place.

Figures are worked out in a job; the list comes from the desk, and the sidebar counts the same lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goaldesk.model.errors import Refusal
from goaldesk.model.periods import Period
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages import PAGES
from goaldesk.ui.pages.home_view import LATEST, HomeView
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.pages.scopes import first_period
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.sheets.scorecard import Scorecard
    from goaldesk.model.snapshot import Snapshot

LOOP = ("plan", "actuals", "monitor", "review", "adjust")


@dataclass(frozen=True, slots=True)
class HomeFigures:
    """The company's scorecard of the fiscal year so far; None where there is no company to speak of."""

    card: "Scorecard | None"


class Home(Page):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Home says how the company stands and what waits at this desk: months to close, people without actuals, "
        "targets that are missing, packs to print. The list is worked out from the workbook; a line goes away when its "
        "cause is gone. Which lines come first depends on the role of who sits here.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self._job: Job | None = None
        self.figures = HomeFigures(None)
        self.view = HomeView(self.look, [(page.key, page.sign) for page in PAGES if page.key in LOOP])
        self.column.addWidget(self.view, 1)
        self.view.strip.wanted.connect(self.wanted)
        self.view.list.wanted.connect(self._go)
        desk.waiting.came.connect(self._show_waiting)

    def take_focus(self) -> None:
        self.view.take_focus()

    def hints(self) -> Sequence[Hint]:
        if self.view.list.hasFocus():
            return Hint("↑ ↓", self.tr("move")), Hint("Enter", self.tr("go there"))
        return (Hint("Tab", self.tr("next part")),)

    def retranslate(self) -> None:
        self.view.list.setAccessibleName(self.tr("Waiting at this desk"))
        super().retranslate()

    def refresh(self) -> None:
        self.header.note.show_text(self.wording.formats.whole_date(self.desk.today))
        self._show_waiting()
        self._show_latest()
        if self._job:
            self._job.cancel()
        self._job = Job(self.tr("Working out the figures"), _figures, self.desk.snapshot, self.desk.day)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self.desk.surroundings.faults.show_error)
        self.desk.start(self._job)

    def _take(self, figures: HomeFigures) -> None:
        self._job = None
        self.figures = figures
        self._show_waiting()
        self.view.show_card(figures.card, self.desk.snapshot.settings.company, self.wording)

    def _show_waiting(self) -> None:
        self._stale = self._stale or not self.isVisible()
        if self.isVisible():
            self.view.show_waiting(self.desk.waiting.lines, self.figures.card, self.wording)

    def _show_latest(self) -> None:
        try:
            entries = self.desk.workbook.latest(LATEST)
        except Refusal:  # an import has the file; this list is shown anew when it ends
            return
        self.view.show_latest(entries, self.wording)

    def _go(self, line: object) -> None:
        lines = self.desk.waiting.lines or ()
        self.wanted.emit(next(one.place for one in lines if one == line))


def _figures(report: Report, snapshot: "Snapshot", today: int) -> HomeFigures:
    from goaldesk.model.sheets.scorecard import scorecard, tree_of

    period: Period = first_period(snapshot, today)
    roots = tree_of(snapshot, period).roots
    if not roots:
        return HomeFigures(None)
    card = scorecard(snapshot, roots[0], period, today=today)
    rows = tuple(replace(row, figures=row.to_date) for row in card.rows)
    worth = [row for row in rows if row.figures.target is not None or row.figures.actual is not None]
    worth.sort(key=lambda row: row.figures.target is None)
    return HomeFigures(replace(card, period=card.to_date, rows=tuple(worth)))
