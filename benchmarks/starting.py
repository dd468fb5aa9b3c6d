"""From nothing to the first painting of the window, and to the figures of the workbook; against an empty Qt window."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.companies import large
from benchmarks.harness import Result, in_turn, python

EMPTY = """
import os
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def event(self, event):
        handled = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, lambda: os._exit(0))
        return handled
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

PAINTED = """
import os, sys
from pathlib import Path
from goaldesk.ui import application
from goaldesk.ui.main_window import MainWindow
begin = MainWindow.begin
MainWindow.begin = lambda *arguments, **more: os._exit(0)
application.open_window(Path(sys.argv[1]))
"""

SHOWN = """
import os, sys
from pathlib import Path
from goaldesk.ui import application
from goaldesk.ui.workbench import Workbench
shown = Workbench.set_desk
def then(self, desk):
    shown(self, desk)
    os._exit(0)
Workbench.set_desk = then
application.open_window(Path(sys.argv[1]))
"""


def starting(folder: Path) -> Iterator[Result]:
    """Whole processes; both leave at once when painted."""
    home = str(folder / "home")
    for people in (50, 1_000):
        file = large(folder, people, 20_000)
        ratio, ours, floor = in_turn(7, lambda f=file: python(PAINTED, f, GOALDESK_HOME=home), lambda: python(EMPTY))
        detail = f"{ours.cpu * 1000:.0f} ms, floor {floor.cpu * 1000:.0f} ms"
        yield Result(f"window painted, {people:,} people / empty window", ratio, 1.5, 1.2, detail)
        if people == 1_000:
            peak = ours.peak / floor.peak
            yield Result("memory when painted / empty window", peak, 1.5, 1.25, f"{ours.peak:.0f} MiB")
            ratio, ours, floor = in_turn(3, lambda f=file: python(SHOWN, f, GOALDESK_HOME=home), lambda: python(EMPTY))
            detail = f"{ours.cpu * 1000:.0f} ms, 20,000 entries"
            yield Result("workbook open in the window / empty window", ratio, 12, 6, detail)
