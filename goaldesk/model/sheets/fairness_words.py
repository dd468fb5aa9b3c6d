"""What fairness says in sentences: the headline, the five facts with their lines, and how a chance came about."""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.fairness import FEWEST
from goaldesk.model.methods.raises import RANKS_WARN, Ratchet
from goaldesk.model.periods import FiscalCalendar, date_of, first_day
from goaldesk.model.sheets.chance_words import chance_words
from goaldesk.model.sheets.fairness import HEALTHY, POTENTIAL, WIDEST, Asked
from goaldesk.model.sheets.fairness_table import FairnessWriter
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.wording import QT_TRANSLATE_NOOP, isolated, spaced

NAMED = 5
"""So many people are named in a sentence."""

CONFIDENCES = {
    "very_low": QT_TRANSLATE_NOOP("Fairness", "very low confidence"),
    "low": QT_TRANSLATE_NOOP("Fairness", "low confidence"),
    "normal": QT_TRANSLATE_NOOP("Fairness", "normal confidence"),
}


@dataclass(frozen=True, slots=True)
class Headline:
    """The mark (a status), the sentence, and the line below it."""

    mark: str
    sentence: str
    below: str


def headline(writer: FairnessWriter) -> Headline:
    """What is asked of whom, in two lines."""
    fairness, wording = writer.fairness, writer.wording
    year = fairness.before.label
    count = len(fairness.compared)
    if not fairness.has_results:
        return Headline(
            "no_data",
            wording.translate("Fairness", "There are no targets of {year} to compare with").format(year=year),
            wording.translate(
                "Fairness", "So this is growth on what was reached; whether a good year is punished is not known."
            ),
        )
    if not fairness.enough:
        few = wording.translate("Fairness", "%n people can be compared: this is the list, without a verdict", count)
        if not fairness.of_people:
            few = wording.translate("Fairness", "%n units can be compared: this is the list, without a verdict", count)
        return Headline(
            "no_data",
            few,
            wording.translate("Fairness", "From {fewest} on a pattern can be told from chance.").format(fewest=FEWEST),
        )
    ratchet = fairness.ratchet
    if ratchet is None or not ratchet.warns:
        known = None if ratchet is None else ratchet.correlation
        return Headline(
            "on_track",
            wording.translate("Fairness", "The raise does not follow last year’s result"),
            wording.translate("Fairness", "Their rank correlation is {found}; the warning begins above {line}.").format(
                found=_number(writer, known), line=_number(writer, RANKS_WARN)
            )
            if known is not None
            else "",
        )
    return _warning(writer, ratchet)


def _warning(writer: FairnessWriter, ratchet: Ratchet) -> Headline:
    wording, percent = writer.wording, writer.wording.formats.percent
    year = writer.fairness.before.label
    if ratchet.of_raise is None:
        sentence = wording.translate(
            "Fairness", "The best of {year} are raised, though the plan as a whole is not"
        ).format(year=year)
    else:
        sentence = wording.translate(
            "Fairness",
            "The best of {year} are raised most: %n people carry {raise} of the raise with {targets} of the targets",
            len(ratchet.above),
        ).format(**{"year": year, "raise": percent(ratchet.of_raise, 0), "targets": percent(ratchet.of_targets, 0)})
    below = wording.translate(
        "Fairness",
        "{names}. Each point above the {year} target adds {points} to the next one: a good year costs the one who had "
        "it, and people learn to hold back.",
    )
    points = writer.points(ratchet.slope or 0.0, 1)
    return Headline("at_risk", sentence, spaced(below.format(names=_names(writer, ratchet), year=year, points=points)))


def _names(writer: FairnessWriter, ratchet: Ratchet) -> str:
    names = [isolated(writer.fairness.compared[at].name) for at in ratchet.above]
    if len(names) > NAMED:
        more = writer.wording.translate("Fairness", "%n more", len(names) - NAMED)
        names = [*names[:NAMED], more]
    return writer.wording.translate("Fairness", ", ").join(names)


@dataclass(frozen=True, slots=True)
class Fact:
    """What is looked at with its mark, where its line is, and how it is now; `tip` says more."""

    mark: str
    text: str
    line: str
    now: str
    tip: str = ""


