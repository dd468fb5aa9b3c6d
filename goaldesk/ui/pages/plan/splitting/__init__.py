"""Splitting a parent's target below the grid: `dock.py` asks and shows, `strip.py` holds what is chosen, `typing.py`
reads what is typed, `choices.py` lists the ways as data.
"""
