"""The pages, in the order of the loop: plan, enter, watch, review, adjust."""

from goaldesk.ui.pages.record import PageRecord
from goaldesk.wording import QT_TRANSLATE_NOOP

PAGES = (
    PageRecord("home", QT_TRANSLATE_NOOP("Page", "Home"), "house", "goaldesk.ui.pages.home:Home"),
    PageRecord("plan", QT_TRANSLATE_NOOP("Page", "Plan"), "target", "goaldesk.ui.pages.plan.page:Plan", gap=True),
    PageRecord("actuals", QT_TRANSLATE_NOOP("Page", "Actuals"), "table-2", "goaldesk.ui.pages.actuals.page:Actuals"),
    PageRecord("monitor", QT_TRANSLATE_NOOP("Page", "Monitor"), "activity", "goaldesk.ui.pages.monitor:Monitor"),
    PageRecord("review", QT_TRANSLATE_NOOP("Page", "Review"), "clipboard-check", "goaldesk.ui.pages.review:Review"),
    PageRecord("adjust", QT_TRANSLATE_NOOP("Page", "Adjust"), "sliders-horizontal", "goaldesk.ui.pages.adjust:Adjust"),
    PageRecord("setup", QT_TRANSLATE_NOOP("Page", "Setup"), "settings", "goaldesk.ui.pages.setup.page:Setup", gap=True),
)
