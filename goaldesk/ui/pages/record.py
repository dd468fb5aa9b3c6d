"""A page as it stands in the registry: known to sidebar and menus before its module is read."""

import importlib
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.pages.page import Page
    from goaldesk.ui.pages.tabs import TabRecord


class PageRecord(NamedTuple):
    """`title` is source text of the context "Page", `made_by` module and class. `gap` draws a line above it in the
    sidebar.
    """

    key: str
    title: str
    sign: str
    made_by: str
    gap: bool = False

    def make(self, desk: "Desk") -> "Page":
        """The page for a desk. Its module is imported with the first one."""
        page: Page = getattr(self.load(), self.made_by.partition(":")[2])(desk, self)
        return page

    def parts(self) -> "tuple[TabRecord, ...]":
        """Its tabs, known without its module; a page that is one module has none."""
        room = self.made_by.partition(":")[0].rpartition(".")[0]
        parts: tuple[TabRecord, ...] = getattr(importlib.import_module(room), "TABS", ())
        return parts

    def load(self) -> ModuleType:
        """The page's module. A job may read it, so that the window need not wait for it."""
        return importlib.import_module(self.made_by.partition(":")[0])
