"""Announcements of public holidays in files: tables and ICS, hostile ones too."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.announcements import announced_days
from goaldesk.model.edits.calendar import take_announcement
from goaldesk.model.edits.trial import tried
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.announcement import Announcement, read_announcement
from goaldesk.model.periods import date_of
from goaldesk.model.rows import CalendarDay
from goaldesk.model.sheets.calendar_changes import calendar_changes
from goaldesk.model.sheets.calendar_year import calendar_year
from tests.builders import Company, day

TABLE = """日期,结束日期,安排,名称
2027-01-01,2027-01-03,放假,元旦
2027年2月5日,2027年2月12日,放假,春节
2027-02-20,,上班,春节
2028-01-01,,放假,元旦
"""
ICS = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20270205\r
DTEND;VALUE=DATE:20270213\r
SUMMARY:春节 假期\\, 第1天/\r
 共8天\r
BEGIN:VALARM\r
DTSTART;VALUE=DATE:20270601\r
SUMMARY:not this\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20270220\r
SUMMARY:春节（班）\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20270221\r
SUMMARY:元宵节\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20270301T090000Z\r
SUMMARY:Meeting（休）\r
END:VEVENT\r
END:VCALENDAR\r
"""


def written(folder: Path, text: str, name: str = "2027.txt") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def shown(found: Announcement) -> list[tuple[str, str, str]]:
    return [(str(date_of(row.day)), row.kind, row.name) for row in found.days]


def test_a_table_of_days_and_runs_is_read_for_the_year_that_is_asked_for(tmp_path: Path) -> None:
    found = read_announcement(written(tmp_path, TABLE), 2027)
    assert (len(found.days), found.elsewhere) == (12, 1)
    assert shown(found)[0] == ("2027-01-01", "off", "元旦")
    assert shown(found)[-1] == ("2027-02-20", "work", "春节")
    assert len(read_announcement(written(tmp_path, TABLE), 2028).days) == 1


def test_days_alone_are_days_off(tmp_path: Path) -> None:
    found = read_announcement(written(tmp_path, "Date;Holiday\n01.01.2027;Neujahr\n26.03.2027;Karfreitag\n"), 2027)
    assert shown(found) == [("2027-01-01", "off", "Neujahr"), ("2027-03-26", "off", "Karfreitag")]


def test_a_calendar_file_is_known_by_its_beginning_and_read_by_what_it_marks(tmp_path: Path) -> None:
    found = read_announcement(written(tmp_path, ICS), 2027)
    assert (len(found.days), found.aside) == (9, 2)
    assert shown(found)[0] == ("2027-02-05", "off", "春节")
    assert shown(found)[-1] == ("2027-02-20", "work", "春节")


def test_in_a_calendar_file_without_marks_every_whole_day_is_off(tmp_path: Path) -> None:
    lines = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270101", "DURATION:P2D", "SUMMARY:New Year")
    found = read_announcement(written(tmp_path, "\n".join((*lines, "END:VEVENT", "END:VCALENDAR"))), 2027)
    assert shown(found) == [("2027-01-01", "off", "New Year"), ("2027-01-02", "off", "New Year")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TABLE.replace("2027", "2025"), "no_days_of_year"),
        (TABLE.replace("上班", "maybe"), "unknown_day_kind"),
        (TABLE.replace("2027-01-03", "2026-01-03"), "run_backwards"),
        (TABLE.replace("2027-01-03", "2027-12-03"), "run_too_long"),
        (TABLE.replace("2027-02-20", "2027-02-12"), "said_twice"),
        (TABLE.replace("2027-02-20", "2027-02-30"), "not_a_date"),
        (TABLE.replace("日期", "何"), "no_day_column"),
        ("Date\n03/04/2027\n04/05/2027\n", "undecided_days"),
        ("Date\n" + "2027-01-01\n" * 2001, "too_many_days"),
        ("", "empty_source"),
        (ICS.replace("SUMMARY:元宵节", "RRULE:FREQ=YEARLY"), "ics_repeats"),
        (ICS.replace("DATE:20270220", "DATE:20271399"), "ics_broken"),
        (ICS.replace("END:VCALENDAR", "X:Y"), "ics_broken"),
        ("BEGIN:VCALENDAR\n" + "BEGIN:A\n" * 20, "ics_broken"),
        ("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n" * 2001 + "END:VCALENDAR", "ics_broken"),
        ("BEGIN:VCALENDAR\n" + "x" * 2_000_001, "ics_too_large"),
    ],
)
def test_what_cannot_be_read_to_its_end_is_refused_whole(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_announcement(written(tmp_path, text), 2027)
    assert refused.value.code == code


def test_a_calendar_file_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.ics").write_bytes(b"BEGIN:VCALENDAR\n\xff\xfe")
    with pytest.raises(Refusal, match="ics_not_text"):
        read_announcement(tmp_path / "bad.ics", 2027)


PIECES = (
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
    "END:VCALENDAR\n",
    "DTEND;VALUE=DATE:20270103\n",
    "SUMMARY:",
    "班",
    *':;="\n 1',
)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_whatever_stands_in_a_calendar_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.ics"
    begin = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\n"
    path.write_text(begin + "".join(pieces), encoding="utf-8")
    with contextlib.suppress(Refusal):  # said in a sentence, and nothing is taken
        assert all(date_of(row.day).year == 2027 for row in read_announcement(path, 2027).days)


def test_an_announcement_replaces_what_was_provisional_and_own_closures_stay(tmp_path: Path) -> None:
    made = Company(country="CN")
    own = CalendarDay(day("2027-02-08"), "work", "Fair", "own")
    for row in announced_days("CN", [2026, 2027]):
        if row.day != own.day:
            made.add(row)
    made.add(own)
    before = made.snapshot()
    found = read_announcement(written(tmp_path, TABLE), 2027)
    after = tried(before, day("2026-11-20"), take_announcement, 2027, found.days)
    now, then = calendar_year(before, 2027), calendar_year(after, 2027)
    assert (now.state, then.state) == ("provisional", "announced")
    assert calendar_year(after, 2026) == calendar_year(before, 2026)
    assert after.get(CalendarDay, own.day) == own
    changes = {change.month: change for change in calendar_changes(now, then)}
    assert [str(date_of(cell.day)) for cell in changes[2].off] == ["2027-02-11", "2027-02-12"]
    assert [str(date_of(cell.day)) for cell in changes[2].worked] == ["2027-02-20"]
    assert changes[2].by == -1
    assert sum(change.by for change in changes.values()) == then.workdays.year - now.workdays.year
    assert 10 in changes  # the file has no National Day, so it would be worked
