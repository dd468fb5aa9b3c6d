"""The head of a pack: who, until when, whether the figures may still change, and the sentence that says how it went."""

from fractions import Fraction

from goaldesk.formats import EN_DASH
from goaldesk.model.closing import is_closed
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.scorecard import ScoreRow, StatusRow
from goaldesk.model.workdays import Workdays
from goaldesk.reports.blocks import Block, Bookmark, Callout, Headline, Title
from goaldesk.reports.context import Context
from goaldesk.reports.words import Writer, months_text, period_text


def build(context: Context) -> list[Block]:
    """Bookmark, title, bars for what is provisional, and headline."""
    level = context.tree.depth(context.unit.id) if context.unit.id in context.tree else 0
    blocks: list[Block] = [Bookmark(context.unit.name, level), _title(context)]
    for provisional in (_provisional(context), _calendar(context)):
        if provisional:
            blocks.append(Callout("near", provisional))
    blocks.append(Headline(headline(context)))
    return blocks


def _title(context: Context) -> Title:
    score = context.score
    if score is None:
        return Title(context.unit.name, _subtitle(context))
    return Title(
        context.unit.name,
        _subtitle(context),
        context.wording.formats.number(score, 1),
        context.wording.translate("Pack", "Score"),
    )


def _subtitle(context: Context) -> str:
    """Where the unit stands, how many people it has, until when the figures are in; parted by a dot."""
    parts = []
    if context.unit.id in context.tree:
        above = context.tree.path(context.unit.id)[1:-1]
        if above:
            parts.append(_place(context, above))
        if context.kind != "person":
            parts.append(_members(context))
    through = None if context.lead is None else context.lead.figures.data_through
    if through is not None:
        shown = context.wording.formats.date(date_of(through))
        parts.append(context.wording.translate("Pack", "figures up to {day}").format(day=shown))
    return " · ".join(parts)


def _members(context: Context) -> str:
    """How many people there are, or leaves of another kind."""
    leaves = [context.snapshot.get(Unit, leaf) for leaf in context.tree.leaves(context.unit.id)]
    if all(leaf is not None and leaf.kind == "person" for leaf in leaves):
        return context.wording.translate("Pack", "%n person(s)", len(leaves))
    return context.wording.translate("Pack", "%n unit(s) at the lowest level", len(leaves))


def _place(context: Context, above: tuple[int, ...]) -> str:
    """The units above, the nearest first in English, the highest first in Chinese."""
    names = [context.name(unit) for unit in above]
    return " ".join(names) if context.wording.language == "zh" else ", ".join(reversed(names))


def _provisional(context: Context) -> str:
    """The sentence of the bar while a month of the period is open; empty once all are closed."""
    open_months = [month for month in context.period.month_numbers() if not is_closed(context.snapshot, month)]
    if not open_months:
        return ""
    wording = context.wording
    if len(open_months) == context.period.months:
        return wording.translate("Pack", "Provisional: {period} is not closed yet, figures may still change.").format(
            period=period_text(context.period, wording, year=False)
        )
    return wording.translate(
        "Pack", "Provisional: %n month(s) of {period} are not closed yet, figures may still change.", len(open_months)
    ).format(period=period_text(context.period, wording, year=False))


def _calendar(context: Context) -> str:
    """The sentence of the bar where working days of the period, or of its year so far, are not certain yet."""
    months = {*context.period.month_numbers(), *context.card.to_date.month_numbers()}
    years = Workdays.of(context.snapshot).provisional_years(months)
    if not years:
        return ""
    text = context.wording.translate(
        "Pack", "Calendar provisional: the public holidays of {years} are not announced yet, working days may change."
    )
    return text.format(years=EN_DASH.join(str(year) for year in sorted({years[0], years[-1]})))


def headline(context: Context) -> str:
    """How the leading metric stands, in the year as well, and for a team who is furthest from the target."""
    if context.lead is None:
        return context.wording.translate("Pack", "No metric is in use yet, so there is nothing to review.")
    writer = context.writer(context.lead.metric)
    sentences = [_result(context, context.lead, writer)]
    if context.is_part_of_year:
        sentences.append(_year(context, context.lead, writer))
    if context.children:
        sentences += _furthest(context, context.lead, writer)
    gap = "" if context.wording.language == "zh" else " "
    return gap.join(sentence for sentence in sentences if sentence)


