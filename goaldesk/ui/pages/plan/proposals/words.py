"""What is said about the talk with one person: the figures on the table, the quarters, the steps, the parent's gap."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.model.sheets.proposal_offers import NAMES, PROPOSED, Offer, Prospect
from goaldesk.model.sheets.proposal_rounds import AGREED, Round, in_unit
from goaldesk.model.sheets.proposal_sheet import ProposalSheet
from goaldesk.model.sheets.words import change_text
from goaldesk.model.talks import ACCEPTED, COUNTERED, HANDED, OPEN, RESERVED, amounts_of
from goaldesk.ui.text import isolated
from goaldesk.wording import QT_TRANSLATE_NOOP

DONE = {
    HANDED: QT_TRANSLATE_NOOP("Proposals", "handed down {amount}"),
    OPEN: QT_TRANSLATE_NOOP("Proposals", "proposed {amount}"),
    COUNTERED: QT_TRANSLATE_NOOP("Proposals", "countered {amount}"),
    ACCEPTED: QT_TRANSLATE_NOOP("Proposals", "agreed {amount}"),
    RESERVED: QT_TRANSLATE_NOOP("Proposals", "kept {amount} as a reserve"),
}

LONGEST_BESIDE = 7
"""Signs of a figure of which four still stand beside each other in the panel."""


@dataclass(frozen=True, slots=True)
class Said:
    """A step of the talk: who, when and what, and the words that came with it."""

    who: str
    what: str
    words: str


def title(sheet: ProposalSheet, unit: str) -> str:
    """Whose what of when."""
    year = sheet.wording.translate("Period", "FY {year}").format(year=sheet.grid.view.year.label)
    return f"{isolated(unit)} · {metric_name(sheet.metric, sheet.wording)} · {year}"


def two_figures(sheet: ProposalSheet, talk: Round) -> tuple[str, str, str]:
    """What was handed down, what stands against it, and the difference; empty where there is none."""
    rounds = sheet.rounds
    handed, now = rounds.value(talk.handed), rounds.value(_against(sheet, talk)[1])
    if handed is None or now is None:
        return sheet.said(handed), "", ""
    difference = now - handed
    change = change_text(difference, sheet.metric, sheet.wording)
    if not difference or not handed:
        return sheet.said(handed), sheet.said(now), change
    share = sheet.wording.formats.percent(difference / handed)
    share = f"+{share}" if difference > 0 else share
    form = sheet.wording.translate("Proposals", "{change} ({share})")
    return sheet.said(handed), sheet.said(now), form.format(change=change, share=share)


def offers_sheet(sheet: ProposalSheet, talk: Round, prospect: Prospect) -> TextSheet:
    """The figures on the table with growth and chance."""
    wording, before = sheet.wording, sheet.grid.before.label[-2:]
    columns = (
        GridColumn("offer", "", right=False),
        GridColumn("amount", wording.translate("Period", "FY {year}").format(year=sheet.grid.view.year.label)),
        GridColumn("growth", wording.translate("Proposals", "on {year}").format(year=f"’{before}")),
        GridColumn("chance", wording.translate("Proposals", "Chance"), right=False, stretch=True),
    )
    rows = tuple(GridRow(offer.key) for offer in prospect.offers)
    return TextSheet(columns, rows, tuple(_offer(sheet, talk, offer) for offer in prospect.offers))


def parts_sheet(sheet: ProposalSheet, talk: Round, *, months: bool) -> TextSheet:
    """The quarters of the year beside each other, or its months below each other, as they were handed down and
    proposed, with the difference. Quarters whose figures are too long to stand beside each other stand below as well.
    """
    wording, year = sheet.wording, sheet.rounds.months
    parts = [[month] for month in year] if months else [list(year[at : at + 3]) for at in range(0, len(year), 3)]
    lines = _lines(sheet, talk, parts)
    quarter = wording.translate("Proposals", "Q{number}")
    names = (
        [sheet.wording.formats.month_name(date_of(first_day(month))) for month in year]
        if months
        else [quarter.format(number=sheet.wording.formats.ordinal(at)) for at in range(1, len(parts) + 1)]
    )
    title = GridColumn("part", wording.translate("Proposals", "The sheet"), right=False)
    longest = max(len(text) for line in lines for text in line.texts)
    if months or longest > LONGEST_BESIDE:
        columns = (title, *(GridColumn(line.key, line.name) for line in lines))
        rows = tuple(
            (_text(name), *(_text(line.texts[at], strong=line.key == "now") for line in lines))
            for at, name in enumerate(names)
        )
        return TextSheet(columns, tuple(GridRow(part[0]) for part in parts), rows)
    columns = (title, *(GridColumn(str(part[0]), name) for part, name in zip(parts, names, strict=True)))
    rows = tuple((_text(line.name), *(_text(text, strong=line.key == "now") for text in line.texts)) for line in lines)
    return TextSheet(columns, tuple(GridRow(line.key) for line in lines), rows)


def steps(sheet: ProposalSheet, talk: Round) -> Iterator[Said]:
    """The talk, oldest first; what was handed down without a word only where it began the talk."""
    wording, units = sheet.wording, sheet.grid.snapshot.table(Unit)
    for at, step in enumerate(talk.talk.steps):
        if step.status == HANDED and at and not step.comment:
            continue
        amount = sheet.said(sheet.rounds.value(amounts_of(sheet.grid.snapshot, step.id)))
        what = wording.translate("Proposals", DONE[step.status]).format(amount=amount)
        day = "" if step.proposed_day is None else wording.formats.day(date_of(step.proposed_day))
        who = units[(step.unit,)].name if step.status == OPEN else step.proposed_by
        who = who or wording.translate("Proposals", "no name")
        form = wording.translate("Proposals", "{day}, {what}")
        yield Said(who, form.format(day=day, what=what) if day else what, step.comment)


def parent_then(sheet: ProposalSheet, talk: Round) -> tuple[str, str]:
    """What the people of the parent add up to with the figure on the table, and what its gap is then."""
    rounds, unit = sheet.rounds, talk.unit.id
    parent = rounds.parent_of(unit)
    now = rounds.total(talk.now)
    if parent is None or now is None or talk.state == AGREED:
        return "", ""
    people = sheet.covered(parent) - (rounds.total(rounds.own(unit)) or 0) + now
    gap = (rounds.total(rounds.own(parent)) or 0) - people
    name = isolated(sheet.grid.snapshot.table(Unit)[(parent,)].name)
    form = sheet.wording.translate("Proposals", "{unit} then: people {amount}")
    then = sheet.wording.translate("Proposals", "gap {amount}")
    told = change_text(in_unit(-gap, sheet.metric), sheet.metric, sheet.wording)
    return form.format(unit=name, amount=sheet.said(in_unit(people, sheet.metric))), then.format(amount=told)


def ground(sheet: ProposalSheet, prospect: Prospect) -> str:
    """On what the chances rest, with the range; or why there are none."""
    wording, band = sheet.wording, prospect.band
    if prospect.outlook is None or band is None:
        return wording.translate(
            "Proposals", "No chance: less than six months of own history, or the year is too far off."
        )
    short = sheet.wording.formats.short
    low, high = (short(Fraction(round(end), 10**sheet.metric.decimals)) for end in band)
    count = len(prospect.outlook.history.amounts)
    text = wording.translate("Proposals", "from %n months of own history; 8 in 10: {low} to {high}", count)
    return text.format(low=low, high=high)


def _offer(sheet: ProposalSheet, talk: Round, offer: Offer) -> tuple[GridCell, ...]:
    value = in_unit(offer.amount, sheet.metric)
    growth = sheet.growth(talk.unit.id, value)
    share = "" if growth is None else sheet.wording.formats.percent(growth)
    settings = sheet.grid.snapshot.settings
    words = "" if offer.chance is None else chance_words(offer.chance, settings, sheet.wording)
    status = chance_status(offer.chance, settings)
    exact = "" if offer.chance is None else sheet.wording.formats.percent(Fraction(offer.chance))
    return (
        _text(sheet.wording.translate("Proposals", NAMES[offer.key]), strong=offer.key == PROPOSED),
        _text(sheet.said(value), strong=offer.key == PROPOSED),
        _text(f"+{share}" if growth is not None and growth > 0 else share),
        GridCell(words, words, "text", mark=status if words else "", tip=exact),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    key: str
    name: str
    texts: tuple[str, ...]


def _lines(sheet: ProposalSheet, talk: Round, parts: Sequence[Sequence[int]]) -> list[_Line]:
    """What was handed down, what stands against it and the difference, for each part of the year."""
    wording, metric = sheet.wording, sheet.metric

    def values(amounts: Mapping[int, int]) -> list[Fraction | None]:
        return [sheet.rounds.value({month: amounts[month] for month in part if month in amounts}) for part in parts]

    asked = values(talk.handed)
    lines = [_Line("handed", wording.translate("Proposals", "Handed"), tuple(map(sheet.said, asked)))]
    name, against = _against(sheet, talk)
    if against is not None:
        said = values(against)
        pairs = zip(asked, said, strict=True)
        change = [None if one is None or other is None else other - one for one, other in pairs]
        lines.append(_Line("now", name, tuple(map(sheet.said, said))))
        texts = tuple(change_text(value, metric, sheet.wording) for value in change)
        lines.append(_Line("difference", wording.translate("Proposals", "Difference"), texts))
    return lines


def _against(sheet: ProposalSheet, talk: Round) -> tuple[str, Mapping[int, int] | None]:
    """What stands against the figure that was handed down, and what it is called."""
    wording = sheet.wording
    if talk.agreed:
        return wording.translate("Proposals", "Agreed"), talk.agreed
    if talk.countered:
        return wording.translate("Proposals", "Countered"), talk.countered
    return wording.translate("Proposals", "Proposed"), talk.proposed


def _text(text: str, *, strong: bool = False) -> GridCell:
    return GridCell(text, text, "text", strong=strong)
