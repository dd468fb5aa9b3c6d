"""Which form a column's numbers are written in, found out from all of its cells.

One rule: only a cell that can be read in one way proves anything. `1,234.56` and `1,47,950` do, `1,234` alone does not;
a column with nothing but such cells is in doubt, and so is one whose cells contradict each other.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from goaldesk.model.importers.importer import Cell, Doubt
from goaldesk.model.importers.numbers import FORMS, NumberForm, core_of, plain_pattern

_MARKED = re.compile(r"[.,' ]")
_PLAIN = re.compile(r"[-+]?\d*")
_GROUPED = re.compile(r"\d{1,3}(?:\D\d{3})+|\d{1,2}(?:\D\d{2})*\D\d{3}", re.ASCII)


@cache
def _quiet(signs: str) -> re.Pattern[str]:
    """Lines that prove nothing: bare digits, and three digits after each of these signs, which are open already."""
    part = rf"(?:[1-9]\d{{0,2}}[{re.escape(signs)}]\d{{3}})|" if signs else ""
    one = rf"-?(?:{part}\d*+)"
    return re.compile(rf"(?>{one}\n)*+{one}", re.ASCII)


class NumberEvidence:
    """Collects what the cells prove; several columns of one file may be put in together."""

    def __init__(self) -> None:
        self._decimals: dict[str, str] = {}
        self._groupings: dict[str, str] = {}
        self._open: dict[str, str] = {}

    def add(self, cells: Sequence[Cell]) -> None:
        """Take in a chunk of a column. What is no number proves nothing."""
        if self._nothing_new("\n".join([cell for cell in cells if isinstance(cell, str)])):
            return
        for cell in cells:
            if isinstance(cell, str) and not _PLAIN.fullmatch(cell):
                core = core_of(cell)
                if core is not None and _MARKED.search(core):
                    self._weigh(core)

    def _nothing_new(self, joined: str) -> bool:
        """Whether a single look shows that none of these cells can add to, or contradict, what is known."""
        if self._decimals and self._groupings:
            form = self.result()
            return (
                isinstance(form, NumberForm)
                and plain_pattern(form.decimal, form.grouping, 9).fullmatch(joined) is not None
            )
        return _quiet("".join(sorted(self._open))).fullmatch(joined) is not None

    @property
    def proves(self) -> bool:
        """Whether any cell could be read in one way only because of its signs."""
        return bool(self._decimals or self._groupings)

    def result(self) -> NumberForm | Doubt:
        """The form, or the doubt (`key` "numbers") with the forms that fit."""
        decimals, groupings = self._decimals, self._groupings
        if len(decimals) > 1 or (decimals and next(iter(decimals)) in groupings) or len(groupings) > 1:
            return self._doubt(next(iter([*groupings.values(), *decimals.values()])))
        if decimals:
            decimal = next(iter(decimals))
            return NumberForm(decimal, next(iter(groupings), "," if decimal == "." else "."))
        if groupings:
            grouping = next(iter(groupings))
            if grouping in ".,":
                return NumberForm("," if grouping == "." else ".", grouping)
            return NumberForm(next(iter(self._open), "."), grouping)
        if self._open:
            return self._doubt(next(iter(self._open.values())))
        return FORMS[0]

    def _doubt(self, sample: str) -> Doubt:
        fits = [form for form in FORMS if form.grouping in ("", ",", ".") or form.grouping in self._groupings]
        return Doubt("numbers", tuple(form.label for form in fits[:4]), sample)

    def _weigh(self, core: str) -> None:
        marks = [sign for sign in core if not sign.isdigit()]
        kinds = list(dict.fromkeys(marks))
        last = marks[-1]
        if len(kinds) == 2 and marks.count(last) == 1 and last in ".," and marks.index(last) == len(marks) - 1:
            if _GROUPED.fullmatch(core.rpartition(last)[0]):
                self._decimals.setdefault(last, core)
                self._groupings.setdefault(kinds[0], core)
        elif len(kinds) == 1 and (len(marks) > 1 or last in "' "):
            if _GROUPED.fullmatch(core):
                self._groupings.setdefault(last, core)
        elif len(kinds) == 1:
            whole, _, part = core.partition(last)
            if len(part) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0"):
                self._open.setdefault(last, core)
            else:
                self._decimals.setdefault(last, core)


def detect_number_form(cells: Iterable[Cell]) -> NumberForm | Doubt:
    """The form of all these cells together. Cells that are typed already (spreadsheets) prove nothing."""
    evidence = NumberEvidence()
    evidence.add(list(cells))
    return evidence.result()
