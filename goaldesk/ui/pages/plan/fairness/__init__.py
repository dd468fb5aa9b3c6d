"""Fairness of a plan: its tab, the drawings beside it, the trials below, and the words."""
