"""The tab History of Plan: what was changed since the plan was agreed, and the year without it."""
