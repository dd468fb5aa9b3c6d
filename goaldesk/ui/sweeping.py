"""Looking for garbage: in the window's thread alone, and not while a job runs.

Python looks for rings of objects that nobody needs any more in whichever thread makes one object too many. If such a
ring holds objects of Qt, which have to die in the window's thread, that ends the program.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

EVERY = 2000
"""Milliseconds between two looks."""

LIMITS = (2_000, 10, 30)
"""So many new objects, looks at those, and looks at the ones that stayed, before it is looked again, as in `gc`; but
rarely through everything, because that takes as long as a stroke of a key may.
"""


class Sweeper(QObject):
    """From now on Python does not look by itself, until `end`; nobody looks while it `rests`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rests = False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Look among those of which there are too many."""
        if self.rests:
            return
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > LIMITS[generation]:
                gc.collect(generation)
                return

    def sweep_all(self) -> None:
        """Look through everything, also what was kept out of it: a workbook was closed, and little is left."""
        gc.unfreeze()
        gc.collect()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
