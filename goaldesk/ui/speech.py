"""The wording port spoken by Qt: translations from a `.qm` file, line breaks from `QTextBoundaryFinder`.

QtCore only, and no application is needed: a pack may be printed in another language than the screen's, also from a
worker. One rule: a text that the catalogue lacks is the source text.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from goaldesk.formats import Formats

LANGUAGES = ("en", "zh")
TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"

_CATALOGUES = {"en": "goaldesk_en.qm", "zh": "goaldesk_zh_CN.qm"}
_UTF16_SINGLE = 0xFFFF
_DASH = "\u2013"


class QtWording:
    """Texts, numbers and line breaks in one language (`en` or `zh`). Raises ValueError for another one, and
    FileNotFoundError where the program was copied without its catalogues.
    """

    def __init__(self, language: str, folder: Path = TRANSLATIONS) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no such language: {language}")
        self.language = language
        path = folder / _CATALOGUES[language]
        self.translator = QTranslator()
        if not self.translator.load(str(path)):
            raise FileNotFoundError(path)

    @cached_property
    def formats(self) -> "Formats":
        """Numbers and dates, which come after the first words on the screen."""
        from goaldesk.formats import Formats

        return Formats(self.language)

    def translate(self, context: str, text: str, n: int | None = None) -> str:
        found = self.translator.translate(context, text, "", -1 if n is None else n) or text
        return found if n is None else found.replace("%n", self.formats.whole(n))

    def breaks(self, text: str) -> Sequence[int]:
        return line_breaks(text)


@lru_cache(maxsize=1024)
def line_breaks(text: str) -> tuple[int, ...]:
    """The indexes of `text` at which a line may end (Unicode line breaking), its length included. A run such as
    Jan–Aug stays in one line.
    """
    return tuple(at for at in _unicode_breaks(text) if not (1 < at < len(text) and _in_a_run(text, at)))


def _in_a_run(text: str, at: int) -> bool:
    """Whether the dash before this place stands between two words without a gap."""
    return text[at - 1] == _DASH and text[at - 2].isalnum() and text[at].isalnum()


def _unicode_breaks(text: str) -> tuple[int, ...]:
    from PySide6.QtCore import QTextBoundaryFinder

    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    at: list[int] = []
    while (place := finder.toNextBoundary()) >= 0:
        at.append(place)
    if text and (not at or at[-1] != _units(text)):
        at.append(_units(text))
    if all(ord(sign) <= _UTF16_SINGLE for sign in text):
        return tuple(at)
    index = {0: 0}
    units = 0
    for number, sign in enumerate(text, 1):
        units += _units(sign)
        index[units] = number
    return tuple(index[place] for place in at if place in index)


def _units(text: str) -> int:
    """The length in UTF-16 units, in which Qt counts."""
    return len(text) + sum(ord(sign) > _UTF16_SINGLE for sign in text)
