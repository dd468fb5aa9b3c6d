"""Splitting over units and months at once, both totals exact (methods 2.3).

`table.py` holds the question and asks the others in turn: `flow.py` whether it can be done at all, `fit.py` for the
proportional answer in fractions, `rounding.py` for the nearest whole one. `shares.py` stands before it where the totals
of the rows follow from weights.
"""
