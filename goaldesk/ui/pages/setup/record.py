"""A tab of Setup as it stands in the registry: known to the list before its module is read."""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.pages.setup.tab import Tab


@dataclass(frozen=True, slots=True)
class TabRecord:
    """`title` is source text of the context "Setup", `sign` an icon, `made_by` module and class."""

    key: str
    title: str
    sign: str
    made_by: str

    def make(self, desk: "Desk") -> "Tab":
        """The tab for a desk. Its module is imported with the first one."""
        module, _, name = self.made_by.partition(":")
        tab: Tab = getattr(importlib.import_module(module), name)(desk)
        return tab
