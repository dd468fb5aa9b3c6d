"""Letters and lines: the family of the paper, widths, line breaking, and what the family has no sign for.

One rule: text of people is drawn as it is, never read as markup. Control characters are dropped; a sign that the font
lacks is replaced and remembered, so it is reported instead of printed as an empty box.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from goaldesk.reports.style import BOLD_FILE, FONTS, LATIN_BOLD_FILE, LATIN_FILE, REGULAR_FILE, Letters
from goaldesk.wording import Wording

REGULAR = "NotoSansSC"
BOLD = "NotoSansSC-Bold"
LATIN, LATIN_BOLD = "Inter", "Inter-SemiBold"
REPLACEMENT = "?"
ELLIPSIS = "…"
TIED = frozenset("年月日万亿")
NARROW = re.compile("([‘’“”]+)")
"""Quotation marks and apostrophes, which are as wide as a Chinese word sign in the family of the paper: in other
languages a Latin one has them. Other signs stay, because what copies text out of a PDF could break the line at them.
"""
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}


def register_fonts() -> None:
    """Make the family known to reportlab, once a process."""
    if REGULAR in pdfmetrics.getRegisteredFontNames():
        return
    files = ((REGULAR, REGULAR_FILE), (BOLD, BOLD_FILE), (LATIN, LATIN_FILE), (LATIN_BOLD, LATIN_BOLD_FILE))
    for name, file in files:
        pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))


class Typesetter:
    """Measures and breaks text in one language; `missing` gathers the signs that the font lacks."""

    def __init__(self, wording: Wording) -> None:
        register_fonts()
        self._wording = wording
        self._fonts = (pdfmetrics.getFont(REGULAR), pdfmetrics.getFont(BOLD))
        self._latin = (pdfmetrics.getFont(LATIN), pdfmetrics.getFont(LATIN_BOLD)) if wording.language != "zh" else ()
        self._known = self._fonts[0].face.charToGlyph
        self._clean: dict[str, str] = {}
        self._glyphs: dict[Any, dict[tuple[bool, str], list[tuple[str, str]]]] = {}
        self.missing: dict[str, None] = {}

    def clean(self, text: str) -> str:
        """One line of text with nothing in it but signs that the font has."""
        cleaned = self._clean.get(text)
        if cleaned is None:
            cleaned = "".join(map(self._sign, unicodedata.normalize("NFC", text)))
            self._clean[text] = cleaned
        return cleaned

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The width of a clean text in points."""
        if text.isascii():  # most of what is measured
            return float(self._fonts[bold].stringWidth(text, size))
        return float(sum(font.stringWidth(part, size) for font, part in self._runs(text, bold)))

    def glyphs(self, canvas: Any, text: str, bold: bool) -> list[tuple[str, str]]:
        """A clean text as a PDF writes it: pairs of a font of the document and signs of it, escaped."""
        known = self._glyphs.setdefault(canvas, {})
        found = known.get((bold, text))
        if found is None:
            document = canvas._doc  # the document by which TTFont knows its subsets
            found = [
                (font.getSubsetInternalName(subset, document), escapePDF(part))
                for font, run in self._runs(text, bold)
                for subset, part in font.splitString(run, document)
            ]
            known[(bold, text)] = found
        return found

    def lines(self, text: str, letters: Letters, width: float) -> list[str]:
        """The text broken into clean lines not wider than `width`; its own line breaks are kept."""
        parts = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").split("\n")
        return [line for part in parts for line in self._broken(self.clean(part).strip(), letters, width)]

    def fitted(self, text: str, letters: Letters, width: float) -> str:
        """The clean text, shortened in its middle if it is wider than `width`."""
        text = self.clean(text)
        if self.width(text, letters.size, letters.bold) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            kept = (low + high + 1) // 2
            if self.width(_shortened(text, kept), letters.size, letters.bold) <= width:
                low = kept
            else:
                high = kept - 1
        return _shortened(text, low)

    def _runs(self, text: str, bold: bool) -> list[tuple[Any, str]]:
        """The text cut where its font changes."""
        font = self._fonts[bold]
        if not self._latin or text.isascii():
            return [(font, text)]
        parts = NARROW.split(text)  # every second one is narrow
        return [(self._latin[bold] if at % 2 else font, part) for at, part in enumerate(parts) if part]

    def _sign(self, sign: str) -> str:
        if ord(sign) in self._known:
            return sign if unicodedata.category(sign) not in _DROPPED else ""
        category = unicodedata.category(sign)
        if sign in "\t\n\r\v" or category == "Zs":
            return " "
        if category in {"Cc", "Cf", "Cs"} or 0xFE00 <= ord(sign) <= 0xFE0F:
            return ""
        self.missing[sign] = None
        return REPLACEMENT

    def _broken(self, text: str, letters: Letters, width: float) -> list[str]:
        if self.width(text, letters.size, letters.bold) <= width:
            return [text]
        lines: list[str] = []
        line = ""
        for piece in _pieces(text, self._wording.breaks(text)):
            if self.width((line + piece).rstrip(), letters.size, letters.bold) <= width:
                line += piece
                continue
            if line:
                lines.append(line.rstrip())
            line = piece
            while self.width(line.rstrip(), letters.size, letters.bold) > width:
                fits = self._fitting(line, letters, width)
                lines.append(line[:fits])
                line = line[fits:]
        return [*lines, line.rstrip()] if line.rstrip() else lines

    def _fitting(self, text: str, letters: Letters, width: float) -> int:
        """How many signs of a word that is too long for a line stand on one, at least one."""
        low, high = 1, len(text)
        while low < high:
            kept = (low + high + 1) // 2
            if self.width(text[:kept], letters.size, letters.bold) <= width:
                low = kept
            else:
                high = kept - 1
        return low


def _pieces(text: str, breaks: Sequence[int]) -> list[str]:
    """The parts of a text between which a line may end; a figure keeps its day, month or 万, a run of
    months its end.
    """
    ends = [
        end
        for end in breaks
        if end == len(text) or not (text[end - 1] == "–" or (text[end - 1].isdigit() and text[end] in TIED))
    ]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _shortened(text: str, kept: int) -> str:
    head = (kept + 1) // 2
    return text[:head].rstrip() + ELLIPSIS + text[len(text) - (kept - head) :].lstrip()
