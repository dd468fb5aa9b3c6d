"""The proposal sheet as XLSX: months down, protected but for proposal and comment, known again without a layout.

The one rule: what the reading back needs stands in the file on a hidden sheet: whose sheet it is, where its cells are,
and what was handed down when it was made.
"""

import io
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from goaldesk.formats import half_up
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.outputs import safe_name, write_file
from goaldesk.model.own_files import PROPOSAL_FACTS, PROPOSAL_FORM, SHEET_HEADS, SHEET_MARK
from goaldesk.model.periods import date_of, first_day, month_text
from goaldesk.model.sheets.proposal_form import ProposalForm
from goaldesk.model.spreadsheets import NO_GUESSING, write_text, write_value
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

HEAD, FIRST = 3, 4
MONTH, HANDED, BEFORE, PROPOSED = range(4)
COMMENT_GAP = 3
LARGEST = 10**12


def form_bytes(form: ProposalForm, wording: Wording) -> bytes:
    """The sheet as an XLSX file in a language."""
    import xlsxwriter

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, **NO_GUESSING}) as book:
        name = wording.translate("ProposalForm", "Proposal")
        page = book.add_worksheet(name)
        _write_page(book, page, form, wording)
        hidden = book.add_worksheet(SHEET_MARK)
        hidden.very_hidden()
        for number, row in enumerate([SHEET_HEADS, *_marks(form, name, wording)]):
            for at, text in enumerate(row):
                write_text(hidden, (number, at), text)
    return made.getvalue()


def write_forms(forms: Sequence[ProposalForm], folder: Path, wording: Wording) -> list[Path]:
    """Write each as a file of its own in a folder; what lies there is never written over. Raises Trouble."""
    written: list[Path] = []
    for form in forms:
        base = f"{form.unit.code} {form.unit.name} {form.year.label} {metric_name(form.metric, wording)}"
        number, mark = 1, ""
        while (path := folder / safe_name(f"{base}{mark}", ".xlsx")).exists():
            number += 1
            mark = f" ({number})"
        write_file(path, form_bytes(form, wording))
        written.append(path)
    return written


def comment_row(form: ProposalForm) -> int:
    """The row of the comment, from 0."""
    return FIRST + len(form.handed) + COMMENT_GAP


def _marks(form: ProposalForm, page: str, wording: Wording) -> list[tuple[str, str, str, str]]:
    facts = (PROPOSAL_FORM, form.company, form.unit.code, form.metric.code, form.segment, form.year.label)
    return [
        *((what, page, "0", fact) for what, fact in zip(PROPOSAL_FACTS, facts, strict=True)),
        ("comment", page, str(comment_row(form) + 1), ""),
        *(("handed", page, month_text(month), str(amount)) for month, amount in form.handed.items()),
        *(("month", page, month_text(month), _month_words(month, wording)) for month in form.handed),
    ]


def _month_words(month: int, wording: Wording) -> str:
    return wording.formats.month(date_of(first_day(month)))


def _write_page(book: "Workbook", page: "Worksheet", form: ProposalForm, wording: Wording) -> None:
    title, hint = book.add_format({"bold": True, "font_size": 14}), book.add_format({"font_color": "#5B6472"})
    grey = book.add_format({"bg_color": "#EEF1F5", "bold": True, "bottom": 1})
    shown = {"num_format": "#,##0" + (f".{'0' * form.metric.shown}" if form.metric.shown else ""), "border": 4}
    fixed = book.add_format({**shown, "bg_color": "#E3E7ED", "font_color": "#5B6472"})
    total = book.add_format({**shown, "bg_color": "#E3E7ED", "bold": True})
    empty = book.add_format({**shown, "locked": False})
    write_text(page, (0, 0), f"{form.unit.name} · {metric_name(form.metric, wording)} · {form.year.label}", title)
    write_text(page, (1, 0), _hint(form, wording), hint)
    heads = (
        wording.translate("ProposalForm", "Month"),
        wording.translate("ProposalForm", "Handed down"),
        wording.translate("ProposalForm", "Year before"),
        wording.translate("ProposalForm", "Your proposal"),
    )
    for at, head in enumerate(heads):
        write_text(page, (HEAD, at), head, grey)
    for row, (month, amount) in enumerate(form.handed.items(), FIRST):
        write_text(page, (row, MONTH), _month_words(month, wording), fixed)
        write_value(page, (row, HANDED), _exact(Fraction(amount, 10**form.metric.decimals), form), fixed)
        write_value(page, (row, BEFORE), _exact(form.before.get(month), form), fixed)
        write_value(page, (row, PROPOSED), None, empty)
    last = FIRST + len(form.handed)
    write_text(page, (last, MONTH), wording.translate("ProposalForm", "Year"), total)
    for at, sign in ((HANDED, "B"), (BEFORE, "C"), (PROPOSED, "D")):
        if at == BEFORE and None in form.before.values():  # the sum of a part would be read as the year
            write_value(page, (last, at), None, total)
        else:
            page.write_formula(last, at, f"=SUM({sign}{FIRST + 1}:{sign}{last})", total)
    write_text(page, (comment_row(form) - 1, 0), wording.translate("ProposalForm", "Why"), grey)
    page.merge_range(comment_row(form), 0, comment_row(form) + 2, PROPOSED, "", _wrapped(book))
    _guard(page, form, last, wording)


def _wrapped(book: "Workbook") -> object:
    return book.add_format({"locked": False, "text_wrap": True, "valign": "top", "border": 4})


def _hint(form: ProposalForm, wording: Wording) -> str:
    if form.due is None:
        return wording.translate(
            "ProposalForm", "Fill in the white cells; leave nothing out that you do not mean as 0."
        )
    text = wording.translate("ProposalForm", "Fill in the white cells and send the file back by {day}.")
    return text.format(day=wording.formats.date(date_of(form.due)))


def _guard(page: "Worksheet", form: ProposalForm, last: int, wording: Wording) -> None:
    """Check what is typed, lock all but the cells to be filled in."""
    page.set_column(MONTH, MONTH, 20)
    page.set_column(HANDED, PROPOSED, 18)
    page.freeze_panes(FIRST, 1)
    rule = {
        "validate": "decimal" if form.metric.decimals else "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": LARGEST,
        "error_title": metric_name(form.metric, wording)[:32],
        "error_message": wording.translate("ProposalForm", "Type a figure here."),
    }
    page.data_validation(FIRST, PROPOSED, last - 1, PROPOSED, rule)
    page.protect("", {"format_columns": True, "format_rows": True})


def _exact(value: Fraction | None, form: ProposalForm) -> Decimal | None:
    return None if value is None else half_up(value, form.metric.decimals)
