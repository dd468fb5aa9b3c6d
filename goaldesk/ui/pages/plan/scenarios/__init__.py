"""The tab Scenarios of Plan: alternative plans beside each other, and one of them made the plan."""
