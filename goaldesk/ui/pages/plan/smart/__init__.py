"""The SMART wizard: five steps and a summary in which a target is made, and opened again.

A step is a module with its line in STEPS. What is chosen lives in the `Course`, what follows from it in its assessment;
a step shows both and changes the first.
"""

from goaldesk.ui.pages.plan.smart.record import StepRecord

_ROOM = "goaldesk.ui.pages.plan.smart"

STEPS = (
    StepRecord("specific", "1", f"{_ROOM}.specific:SpecificStep"),
    StepRecord("measurable", "2", f"{_ROOM}.measurable:MeasurableStep"),
    StepRecord("achievable", "3", f"{_ROOM}.achievable:AchievableStep"),
    StepRecord("relevant", "4", f"{_ROOM}.relevant:RelevantStep"),
    StepRecord("timebound", "5", f"{_ROOM}.timebound:TimeboundStep"),
    StepRecord("summary", "Σ", f"{_ROOM}.summary:SummaryStep"),
)
