"""The org tree as of a day."""

import pytest

from goaldesk.model.errors import Trouble
from goaldesk.model.pieces import Timeline
from goaldesk.model.rows import Membership
from goaldesk.model.tree import Memberships, OrgTree
from tests.builders import Company, day


def firm() -> Company:
    company = Company()
    company.unit("co", kind="company")
    company.unit("south", "co", kind="region", position=2)
    company.unit("east", "co", kind="region", position=1)
    company.unit("lan", "east", position=0)
    company.unit("bo", "east", position=0)
    return company


def codes(company: Company, units: object) -> list[str]:
    names = {number: code for code, number in company.ids.items()}
    return [names[unit] for unit in units]  # type: ignore[attr-defined]


def test_units_are_walked_parents_first_by_position_then_name() -> None:
    company = firm()
    tree = OrgTree.of(company.snapshot(), day("2026-01-01"))
    assert codes(company, tree.walk()) == ["co", "east", "bo", "lan", "south"]
    assert codes(company, tree.walk(company.id("east"))) == ["east", "bo", "lan"]
    assert codes(company, tree.leaves()) == ["bo", "lan", "south"]
    assert codes(company, tree.roots) == ["co"]
    assert codes(company, tree.path(company.id("lan"))) == ["co", "east", "lan"]
    assert (tree.depth(company.id("co")), tree.depth(company.id("lan"))) == (0, 2)
    assert tree.is_leaf(company.id("south"))
    assert not tree.is_leaf(company.id("east"))
    assert codes(company, tree.children(company.id("co"))) == ["east", "south"]
    assert tree.parent(company.id("co")) is None
    assert len(tree) == 5


def test_the_first_membership_reaches_back_for_ever_and_each_lasts_to_the_next() -> None:
    company = firm()
    company.move("lan", "south", "2026-04-01")
    snapshot = company.snapshot()
    for date, above in (
        ("1950-01-01", "east"),
        ("2026-03-31", "east"),
        ("2026-04-01", "south"),
        ("2090-01-01", "south"),
    ):
        assert codes(company, [OrgTree.of(snapshot, day(date)).parent(company.id("lan"))]) == [above]
    assert Memberships.of(snapshot).changes == [day("2026-04-01")]


def test_a_unit_is_there_on_its_last_day_and_not_after_it() -> None:
    company = firm()
    company.end("lan", "2026-03-31")
    snapshot = company.snapshot()
    assert company.id("lan") in OrgTree.of(snapshot, day("2026-03-31"))
    assert company.id("lan") not in OrgTree.of(snapshot, day("2026-04-01"))
    assert company.id("lan") in OrgTree.of(snapshot, day("2026-06-30"), since=day("2026-01-01"))


def test_an_ended_unit_stays_while_something_below_it_goes_on() -> None:
    company = firm()
    company.end("east", "2026-03-31")
    assert company.id("east") in OrgTree.of(company.snapshot(), day("2026-05-01"))


def test_a_unit_without_a_membership_is_a_root() -> None:
    company = firm()
    company.rows["membership"] = [row for row in company.rows["membership"] if row.key[0] != company.id("south")]
    assert codes(company, OrgTree.of(company.snapshot(), 0).roots) == ["co", "south"]


def test_a_circle_in_the_file_is_said_and_never_walked_for_ever() -> None:
    company = firm()
    company.add(Membership(company.id("co"), day("2026-02-01"), company.id("lan")))
    snapshot = company.snapshot()
    assert len(OrgTree.of(snapshot, day("2026-01-31"))) == 5
    with pytest.raises(Trouble, match="circle_of_units"):
        OrgTree.of(snapshot, day("2026-02-01"))
    timeline = Timeline.of(snapshot)
    with pytest.raises(Trouble, match="circle_of_units"):
        timeline.shape(timeline.number_of(day("2026-02-01")))


def test_ids_far_apart_are_found_without_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    import numpy as np

    from goaldesk.model import pieces

    ids = np.array([3, 8, 10**12], np.int64)
    wanted = np.array([10**12, 3, 8, 3], np.int64)
    assert pieces.Lookup(ids).places(wanted).tolist() == [2, 0, 1, 0]
    assert pieces.Lookup(ids[:2]).places(wanted[1:]).tolist() == [0, 1, 0]
