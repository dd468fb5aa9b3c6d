"""The grids in which figures are entered: what a cell shows, what a month still owes, what is asked about."""

from fractions import Fraction

from hypothesis import given

from goaldesk.model.methods.outliers import outlier
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import month_text
from goaldesk.model.rows import ControlTotal, Metric, MonthEvent, Unit
from goaldesk.model.sheets.day_grid import DayGrid
from goaldesk.model.sheets.entry_questions import amount_question, date_questions, question_text
from goaldesk.model.sheets.month_grid import MonthGrid
from goaldesk.wording import PlainWording
from tests.builders import Company, day, month
from tests.companies import companies

AUGUST = month("2026-08")


def trading(**more) -> Company:
    company = Company(**more)
    company.unit("co", kind="company")
    for team, people in (("north", ("ann", "bob")), ("south", ("cid",))):
        company.unit(team, "co", kind="team")
        for person in people:
            company.unit(person, team)
    company.metric("rev")
    company.metric("calls", decimals=0, cadence="day", unit="count")
    return company


def cell(company: Company, grid: MonthGrid | DayGrid, unit: str, at: str | int):
    return grid.cell(company.id(unit), company.id(at) if isinstance(at, str) else at)


def test_a_cell_tells_its_figure_how_many_entries_it_has_and_what_stood_before():
    company = trading()
    for on, amount in (("2025-08-02", 90), ("2026-07-02", 100), ("2026-08-02", 200), ("2026-08-09", -50)):
        company.entry("ann", "rev", on, amount)
    company.entry("bob", "rev", "2026-08-31", 7)
    grid = MonthGrid(company.snapshot(), AUGUST)
    ann, bob, cid = (cell(company, grid, unit, "rev") for unit in ("ann", "bob", "cid"))
    assert (ann.value, ann.entries, ann.state) == (Fraction(150, 100), 2, "several")
    assert (ann.last_month, ann.last_year) == (1, Fraction(90, 100))
    assert (bob.value, bob.entries, bob.state) == (Fraction(7, 100), 1, "entered")
    assert (cid.value, cid.entries, cid.state) == (None, 0, "empty")
    north = cell(company, grid, "north", "rev")
    assert (north.value, north.entries, north.state) == (Fraction(157, 100), 0, "computed")


def test_completeness_counts_the_people_and_metrics_that_owe_a_figure():
    company = trading()
    company.entry("ann", "rev", "2026-07-02", 1)
    company.entry("bob", "rev", "2026-08-02", 1)
    grid = MonthGrid(company.snapshot(), AUGUST)
    done = grid.completeness
    assert (done.entered, done.expected) == (1, 3)  # nobody ever had calls, so nobody owes any
    assert done.missing == tuple((company.id(unit), company.id("rev")) for unit in ("ann", "cid"))


def test_nobody_owes_a_figure_before_the_start_or_after_the_end_or_out_of_season():
    company = trading()
    company.metric("survey", cadence="quarter")
    for metric in ("rev", "survey"):
        company.entry("ann", metric, "2026-06-30", 1)
    company.employ("bob", "2026-09-01")
    company.employ("cid", None, "2026-07-31")
    snapshot = company.snapshot()
    assert MonthGrid(snapshot, AUGUST).completeness.missing == ((company.id("ann"), company.id("rev")),)
    assert MonthGrid(snapshot, AUGUST + 1).completeness.expected == 4
    rows = [row.unit.code for row in MonthGrid(snapshot, AUGUST).rows]
    assert rows == ["co", "north", "ann", "south"]


def test_where_a_metric_is_complete_an_empty_cell_is_zero_and_closed_cells_say_so():
    company = trading()
    company.entry("ann", "rev", "2026-07-02", 1)
    rev = company.rows["metric"][0]
    company.rows["metric"][0] = Metric(*(*rev.values()[:-2], day("2026-08-31"), 1))
    bob = cell(company, MonthGrid(company.snapshot(), AUGUST), "bob", "rev")
    assert (bob.value, bob.state) == (0, "entered")
    company.add(MonthEvent(99, AUGUST, "closed", "Ann", "2026-09-03T09:00:00Z"))
    grid = MonthGrid(company.snapshot(), AUGUST)
    assert (grid.is_closed, cell(company, grid, "bob", "rev").state) == (True, "closed")


def test_somebody_who_came_in_mid_month_stands_where_the_month_ends_and_says_from_where():
    company = trading()
    company.move("ann", "south", "2026-08-11")
    company.entry("ann", "rev", "2026-08-10", 10)
    company.entry("ann", "rev", "2026-08-11", 100)
    grid = MonthGrid(company.snapshot(), AUGUST)
    ann = grid.row(company.id("ann"))
    assert (ann.moved_from and ann.moved_from.code, ann.moved_on, ann.level) == ("north", day("2026-08-11"), 2)
    assert [cell(company, grid, unit, "rev").value for unit in ("north", "south")] == [Fraction(1, 10), 1]


