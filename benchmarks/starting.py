"""From nothing to the first painting of the window, and to the figures of the workbook; against an empty Qt window."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.companies import large
from benchmarks.harness import WHOLE, Result, Size, in_turn, python

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
import gc, os
gc.disable()  # as the program does before Qt is imported, which here is a moment earlier
from goaldesk.ui.main_window import MainWindow
MainWindow.begin = lambda *arguments, **more: os._exit(0)
from goaldesk.door import main
main()
"""

SHOWN = """
import gc, os
gc.disable()
from goaldesk.ui.workbench import Workbench
shown = Workbench.set_desk
def then(self, desk):
    shown(self, desk)
    os._exit(0)
Workbench.set_desk = then
from goaldesk.door import main
main()
"""


def starting(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """Whole processes from the program's own door on; both leave at once when painted."""
    home = str(folder / "home")
    for people in (size.packs // 2, size.people * 2):
        file = large(folder, people, 2 * size.few)
        ratio, ours, floor = in_turn(
            min(7, size.most), lambda f=file: python(PAINTED, f, GOALDESK_HOME=home), lambda: python(EMPTY)
        )
        detail = f"{ours.cpu * 1000:.0f} ms, floor {floor.cpu * 1000:.0f} ms"
        yield Result(f"window painted, {people:,} people / empty window", ratio, 1.5, 1.2, detail)
        if people == size.people * 2:
            peak = ours.peak / floor.peak
            yield Result("memory when painted / empty window", peak, 1.5, 1.25, f"{ours.peak:.0f} MiB")
            ratio, ours, floor = in_turn(
                min(3, size.most), lambda f=file: python(SHOWN, f, GOALDESK_HOME=home), lambda: python(EMPTY)
            )
            detail = f"{ours.cpu * 1000:.0f} ms, {2 * size.few:,} entries"
            yield Result("workbook open in the window / empty window", ratio, 12, 6, detail)
