"""GoalDesk: plan, track, review and adjust sales targets, offline."""

__version__ = "0.1.0"
