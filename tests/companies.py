"""Random companies: movers in mid-month, re-parented teams, ended and merged units, late and missing figures."""

import datetime as dt

from hypothesis import strategies as st

from tests.builders import Company

FIRST = dt.date(2026, 1, 1)
DAYS = 150
TEAMS = ("t1", "t2", "t3")
PEOPLE = ("p1", "p2", "p3", "p4", "p5")
COUNTED = ("rev", "cost", "staff")
SEGMENTS = ("", "new", "old", "old-a", "old-b")


def dates(first: int = 0, last: int = DAYS) -> st.SearchStrategy[str]:
    return st.integers(first, last).map(lambda days: (FIRST + dt.timedelta(days)).isoformat())


@st.composite
def companies(draw: st.DrawFn) -> Company:
    company = Company(year=2026, fiscal_start=draw(st.sampled_from([1, 2])))
    company.unit("co", kind="company")
    for region in ("north", "south"):
        company.unit(region, "co", kind="region")
    for team in TEAMS:
        company.unit(team, draw(st.sampled_from(["north", "south"])), kind="team")
    for person in PEOPLE:
        company.unit(person, draw(st.sampled_from(TEAMS)))
    for code, where in (*((team, ("north", "south", "co")) for team in TEAMS), *((one, TEAMS) for one in PEOPLE)):
        for on in draw(st.lists(dates(), max_size=2, unique=True)):
            company.move(code, draw(st.sampled_from(where)), on)
    for person in draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)):
        company.employ(person, *draw(st.sampled_from([("2026-02-15", None), (None, "2026-03-10")])))
    for person in draw(st.lists(st.sampled_from(PEOPLE[2:]), max_size=1)):
        company.end(person, draw(dates()), merged_into="p1")
    for code in COUNTED:
        company.metric(code, aggregation="stock" if code == "staff" else "flow", through=draw(st.none() | dates(30)))
    company.ratio("margin", "rev", "cost")
    company.ratio("per_head", "rev", "staff")
    for segment in SEGMENTS[1:]:
        company.segment(segment, segment[:3] if "-" in segment else "")
    entries = st.tuples(
        st.sampled_from((*PEOPLE, *PEOPLE, "t1", "co")),
        st.sampled_from(COUNTED),
        dates(),
        st.integers(-(10**12), 10**12),
        st.sampled_from(SEGMENTS),
    )
    for entry in draw(st.lists(entries, min_size=draw(st.sampled_from([0, 12])), max_size=25)):
        company.entry(*entry)
    return company