def facts(writer: FairnessWriter) -> TextSheet:
    """The five facts, what is asked of newcomers and leavers, and what is vacant."""
    wording, fairness = writer.wording, writer.fairness
    rows = [fact(writer) for fact in (_raise, _likely, _spread, _potential, _left_out)]
    rows += [_a_month(writer, one) for one in fairness.come_or_gone[:NAMED]]
    rows += [_vacant(writer)] if fairness.vacant else []
    columns = (
        GridColumn("fact", wording.translate("Fairness", "What is looked at"), right=False, stretch=True),
        GridColumn("line", wording.translate("Fairness", "Line")),
        GridColumn("now", wording.translate("Fairness", "Now")),
    )
    cells = tuple(
        (
            GridCell(row.text, row.text, "text", mark=row.mark, ink="text", meaning=row.tip, tip=row.tip),
            GridCell(row.line, state="text", ink="text3"),
            GridCell(row.now, row.now, "text", strong=True, ink="text"),
        )
        for row in rows
    )
    return TextSheet(columns, tuple(GridRow(at) for at in range(len(rows))), cells)


def _raise(writer: FairnessWriter) -> Fact:
    ratchet, wording = writer.fairness.ratchet, writer.wording
    found = None if ratchet is None else ratchet.correlation
    return Fact(
        _mark(found, bad=found is not None and found > RANKS_WARN),
        wording.translate("Fairness", "Raise follows the last result"),
        wording.translate("Fairness", "above {line}").format(line=_number(writer, RANKS_WARN)),
        _number(writer, found),
    )


def _likely(writer: FairnessWriter) -> Fact:
    fairness, wording, formats = writer.fairness, writer.wording, writer.wording.formats
    known, good = len(fairness.chances), fairness.half_or_better
    share = Fraction(good, known) if known and fairness.enough else None
    return Fact(
        _mark(share, bad=share is not None and not HEALTHY[0] <= share <= HEALTHY[1]),
        wording.translate("Fairness", "People at 1 in 2 or better"),
        wording.translate("Fairness", "{low}–{high}").format(
            low=formats.whole(HEALTHY[0] * 100), high=formats.percent(HEALTHY[1], 0)
        ),
        wording.translate("Fairness", "{count} of {all}").format(count=good, all=known) if known else "",
        wording.translate("Fairness", "Below the line targets are too high for most, above it they are too easy."),
    )


def _spread(writer: FairnessWriter) -> Fact:
    fairness, wording, spread = writer.fairness, writer.wording, writer.fairness.spread
    return Fact(
        _mark(spread if fairness.enough else None, bad=spread is not None and spread > WIDEST),
        wording.translate("Fairness", "Spread of the chances"),
        wording.translate("Fairness", "above {line}").format(line=writer.points(WIDEST, 0)),
        "" if spread is None else writer.points(spread, 0),
    )


def _potential(writer: FairnessWriter) -> Fact:
    found, wording = writer.fairness.follows_potential, writer.wording
    return Fact(
        _mark(found, bad=found is not None and found < POTENTIAL),
        wording.translate("Fairness", "Targets follow the landing"),
        wording.translate("Fairness", "below {line}").format(line=_number(writer, POTENTIAL)),
        _number(writer, found),
    )


def _left_out(writer: FairnessWriter) -> Fact:
    people = writer.fairness.left_out
    text = writer.wording.translate("Fairness", "Left out: no full year")
    named = "; ".join(map(writer.name_of, people[:NAMED]))
    return Fact("no_data", text, "", writer.wording.formats.whole(len(people)), named)


def _a_month(writer: FairnessWriter, one: Asked) -> Fact:
    """What is asked of a newcomer or leaver for each month of full work, beside what is usual."""
    wording, usual, asked, work = writer.wording, writer.fairness.usual_month, one.a_month, one.work
    months = {"months": "", "all": ""}
    if work is not None:
        digits = 0 if work.months.denominator == 1 else 1
        months = {"months": wording.formats.number(work.months, digits), "all": wording.formats.whole(work.of)}
    told = {"name": isolated(one.name), "why": writer.why_left_out(one), **months}
    amounts = ["" if each is None else writer.amount(round(each)) for each in (asked, usual)]
    text = spaced(wording.translate("Fairness", "{name}: {months} of {all} months").format(**told))
    if asked is None or not usual:
        return Fact("no_data", text, "", amounts[0])
    tip = wording.translate(
        "Fairness",
        "{name}, {why}: {months} of {all} months of full work, ramp and leaving counted. For each of them {asked} is "
        "asked; the median of those compared is {usual}.",
    )
    return Fact(
        _mark(asked, bad=asked > usual),
        text,
        wording.translate("Fairness", "above {line}").format(line=wording.formats.percent(Fraction(1), 0)),
        wording.formats.percent(asked / usual, 0),
        spaced(tip.format(asked=amounts[0], usual=amounts[1], **told)),
    )


