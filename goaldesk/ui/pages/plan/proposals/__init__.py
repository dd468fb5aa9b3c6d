"""Proposals: what is handed down, proposed and agreed with each, the talk about it, and how a gap is closed.

`tab.py` is the sheet with its panel, `panel.py` the talk with one person, `words.py` what is said of a talk.
"""
