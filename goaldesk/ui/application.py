"""The door to the window: is there a display, then the program; and out again in good order.

Nothing of Qt is imported before it is known that a window can be shown.
"""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

NO_DISPLAY = 1


def open_window(path: Path | None, *, language: str | None = None, today: "dt.date | None" = None) -> int:
    """Open the window, with the workbook at `path` if there is one, and end the process when it was closed.

    `language` and `today` hold for this start only. Returns only where there is no display: exit code 1, said in words.
    """
    if not display_there():
        sys.stderr.write(no_display(language or "en") + "\n")
        return NO_DISPLAY
    # Nothing of what is made until the first painting is garbage; looking for it would take a tenth of the start.
    gc.disable()
    from goaldesk.ui.program import run

    return leave(run(path, language=language, today=today))


def display_there() -> bool:
    """Whether a window can be shown at all. Qt itself would end the process without a word that helps."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def no_display(language: str) -> str:
    """What is said where there is no display."""
    from goaldesk.ui.speech import QtWording

    return QtWording(language).translate(
        "Application",
        "There is no display, so no window was opened. The commands work without one: goaldesk --help lists them.",
    )


def leave(code: int) -> int:
    """End the process at once. Everything is closed and written; taking Qt apart would only take time."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
