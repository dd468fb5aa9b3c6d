"""The pages, in the order of the loop: plan, enter, watch, review, adjust."""

from goaldesk.ui.pages.actuals import Actuals
from goaldesk.ui.pages.adjust import Adjust
from goaldesk.ui.pages.home import Home
from goaldesk.ui.pages.monitor import Monitor
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.plan import Plan
from goaldesk.ui.pages.review import Review
from goaldesk.ui.pages.setup import Setup

PAGES: tuple[type[Page], ...] = (Home, Plan, Actuals, Monitor, Review, Adjust, Setup)
