"""The door: `python main.py FILE` opens the window, `python main.py --help` lists the commands."""

import sys

if __name__ == "__main__":
    # A built program has no other door for the child process that reads spreadsheets.
    if sys.argv[1:] == ["--read-spreadsheet"]:
        from goaldesk.model.importers.child import main
    else:
        from goaldesk.cli import main
    main()
