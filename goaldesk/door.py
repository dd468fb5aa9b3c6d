"""The door: `goaldesk FILE` opens the window, `goaldesk COMMAND …` does one job and leaves.

One rule: what a double click starts, a workbook or nothing at all, does not wait for the command line to be imported.
"""

import sys
from pathlib import Path

WORKBOOK = ".goaldesk"
READ_SPREADSHEET = "--read-spreadsheet"
"""The word by which a built program, which has no other door, is the child process that reads spreadsheets."""


def main() -> None:
    """Do what the words of this call say."""
    words = sys.argv[1:]
    if words == [READ_SPREADSHEET]:
        from goaldesk.model.importers.child import main as read

        read()
    elif not words or (len(words) == 1 and words[0].endswith(WORKBOOK)):
        from goaldesk.ui.application import open_window

        sys.exit(open_window(Path(words[0]) if words else None))
    else:
        from goaldesk.cli import main as command_line

        command_line()
