"""Setup: who the company is and how it counts. The tabs, in the order in which a company is set up."""

from goaldesk.ui.pages.setup.record import TabRecord
from goaldesk.wording import QT_TRANSLATE_NOOP

TABS = (
    TabRecord(
        "company", QT_TRANSLATE_NOOP("Setup", "Company"), "building-2", "goaldesk.ui.pages.setup.company:Company"
    ),
    TabRecord("org", QT_TRANSLATE_NOOP("Setup", "Org tree and people"), "network", "goaldesk.ui.pages.setup.org:Org"),
    TabRecord("metrics", QT_TRANSLATE_NOOP("Setup", "Metrics"), "gauge", "goaldesk.ui.pages.setup.metrics:Metrics"),
    TabRecord("segments", QT_TRANSLATE_NOOP("Setup", "Segments"), "split", "goaldesk.ui.pages.setup.segments:Segments"),
    TabRecord(
        "calendar",
        QT_TRANSLATE_NOOP("Setup", "Working calendar"),
        "calendar-days",
        "goaldesk.ui.pages.setup.calendar:Calendar",
    ),
    TabRecord("desks", QT_TRANSLATE_NOOP("Setup", "Desks"), "monitor", "goaldesk.ui.pages.setup.desks:Desks"),
    TabRecord("backups", QT_TRANSLATE_NOOP("Setup", "Backups"), "archive", "goaldesk.ui.pages.setup.backups:Backups"),
    TabRecord(
        "look", QT_TRANSLATE_NOOP("Setup", "Language and look"), "languages", "goaldesk.ui.pages.setup.looks:Looks"
    ),
)
