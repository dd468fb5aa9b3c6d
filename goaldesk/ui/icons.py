"""The drawn signs of the program, in the colour of the text they stand beside.

Lucide's drawings name no colour of their own (`currentColor`); it is put in when a sign is drawn.
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

FOLDER = Path(__file__).parents[2] / "resources" / "icons"
_STROKE = "1.75"
_THIN_STROKE = "1.25"
_THIN_FROM = 32
GAP = 4


def pixmap(name: str, colour: str, size: int = 16) -> QPixmap:
    """The sign `name` in a colour, `size` pixels high, sharp on this screen. From 32 pixels on its line is thinner."""
    screen = QGuiApplication.primaryScreen()
    return _drawn(name, colour, size, screen.devicePixelRatio() if screen else 1.0)


def icon(name: str, colour: str, disabled: str = "", size: int = 16) -> "QIcon":
    """The sign as an icon for a button or a menu."""
    from PySide6.QtGui import QIcon  # the names of the desktop's own icons come with it; the first painting has none

    made = QIcon(pixmap(name, colour, size))
    if disabled:
        made.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return made


def dress(button: QAbstractButton, name: str, colour: str, disabled: str = "") -> None:
    """Give a button a sign, with a little room between it and the text."""
    from PySide6.QtGui import QIcon

    wide = 16 + GAP
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled or colour)):
        sign = pixmap(name, ink)
        ground = QPixmap(round(wide * sign.devicePixelRatio()), sign.height())
        ground.setDevicePixelRatio(sign.devicePixelRatio())
        ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ground)
        painter.drawPixmap(0, 0, sign)
        painter.end()
        made.addPixmap(ground, mode)
    button.setIcon(made)
    button.setIconSize(QSize(wide, 16))


def program() -> "QIcon":
    """The icon of the program."""
    from PySide6.QtGui import QIcon

    return QIcon(str(FOLDER / "goaldesk.svg"))


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    stroke = _THIN_STROKE if size >= _THIN_FROM else _STROKE
    source = source.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(source.encode()).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made
