"""The one grid: every table of the program, for reading and for typing."""
