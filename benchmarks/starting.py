"""From nothing to the first painting of the window, and to the figures of the workbook; against an empty Qt window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.companies import large
from benchmarks.harness import WHOLE, Result, Size, Spent, in_turn, python
from goaldesk.ui.settings import Remembered

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
    home = {"GOALDESK_HOME": str(folder / "home")}
    plain = {"PYTHONPATH": str(as_pip_installs_qt(folder))}
    times = min(7, size.most)
    for people in (size.packs // 2, size.people * 2):
        file = large(folder, people, 2 * size.few)
        ratio, ours, floor = in_turn(times, lambda f=file: python(PAINTED, f, **home), lambda: python(EMPTY, **plain))
        yield Result(f"window painted, {people:,} people / empty window", ratio, 1.5, 1.2, _both(ours, floor))
    yield Result("memory when painted / empty window", ours.peak / floor.peak, 1.5, 1.25, f"{ours.peak:.0f} MiB")
    ratio, ours, floor = in_turn(times, lambda: python(PAINTED, file, **home), lambda: python(EMPTY))
    yield Result("window painted / empty one of the same set-up", ratio, 1.75, 1.3, _both(ours, floor))
    Remembered(Path(home["GOALDESK_HOME"])).opened(file, "2026-09-09T06:05:00Z")
    ratio, ours, floor = in_turn(times, lambda: python(PAINTED, **home), lambda: python(EMPTY, **plain))
    yield Result("start page painted / empty window", ratio, 2, 1.5, _both(ours, floor))
    few = min(3, size.most)
    ratio, ours, floor = in_turn(few, lambda: python(SHOWN, file, **home), lambda: python(EMPTY, **plain))
    detail = f"{ours.cpu * 1000:.0f} ms, {2 * size.few:,} entries"
    yield Result("workbook open in the window / empty window", ratio, 12, 6, detail)


def as_pip_installs_qt(folder: Path) -> Path:
    """A place to import Qt's support modules from as they come: packed. The set-up unpacks those of this program, which
    makes an empty window quicker too.
    """
    import shiboken6

    place = folder / "plain"
    if not place.exists():
        source = Path(shiboken6.__file__).parent
        shutil.copytree(source, place / source.name, ignore=shutil.ignore_patterns("files.dir"))
    return place


def _both(ours: Spent, floor: Spent) -> str:
    return f"{ours.cpu * 1000:.0f} ms, floor {floor.cpu * 1000:.0f} ms"
