"""Rows that count because a figure or a day of theirs lies over or under a limit, as the file writes it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.units import create_unit
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.answers import Answers
from goaldesk.model.importers.choices import choices_of
from goaldesk.model.importers.draft import draft
from goaldesk.model.importers.importer import Undecided
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook
from tests.builders import day

TODAY = day("2026-09-09")
LAYOUT = """
name = "Deals"
{file}
[[table]]
fills = "actuals"
unit = {{ column = "Who" }}
[[table.measure]]
metric = "revenue"
sum = "Amount"
date = {{ column = "Day" }}
where = [{where}]
"""


@pytest.fixture
def book(tmp_path):
    with Workbook.create(tmp_path / "w.goaldesk", WorkbookSettings(company="Co")) as made:
        company = made.edit("Start", create_unit, "Co", "company").value.id
        made.edit("Add", create_unit, "Liang Bo", "person", parent=company)
        made.edit("Metrics", add_catalogue_metrics, ["revenue"])
        yield made


def total(book, folder: Path, rows: list[str], where: str, file: str = "", answers: Answers | None = None):
    """The sum of what counts, in cents, and the draft."""
    source = folder / "deals.csv"
    source.write_text("\n".join(("Who;Day;Amount;Score", *rows)), encoding="utf-8")
    layout = parse_layout(LAYOUT.format(where=where, file=file), "deals.toml")
    made = draft(book, source, layout, today=TODAY, answers=answers)
    return sum(int(one.wanted.amount[one.new].sum()) for one in made.entries), made


GERMAN = ["Liang Bo;31.03.2026;1.200,50;7", "Liang Bo;01.04.2026;999,99;9", "Liang Bo;15.04.2026;-50,00;"]


@pytest.mark.parametrize(
    ("where", "cents"),
    [
        ('{ column = "Amount", over = "999,99" }', 120050),
        ('{ column = "Amount", under = "1.200,50" }', 94999),
        ('{ column = "Amount", over = 0 }', 220049),
        ('{ column = "Day", over = "31.03.2026" }', 94999),
        ('{ column = "Day", under = 2026-04-01 }', 120050),
        ('{ column = "Day", over = "31.03.2026" }, { column = "Amount", under = "0" }', -5000),
        ('{ column = "Score", over = 7 }', 99999),
        ('{ column = "Score", under = 100 }', 220049),
    ],
)
def test_rows_over_or_under_a_limit_count_as_the_file_writes_it(book, tmp_path, where, cents):
    found, made = total(book, tmp_path, GERMAN, where)
    assert (found, made.report.problem_count) == (cents, 0)
    choices = choices_of(made.layout)
    assert choices is not None
    assert choices.plan().tables == made.layout.tables


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amounts=st.lists(st.integers(-(10**7), 10**7), min_size=1, max_size=20), limit=st.integers(-(10**7), 10**7))
def test_over_and_under_and_what_is_the_limit_itself_are_all_rows(book, tmp_path, amounts, limit):
    rows = [f"Liang Bo;2026-03-{at + 1:02d};{amount / 100:.2f};" for at, amount in enumerate(amounts)]
    over, under = (
        total(book, tmp_path, rows, f'{{ column = "Amount", {test} = "{limit / 100:.2f}" }}')[0]
        for test in ("over", "under")
    )
    assert over == sum(one for one in amounts if one > limit)
    assert under == sum(one for one in amounts if one < limit)


def test_a_cell_that_is_no_figure_is_a_problem_of_its_row_unless_a_condition_before_leaves_it_out(book, tmp_path):
    rows = [*GERMAN, "Liang Bo;16.04.2026;5,00;none"]
    _, made = total(book, tmp_path, rows, '{ column = "Score", over = 7 }')
    assert [(one.row, one.code) for one in made.problems] == [(5, "not_a_number")]
    _, made = total(
        book, tmp_path, rows, '{ column = "Score", over = 7 }', answers=Answers(skipped_rows=frozenset({("", 5)}))
    )
    assert not made.problems
    words = '{ column = "Score", is_not = "none" }, { column = "Score", over = 7 }'
    found, made = total(book, tmp_path, rows, words)
    assert (found, made.report.problem_count) == (99999, 0)


def test_a_limit_that_can_be_read_in_two_ways_is_asked_about_and_one_that_is_none_refused(book, tmp_path):
    rows = ["Liang Bo;2026-03-31;1200;7"]
    with pytest.raises(Undecided) as undecided:
        total(book, tmp_path, rows, '{ column = "Amount", over = "1.000" }')
    assert undecided.value.doubt.key == "numbers"
    said = '[file]\nnumbers = "1.234,56"'
    assert total(book, tmp_path, rows, '{ column = "Amount", over = "1.000" }', said)[0] == 120000
    for wrong in ('"much"', "true", "1.5", '""'):
        with pytest.raises(Refusal, match="layout_wrong_kind"):
            parse_layout(LAYOUT.format(where=f'{{ column = "Amount", over = {wrong} }}', file=""), "deals.toml")
    with pytest.raises(Refusal, match="layout_missing_key"):
        parse_layout(LAYOUT.format(where='{ column = "Amount", over = 1, under = 5 }', file=""), "deals.toml")
