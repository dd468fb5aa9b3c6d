"""The target letter of a unit (目标责任书), before paper: what was agreed, in figures and in words, to be signed.

The one rule: figures and words say the same amount exactly. In Chinese letters the words hold where they differ, so
an amount is written with all its digits.
"""

import base64
from collections.abc import Iterator, Sequence
from fractions import Fraction

from goaldesk.amount_words import chinese_amount
from goaldesk.model.metrics.catalogue import metric_definition, metric_name
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.letter_terms import letter_terms
from goaldesk.model.sheets.target_letter import LetterLine, TargetLetter, target_letter
from goaldesk.model.sheets.words import amount_text
from goaldesk.model.snapshot import Snapshot
from goaldesk.reports.blocks import (
    Block,
    Bookmark,
    Cell,
    Centered,
    Column,
    Document,
    Figure,
    Furniture,
    Heading,
    Headline,
    Pairs,
    Paragraph,
    Signatures,
    Table,
    TableRow,
    Text,
)
from goaldesk.reports.context import PackChoice
from goaldesk.reports.words import Writer
from goaldesk.wording import Wording, isolated, spaced, unmarked, with_names

__all__ = ["letter_document"]


def letter_document(snapshot: Snapshot, unit: int, year: str, wording: Wording, choice: PackChoice) -> Document:
    """The letter of a unit (its id) for the fiscal year with this label. Raises Refusal `nothing_agreed`."""
    letter = _Letter(snapshot, target_letter(snapshot, unit, snapshot.fiscal.parse(year)), wording)
    settings, facts = snapshot.settings, letter.facts
    what = wording.translate("Letter", "Target letter · No. {number}").format(number=facts.number)
    copies = wording.translate("Letter", "Two copies, one for each side · {number} · produced {day} from {file}")
    return Document(
        title=f"{letter.title()} · {facts.unit.name}",
        subject=letter.title(),
        author=settings.company,
        language=wording.language,
        paper=choice.paper,
        furniture=Furniture(
            company=settings.company,
            first=what,
            others=what,
            foot=copies.format(
                number=facts.number, day=wording.formats.date(date_of(choice.today)), file=choice.file_name
            ),
            page=wording.translate("Pack", "Page {page} of {pages}"),
            logo=base64.b64decode(settings.logo),
        ),
        blocks=tuple(letter.blocks()),
    )


