"""A difference to the ledger: what is proposed is exact, and a planted slip is found."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.control_totals import ledger_line
from goaldesk.model.methods.ledger_search import MOST, Explanation, explanations
from goaldesk.model.rows import ControlTotal, Metric
from goaldesk.model.sheets.ledger_words import explanation_text
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import PlainWording
from tests.builders import Company, day, month

AUGUST = month("2026-08")
PEOPLE = ("ann", "bob", "cid", "dan")


def company() -> Company:
    made = Company()
    made.unit("co", kind="company")
    for person in PEOPLE:
        made.unit(person, "co")
    made.metric("rev")
    return made


def found(made: Company, ledger: int) -> tuple[Snapshot, tuple[Explanation, ...]]:
    made.add(ControlTotal(made.id("rev"), AUGUST, ledger))
    snapshot = made.snapshot()
    return snapshot, explanations(snapshot, snapshot.get(Metric, made.id("rev")), AUGUST)


def set_right(snapshot: Snapshot, metric: Metric, one: Explanation) -> int | None:
    """The difference that is left after what the explanation says was done."""
    line = ledger_line(snapshot, metric, AUGUST)
    entries = snapshot.entries
    amounts = [int(entries.amount[np.flatnonzero(entries.id == entry)[0]]) for entry in one.entries]
    change = {
        "outside": lambda: amounts[0],
        "doubled": lambda: -amounts[0],
        "missing": lambda: one.becomes,
        "single": lambda: -amounts[0],
        "pair": lambda: -sum(amounts),
    }.get(one.slip, lambda: one.becomes - amounts[0])()
    return replace(line, entered=(line.entered or 0) + change).difference


DAYS = st.integers(1, 28).map(lambda day: f"2026-08-{day:02}") | st.sampled_from(["2026-07-30", "2026-09-02"])


@given(
    st.lists(st.tuples(st.sampled_from(PEOPLE), DAYS, st.integers(-300, 300)), max_size=12), st.integers(-2000, 2000)
)
def test_whatever_is_proposed_makes_the_difference_zero(entries, ledger):
    made = company()
    for entry in entries:
        made.entry(entry[0], "rev", *entry[1:])
    snapshot, proposed = found(made, ledger)
    metric = snapshot.get(Metric, made.id("rev"))
    assert len(proposed) <= MOST
    for one in proposed:
        assert set_right(snapshot, metric, one) == 0
        assert explanation_text(snapshot, metric, one, PlainWording())


def doubled(made, draw):
    made.entry("bob", "rev", "2026-08-11", draw)
    made.entry("bob", "rev", "2026-08-11", draw)
    return draw


def wrong_sign(made, draw):
    made.entry("bob", "rev", "2026-08-11", -draw)
    return -2 * draw


def swapped(made, draw):
    text = str(draw)
    at = next((at for at in range(1, len(text) - 1) if text[at] != text[at + 1]), None)
    if at is None:
        return 0
    wrong = int(text[:at] + text[at + 1] + text[at] + text[at + 2 :])
    made.entry("bob", "rev", "2026-08-11", wrong)
    return wrong - draw


def shifted(made, draw):
    made.entry("bob", "rev", "2026-08-11", draw * 10)
    return draw * 9


def missing(made, draw):
    made.entry("dan", "rev", "2026-07-15", draw)
    return -draw


def outside(made, draw):
    made.entry("ann", "rev", "2026-09-01", draw)
    return -draw


def single(made, draw):
    made.entry("ann", "rev", "2026-08-20", draw)
    return draw


def pair(made, draw):
    made.entry("ann", "rev", "2026-08-20", draw)
    made.entry("ann", "rev", "2026-08-21", draw + 12_345)
    return 2 * draw + 12_345


SLIPS = {
    "doubled": doubled,
    "sign": wrong_sign,
    "swapped": swapped,
    "shifted": shifted,
    "missing": missing,
    "outside": outside,
    "single": single,
    "pair": pair,
}


@pytest.mark.parametrize("slip", SLIPS)
@given(seed=st.integers(0, 10**6))
def test_a_slip_is_found_among_many_entries(slip, seed):
    dice = random.Random(seed)
    made = company()
    for number in range(30):
        made.entry(PEOPLE[number % 3], "rev", f"2026-08-{dice.randint(1, 31):02}", dice.randint(10**7, 10**9))
    over = SLIPS[slip](made, dice.randint(10**7, 10**9))
    if over == 0:
        return
    entered = sum(entry[5] for entry in made.entered if day("2026-08-01") <= entry[1] <= day("2026-08-31"))
    snapshot, proposed = found(made, entered - over)
    assert slip in [one.slip for one in proposed]
    assert set_right(snapshot, snapshot.get(Metric, made.id("rev")), proposed[0]) == 0


def test_where_nothing_differs_or_nothing_fits_nothing_is_proposed():
    made = company()
    made.entry("ann", "rev", "2026-08-03", 100)
    assert found(made, 100)[1] == ()
    made = company()
    made.entry("ann", "rev", "2026-08-03", 100)
    assert found(made, 137)[1] == ()


def test_the_sentence_says_who_when_and_how_much():
    made = company()
    made.entry("ann", "rev", "2026-08-03", 5_800_000)
    made.entry("bob", "rev", "2026-09-01", 1_240_000)
    snapshot, (one,) = found(made, 7_040_000)
    assert explanation_text(snapshot, snapshot.get(Metric, made.id("rev")), one, PlainWording()) == (
        "One entry of exactly this amount stands just outside the month: bob, 1 Sep 2026, 12,400.00."
    )
