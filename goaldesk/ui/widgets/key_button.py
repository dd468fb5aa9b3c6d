"""A button with its sign, its word, and at the right in small its key."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look

HEIGHT, SIGN, PAD, GAP = 28, 16, 10, 6
SHORTEST = 2


class KeyButton(QPushButton):
    """`kind` is a look of the style sheet: empty, `primary`, `flat`, `danger`. `say` sets the word; the key is shown
    only, the page that holds the button listens to it.
    """

    def __init__(self, look: Look, sign: str, key: str = "", kind: str = "") -> None:
        super().__init__()
        self._look = look
        self._sign = sign
        self._key = key
        self._word = ""
        self._brevity = 0
        if kind:
            self.setProperty("kind", kind)
        look.changed.connect(self.update)

    def say(self, word: str) -> None:
        """Set the word."""
        self._word = word
        self.setAccessibleName(word)
        self.setAccessibleDescription(self._key)
        self.updateGeometry()
        self.update()

    def be_brief(self, brevity: int) -> None:
        """Leave out the key (1), and where a flat one has a sign, its word (2), or show all (0)."""
        if brevity != self._brevity:
            self._brevity = brevity
            self.updateGeometry()
            self.update()

    def width_at(self, brevity: int) -> int:
        """The width that it has when it is this brief."""
        wide = 2 * PAD + (SIGN if self._sign else 0)
        if self._says_word(brevity):
            wide += (GAP if self._sign else 0) + _width(font(13, QFont.Weight.Medium), self._word)
        if self._key and not brevity:
            wide += GAP + _width(font(11), self._key)
        return wide

    def sizeHint(self) -> QSize:
        return QSize(self.width_at(self._brevity), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        ink, quiet = self._inks()
        left = PAD
        if self._sign:
            painter.drawPixmap(left, (self.height() - SIGN) // 2, icons.pixmap(self._sign, ink, SIGN))
            left += SIGN + GAP
        if self._says_word(self._brevity):
            left = self._text(painter, left, self._word, font(13, QFont.Weight.Medium), ink)
        if self._key and not self._brevity:
            self._text(painter, left + GAP, self._key, font(11), quiet)
        painter.end()

    def _says_word(self, brevity: int) -> bool:
        return brevity < SHORTEST or not self._sign or self.property("kind") != "flat"

    def _inks(self) -> tuple[str, str]:
        tokens = self._look.tokens
        if not self.isEnabled():
            return tokens.disabled, tokens.disabled
        kind = self.property("kind")
        if kind == "primary":
            return tokens.on_accent, tokens.on_accent
        return (tokens.off, tokens.text3) if kind in ("danger", "danger-flat") else (tokens.text, tokens.text3)

    def _text(self, painter: QPainter, left: int, text: str, face: QFont, ink: str) -> int:
        wide = _width(face, text)
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(QRect(left, 0, wide, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return left + wide


def _width(face: QFont, text: str) -> int:
    return QFontMetrics(face).horizontalAdvance(text) + 1
