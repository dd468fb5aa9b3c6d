"""The sample company: what the design's pictures show of it, the same every time, in both languages."""

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from goaldesk.model.closing import closed_through
from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.entries import EntryBlock
from goaldesk.model.lookup import find_metric, find_unit
from goaldesk.model.methods.prospects import Prospects
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period, date_of, month_number
from goaldesk.model.rows import ControlTotal, Desk, Metric, MonthEvent, Person, Revision, Target
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scorecard import StatusRow, status_rows
from goaldesk.model.store.workbook import Workbook
from goaldesk.model.tree import OrgTree
from goaldesk.samples import tables
from goaldesk.samples.dice import Dice
from goaldesk.samples.large import make_large
from goaldesk.samples.qinghe import make_sample


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample")


@pytest.fixture(scope="module")
def book(folder: Path, sample_made_once: bytes) -> Iterator[Workbook]:
    (folder / "qinghe.goaldesk").write_bytes(sample_made_once)
    with Workbook.open(folder / "qinghe.goaldesk") as workbook:
        yield workbook


@pytest.fixture(scope="module")
def status(book: Workbook) -> dict[tuple[str, str, str], StatusRow]:
    snapshot, found = book.snapshot, {}
    for label in ("2024", "2025", "2026", "2026-08", "2026-Q1", "2026-Q4", "2027"):
        for row in status_rows(snapshot, snapshot.fiscal.parse(label), today=snapshot.settings.practice_today):
            found[label, row.unit, row.metric] = row
    return found


def deliveries(book: Workbook, reference: str) -> EntryBlock:
    """The entries of revenue with a reference; the gross profit of a delivery has the same one."""
    block, revenue = book.entry_texts(), find_metric(book.snapshot, "revenue").id
    found = [at for at, text in enumerate(block.reference) if text == reference and block.columns.metric[at] == revenue]
    return book.entries([int(block.columns.id[at]) for at in found])


def test_the_company_is_the_one_of_the_pictures(book):
    tree = OrgTree.of(book.snapshot, book.snapshot.settings.practice_today)
    depths = [tree.depth(unit) for unit in tree.walk()]
    assert [depths.count(depth) for depth in range(4)] == [1, 2, 4, 10]
    assert book.snapshot.settings.company == "Qinghe Trading Co., Ltd."
    assert {desk.role for desk in book.snapshot.all(Desk)} == {"owner", "manager", "bookkeeper"}
    assert date_of(book.snapshot.settings.practice_today).isoformat() == "2026-09-09"


@pytest.mark.parametrize(
    ("key", "target", "actual"),
    [
        (("2026", "QH", "revenue"), 26_400_000, "16749600.20"),
        (("2026", "E", "revenue"), 14_400_000, None),
        (("2026", "S", "revenue"), 12_000_000, None),
        (("2026", "SH", "revenue"), 9_309_000, None),
        (("2026", "HZ", "revenue"), 5_091_000, None),
        (("2026", "QH", "collections"), 25_610_000, "15811329.00"),
        (("2026", "QH", "new_customers"), 224, "144"),
        (("2026", "QH", "gross_profit"), None, "3580909.01"),
        (("2026", "QH", "calls"), None, "26100"),
        (("2026", "QH", "visits"), None, "4947"),
        (("2026", "QH", "opportunities"), None, "2206"),
        (("2026", "QH", "quotes"), None, "1644"),
        (("2026", "QH", "deals_won"), None, "402"),
        (("2026-08", "QH", "revenue"), 2_120_000, "2055461.60"),
        (("2026-08", "E", "revenue"), 1_124_000, "1136891.60"),
        (("2026-08", "S", "revenue"), 996_000, "918570.00"),
        (("2026-08", "GZ", "revenue"), 608_000, "556627.70"),
        (("2026-08", "P07", "revenue"), 206_000, "171640.00"),
        (("2026-08", "P07", "collections"), 200_000, "168500.00"),
        (("2026-08", "P07", "visits"), 60, "61"),
        (("2026-08", "P07", "quotes"), 20, "19"),
        (("2026-08", "P07", "new_customers"), 2, "1"),
        (("2026-Q4", "QH", "revenue"), 7_676_000, None),
        (("2026-Q4", "P08", "revenue"), 666_000, None),
        (("2026-Q1", "P05", "revenue"), 549_000, None),
        (("2025", "QH", "revenue"), None, "23180000.00"),
        (("2024", "QH", "revenue"), None, "20410000.00"),
        (("2027", "QH", "revenue"), 29_000_000, None),
    ],
    ids=str,
)
def test_the_figures_are_those_of_the_pictures(status, key, target, actual):
    from fractions import Fraction

    row = status[key]
    if target is not None:
        assert row.target == target
    if actual is not None:
        assert row.actual == Fraction(actual)


def test_the_weights_of_the_score_are_those_of_the_pictures(book):
    weights = {metric.code: metric.weight for metric in book.snapshot.all(Metric) if metric.weight}
    assert weights == {
        "revenue": 40,
        "collections": 20,
        "gross_margin": 10,
        "new_customers": 10,
        "visits": 10,
        "quotes": 10,
    }


