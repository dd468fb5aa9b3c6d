"""A file without a layout: what it is taken for and why, what it is asked about, and that it is known the next time."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.edits.imports import import_draft
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.units import create_unit
from goaldesk.model.importers.choices import Choices, MeasureChoice, choices_of
from goaldesk.model.importers.column_words import evidence, read_as
from goaldesk.model.importers.columns import look_at
from goaldesk.model.importers.draft import draft
from goaldesk.model.importers.layout import Condition
from goaldesk.model.importers.proposing import propose, with_choices
from goaldesk.model.periods import day_of
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.speech import QtWording
from goaldesk.wording import PlainWording

NOW = dt.datetime(2026, 9, 9, tzinfo=dt.UTC)
CRM = [
    "Opportunities by owner",
    "",
    "Opp. no.;Owner;Created;Close date;Stage;Amount;Changed by",
    "O-1;Zhou Lan;12.08.2026;04.09.2026;Won;56.195,40;zl",
    "O-2;Xu Wei;21.08.2026;;Quoted;48.000,00;xw",
    "O-3;Lu Jing;26.08.2026;08.09.2026;Won;31.780,00;lj",
    "Total;;;;;135.975,40;",
]


@pytest.fixture
def book(tmp_path):
    with Workbook.create(tmp_path / "w.goaldesk", WorkbookSettings(company="Co"), clock=lambda: NOW) as made:
        company = made.edit("Start", create_unit, "Co", "company").value.id
        for name in ("Zhou Lan", "Xu Wei", "Lu Jing"):
            made.edit("Add", create_unit, name, "person", parent=company)
        made.edit("Metrics", add_catalogue_metrics, ["revenue", "deals_won"])
        yield made


@pytest.fixture
def proposed(book, tmp_path):
    def proposed(lines, name="export.csv", wordings=()):
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return propose(look_at(path, book.snapshot), book.snapshot, wordings)

    return proposed


def imported(book, proposal):
    made = draft(book, proposal.look.path, proposal.plan(), today=day_of(NOW.date()))
    assert made.problems == []
    return book.edit("Import", import_draft, made).value


def roles(proposal):
    return {found.column.name: (found.role, found.match) for found in proposal.columns}


def test_a_messy_export_is_understood_at_sight_and_says_why(proposed):
    proposal = proposed(CRM)
    look = proposal.look
    assert (look.header_row, look.rows, look.totals, look.delimiter) == (3, 3, (7,), ";")
    assert [(row.number, row.why) for row in look.raw] == [
        (1, "title"), (2, "empty"), (3, "header"), (4, ""), (5, ""), (6, ""), (7, "sum"),
    ]  # fmt: skip
    assert roles(proposal) == {
        "Opp. no.": ("reference", "certain"),
        "Owner": ("unit", "certain"),
        "Created": ("unused", "unused"),
        "Close date": ("date", "certain"),
        "Stage": ("unused", "unused"),
        "Amount": ("amount", "certain"),
        "Changed by": ("unused", "unused"),
    }
    said = {one.name: (read_as(one, PlainWording()), evidence(one, PlainWording())) for one in look.columns}
    assert said["Owner"] == ("names", "3 of 3 known")
    assert said["Created"][0] == "DD/MM/YYYY"
    assert said["Amount"][0] == "1.234,56"
    assert said["Stage"] == ("2 words", "Won 2, Quoted 1") or said["Stage"][0] == "text"
    # A form that one column proves decides for the others, so nothing is left open.
    assert (proposal.doubts, proposal.missing, proposal.is_ready) == ((), (), True)


def test_several_metrics_are_counted_from_one_file_and_it_is_known_the_next_time(book, proposed):
    proposal = proposed(CRM)
    won = (Condition("Stage", "is", ("Won",)),)
    measures = (
        MeasureChoice("revenue", "sum", "Amount", "Close date", won),
        MeasureChoice("deals_won", "count", "", "Close date", won),
    )
    proposal = with_choices(proposal, replace(proposal.choices, name="CRM", measures=measures))
    report = imported(book, proposal)
    assert [(one.metric, one.entries, f"{one.total}") for one in report.sums] == [
        ("revenue", 2, "87975.40"),
        ("deals_won", 2, "2"),
    ]
    again = proposed(CRM, "another name.csv")
    assert again.remembered is not None
    assert (again.remembered.plan.name, again.remembered.is_the_same, again.is_ready) == ("CRM", True, True)
    assert roles(again)["Stage"] == ("filter", "remembered")
    assert imported(book, again).new == 0


def test_what_differs_from_the_remembered_layout_is_named_and_another_form_is_asked_again(book, proposed):
    first = proposed(CRM)
    won = (replace(first.choices.measures[0], where=(Condition("Stage", "is", ("Won",)),)),)
    imported(book, with_choices(first, replace(first.choices, measures=won)))
    more = [f"{line};" for line in CRM]
    more[2] = CRM[2] + ";Phone"
    known = proposed(more).remembered
    assert known is not None
    assert (known.new, known.gone, known.forms) == (("Phone",), (), ())
    english = [
        line.replace(".195,40", ",195.40").replace(".000,00", ",000.00").replace(".780,00", ",780.00") for line in CRM
    ]
    other = proposed(english)
    assert other.remembered is not None
    assert (other.remembered.forms, other.is_ready) == (("Amount",), False)
    assert roles(other)["Amount"] == ("amount", "look")


def test_an_open_decimal_sign_or_date_is_a_doubt_with_its_choices_and_never_a_guess(proposed):
    proposal = proposed(["Person,Date,Amount", 'Zhou Lan,03/04/2026,"8,414"', 'Xu Wei,05/06/2026,"1,532"'])
    assert [(name, doubt.key) for name, doubt in proposal.doubts] == [("Date", "dates"), ("Amount", "numbers")]
    assert not proposal.is_ready
    decided = with_choices(proposal, replace(proposal.choices, numbers="1,234.56", dates="DD/MM/YYYY"))
    assert (decided.doubts, decided.is_ready) == ((), True)


def test_what_nothing_in_the_file_says_is_missing(book, proposed):
    assert proposed(["Colour,Weight", "red,12", "blue,7"]).missing == ("unit", "date")
    book.edit("More", add_catalogue_metrics, ["collections"])
    assert proposed(["Person,Date,Amount", "Zhou Lan,2026-09-01,12", "Xu Wei,2026-09-01,7"]).missing == ("metric",)


def test_columns_named_after_metrics_fill_those_metrics_in_both_languages(book, proposed):
    lines = ["姓名,日期,销售额,成交单数", "Zhou Lan,2026-09-01,12.5,3", "Xu Wei,2026-09-02,7,1"]
    proposal = proposed(lines, wordings=[QtWording("zh")])
    assert (proposal.choices.measures[0].metric, proposal.choices.measures[0].column) == ("revenue", "销售额")
    assert roles(proposal)["姓名"] == ("unit", "certain")
    assert imported(book, proposal).sums[0].total == 1950 / 100


def test_months_or_people_across_are_recognised_and_a_year_that_is_not_said_is_asked_for(book, proposed):
    months = proposed(["Name,1月,2月,合计", "Zhou Lan,10,20,30", "Xu Wei,1,2,3"])
    assert (months.choices.wide, months.missing) == ("months", ("year",))
    said = with_choices(months, replace(months.choices, year=2026))
    assert (said.missing, imported(book, said).new) == ((), 4)
    again = proposed(["Name,1月,2月,合计", "Zhou Lan,10,20,30", "Xu Wei,1,2,3"])
    assert (again.remembered is not None, again.missing) == (True, ("year",))  # next year's file looks the same
    titled = proposed(["Name,1月,2月", "Zhou Lan,10,20", "Xu Wei,1,2"], "revenue 2025.csv")
    assert (titled.choices.year, titled.missing) == (2025, ())
    across = proposed(["Date,Zhou Lan,Xu Wei", "2026-09-01,5,6", "2026-09-02,7,8"])
    assert (across.choices.wide, across.missing, imported(book, across).new) == ("units", (), 4)


PRINTABLE = st.characters(exclude_categories=("C", "Z")) | st.just(" ")
NAMES = st.text(PRINTABLE, min_size=1, max_size=12).filter(str.strip)


@given(
    st.builds(
        Choices,
        name=NAMES,
        source=NAMES,
        unit=NAMES,
        segment=st.just("") | NAMES,
        reference=st.just("") | NAMES,
        note=st.just("") | NAMES,
        numbers=st.sampled_from(["", "1.234,56"]),
        dates=st.sampled_from(["", "DD/MM/YYYY"]),
        header=st.none() | st.integers(0, 9),
        seen=st.lists(NAMES, max_size=3).map(tuple),
        measures=st.lists(
            st.builds(
                MeasureChoice,
                metric=st.just("revenue"),
                take=st.just("sum"),
                column=NAMES,
                date=NAMES,
                where=st.lists(st.builds(Condition, NAMES, st.just("is"), st.tuples(NAMES)), max_size=2).map(tuple),
                sign=st.sampled_from([1, -1]),
            ),
            min_size=1,
            max_size=3,
        ).map(tuple),
    )
)
def test_choices_and_their_layout_say_the_same(choices):
    assert choices_of(choices.plan()) == choices
