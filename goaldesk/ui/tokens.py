"""The colours of the window, once for light and once for dark: the only place where a colour is written.

Text colours reach a contrast of 4.5:1 on every ground they stand on, marks 3:1. A name says what a colour is for, never
how it looks.
"""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One theme. `on`, `risk`, `off` and `neutral` are the text colours of a status; with `_mark` its painted shape,
    with `_tint` the ground of a cell that carries it. `c_` are the colours of charts.
    """

    dark: bool
    window: str
    surface: str
    sidebar: str
    subtle: str
    hover: str
    selected: str
    accent_tint: str
    line: str
    line_strong: str
    ctl_line: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    on: str
    on_mark: str
    on_tint: str
    risk: str
    risk_mark: str
    risk_tint: str
    off: str
    off_mark: str
    off_tint: str
    neutral: str
    neutral_mark: str
    neutral_tint: str
    c_actual: str
    c_target: str
    c_last: str
    c_fore: str
    c_band: str
    c_neg: str
    c_pos: str
    c_total: str
    c_bar: str
    c_bar2: str
    c_track: str
    c_grid: str
    c_axis: str

    def named(self) -> dict[str, str]:
        """The colours by name, written with a hyphen as in the style sheet."""
        return {name.replace("_", "-"): colour for name, colour in self._asdict().items() if name != "dark"}


LIGHT = Tokens(
    dark=False,
    window="#F4F5F7",
    surface="#FFFFFF",
    sidebar="#E9ECF1",
    subtle="#F7F8FA",
    hover="#EFF2F7",
    selected="#DCE7FB",
    accent_tint="#EAF1FD",
    line="#E3E6EB",
    line_strong="#BEC4CE",
    ctl_line="#C6CBD4",
    text="#1A1E26",
    text2="#454C5A",
    text3="#5F6776",
    disabled="#9AA1AE",
    accent="#2155C4",
    accent_hover="#1B479F",
    on_accent="#FFFFFF",
    on="#0A6B5C",
    on_mark="#12937F",
    on_tint="#DFF1ED",
    risk="#8A5800",
    risk_mark="#BD7100",
    risk_tint="#FCF0D3",
    off="#B0261C",
    off_mark="#D13A2E",
    off_tint="#FBE5E2",
    neutral="#5A6272",
    neutral_mark="#7A8291",
    neutral_tint="#E9ECF1",
    c_actual="#1A1E26",
    c_target="#6B7382",
    c_last="#8E96A5",
    c_fore="#2155C4",
    c_band="#CFDDF8",
    c_neg="#C8501E",
    c_pos="#1B7F8E",
    c_total="#5A6272",
    c_bar="#3A4250",
    c_bar2="#AEB6C4",
    c_track="#E3E6EC",
    c_grid="#E9EBEF",
    c_axis="#7A8291",
)

DARK = Tokens(
    dark=True,
    window="#14171C",
    surface="#1B1F26",
    sidebar="#101317",
    subtle="#20252D",
    hover="#252B35",
    selected="#243557",
    accent_tint="#1D2942",
    line="#2B313B",
    line_strong="#4B5463",
    ctl_line="#434B59",
    text="#E6E9EE",
    text2="#B6BDC9",
    text3="#9BA4B3",
    disabled="#687181",
    accent="#86ADFF",
    accent_hover="#A5C2FF",
    on_accent="#101317",
    on="#5FCDB4",
    on_mark="#35B398",
    on_tint="#143630",
    risk="#F0BC55",
    risk_mark="#E5A93B",
    risk_tint="#3A2E12",
    off="#FF9287",
    off_mark="#F0685C",
    off_tint="#43211F",
    neutral="#A2AAB8",
    neutral_mark="#7C8695",
    neutral_tint="#282E38",
    c_actual="#E6E9EE",
    c_target="#98A1B0",
    c_last="#6E7889",
    c_fore="#86ADFF",
    c_band="#26385E",
    c_neg="#F08A55",
    c_pos="#58BECB",
    c_total="#98A1B0",
    c_bar="#C9CFD9",
    c_bar2="#5F6979",
    c_track="#2B313B",
    c_grid="#272D36",
    c_axis="#7C8695",
)