class _Letter:
    """Writes the facts of one letter in one language."""

    def __init__(self, snapshot: Snapshot, facts: TargetLetter, wording: Wording) -> None:
        self.facts, self._wording = facts, wording
        self._settings = snapshot.settings

    def title(self) -> str:
        return self._wording.translate("Letter", "Target letter {year}").format(year=self.facts.year.label)

    def blocks(self) -> Iterator[Block]:
        wording, facts = self._wording, self.facts
        yield Bookmark(facts.unit.name, 0)
        yield Centered(self.title(), self._days())
        yield Pairs(tuple(self._parties()))
        yield Headline(self._sentence())
        form = wording.translate("Letter", "{number}  {title}")
        for number, (title, note, parts) in enumerate(self._sections(), 1):
            yield Heading(form.format(number=wording.formats.ordinal(number), title=title), note)
            yield from parts
        yield Signatures(tuple(self._signers()))

    def _sections(self) -> Iterator[tuple[str, str, Sequence[Block]]]:
        """Title, note and blocks of each."""
        wording, facts = self._wording, self.facts
        weighted = any(line.metric.weight for line in facts.lines)
        yield wording.translate("Letter", "Targets"), self._note(weighted=weighted), [self._targets(weighted=weighted)]
        if wording.language == "zh" and facts.money:
            note = wording.translate("Letter", "where figures and words differ, the words hold")
            tables = [self._words(facts.money[at : at + 2]) for at in range(0, len(facts.money), 2)]
            yield wording.translate("Letter", "Amounts in words"), note, tables
        yield wording.translate("Letter", "Spread over the months"), "", [self._months()]
        if facts.changes:
            note = wording.translate("Letter", "newest first")
            yield wording.translate("Letter", "Revisions"), note, [self._changes()]
        counted = tuple((self._name(line), metric_definition(line.metric, wording)) for line in facts.lines)
        yield wording.translate("Letter", "What is counted"), "", [Pairs(counted)]
        yield wording.translate("Letter", "Conditions"), "", list(self._conditions())

    # --- texts

    def _days(self) -> str:
        formats, year = self._wording.formats, self.facts.year
        text = self._wording.translate("Letter", "{first} to {last}, %n working days", sum(self.facts.workdays))
        text = text.format(first=formats.date(date_of(year.first_day())), last=formats.date(date_of(year.last_day())))
        if not self.facts.provisional:
            return text
        note = self._wording.translate("Letter", "{days} (public holidays of {year} not announced yet)")
        return note.format(days=text, year=", ".join(map(str, self.facts.provisional)))

    def _parties(self) -> Iterator[tuple[str, str]]:
        wording, facts = self._wording, self.facts
        places = " · ".join(unit.name for unit in reversed(facts.above[:-1]))
        form = wording.translate("Letter", "{name}, {code}")
        if places:
            form = wording.translate("Letter", "{name}, {places}, {code}")
        whose = form.format(name=facts.unit.name, places=places, code=facts.unit.code)
        yield wording.translate("Letter", "The person"), whose
        if facts.superior is not None:
            leads = wording.translate("Letter", "{name}, leads {units}")
            units = wording.formats.listed(unit.name for unit in facts.superior.units)
            yield wording.translate("Letter", "Superior"), with_names(leads, name=facts.superior.name, units=units)
        yield wording.translate("Letter", "Company"), self._settings.company
        agreed = wording.translate("Letter", "{day}, version {version}, {by}")
        if not facts.agreed_by:
            agreed = wording.translate("Letter", "{day}, version {version}")
        day = "" if facts.agreed_day is None else wording.formats.date(date_of(facts.agreed_day))
        text = agreed.format(day=day, version=facts.version, by=facts.agreed_by)
        yield wording.translate("Letter", "Agreed"), text if day else str(facts.version)

    def _sentence(self) -> str:
        wording, facts = self._wording, self.facts
        said = [(self._name(line), self._said(line)) for line in facts.money if line.year is not None][:2]
        fields = {"name": isolated(facts.unit.name), "year": facts.year.label}
        for at, (metric, amount) in enumerate(said, 1):
            fields |= {f"metric{at}": metric, f"amount{at}": amount}
        form = wording.translate("Letter", "{name} commits for {year} to the targets set out below.")
        if len(said) == 1:
            form = wording.translate("Letter", "{name} commits for {year} to {metric1} of {amount1}, as set out below.")
        elif said:
            form = wording.translate(
                "Letter",
                "{name} commits for {year} to {metric1} of {amount1} and {metric2} of {amount2}, as set out below.",
            )
        return unmarked(spaced(form.format(**fields)))

    def _said(self, line: LetterLine) -> str:
        """An amount with its currency; in Chinese in words behind it."""
        value, wording = line.year or Fraction(0), self._wording
        currency = wording.formats.currency(self._settings.currency)
        text = amount_text(value, line.metric, wording, exact=not self._is_round(line))
        form = wording.translate("Letter", "{currency} {amount}")
        if wording.language == "zh":
            form = wording.translate("Letter", "{amount} {currency} ({words})")
        return form.format(amount=text, currency=currency, words=self._in_words(value, whole=True))

    def _in_words(self, value: Fraction | None, *, whole: bool = False) -> str:
        if value is None:
            return ""
        code = self._settings.currency
        words = chinese_amount(value)
        return f"{'人民币' if code == 'CNY' else self._wording.formats.currency(code)}{words}" if whole else words

    def _name(self, line: LetterLine) -> str:
        return metric_name(line.metric, self._wording)

    def _is_round(self, line: LetterLine) -> bool:
        """Whether all its amounts are whole as they are shown."""
        scale = 10**line.metric.shown
        values = [*line.months, *line.quarters, line.year]
        return all((value * scale).denominator == 1 for value in values if value is not None)

    def _conditions(self) -> Iterator[Block]:
        """Numbered; the last two stay with the signatures."""
        form = self._wording.translate("Letter", "{number}  {condition}")
        terms = [
            form.format(number=number, condition=term)
            for number, term in enumerate(letter_terms(self._settings, self._wording), 1)
        ]
        yield from (Paragraph(term, "term") for term in terms[:-2])
        yield from (Paragraph(term, "last_term") for term in terms[-2:])

    def _signers(self) -> Iterator[tuple[str, str, str, str]]:
        wording, facts = self._wording, self.facts
        date = wording.translate("Letter", "Date signed")
        sign = wording.translate("Letter", "Signature")
        yield wording.translate("Letter", "The person"), sign, facts.unit.name, date
        superior = facts.superior.name if facts.superior else ""
        yield wording.translate("Letter", "The superior"), sign, superior, date
        seal = wording.translate("Letter", "Signature, seal")
        yield wording.translate("Letter", "The company"), seal, facts.head, date

    # --- tables

    def _targets(self, *, weighted: bool) -> Table:
        wording, facts = self._wording, self.facts
        quarter = wording.translate("Letter", "Q{number}")
        heads = [
            quarter.format(number=wording.formats.ordinal(at)) for at in range(1, len(facts.lines[0].quarters) + 1)
        ]
        columns = (
            Column(wording.translate("Letter", "Metric"), "text"),
            Column(wording.translate("Letter", "Measured in"), "text"),
            *((Column(wording.translate("Letter", "Weight")),) if weighted else ()),
            *(Column(head) for head in heads),
            Column(wording.translate("Letter", "Whole year")),
        )
        rows = [
            TableRow(
                (
                    Text(self._name(line), "strong"),
                    Text(self._unit(line.metric)),
                    *((Figure(str(line.metric.weight) if line.metric.weight else ""),) if weighted else ()),
                    *(self._figure(line, value) for value in line.quarters),
                    self._figure(line, line.year, "strong"),
                )
            )
            for line in facts.lines
        ]
        if weighted:
            total = str(sum(line.metric.weight for line in facts.lines))
            empty: list[Cell] = [None] * (len(heads) + 1)
            name = Text(wording.translate("Letter", "Total"), "strong")
            rows.append(TableRow((name, None, Figure(total, "strong"), *empty), "sum"))
        return Table(columns, tuple(rows), dense=True)

    def _note(self, *, weighted: bool) -> str:
        wording = self._wording
        ratios = any(line.metric.aggregation == "ratio" for line in self.facts.lines)
        cap = wording.formats.percent(Fraction(self._settings.score_cap, 100), 0)
        if weighted and ratios:
            note = wording.translate(
                "Letter", "Points = weight × attainment, which counts up to {cap}. Ratios are not added up."
            )
        elif weighted:
            note = wording.translate("Letter", "Points = weight × attainment, which counts up to {cap}.")
        else:
            note = wording.translate("Letter", "by quarter, added up from the months")
        return note.format(cap=cap)

    def _words(self, lines: Sequence[LetterLine]) -> Table:
        wording = self._wording
        columns = [Column(wording.translate("Letter", "Part of the year"), "text")]
        for line in lines:
            columns += [Column(self._name(line)), Column(wording.translate("Letter", "In words"), "text")]
        quarter, count = wording.translate("Letter", "Q{number}"), len(lines[0].quarters)
        rows = []
        for at in range(count):
            cells: list[Cell] = [Text(quarter.format(number=wording.formats.ordinal(at + 1)))]
            for line in lines:
                value = line.quarters[at]
                cells += [self._figure(line, value), Text(self._in_words(value))]
            rows.append(TableRow(tuple(cells)))
        cells = [Text(wording.translate("Letter", "Whole year"), "strong")]
        for line in lines:
            cells += [self._figure(line, line.year, "strong"), Text(self._in_words(line.year), "strong")]
        return Table(tuple(columns), (*rows, TableRow(tuple(cells), "sum")), dense=True)

    def _months(self) -> Table:
        formats = self._wording.formats
        names = [formats.month_name(date_of(first_day(month))) for month in self.facts.year.month_numbers()]
        lines = self.facts.money or self.facts.lines
        rows = [
            TableRow((Text(self._name(line)), *(self._figure(line, value) for value in line.months))) for line in lines
        ]
        days = Text(self._wording.translate("Letter", "Working days"), "quiet")
        rows.append(TableRow((days, *(Figure(str(count), "quiet") for count in self.facts.workdays))))
        return Table((Column("", "text"), *(Column(name) for name in names)), tuple(rows), dense=True)

    def _changes(self) -> Table:
        wording = self._wording
        columns = (
            Column(wording.translate("Letter", "Date"), "text"),
            Column(wording.translate("Letter", "Metric"), "text"),
            Column(wording.translate("Letter", "Target before")),
            Column(wording.translate("Letter", "Target now")),
            Column(wording.translate("Letter", "Reason"), "text"),
        )
        return Table(
            columns,
            tuple(
                TableRow(
                    (
                        Text(wording.formats.date(date_of(change.day))),
                        Text(metric_name(change.metric, wording)),
                        self._amount(change.metric, change.before),
                        self._amount(change.metric, change.after, "strong"),
                        Text(change.reason),
                    )
                )
                for change in self.facts.changes
            ),
        )

    def _amount(self, metric: Metric, value: Fraction, role: str = "body") -> Figure:
        """The amount of a revision, exact where it is not whole as it is shown."""
        exact = (value * 10**metric.shown).denominator != 1
        return Figure(amount_text(value, metric, self._wording, exact=exact), role)

    def _figure(self, line: LetterLine, value: Fraction | None, role: str = "body") -> Figure | None:
        if value is None:
            return None
        if line.metric.unit == "money":
            return Figure(amount_text(value, line.metric, self._wording, exact=not self._is_round(line)), role)
        return Figure(Writer(line.metric, self._wording, self._settings.currency).value(value), role)

    def _unit(self, metric: Metric) -> str:
        return Writer(metric, self._wording, self._settings.currency).unit()
