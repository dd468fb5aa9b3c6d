"""The one room that knows the file: opening, the gate for writing, history, seal, lock and copies. See `workbook`."""
