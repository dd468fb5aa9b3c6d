"""What goes on paper: a pure function of snapshot, unit, period and wording."""
