"""The door of the sources: `python main.py FILE` opens the window, `python main.py --help` lists the commands."""

from goaldesk.door import main

if __name__ == "__main__":
    main()
