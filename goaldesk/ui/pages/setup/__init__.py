"""Setup: who the company is and how it counts. The tabs, in the order in which a company is set up."""

from goaldesk.ui.pages.tabs import TabRecord
from goaldesk.wording import QT_TRANSLATE_NOOP

_ROOM = "goaldesk.ui.pages.setup"

TABS = (
    TabRecord("company", QT_TRANSLATE_NOOP("Setup", "Company"), f"{_ROOM}.company:Company", "building-2"),
    TabRecord("org", QT_TRANSLATE_NOOP("Setup", "Org tree and people"), f"{_ROOM}.org:Org", "network"),
    TabRecord("metrics", QT_TRANSLATE_NOOP("Setup", "Metrics"), f"{_ROOM}.metrics:Metrics", "gauge"),
    TabRecord("segments", QT_TRANSLATE_NOOP("Setup", "Segments"), f"{_ROOM}.segments:Segments", "split"),
    TabRecord(
        "calendar", QT_TRANSLATE_NOOP("Setup", "Working calendar"), f"{_ROOM}.calendar:Calendar", "calendar-days"
    ),
    TabRecord("desks", QT_TRANSLATE_NOOP("Setup", "Desks"), f"{_ROOM}.desks:Desks", "monitor"),
    TabRecord("backups", QT_TRANSLATE_NOOP("Setup", "Backups"), f"{_ROOM}.backups:Backups", "archive"),
    TabRecord("look", QT_TRANSLATE_NOOP("Setup", "Language and look"), f"{_ROOM}.looks:Looks", "languages"),
)
