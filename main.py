"""The door: `python main.py FILE` opens the window, `python main.py --help` lists the commands."""

from goaldesk.cli import main

if __name__ == "__main__":
    main()
