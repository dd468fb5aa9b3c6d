"""A tab of Actuals as it stands in the registry: known to the tab bar before its module is read."""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.pages.part import Part


@dataclass(frozen=True, slots=True)
class TabRecord:
    """`title` is source text of the context "Actuals", `made_by` module and class."""

    key: str
    title: str
    made_by: str

    def make(self, desk: "Desk") -> "Part":
        """The tab for a desk. Its module is imported with the first one."""
        module, _, name = self.made_by.partition(":")
        tab: Part = getattr(importlib.import_module(module), name)(desk)
        return tab
