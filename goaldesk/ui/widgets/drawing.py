"""A drawing of primitives that is as wide as there is room, and told in words to a screen reader."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from goaldesk.reports.marks import Primitive
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.marks import Painted

Draw = Callable[[float, float], list[Primitive]]


class Drawing(Painted):
    """`show_drawing` gives what makes the primitives for a width and height."""

    def __init__(self, look: Look, height: int) -> None:
        super().__init__(look, 200, height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._draw: Draw = lambda width, height: []

    def show_drawing(self, draw: Draw, said: str) -> None:
        """Draw this from now on; `said` tells it in words."""
        self._draw = draw
        self.setAccessibleName(said)
        self.update()

    def marks(self) -> list[Primitive]:
        return self._draw(self.width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._size.height())
