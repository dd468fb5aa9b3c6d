"""A card of one metric: name and status, the figure and its target, the attainment, a bullet, the difference."""

from fractions import Fraction

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from goaldesk.reports.marks import Primitive, bullet, status_token
from goaldesk.ui.look import Look
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.layouts import row
from goaldesk.ui.widgets.marks import Painted, StatusMark

BULLET_HEIGHT = 16


class Bullet(Painted):
    """Actual against target, as wide as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 120, BULLET_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._actual: Fraction | None = None
        self._target: Fraction | None = None

    def show_figures(self, actual: Fraction | None, target: Fraction | None) -> None:
        self._actual, self._target = actual, target
        self.update()

    def marks(self) -> list[Primitive]:
        return bullet(self._actual, self._target, None, self.width(), self.height())


class ScoreCard(QFrame):
    """The texts come finished; the card only places them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("panel", "true")
        self.name = ElidedLabel("", "row")
        self.mark = StatusMark(look, "open", 10)
        self.status = PlainLabel()
        self.figure = PlainLabel("", "figure")
        self.target = ElidedLabel("", "small")
        self.share = PlainLabel("", "row")
        self.bullet = Bullet(look)
        self.change = ElidedLabel("", "small")
        self._ink = "neutral"
        head = row((self.name, 1), self.mark, self.status, spacing=6)
        figure = row(self.figure, (self.target, 1), self.share, spacing=6)
        self._least = 112
        layout = self._grid = QGridLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setVerticalSpacing(4)
        layout.addLayout(head, 0, 0)
        layout.addLayout(figure, 1, 0)
        layout.addWidget(self.bullet, 2, 0)
        layout.addWidget(self.change, 3, 0)
        look.changed.connect(self._draw)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._least)

    def tighten(self) -> None:
        """Take less room, where cards stand below each other in one panel."""
        self._least = 92
        self._grid.setContentsMargins(14, 7, 14, 7)
        self._grid.setVerticalSpacing(1)

    def show_status(self, status: str, word: str) -> None:
        """The mark and the word of a status, in its colour."""
        self.mark.show_status(status)
        self.status.setText(word)
        self._ink = status_token(status)
        self._draw()

    def _draw(self) -> None:
        self.status.setStyleSheet(f"color: {getattr(self._look.tokens, self._ink)};")
