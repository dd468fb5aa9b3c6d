"""Paints the primitives of `reports.marks` with a QPainter, so that a mark looks the same on screen and on paper."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from goaldesk.reports.marks import Ellipse, Label, Line, Polygon, Primitive, Rect
from goaldesk.ui.fonts import font
from goaldesk.ui.tokens import Tokens


def colour(tokens: Tokens, name: str) -> QColor:
    """The colour of a token written with hyphens, as the marks name it."""
    return QColor(getattr(tokens, name.replace("-", "_")))


def paint(painter: QPainter, marks: Iterable[Primitive], tokens: Tokens, x: float = 0, y: float = 0) -> None:
    """Paint the marks with their origin at (x, y). The painter is left as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    for mark in marks:
        _paint_one(painter, mark, tokens)
    painter.restore()


def _paint_one(painter: QPainter, mark: Primitive, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match mark:
        case Rect():
            ground = colour(tokens, mark.fill)
            ground.setAlphaF(mark.opacity)
            painter.setBrush(ground)  # `fillRect` would set up the names of all of Qt's gradients
            painter.drawRect(QRectF(mark.x, mark.y, mark.width, mark.height))
        case Line():
            painter.setPen(_pen(tokens, mark.stroke, mark.width, mark.dash))
            painter.drawLine(QPointF(mark.x1, mark.y1), QPointF(mark.x2, mark.y2))
        case Polygon():
            painter.setBrush(QBrush(colour(tokens, mark.fill)))
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in mark.points]))
        case Ellipse():
            if mark.fill:
                painter.setBrush(QBrush(colour(tokens, mark.fill)))
            if mark.stroke:
                painter.setPen(_pen(tokens, mark.stroke, mark.width, ()))
            painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
        case Label():
            painter.setPen(colour(tokens, mark.color))
            painter.setFont(font(round(mark.size), QFont.Weight.DemiBold if mark.bold else QFont.Weight.Normal))
            wide = painter.fontMetrics().horizontalAdvance(mark.text)
            left = {"left": 0.0, "center": wide / 2, "right": float(wide)}[mark.align]
            painter.drawText(QPointF(mark.x - left, mark.y), mark.text)


def _pen(tokens: Tokens, stroke: str, width: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(colour(tokens, stroke), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([part / width for part in dash])
    return pen