def _vacant(writer: FairnessWriter) -> Fact:
    """What of the targets lies in months in which nobody works."""
    wording, people = writer.wording, writer.fairness.vacant
    amount = writer.amount(sum(one.work.vacant for one in people if one.work is not None))
    names = wording.translate("Fairness", ", ").join(isolated(one.name) for one in people[:NAMED])
    tip = wording.translate(
        "Fairness",
        "{amount} is asked in months in which nobody works, before somebody starts or after somebody left: {names}.",
    )
    return Fact(
        "at_risk",
        wording.translate("Fairness", "Vacant months"),
        "",
        amount,
        spaced(tip.format(amount=amount, names=names)),
    )


def how_it_came(writer: FairnessWriter, one: Asked) -> str:
    """How the chance of one person came about."""
    wording, formats = writer.wording, writer.wording.formats
    outlook, chance = one.outlook, one.chance
    if outlook is None or chance is None:
        text = wording.translate(
            "Fairness",
            "{name}: no chance can be given, because there are fewer than six complete months of figures in a row. The "
            "target counts in the totals, not in the spread.",
        )
        return spaced(text.format(name=isolated(one.name)))
    ends = [writer.amount(round(outlook.outcome.quantile(share))) for share in (0.1, 0.9)]
    text = wording.translate(
        "Fairness",
        "{name}: {chance} ({percent}). %n complete months to {last} let expect {mean} in {year}, 8 in 10 between {low} "
        "and {high}, {confidence}; the target is {target}. History only: new products, staff or lost customers are "
        "not in it.",
        len(outlook.history.amounts),
    )
    said = text.format(
        name=isolated(one.name),
        chance=chance_words(chance, writer.settings, writer.wording),
        percent=formats.percent(Fraction(chance), 0),
        last=formats.month(date_of(first_day(outlook.history.end - 1))),
        mean=writer.amount(round(outlook.outcome.mean)),
        year=writer.fairness.view.year.label,
        low=ends[0],
        high=ends[1],
        confidence=wording.translate("Fairness", CONFIDENCES[outlook.confidence]),
        target=writer.amount(one.target),
    )
    return spaced(said)


def months_behind(writer: FairnessWriter, one: Asked | None, fiscal: FiscalCalendar) -> TextSheet:
    """The months that a chance rests on, a row a fiscal year, the newest first; of the totals none."""
    wording = writer.wording
    year = fiscal.year_of(writer.fairness.view.year.first)
    names = [wording.formats.month_name(date_of(first_day(month))) for month in year.month_numbers()]
    head = wording.translate("Fairness", "Its months")
    columns = [GridColumn("year", head, right=False), *(GridColumn(f"m{at}", name) for at, name in enumerate(names))]
    columns.append(GridColumn("sum", wording.translate("Fairness", "Sum"), rule=True))
    outlook = None if one is None else one.outlook
    rows, cells, begin = [], [], 0 if outlook is None else outlook.history.end
    while outlook is not None and begin > outlook.history.first:
        period = fiscal.year_of(begin - 1)
        begin = period.first
        amounts = [outlook.history.of(month) for month in period.month_numbers()]
        label = wording.translate("Period", "FY {year}").format(year=period.label)
        known = [amount for amount in amounts if amount is not None]
        line = [GridCell(label, label, "text"), *(writer.figure(amount) for amount in amounts)]
        rows.append(GridRow(period.first))
        cells.append((*line, writer.figure(sum(known) if known else None, strong=True)))
    return TextSheet(tuple(columns), tuple(rows), tuple(cells), frozen=1)


def _mark(known: object, *, bad: bool) -> str:
    return "no_data" if known is None else "at_risk" if bad else "on_track"


def _number(writer: FairnessWriter, value: float | None) -> str:
    return "" if value is None else writer.wording.formats.number(Fraction(value), 2)