def test_every_month_of_the_tables_is_the_sum_of_its_entries(book):
    snapshot = book.snapshot
    entries = snapshot.entries
    months = np.array([date_of(int(day)).year * 12 + date_of(int(day)).month - 1 for day in range(19_000, 21_000)])
    found: dict[tuple[int, int, int], int] = {}
    for unit, metric, day, amount in zip(entries.unit, entries.metric, entries.day, entries.amount, strict=True):
        key = int(unit), int(metric), int(months[day - 19_000])
        found[key] = found.get(key, 0) + int(amount)
    wanted: dict[tuple[int, int, int], int] = {}
    for row in tables.by_month("actuals"):
        metric = find_metric(snapshot, row.metric)
        for month, text in row.months.items():
            key = find_unit(snapshot, row.unit).id, metric.id, month
            wanted[key] = wanted.get(key, 0) + int(text.replace(".", ""))
    assert {key: amount for key, amount in found.items() if key in wanted} == wanted
    closed = {metric.code: metric.id for metric in snapshot.all(Metric)}
    assert {metric for _, metric, _ in found.keys() - wanted.keys()} == {closed["deals_closed"]}


def test_the_last_entry_is_of_8_september_2026_and_all_is_complete_up_to_it(book):
    last = int(book.snapshot.entries.day.max())
    assert date_of(last).isoformat() == "2026-09-08"
    assert {m.data_through for m in book.snapshot.all(Metric) if m.aggregation != "ratio"} == {last}


def test_lu_jing_counts_for_shanghai_until_she_moved(book, status):
    lu, figures = find_unit(book.snapshot, "Lu Jing").id, Figures.of(book.snapshot)
    revenue = find_metric(book.snapshot, "revenue").id
    for first, team, other in ((month_number(2026, 1), "SH", "HZ"), (month_number(2026, 4), "HZ", "SH")):
        quarter = Period("quarter", first, 3)
        people = {"SH": ("P01", "P02", "P03"), "HZ": ("P04",)}
        own = figures.actual(lu, revenue, quarter).value
        for code, extra in ((team, own), (other, 0)):
            sums = [figures.actual(find_unit(book.snapshot, p).id, revenue, quarter).value for p in people[code]]
            assert figures.actual(find_unit(book.snapshot, code).id, revenue, quarter).value == sum(sums) + extra


def test_the_leaver_still_collects_and_the_newcomer_has_a_ramp(book, status):
    gao, qiu = find_unit(book.snapshot, "高乐"), find_unit(book.snapshot, "邱欣")
    assert date_of(gao.ended).isoformat() == "2025-12-31"
    cash, year = find_metric(book.snapshot, "collections").id, Period("2026", month_number(2026, 1), 12)
    assert Figures.of(book.snapshot).actual(gao.id, cash, year).value == 4360
    assert status["2026", "SZ", "collections"].actual == 4360 + sum(
        status["2026", code, "collections"].actual for code in ("P09", "P10")
    )
    person = book.snapshot.get(Person, qiu.id)
    assert (date_of(person.start_day).isoformat(), person.ramp) == ("2026-05-01", "[45, 55, 65, 75, 85, 95]")
    days = book.snapshot.entries.day[book.snapshot.entries.unit == qiu.id]
    assert (date_of(int(days.min())).month, date_of(int(days.max())).isoformat()) == (5, "2026-09-02")


def test_a_month_of_active_accounts_is_missing(book):
    figures, accounts = Figures.of(book.snapshot), find_metric(book.snapshot, "active_accounts").id
    august = Period("2026-08", month_number(2026, 8), 1)
    assert figures.actual(find_unit(book.snapshot, "Qiu Xin").id, accounts, august).stale
    assert not figures.actual(find_unit(book.snapshot, "Peng Hao").id, accounts, august).stale


def test_there_are_refunds_and_a_shared_credit(book):
    refund, shared = deliveries(book, "CR-2608-006"), deliveries(book, "SO-2608-083")
    assert (refund.columns.amount.tolist(), list(refund.note)) == ([-860_000], ["Refund: damaged goods"])
    assert sorted(shared.columns.amount.tolist()) == [2_756_000, 4_134_000]
    assert len(set(shared.split.tolist()) - {0}) == 1
    assert (book.snapshot.entries.amount < 0).sum() >= 10


def test_references_of_deliveries_are_unique(book):
    block = book.entry_texts()
    revenue = find_metric(book.snapshot, "revenue").id
    of_revenue = block.columns.metric == revenue
    references = [text for text, chosen in zip(block.reference, of_revenue, strict=True) if chosen]
    assert len(references) == len(set(references)) + 1  # the shared one stands twice
    assert all(references)


