"""Import: a file becomes entries in three steps: which file, what its columns mean, what it would change.

`course.py` is the way through them, without a widget; each step is a module; `roles.py` is what a column becomes.
"""
