"""A picture file of somebody's: read with limits, and made into the small PNG that a workbook keeps."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QImageWriter, QPixmap

from goaldesk.model.errors import Refusal
from goaldesk.model.logo import HIGHEST, WIDEST
from goaldesk.wording import QT_TRANSLATE_NOOP

LARGEST_FILE, LARGEST_SIDE, MOST_MEGABYTES = 10_000_000, 10_000, 128


def logo_of(path: Path) -> bytes:
    """The picture at this path as PNG of at most 800 x 240 points. Raises Refusal `not_a_picture`."""
    file = QFile(str(path))
    if file.size() > LARGEST_FILE or not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise _not_a_picture(path)
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader = QImageReader(file)
    size = reader.size()
    allowed = bytes(reader.format().data()) in (b"png", b"jpeg", b"jpg")
    if not allowed or not size.isValid() or max(size.width(), size.height()) > LARGEST_SIDE:
        raise _not_a_picture(path)
    most = QSize(WIDEST, HIGHEST)
    if size.width() > WIDEST or size.height() > HIGHEST:
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    picture = reader.read()
    if picture.isNull():
        raise _not_a_picture(path)
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