def test_months_are_closed_up_to_july_and_august_differs_from_the_ledger(book):
    snapshot = book.snapshot
    assert closed_through(snapshot) == month_number(2026, 7)
    events = [(event.kind, event.at[:10]) for event in snapshot.all(MonthEvent) if event.month == month_number(2026, 4)]
    assert events == [("closed", "2026-05-08"), ("reopened", "2026-05-11"), ("closed", "2026-05-12")]
    ledger = snapshot.get(ControlTotal, find_metric(snapshot, "revenue").id, month_number(2026, 8))
    assert ledger.amount - 205_546_160 == 1_240_000
    outside = deliveries(book, "SO-2608-115")
    assert (outside.columns.amount.tolist(), date_of(int(outside.columns.day[0])).isoformat()) == (
        [1_240_000],
        "2026-09-01",
    )


def test_the_plan_was_revised_eleven_times_once_late(book):
    revisions = list(book.snapshot.all(Revision))
    assert (len(revisions), sum(revision.late for revision in revisions)) == (11, 1)
    assert all(revision.reason and revision.revised_by == "Lin Yuan" for revision in revisions)


def test_the_plan_as_it_was_agreed_at_first(book):
    from goaldesk.model.rows import RevisionMonth

    company = find_unit(book.snapshot, "QH").id
    revenue = find_metric(book.snapshot, "revenue").id
    target = next(
        row
        for row in book.snapshot.all(Target)
        if (row.unit, row.metric, row.first_month) == (company, revenue, month_number(2026, 1))
    )
    of_target = {revision.id for revision in book.snapshot.all(Revision) if revision.target == target.id}
    raised = sum(m.new_amount - m.old_amount for m in book.snapshot.all(RevisionMonth) if m.revision in of_target)
    assert int(book.snapshot.target_months.of(target.id).amount.sum()) - raised == 2_600_000_000


def test_two_samples_are_the_same(book, folder):
    make_sample(folder / "again.goaldesk")
    with Workbook.open(folder / "again.goaldesk", read_only=True) as again:
        assert again.digest() == book.digest()
        assert [(e.at, e.desk, e.label) for e in again.history()] == [(e.at, e.desk, e.label) for e in book.history()]
    assert book.check() == []


def test_the_chinese_sample_has_the_same_figures_under_chinese_names(book, folder):
    make_sample(folder / "zh.goaldesk", language="zh", today=20_700)
    with Workbook.open(folder / "zh.goaldesk", read_only=True) as chinese:
        snapshot = chinese.snapshot
        assert find_unit(snapshot, "P07").name == "梁波"
        assert find_unit(snapshot, "Liang Bo").code == "P07"
        assert (snapshot.settings.company, snapshot.settings.practice_today) == ("清禾贸易有限公司", 20_700)
        assert snapshot.entries.amount.tolist() == book.snapshot.entries.amount.tolist()
        assert all(not text.isascii() for text in chinese.entry_texts().note if text)


def test_the_sample_can_be_worked_on(book):
    unit, metric = find_unit(book.snapshot, "Liang Bo").id, find_metric(book.snapshot, "revenue").id
    done = book.edit("Enter actual", enter_actual, Entry(unit, metric, book.snapshot.settings.practice_today, 5))
    book.apply(done.changes.inverse(), "Undo")


def test_every_table_has_all_its_columns():
    for path in tables.FOLDER.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
        assert {len(line) for line in lines} == {len(lines[0])}, path.name


def test_dice_fall_the_same_way_everywhere():
    assert [Dice("a", 1).throw(1000) for _ in range(2)] == [Dice("a", 1).throw(1000)] * 2
    dice = Dice("revenue", "P07")
    assert [dice.throw(6) for _ in range(8)] == FALLEN
    assert sum(Dice("x").parts(1_234_567, 7, step=10)) == 1_234_567


FALLEN = [5, 0, 2, 0, 2, 5, 5, 4]


def test_a_large_company_has_what_was_asked_for_and_is_the_same_every_time(folder):
    digests = []
    for name in ("one", "two"):
        make_large(folder / f"{name}.goaldesk", units=60, entries=3000)
        with Workbook.open(folder / f"{name}.goaldesk", read_only=True) as large:
            tree = OrgTree.of(large.snapshot, int(large.snapshot.entries.day.max()))
            people = [unit for unit in tree.walk() if tree.depth(unit) == 3]
            assert (len(people), len(large.snapshot.entries)) == (60, 3000)
            assert set(np.unique(large.snapshot.entries.unit).tolist()) == set(people)
            assert large.check() == []
            digests.append(large.digest())
    assert digests[0] == digests[1]


def test_the_sample_has_a_careful_and_a_bold_scenario_whose_parts_add_up(book):
    snapshot, year = book.snapshot, book.snapshot.fiscal.parse("2027")
    about = (find_metric(snapshot, "revenue").id, 0)
    figures = ScenarioFigures(snapshot, year, about, Prospects())
    totals = {row.code: figures.total(row.id) for row in figures.scenarios}
    assert totals == {"conservative": 27_600_000, "plan": 29_000_000, "stretch": 30_600_000}
    uneven = {row.code: [one.gap for one in figures.uncovered(row.id)] for row in figures.scenarios}
    assert uneven == {"conservative": [], "plan": [-400_000], "stretch": []}
    east = find_unit(snapshot, "E").id
    assert [figures.target(row.id, east) for row in figures.scenarios] == [15_400_000, 16_400_000, 17_400_000]
