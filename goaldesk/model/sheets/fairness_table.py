"""The tables of fairness: what is asked of each, the trials side by side, and what a trial changes for each.

The one rule: a figure has a tint only where the plan as a whole is warned about; nothing here judges a person.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from goaldesk.model.periods import Period, date_of
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.model.sheets.fairness import Asked, Fairness, Trial
from goaldesk.model.sheets.grid import Dot, GridCell, GridColumn, GridRow, GridSheet, TextSheet
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

TOTAL = "total"
RAISES = ("result", "before", "raise", "share")
MOST_CHANGES = 40
"""So many people stand beside each other in what a trial changes."""

LEFT_OUT = {  # in a word, and in full
    "ramp": (
        QT_TRANSLATE_NOOP("Fairness", "ramp"),
        QT_TRANSLATE_NOOP("Fairness", "since {month}, no full year"),
    ),
    "joined": (QT_TRANSLATE_NOOP("Fairness", "new"), QT_TRANSLATE_NOOP("Fairness", "since {month}, no full year")),
    "left": (QT_TRANSLATE_NOOP("Fairness", "leaves"), QT_TRANSLATE_NOOP("Fairness", "until {month}, no full year")),
    "part": (
        QT_TRANSLATE_NOOP("Fairness", "part year"),
        QT_TRANSLATE_NOOP("Fairness", "targets for a part of the year only"),
    ),
    "no_last_target": (
        QT_TRANSLATE_NOOP("Fairness", "no target"),
        QT_TRANSLATE_NOOP("Fairness", "no target in the year before"),
    ),
    "no_landing": (
        QT_TRANSLATE_NOOP("Fairness", "no figures"),
        QT_TRANSLATE_NOOP("Fairness", "nothing reached in the year before"),
    ),
}

TRIALS = {
    "as_is": QT_TRANSLATE_NOOP("Fairness", "The plan as it is"),
    "growth": QT_TRANSLATE_NOOP("Fairness", "Same growth on the landing"),
    "half": QT_TRANSLATE_NOOP("Fairness", "Half of the good year counts"),
    "chance": QT_TRANSLATE_NOOP("Fairness", "The same chance for all"),
}


class FairnessWriter:
    """Writes the tables of one fairness view; `whole_years` where there is room for 2026 instead of ’26."""

    def __init__(
        self, fairness: Fairness, settings: WorkbookSettings, wording: Wording, *, whole_years: bool = False
    ) -> None:
        self.whole_years = whole_years
        self.fairness, self.settings, self.wording = fairness, settings, wording
        self.metric = fairness.metric
        self._tinted = self._above() if fairness.ratchet is not None and fairness.ratchet.warns else frozenset[int]()
        self._least, self._most = self._scale()

    # --- the people

    def people(self) -> GridSheet:
        """A row a person, those who are left out in grey, and the totals."""
        return PeopleSheet(self)

    def name_of(self, one: Asked) -> str:
        """The name, and why there is no comparison, or what disturbs it."""
        why = self.why_left_out(one)
        if not why and one.moved is not None:
            month = self.wording.formats.month(date_of(one.moved))
            why = self.wording.translate(
                "Fairness", "people moved in or out in {month}: a part of the growth is theirs"
            )
            why = why.format(month=month)
        return f"{one.name}: {why}" if why else one.name

    def why_left_out(self, one: Asked) -> str:
        """Why somebody is in no statistic; empty for those who are."""
        if not one.left_out:
            return ""
        month = "" if one.day is None else self.wording.formats.month(date_of(one.day))
        return self.wording.translate("Fairness", LEFT_OUT[_reason(one)][1]).format(month=month)

    def signed(self, share: Fraction | float | None) -> str:
        """A share as percent with its sign."""
        if share is None:
            return ""
        text = self.wording.formats.percent(Fraction(share))
        return f"+{text}" if share > 0 and not text.startswith("0.0") else text

    def amount(self, amount: int | None) -> str:
        """An amount in smallest units as it is shown."""
        return amount_text(self._own(amount), self.metric, self.wording)

    def change(self, amount: int) -> str:
        """A change in smallest units with its sign."""
        return change_text(self._own(amount), self.metric, self.wording)

    # --- the trials

    def trials(self, chosen: str) -> TextSheet:
        """A row a trial, the chosen one marked; the last columns are the raises of those with the best and the weakest
        last result.
        """
        wording, fairness = self.wording, self.fairness
        above = fairness.ratchet.above if fairness.ratchet else ()
        ends, total = self._ends(), wording.translate("Fairness", "Total stays {amount}")
        columns = [
            GridColumn("trial", total.format(amount=self.total()), right=False, stretch=True),
            GridColumn("share", wording.translate("Fairness", "Share of the %n", len(above))),
            GridColumn("slope", wording.translate("Fairness", "A point above adds")),
            *(GridColumn(f"end{at}", fairness.compared[at].name) for at in ends),
            GridColumn("spread", wording.translate("Fairness", "Spread")),
            GridColumn("moved", wording.translate("Fairness", "Moved")),
        ]
        lines = [self._trial(trial, ends) for trial in fairness.trials]
        keys = [trial.key for trial in fairness.trials]
        rows = tuple(GridRow(key, strong=key == chosen, sign="radio-on" if key == chosen else "radio") for key in keys)
        if fairness.ratchet is None:
            kept = [at for at, column in enumerate(columns) if column.key not in ("share", "slope")]
            columns, lines = [columns[at] for at in kept], [tuple(line[at] for at in kept) for line in lines]
        return TextSheet(tuple(columns), rows, tuple(lines))

    def changes(self, trial: Trial) -> TextSheet:
        """What a trial changes: a column a person."""
        wording, people = self.wording, self.fairness.people
        moved = dict(zip((one.unit for one in self.fairness.compared), trial.amounts, strict=True))
        head = wording.translate("Fairness", "With this trial")
        if len(people) > MOST_CHANGES:
            by_change = sorted(people, key=lambda one: -abs(moved.get(one.unit, one.target) - one.target))
            shown = {one.unit for one in by_change[:MOST_CHANGES]}
            people = tuple(one for one in people if one.unit in shown)
            head = wording.translate("Fairness", "The %n most changed", MOST_CHANGES)
        year = wording.translate("Period", "FY {year}").format(year=self.fairness.view.year.label)
        columns = [GridColumn("what", head, right=False)]
        columns += [GridColumn(str(one.unit), one.name) for one in people]
        new = [GridCell(year, year, "text")]
        by = [GridCell(wording.translate("Fairness", "Change"), state="text")]
        for one in people:
            amount = moved.get(one.unit, one.target)
            changes = amount != one.target
            ink = "" if changes else "text3"
            new.append(self.figure(amount, strong=changes, ink=ink))
            by.append(GridCell(self.change(amount - one.target), ink=ink, value=self._own(amount - one.target)))
        return TextSheet(tuple(columns), (GridRow("new"), GridRow("change")), (tuple(new), tuple(by)), frozen=1)

    def total(self) -> str:
        """What the people are asked for together."""
        return self.amount(sum(one.target for one in self.fairness.people))

    # --- inside: the people

    def columns(self) -> Sequence[GridColumn]:
        """The columns of the people."""
        wording, fairness = self.wording, self.fairness
        last, this = self._year(fairness.before), self._year(fairness.view.year)
        landing = (
            wording.translate("Plan", "Actual {year}") if fairness.over else wording.translate("Plan", "Landing {year}")
        )
        result = (
            wording.translate("Fairness", "Reached") if fairness.over else wording.translate("Fairness", "Lands at")
        )
        percent = self.wording.formats.percent
        ends = {"least": self.wording.formats.whole(self._least * 100), "most": percent(self._most, 0)}
        growth = wording.translate("Fairness", "Growth, {least}–{most}").format(**ends)
        return (
            GridColumn("unit", self._level(), right=False),
            GridColumn("landing", landing.format(year=last)),
            GridColumn("result", result),
            GridColumn("before", wording.translate("Fairness", "Target {year}").format(year=last), rule=True),
            GridColumn("target", wording.translate("Period", "FY {year}").format(year=fairness.view.year.label)),
            GridColumn("raise", wording.translate("Fairness", "Raise")),
            GridColumn("share", wording.translate("Fairness", "Raise %")),
            GridColumn(
                "growth",
                growth,
                rule=True,
                stretch=True,
                tip=wording.translate("Fairness", "Growth on what was reached; band: middle half, hairline: median"),
            ),
            GridColumn(
                "chance",
                wording.translate("Fairness", "Chance {year}").format(year=this),
                right=False,
                rule=True,
            ),
        )

    def _year(self, year: Period) -> str:
        return year.label if self.whole_years else f"’{year.label[-2:]}"

    def _level(self) -> str:
        return (
            self.wording.translate("Fairness", "Person")
            if self.fairness.of_people
            else self.wording.translate("Plan", "Unit")
        )

    def person(self, one: Asked) -> tuple[GridCell, ...]:
        """The cells of one person."""
        grey = "text3" if one.left_out else ""
        tint = ("risk", "risk-tint") if one.unit in self._tinted else (grey, "")
        asked = one.ask
        known = one.landing is not None and one.landing > 0
        raised = None if one.before is None else one.target - one.before
        name = one.name
        if one.left_out:
            name = f"{name} · {self.wording.translate('Fairness', LEFT_OUT[_reason(one)][0])}"
        elif one.moved is not None:
            word = self.wording.translate("Fairness", "moved")
            name = f"{name} · {word}"
        percent = self.wording.formats.percent
        return (
            GridCell(name, one.name, "text", ink=grey or "text", meaning=self.name_of(one), tip=self.name_of(one)),
            self.figure(one.landing, "computed", ink=grey),
            GridCell("" if asked.result is None or not known else percent(asked.result), state="computed", ink=grey),
            self.figure(one.before, ink=grey),
            self.figure(one.target, strong=not one.left_out, ink=grey),
            GridCell("" if raised is None else self.change(raised), ink=tint[0], ground=tint[1]),
            GridCell(self.signed(asked.raised if one.before else None), ink=tint[0], ground=tint[1]),
            self._growth(asked.growth, grey) if known else GridCell(state="text"),
            self._chance(one, grey),
        )

    def _growth(self, growth: Fraction, ink: str) -> GridCell:
        usual = self._usual()
        text = self.signed(growth)
        said = text if usual is None else f"{text}, {self._usual_text()}"
        return GridCell(text, text, ink=ink, dot=Dot(growth, self._least, self._most, usual), meaning=said, tip=said)

    def _chance(self, one: Asked, grey: str) -> GridCell:
        chance = one.chance
        if chance is None:
            text = self.wording.translate("Fairness", "no history for it")
            return GridCell(text, text, "text", mark="no_data", meaning=text)
        words = chance_words(chance, self.settings, self.wording)
        exact = self.wording.formats.percent(Fraction(chance), 0)
        status = chance_status(chance, self.settings)
        return GridCell(words, exact, "text", mark=status, ink=grey, meaning=f"{words} ({exact})", tip=exact)

    def totals(self) -> tuple[GridCell, ...]:
        """The cells of the last row."""
        people, wording = self.fairness.people, self.wording
        landing, before = _sum([one.landing for one in people]), _sum([one.before for one in people])
        target = sum(one.target for one in people)
        words = wording.translate("Fairness", "%n people", len(people))
        if not self.fairness.of_people:
            words = wording.translate("Fairness", "%n units", len(people))
        fairness = self.fairness
        likely = wording.translate("Fairness", "{count} at least 1 in 2").format(count=fairness.half_or_better)
        usual = self._usual_text()
        percent = self.wording.formats.percent
        return (
            GridCell(words, words, "text"),
            self.figure(landing, "computed"),
            GridCell(percent(Fraction(landing, before)) if before and landing is not None else "", state="computed"),
            self.figure(before),
            self.figure(target),
            GridCell("" if before is None else self.change(target - before)),
            GridCell(self.signed(Fraction(target, before) - 1) if before else ""),
            GridCell(usual, usual, meaning=usual, tip=usual),
            GridCell(likely if fairness.chances else "", state="text", ink="text2"),
        )

    def _usual(self) -> tuple[Fraction, Fraction, Fraction] | None:
        found = self.fairness.growths
        return None if found is None else (Fraction(found[0]), Fraction(found[1]), Fraction(found[2]))

    def _usual_text(self) -> str:
        usual = self._usual()
        if usual is None:
            return ""
        formats = self.wording.formats
        low, high = (formats.number(share * 100, 1) for share in usual[::2])
        text = self.wording.translate("Fairness", "median {median}, half {low}–{high}")
        return text.format(median=formats.percent(usual[1]), low=low, high=high)

    def _scale(self) -> tuple[Fraction, Fraction]:
        """From where to where the growths of those who are compared are drawn: whole steps of 5 %, with 0 in it."""
        found = [one.ask.growth * 20 for one in self.fairness.compared]
        least, most = floor(min(found, default=Fraction(0))), ceil(max(found, default=Fraction(0)))
        return Fraction(min(least, 0), 20), Fraction(max(most, 1), 20)

    def _above(self) -> frozenset[int]:
        ratchet = self.fairness.ratchet
        return frozenset(self.fairness.compared[at].unit for at in ratchet.above) if ratchet else frozenset()

    # --- inside: the trials

    def _ends(self) -> tuple[int, ...]:
        """The places of those with the best and the weakest last result."""
        return (0, len(self.fairness.compared) - 1) if self.fairness.has_results else ()

    def _trial(self, trial: Trial, ends: Sequence[int]) -> tuple[GridCell, ...]:
        name = self.wording.translate("Fairness", TRIALS[trial.key])
        found, formats = trial.ratchet, self.wording.formats
        share = "" if found is None or found.of_raise is None else formats.percent(found.of_raise, 0)
        slope = "" if found is None or found.slope is None else self.points(found.slope, 1)
        texts = [share, slope]
        for at in ends:
            before = self.fairness.compared[at].before
            texts.append(self.signed(Fraction(trial.amounts[at], before) - 1) if before else "")
        texts.append("" if trial.spread is None else self.points(trial.spread, 0))
        texts.append(self.amount(trial.moved) if trial.moved else "")
        return GridCell(name, name, "text"), *(GridCell(text, text) for text in texts)

    def points(self, share: float, digits: int) -> str:
        """A size in percentage points; without a sign where it is above zero. A slope of 1 is one point."""
        scale = 100 if digits else 1
        return self.wording.formats.points(Fraction(share) / scale, digits).removeprefix("+")

    # --- inside

    def _own(self, amount: int | None) -> Fraction | None:
        return None if amount is None else Fraction(amount, 10**self.metric.decimals)

    def figure(self, amount: int | None, state: str = "normal", *, strong: bool = False, ink: str = "") -> GridCell:
        """An amount in smallest units as a cell."""
        value = self._own(amount)
        exact = amount_text(value, self.metric, self.wording, exact=True)
        return GridCell(
            self.amount(amount), exact, state, value=value, metric=self.metric, strong=strong, ink=ink, meaning=exact
        )


class PeopleSheet:
    """The table of the people; the cells of a row are made when it is first shown. Without targets in the year before
    there are no raises.
    """

    frozen = 0

    def __init__(self, writer: FairnessWriter) -> None:
        fairness, columns = writer.fairness, writer.columns()
        hidden = () if fairness.has_results else RAISES
        self._kept = [at for at, column in enumerate(columns) if column.key not in hidden]
        self.columns: Sequence[GridColumn] = tuple(columns[at] for at in self._kept)
        rows = [GridRow(one.unit, quiet=bool(one.left_out)) for one in fairness.people]
        self.rows: Sequence[GridRow] = (*rows, GridRow(TOTAL, strong=True, rule=True)) if len(rows) > 1 else rows
        self._writer = writer
        self._made: dict[int, tuple[GridCell, ...]] = {}

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        if row not in self._made:
            people, writer = self._writer.fairness.people, self._writer
            self._made[row] = writer.person(people[row]) if row < len(people) else writer.totals()
        return self._made[row][self._kept[column]]


def _reason(one: Asked) -> str:
    """Why somebody is left out; of a newcomer also whether the ramp goes on into the year."""
    ramps = one.left_out == "joined" and one.work is not None and one.work.months < one.work.of
    return "ramp" if ramps else one.left_out


def _sum(amounts: Sequence[int | None]) -> int | None:
    """The sum; None where one of them is not known, so that no total says more than is known."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known and len(known) == len(amounts) else None
