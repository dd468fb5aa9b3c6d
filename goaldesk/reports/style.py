"""How paper looks: colours by token name, the two papers, sizes in points. Always light, whatever the screen shows.

One rule: no number of points and no colour stands anywhere else, except in the geometry of a mark.
"""

from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
REGULAR_FILE = "NotoSansSC-Regular.ttf"
BOLD_FILE = "NotoSansSC-Bold.ttf"
LATIN_FILE = "Inter-Regular.ttf"
LATIN_BOLD_FILE = "Inter-SemiBold.ttf"

TOKENS = MappingProxyType(
    {
        "surface": "#FFFFFF",
        "subtle": "#F7F8FA",
        "line": "#E3E6EB",
        "line-strong": "#BEC4CE",
        "text": "#1A1E26",
        "text2": "#454C5A",
        "text3": "#5F6776",
        "accent": "#2155C4",
        "accent-tint": "#EAF1FD",
        "on": "#0A6B5C",
        "on-mark": "#12937F",
        "on-tint": "#DFF1ED",
        "risk": "#8A5800",
        "risk-mark": "#BD7100",
        "risk-tint": "#FCF0D3",
        "off": "#B0261C",
        "off-mark": "#D13A2E",
        "off-tint": "#FBE5E2",
        "neutral": "#5A6272",
        "neutral-mark": "#7A8291",
        "neutral-tint": "#E9ECF1",
        "c-actual": "#1A1E26",
        "c-target": "#6B7382",
        "c-last": "#8E96A5",
        "c-neg": "#C8501E",
        "c-pos": "#1B7F8E",
        "c-bar": "#3A4250",
        "c-bar2": "#AEB6C4",
        "c-track": "#E3E6EC",
        "c-fore": "#2155C4",
        "c-band": "#CFDDF8",
        "c-grid": "#E9EBEF",
        "c-axis": "#7A8291",
    }
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: width and height, and how much lower a chart is than on A4 so that a page holds the same parts."""

    width: float
    height: float
    chart_cut: float = 0


PAPERS = MappingProxyType({"A4": Paper(595.276, 841.89), "Letter": Paper(612, 792, 50)})

MARGIN_SIDE = 36.0
MARGIN_TOP = 28.0
FOOTER_LINE = 32.0
HEADER_BASE = 10.0
HEADER_LINE = 18.0
BODY_TOP = 24.0
BODY_BOTTOM = 14.0


@dataclass(frozen=True, slots=True)
class Letters:
    """A style of letters: size, distance of the lines, weight and the token of the colour."""

    size: float
    leading: float
    bold: bool = False
    color: str = "text"


NAME = Letters(18, 24, bold=True)
SUBTITLE = Letters(9, 13, color="text2")
SCORE = Letters(18, 24, bold=True)
SCORE_CAPTION = Letters(8.3, 12, color="text3")
HEADLINE = Letters(11.3, 17)
SECTION = Letters(9.8, 14, bold=True)
SECTION_NOTE = Letters(8.3, 14, color="text3")
BODY = Letters(9, 14)
BODY_BOLD = Letters(9, 14, bold=True)
PAIR = Letters(7.9, 11)
PAIR_CAPTION = Letters(7.9, 11, color="text2")
NOTE = Letters(7.5, 11, color="text3")
TERM = Letters(7.9, 11.5)
BAR = Letters(8.3, 12)
FIGURE = Letters(8.6, 12)
HEAD = Letters(7.9, 11, color="text2")
HEADER = Letters(8.3, 12, bold=True)
HEADER_RIGHT = Letters(8.3, 12, color="text2")
FOOTER = Letters(7.5, 11, color="text3")
AXIS = Letters(7.5, 10, color="text2")
AXIS_BOLD = Letters(7.5, 10, bold=True)

ROW = 18.0
DENSE_ROW = 14.5
HEAD_ROW = 16.0
COLUMN_GAP = 8.0
INDENT = 9.0
BULLET_WIDTH = 66.0
BULLET_HEIGHT = 14.0
MARK = 5.6
MARK_GAP = 4.5
RULE = 0.5
RULE_HEADER = 0.75
SMALLEST = 6.0
SIGN_ROOM = 27.0

GAP_SECTION = 12.0
GAP_TIGHT = 4.0

CHART_HEIGHT = 168.0
STRIP_HEIGHT = 34.0
CHART_LEFT = 32.0
CHART_RIGHT = 96.0
CHART_TOP = 12.0
CHART_BOTTOM = 16.0
