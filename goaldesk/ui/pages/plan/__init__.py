"""Plan: set targets, see where they do not add up, split them, agree them.

`page.py` is the page; `strip.py` what is chosen above the grid, `typing.py` what typed texts mean, `words.py` what is
said of a cell.
"""