def _result(context: Context, row: ScoreRow, writer: Writer) -> str:
    figures, wording = row.figures, context.wording
    names = {
        "unit": context.unit.name,
        "metric": writer.name,
        "period": period_text(context.period, wording, year=context.period.months > 1),
    }
    if figures.target is None and figures.actual is None:
        text = wording.translate("Pack", "Neither a target nor a figure for {metric} is in for {period}.")
        return text.format(**names)
    if figures.actual is None and figures.target is not None:
        text = wording.translate("Pack", "No figures for {metric} are in for {period}; the target is {target}.")
        return text.format(**names, target=writer.said(figures.target))
    if figures.target is None and figures.actual is not None:
        text = wording.translate("Pack", "{unit} reached {actual} in {metric} for {period}. No target is set.")
        return text.format(**names, actual=writer.said(figures.actual))
    return _against_target(context, figures, writer, names)


def _against_target(context: Context, figures: StatusRow, writer: Writer, names: dict[str, str]) -> str:
    """The sentence where both are known."""
    wording = context.wording
    target, actual = figures.target or Fraction(0), figures.actual or Fraction(0)
    facts = names | {"target": writer.said(target), "actual": writer.said(actual)}
    if figures.attainment is None:
        text = wording.translate("Pack", "{unit} reached {actual} in {metric} for {period}; the target is {target}.")
        return text.format(**facts)
    facts["attainment"] = wording.formats.percent(figures.attainment)
    if figures.status == "open":
        text = wording.translate(
            "Pack", "{unit} stands at {attainment} of the {period} target for {metric}: {actual} of {target}."
        )
        return text.format(**facts)
    facts["difference"] = writer.said_size(writer.difference(target, actual) or Fraction(0))
    if writer.metric.direction == "down":
        text = wording.translate(
            "Pack",
            "{unit} reached {attainment} of the {period} target for {metric}: {actual}, at most {target} aimed at.",
        )
    elif actual == target:
        text = wording.translate("Pack", "{unit} reached exactly the {period} target for {metric}: {actual}.")
    elif actual < target:
        text = wording.translate(
            "Pack",
            "{unit} reached {attainment} of the {period} target for {metric}: {actual} of {target},"
            " {difference} short.",
        )
    else:
        text = wording.translate(
            "Pack",
            "{unit} reached {attainment} of the {period} target for {metric}: {actual} of {target}, {difference} more.",
        )
    return text.format(**facts)


def _year(context: Context, row: ScoreRow, writer: Writer) -> str:
    """The year so far; empty unless both figures are there."""
    so_far = row.to_date
    if so_far.attainment is None or so_far.target is None or so_far.actual is None:
        return ""
    text = context.wording.translate("Pack", "{months} stands at {attainment}: {actual} against {target}.")
    return text.format(
        months=months_text(context.card.to_date, context.wording),
        attainment=context.wording.formats.percent(so_far.attainment),
        actual=writer.said(so_far.actual),
        target=writer.said(so_far.target),
    )


def _furthest(context: Context, row: ScoreRow, writer: Writer) -> list[str]:
    """Who of the units directly below missed or passed the target by most; not while the period runs."""
    if row.figures.status == "open" or writer.metric.direction == "down" or writer.is_percent:
        return []
    gaps = [(context.shown_units[child].difference, context.name(child)) for child in context.children]
    known = sorted(((gap, name) for gap, name in gaps if gap is not None), key=lambda pair: pair[0])
    below = [(writer.said_size(gap), name) for gap, name in known if gap < 0]
    above = [(writer.said_size(gap), name) for gap, name in reversed(known) if gap > 0]
    wording = context.wording
    sentences = []
    if len(below) > 1:
        text = wording.translate("Pack", "Furthest below are {first} by {gap} and {second} by {second_gap}.")
        (gap, first), (second_gap, second) = below[:2]
        sentences.append(text.format(first=first, gap=gap, second=second, second_gap=second_gap))
    elif below:
        text = wording.translate("Pack", "Below is {name}, by {gap}.")
        sentences.append(text.format(name=below[0][1], gap=below[0][0]))
    if above:
        text = wording.translate("Pack", "Furthest above is {name}, by {gap}.")
        sentences.append(text.format(name=above[0][1], gap=above[0][0]))
    return sentences
