"""Home: what is waiting at this desk. Nothing is collected yet, so it says what the workbook holds."""

from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric, Unit
from goaldesk.ui.pages.quiet import QuietPage
from goaldesk.wording import QT_TRANSLATE_NOOP


class Home(QuietPage):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Home will list what is waiting at your desk: months to close, reviews to hold, gaps in the plan. "
        "This version says what the workbook holds and leads to the figures.",
    )

    def refresh(self) -> None:
        formats = self.wording.formats
        snapshot = self.desk.snapshot
        self.header.note.show_text(formats.date(self.desk.today))
        held = [
            self.wording.translate("Home", "%n units", len(snapshot.table(Unit))),
            self.wording.translate("Home", "%n metrics", len(snapshot.table(Metric))),
            self.wording.translate("Home", "%n entries", len(snapshot.entries)),
        ]
        through = max((m.data_through for m in snapshot.all(Metric) if m.data_through is not None), default=None)
        if through is None:
            text = self.tr("{units}, {metrics}, {entries}. What waits for you will be listed here.")
        else:
            text = self.tr(
                "{units}, {metrics}, {entries}; actuals are complete up to {day}. "
                "What waits for you will be listed here."
            )
        day = "" if through is None else formats.date(date_of(through))
        self.empty.say(
            self.tr("Nothing is collected for this desk yet"),
            text.format(units=held[0], metrics=held[1], entries=held[2], day=day),
        )
        self.offer_monitor()