def test_the_ledger_stands_beside_what_was_entered():
    company = trading()
    company.entry("ann", "rev", "2026-08-10", 10)
    company.entry("ann", "calls", "2026-08-10", 3)
    company.add(ControlTotal(company.id("rev"), AUGUST, 25))
    grid = MonthGrid(company.snapshot(), AUGUST)
    rev, calls = grid.ledger(company.id("rev")), grid.ledger(company.id("calls"))
    assert (rev.entered, rev.ledger, rev.difference, rev.agrees) == (10, 25, -15, False)
    assert (calls.entered, calls.ledger, calls.difference, calls.agrees) == (3, None, None, False)


@given(companies())
def test_every_cell_is_the_figure_that_all_other_pages_show(company):
    snapshot = company.snapshot()
    figures = Figures.of(snapshot)
    for number in range(month("2026-01"), month("2026-06")):
        grid = MonthGrid(snapshot, number)
        period = snapshot.fiscal.parse(month_text(number))
        for row in grid.rows:
            for metric in grid.metrics:
                one = grid.cell(row.unit.id, metric.id)
                if one.state == "computed" or one.entries:
                    actual = figures.actual(row.unit.id, metric.id, period)
                    assert one.value == actual.value or actual.stale


def test_a_figure_far_from_the_months_before_is_asked_about():
    usual = [Fraction(value) for value in (100, 104, 98, 101, 97, 103)]
    assert outlier(Fraction(1000), usual) is not None
    assert outlier(Fraction(-100), usual) is not None
    assert outlier(Fraction(140), usual) is None
    assert outlier(Fraction(1000), usual[:3]) is None
    company = trading()
    for number, amount in enumerate((100, 110, 90, 105, 1000), 4):
        company.entry("ann", "rev", f"2026-{number:02}-10", amount * 100)
    snapshot = company.snapshot()
    asked = cell(company, MonthGrid(snapshot, AUGUST), "ann", "rev").question
    assert asked is not None
    assert (asked.usual, asked.known) == (Fraction(205, 2), 4)
    rev = snapshot.get(Metric, company.id("rev"))
    question = amount_question(snapshot, rev, company.id("ann"), AUGUST, Fraction(1000))
    assert question_text(question, PlainWording()) == (
        "1,000.00 is unusual: 102.50 is the middle of 4 months. Is it right?"
    )


def test_dates_that_need_a_second_look_are_asked_about_and_never_refused():
    company = trading()
    company.move("ann", "south", "2026-08-11")
    company.employ("bob", "2026-03-01", "2026-08-14")
    snapshot, today = company.snapshot(), day("2026-09-09")

    def asked(unit: str, on: str) -> list[str]:
        questions = date_questions(snapshot, company.id(unit), day(on), today)
        assert all(question_text(one, PlainWording()) for one in questions)
        return [type(one).__name__ for one in questions]

    assert asked("ann", "2026-09-09") == []
    assert asked("ann", "2026-09-10") == ["InFuture"]
    assert asked("ann", "2026-08-10") == ["BelongedElsewhere"]
    assert asked("bob", "2026-08-15") == ["NotThere"]
    assert asked("bob", "2026-02-28") == ["NotThere"]


def test_days_stand_side_by_side_and_the_working_days_up_to_today_owe_a_figure():
    company = trading()
    company.entry("ann", "calls", "2026-08-03", 12)
    company.entry("ann", "calls", "2026-08-04", 5)
    company.entry("ann", "calls", "2026-08-04", 6)
    company.entry("bob", "calls", "2026-08-08", 1)  # a Saturday
    company.employ("cid", "2026-08-04")
    snapshot = company.snapshot()
    calls = snapshot.get(Metric, company.id("calls"))
    grid = DayGrid(snapshot, calls, AUGUST, today=day("2026-08-05"))
    assert len(grid.columns) == 31
    assert [column.is_workday for column in grid.columns[:9]] == [False, False, *[True] * 5, False, False]
    third, fourth = (cell(company, grid, "ann", day(on)) for on in ("2026-08-03", "2026-08-04"))
    assert (third.value, third.state, fourth.value, fourth.state) == (12, "entered", 11, "several")
    assert cell(company, grid, "north", day("2026-08-08")).value == 1
    assert cell(company, grid, "cid", day("2026-08-03")).state == "elsewhere"
    assert (grid.month_value(company.id("co")), grid.month_value(company.id("south"))) == (24, None)
    assert (grid.completeness.entered, grid.completeness.expected) == (2, 8)


def test_a_move_within_the_month_counts_each_day_where_it_was():
    company = trading()
    company.move("ann", "south", "2026-08-11")
    for on in ("2026-08-10", "2026-08-11"):
        company.entry("ann", "calls", on, 4)
    snapshot = company.snapshot()
    grid = DayGrid(snapshot, snapshot.get(Metric, company.id("calls")), AUGUST, today=day("2026-08-31"))
    north, south = (
        [cell(company, grid, team, day(f"2026-08-{n}")).value for n in (10, 11)] for team in ("north", "south")
    )
    assert (north, south) == ([4, None], [None, 4])


def test_below_one_unit_only_its_own_rows_are_shown():
    company = trading()
    snapshot = company.snapshot()
    rows = MonthGrid(snapshot, AUGUST, unit=company.id("north")).rows
    assert [(row.unit.code, row.level) for row in rows] == [("north", 0), ("ann", 1), ("bob", 1)]
    assert isinstance(rows[0].unit, Unit)
