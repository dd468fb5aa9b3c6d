"""Result against raise of everybody as a drawing: its heading, its words, and what draws it in any size.

One rule: screen and paper draw the same.
"""

from dataclasses import dataclass

from goaldesk.model.sheets.fairness_table import FairnessWriter
from goaldesk.reports.fairness_marks import MOST_NAMED, AxisWords, Spot, scatter
from goaldesk.reports.marks import Primitive


@dataclass(frozen=True, slots=True)
class RaiseChart:
    """Who is shown where, the line that fits (slope and a point, None: none), and the words; `said` tells it of the
    first of them.
    """

    spots: tuple[Spot, ...]
    line: tuple[float, float, float] | None
    title: str
    note: str
    axes: AxisWords
    said: str

    def draw(self, width: float, height: float) -> list[Primitive]:
        """The drawing in this size."""
        return scatter(self.spots, self.line, self.axes, (width, height))


def raise_chart(writer: FairnessWriter) -> RaiseChart:
    """The drawing of those who can be compared; those who the warning names are strong."""
    fairness, ratchet, wording = writer.fairness, writer.fairness.ratchet, writer.wording
    strong = ratchet.above if ratchet is not None and ratchet.warns else ()
    spots = tuple(
        Spot(one.name, float(one.ask.result), float(one.ask.raised), strong=at in strong)
        for at, one in enumerate(fairness.compared)
        if one.ask.result is not None and one.ask.raised is not None
    )
    last = fairness.before.label
    note = wording.translate("Fairness", "%n people are compared", len(spots))
    if not fairness.of_people:
        note = wording.translate("Fairness", "%n units are compared", len(spots))
    return RaiseChart(
        spots,
        None if ratchet is None or ratchet.slope is None else (ratchet.slope, *ratchet.means),
        wording.translate("Fairness", "Result and raise"),
        note,
        AxisWords(
            wording.translate("Fairness", "result of {year}, % of its target").format(year=last),
            wording.translate("Fairness", "raise on the {year} target, %").format(year=last),
        ),
        "; ".join(f"{one.name}: {writer.signed(one.raised)}" for one in spots[:MOST_NAMED]),
    )
