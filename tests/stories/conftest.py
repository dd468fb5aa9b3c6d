"""The window of the tests of the screens, for the stories that are played at the keyboard."""

from tests.ui.conftest import desk_window, settle, surroundings, window, workbook_path

__all__ = ["desk_window", "settle", "surroundings", "window", "workbook_path"]
