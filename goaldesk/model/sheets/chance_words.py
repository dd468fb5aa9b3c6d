"""How a chance is said: in words that one would bet with, by the nearest share that a language counts in.

The one rule: words never cross a line of warning. A chance just below a line is said to be just under it, so the word
and the mark beside it agree.
"""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.settings import WorkbookSettings
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

_SHARES = {
    Fraction(1, 20): QT_TRANSLATE_NOOP("Chance", "1 in 20"),
    Fraction(1, 10): QT_TRANSLATE_NOOP("Chance", "1 in 10"),
    Fraction(1, 5): QT_TRANSLATE_NOOP("Chance", "1 in 5"),
    Fraction(1, 4): QT_TRANSLATE_NOOP("Chance", "1 in 4"),
    Fraction(3, 10): QT_TRANSLATE_NOOP("Chance", "3 in 10"),
    Fraction(1, 3): QT_TRANSLATE_NOOP("Chance", "1 in 3"),
    Fraction(2, 5): QT_TRANSLATE_NOOP("Chance", "2 in 5"),
    Fraction(1, 2): QT_TRANSLATE_NOOP("Chance", "1 in 2"),
    Fraction(3, 5): QT_TRANSLATE_NOOP("Chance", "3 in 5"),
    Fraction(2, 3): QT_TRANSLATE_NOOP("Chance", "2 in 3"),
    Fraction(7, 10): QT_TRANSLATE_NOOP("Chance", "7 in 10"),
    Fraction(3, 4): QT_TRANSLATE_NOOP("Chance", "3 in 4"),
    Fraction(4, 5): QT_TRANSLATE_NOOP("Chance", "4 in 5"),
    Fraction(9, 10): QT_TRANSLATE_NOOP("Chance", "9 in 10"),
    Fraction(19, 20): QT_TRANSLATE_NOOP("Chance", "19 in 20"),
}

_ABOUT = QT_TRANSLATE_NOOP("Chance", "about {share}"), QT_TRANSLATE_NOOP("Chance", "{share}")
_UNDER = QT_TRANSLATE_NOOP("Chance", "just under {share}"), QT_TRANSLATE_NOOP("Chance", "< {share}")
_OVER = QT_TRANSLATE_NOOP("Chance", "just over {share}"), QT_TRANSLATE_NOOP("Chance", "> {share}")
"""In full and brief."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """The shares a language counts in, and below and above which it counts no more; what is said then, in full and
    brief.
    """

    shares: tuple[Fraction, ...]
    least: Fraction
    most: Fraction
    less: str
    brief: str


_ODDS = _Scale(
    tuple(share for share in _SHARES if share not in (Fraction(3, 10), Fraction(7, 10))),
    Fraction(1, 40),
    Fraction(39, 40),
    QT_TRANSLATE_NOOP("Chance", "less than 1 in 40"),
    QT_TRANSLATE_NOOP("Chance", "< 1 in 40"),
)
_TENTHS = _Scale(
    tuple(Fraction(part, 10) for part in range(1, 10)),
    Fraction(3, 40),
    Fraction(19, 20),
    QT_TRANSLATE_NOOP("Chance", "less than 1 in 10"),
    QT_TRANSLATE_NOOP("Chance", "< 1 in 10"),
)


def chance_words(chance: float, settings: WorkbookSettings, wording: Wording, *, brief: bool = False) -> str:
    """A chance from 0 to 1 in words: about 1 in 3, just under 1 in 2, nearly certain; in Chinese in tenths. In a column
    of chances `brief` ones will do: 1 in 3, < 1 in 2.
    """
    exact, scale = Fraction(chance), _TENTHS if wording.language == "zh" else _ODDS
    if exact < scale.least:
        return wording.translate("Chance", scale.brief if brief else scale.less)
    if exact > scale.most:
        return wording.translate("Chance", "nearly certain")
    # Of two that are as near the higher one, as figures are rounded half up everywhere.
    share = min(scale.shares, key=lambda share: (abs(share - exact), -share))
    lines = (Fraction(settings.at_risk_line, 100), Fraction(settings.off_track_line, 100))
    if any(exact < line <= share for line in lines):
        forms = _UNDER
    elif any(share < line <= exact for line in lines):
        forms = _OVER
    else:
        forms = _ABOUT
    form = wording.translate("Chance", forms[brief])
    return form.format(share=wording.translate("Chance", _SHARES[share]))


def chance_status(chance: float | None, settings: WorkbookSettings) -> str:
    """The status of a target with this chance: on track from the line of risk on, off track below the other one; no
    figure where none is known.
    """
    if chance is None:
        return "no_data"
    exact = Fraction(chance)
    if exact * 100 < settings.off_track_line:
        return "off_track"
    return "at_risk" if exact * 100 < settings.at_risk_line else "on_track"
