"""The list of entries: filters, sums that count a shared line once, credit, order, and what is said of a line."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaldesk.model.edits.actuals import Entry, enter_actual, refund_actual, remove_actual, split_credit
from goaldesk.model.edits.imports import import_draft
from goaldesk.model.edits.units import move_unit
from goaldesk.model.entry_cells import segments_below
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.draft import draft
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.rows import Metric, Segment, Unit
from goaldesk.model.sheets import entry_list
from goaldesk.model.sheets.entry_filter import SOURCES, EntryFilter
from goaldesk.model.sheets.entry_list import EntryList
from goaldesk.model.sheets.entry_list_rows import EntryRows, Head
from goaldesk.model.tree import Memberships
from tests.builders import day

LAYOUT = """
name = "Daily"
[[table]]
fills = "actuals"
unit = "unit"
metric = { column = "metric" }
date = "date"
[[table.measure]]
sum = "amount"
"""
AUGUST = (day("2026-08-01"), day("2026-08-31"))


def one(book, kind, name):
    return next(row for row in book.snapshot.all(kind) if name in (row.code, row.name))


def enter(book, person, amount, on="2026-09-01", **more):
    entry = Entry(one(book, Unit, person).id, one(book, Metric, "revenue").id, day(on), amount, **more)
    return book.edit("Enter actuals", enter_actual, entry).value


def september(book, **more):
    return EntryFilter(day("2026-09-01"), day("2026-09-30"), metric=one(book, Metric, "revenue").id, **more)


def test_the_month_of_a_team_is_its_entries_and_adds_up(book):
    wanted = EntryFilter(*AUGUST, unit=one(book, Unit, "Guangzhou").id, metric=one(book, Metric, "revenue").id)
    shown = EntryList(book, wanted)
    assert shown.total == Fraction(55_662_770, 100)
    assert sum(line.amount for line in shown.lines()) == shown.total
    assert [(row.unit.name, row.total) for row in shown.credits()] == [
        ("He Jun", Fraction(23_069_020, 100)),
        ("Liang Bo", Fraction(17_164_000, 100)),
        ("Ou Yating", Fraction(15_429_750, 100)),
    ]
    days = [line.day for line in shown.lines()]
    assert days == sorted(days)


def test_a_shared_line_is_one_line_with_all_names_and_counts_once(book):
    new = enter(book, "Liang Bo", 6_890_000, reference="SO-X-083")
    before = EntryList(book, september(book)).total
    units = [one(book, Unit, name).id for name in ("Liang Bo", "Ou Yating")]
    book.edit("Share", split_credit, new, dict(zip(units, (60, 40), strict=True)))
    shown = EntryList(book, september(book, text="so-x-083"))
    (line,) = shown.lines()
    assert ([(part.unit.name, part.share) for part in line.parts], line.whole) == (
        [("Liang Bo", Fraction(3, 5)), ("Ou Yating", Fraction(2, 5))],
        68_900,
    )
    assert EntryList(book, september(book)).total == before
    mine = EntryList(book, september(book, unit=units[1], source="shared"))
    (line,) = mine.lines()
    assert (line.amount, line.whole, mine.credits()[0].shared) == (27_560, 68_900, 27_560)
    assert mine.counts["shared"] == 1


def test_chips_count_what_the_other_filters_leave(book):
    enter(book, "Liang Bo", 500, reference="TAG 1")
    new = enter(book, "He Jun", 700, reference="TAG 2")
    book.edit("Refund", refund_actual, new, day("2026-09-05"), reference="TAG 3")
    shown = EntryList(book, september(book, text="TAG"))
    assert {source: shown.counts[source] for source in ("all", "refunds", "hand")} == {
        "all": 3,
        "refunds": 1,
        "hand": 3,
    }
    refund = EntryList(book, september(book, text="TAG", source="refunds")).lines()[0]
    assert (refund.amount, refund.note, refund.parts[0].unit.name) == (-7, "TAG 2", "He Jun")
    assert EntryList(book, september(book, text="7.00")).lines()[0].reference == "TAG 2"
    nothing = EntryList(book, september(book, text="100 % sure_", source="refunds"))
    assert nothing.lines() == []
    refunds = len(EntryList(book, september(book, source="refunds")))
    assert nothing.without() == {"text": refunds, "metric": 0, "source": 0, "period": 0}


def test_a_line_of_a_person_that_belonged_elsewhere_says_where_it_counts(book):
    person, team = one(book, Unit, "Liang Bo"), one(book, Unit, "Shanghai")
    was = one(book, Unit, "Guangzhou")
    enter(book, "Liang Bo", 100, on="2026-09-01", reference="HERE")
    book.edit("Move", move_unit, person.id, team.id, day("2026-09-05"))
    (line,) = EntryList(book, september(book, text="HERE")).lines()
    assert (line.elsewhere and line.elsewhere.name, line.outside, line.is_closed) == ("Guangzhou", False, False)
    assert len(EntryList(book, september(book, unit=was.id, text="HERE"))) == 1
    assert len(EntryList(book, september(book, unit=team.id, text="HERE"))) == 0
    july = EntryFilter(day("2026-07-01"), day("2026-07-31"), unit=person.id)
    assert all(one.is_closed for one in EntryList(book, july).lines(0, 3))


def test_lines_sort_by_any_column_also_when_texts_are_sorted_step_by_step(book, monkeypatch):
    wanted = EntryFilter(*AUGUST, unit=one(book, Unit, "Guangzhou").id)
    monkeypatch.setattr(entry_list, "STEP", 7)
    for by, key in (
        ("amount", lambda line: line.amount * 10**line.metric.decimals),
        ("unit", lambda line: line.parts[0].unit.name.casefold()),
        ("metric", lambda line: line.metric.name.casefold()),
        ("reference", lambda line: line.reference.casefold()),
    ):
        keys = [key(line) for line in EntryList(book, wanted, by=by, descending=True).lines(0, 2000)]
        assert keys == sorted(keys, reverse=True)


def test_lines_stand_under_the_import_that_brought_them_and_what_was_typed_comes_last(book, tmp_path):
    file = tmp_path / "daily.csv"
    file.write_text("date,unit,metric,amount\n2026-09-03,P07,revenue,5\n2026-09-01,P06,revenue,7.5\n", encoding="utf-8")
    layout = parse_layout(LAYOUT, "daily.toml")
    book.edit("Import", import_draft, draft(book, file, layout, today=day("2026-09-09")))
    enter(book, "Liang Bo", 500, on="2026-08-30")
    enter(book, "Liang Bo", -200, on="2026-09-02")
    shown = EntryList(book, september(book), by="source")
    imported, typed = shown.groups
    assert (imported.batch.file_name, imported.first, imported.lines) == ("daily.csv", 0, 2)
    assert imported.amount == Fraction(25, 2)
    assert (imported.first_day, imported.last_day) == (day("2026-09-01"), day("2026-09-03"))
    assert (typed.batch, typed.first, typed.lines) == (None, 2, len(shown) - 2)
    assert imported.amount + typed.amount == shown.total
    assert EntryList(book, EntryFilter(*AUGUST), by="source").groups[0].amount is None

    rows = EntryRows(shown, ("", ""), has_new=True)
    keys = [row.key for row in rows]
    assert [at for at, row in enumerate(rows) if row.section] == list(rows.heads) == [1, 4]
    assert [key for key in keys[1:] if isinstance(key, int)] == shown.line_ids.tolist()
    assert [rows.place_of(key) for key in keys] == list(range(len(rows)))
    assert rows.place_of(10**9) == rows.place_of("x") == rows.place_of(Head(10**9)) == -1
    assert rows.same_as(EntryRows(shown, ("", ""), has_new=True))
    assert not rows.same_as(EntryRows(shown, ("", ""), has_new=False))


def test_lines_that_were_taken_away_meanwhile_are_said_to_be_gone(book):
    new = enter(book, "Liang Bo", 500, reference="GONE")
    shown = EntryList(book, september(book, text="GONE"))
    book.edit("Take away", remove_actual, new)
    with pytest.raises(Refusal, match="lines_gone"):
        shown.lines()


@settings(max_examples=40)
@given(drawn=st.data())
def test_a_filter_shows_just_the_entries_that_meet_it(book, drawn):
    snapshot = book.snapshot

    def pick(kind):
        return drawn.draw(st.none() | st.sampled_from(sorted(row.id for row in snapshot.all(kind))))

    first = day("2025-11-01") + drawn.draw(st.integers(0, 300))
    segment = pick(Segment) or 0
    source = drawn.draw(st.sampled_from(SOURCES))
    wanted = EntryFilter(first, first + drawn.draw(st.integers(0, 60)), pick(Unit), pick(Metric), segment, source)
    entries, memberships = snapshot.entries, Memberships.of(snapshot)

    def below(unit, on):
        while unit is not None and unit != wanted.unit:
            unit = memberships.parent(unit, on)
        return unit is not None

    row = snapshot.get(Metric, wanted.metric or 0)
    ratio = row is not None and row.aggregation == "ratio"
    counted = {row.numerator, row.denominator} if row and ratio else {wanted.metric}  # of a ratio its two parts
    inside = set(segments_below(snapshot, segment))
    row = snapshot.get(Metric, wanted.metric or 0)
    counted = {wanted.metric} if row is None or row.aggregation != "ratio" else {row.numerator, row.denominator}
    shared = set(book.shared_entries()[0].tolist())
    expected = [
        key
        for key, on, unit, metric, part, amount, batch in zip(
            *(
                getattr(entries, name).tolist()
                for name in ("id", "day", "unit", "metric", "segment", "amount", "batch")
            ),
            strict=True,
        )
        if wanted.first <= on <= wanted.last
        and (wanted.metric is None or metric in counted)
        and (not segment or part in inside)
        and (wanted.unit is None or below(unit, on))
        and {"all": True, "shared": key in shared, "refunds": amount < 0, "hand": batch == 0, "imported": batch > 0}[
            source
        ]
    ]
    assert EntryList(book, wanted).ids().tolist() == expected
