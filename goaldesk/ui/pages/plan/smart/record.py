"""A step of the wizard as it stands in the registry, known before its module is read."""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.pages.plan.smart.course import Course
    from goaldesk.ui.pages.plan.smart.frame import StepPage


@dataclass(frozen=True, slots=True)
class StepRecord:
    """`key` is the step whose light it has, or `summary`; `sign` stands in its disc, `made_by` is module and class."""

    key: str
    sign: str
    made_by: str

    def make(self, desk: "Desk", course: "Course") -> "StepPage":
        """The step for a desk. Its module is imported with the first one."""
        module, _, name = self.made_by.partition(":")
        step: StepPage = getattr(importlib.import_module(module), name)(desk, course)
        return step
