"""A picture file of somebody's: read with limits, and made into the small PNG that a workbook keeps."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap

from goaldesk.model.errors import Refusal
from goaldesk.model.logo import HIGHEST, PNG, WIDEST
from goaldesk.wording import QT_TRANSLATE_NOOP

LARGEST_FILE, LARGEST_SIDE, MOST_MEGABYTES = 10_000_000, 10_000, 128
_HEADS = {PNG: QByteArray(b"png"), b"\xff\xd8\xff": QByteArray(b"jpeg")}
"""How the two kinds begin. Only these decoders see a file: Qt would try all it has, and goes by the file's name."""


def logo_of(path: Path) -> bytes:
    """The picture at this path as PNG of at most 800 x 240 points. Raises Refusal `not_a_picture`."""
    file = QFile(str(path))
    if not path.is_file() or file.size() > LARGEST_FILE or not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise _not_a_picture(path)
    content = file.read(LARGEST_FILE)
    kind = next((kind for head, kind in _HEADS.items() if content.startsWith(head)), None)
    if kind is None:
        raise _not_a_picture(path)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    picture = _read(QImageReader(buffer, kind))
    if picture.isNull():
        raise _not_a_picture(path)
    return _as_png(picture)


def _read(reader: QImageReader) -> QImage:
    """The picture, made small while it is read; null where it is none or larger than allowed."""
    reader.setAutoDetectImageFormat(False)
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LARGEST_SIDE:
        return QImage()
    if size.width() > WIDEST or size.height() > HIGHEST:
        most = QSize(WIDEST, HIGHEST)
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    return reader.read()


def _as_png(picture: QImage) -> bytes:
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(made.data())


def shown(picture: bytes, height: int) -> QPixmap:
    """A kept picture, as high as this at most."""
    found = QPixmap()
    found.loadFromData(picture, "PNG")
    if found.height() <= height:
        return found
    return found.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation)


def _not_a_picture(path: Path) -> Refusal:
    return Refusal(
        "not_a_picture",
        QT_TRANSLATE_NOOP(
            "Fault", "“{name}” is no PNG or JPEG picture that can be read; nothing was changed: choose another file."
        ),
        name=path.name,
    )
