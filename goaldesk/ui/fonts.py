"""The fonts that come with the program: Inter for Latin, Noto Sans SC for Chinese, figures all equally wide."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"
FAMILIES = ("Inter", "Noto Sans SC")
FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSC-Bold.ttf",
)
BODY = 13
"""The size of text in pixels; the style sheet says where another size stands."""


def load_fonts(folder: Path = FOLDER) -> list[str]:
    """Make the fonts known to Qt; returned are the files that could not be read."""
    return [name for name in FILES if QFontDatabase.addApplicationFont(str(folder / name)) < 0]


def font(pixels: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font. Without `tnum` the figures of Inter are not equally wide."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
