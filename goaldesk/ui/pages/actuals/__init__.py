"""Actuals: what was achieved, dated and signed. The tabs, in the order in which a month is entered and closed."""

from goaldesk.ui.pages.tabs import TabRecord
from goaldesk.wording import QT_TRANSLATE_NOOP

TABS = (
    TabRecord("month", QT_TRANSLATE_NOOP("Actuals", "By month"), "goaldesk.ui.pages.actuals.month:Month"),
    TabRecord("days", QT_TRANSLATE_NOOP("Actuals", "By day"), "goaldesk.ui.pages.actuals.days:Days"),
    TabRecord("entries", QT_TRANSLATE_NOOP("Actuals", "Entries"), "goaldesk.ui.pages.actuals.entries:EntriesTab"),
    TabRecord("import", QT_TRANSLATE_NOOP("Actuals", "Import"), "goaldesk.ui.pages.actuals.importing.tab:Import"),
    TabRecord("end", QT_TRANSLATE_NOOP("Actuals", "Month end"), "goaldesk.ui.pages.actuals.month_end:MonthEndTab"),
)
