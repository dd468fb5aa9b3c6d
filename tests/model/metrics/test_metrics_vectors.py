"""The worked examples of roll-up and attainment (`vectors/rollup.json`), asked of a company that has these figures."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from goaldesk.formats import half_up
from goaldesk.model.methods.attainment import attainment
from goaldesk.model.methods.rollup import Actual, Figures
from goaldesk.model.metrics.stock import CARRY_LIMIT
from tests.builders import Company, period

CASES = json.loads((Path(__file__).parents[2] / "data/vectors/rollup.json").read_text("utf-8"))["cases"]


def cases(op: str) -> Any:
    chosen = [case for case in CASES if case["op"] == op]
    assert chosen
    return pytest.mark.parametrize("case", chosen, ids=[case["id"] for case in chosen])


def fraction(text: str | int | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def company_of(cells: list[dict[str, int | None]]) -> Company:
    """A person for each cell. Who lacks a figure came after the day up to which that figure is known."""
    company = Company()
    company.unit("co", kind="company")
    company.unit("first", "co")
    company.employ("first", None, "2026-01-31")
    for code in ("v", "n", "d"):
        company.metric(code, decimals=0, through="2026-02-10")
        company.entry("first", code, "2026-01-05", 1)  # so that the metric was being kept before the month asked for
    for at, cell in enumerate(cells):
        company.unit(f"p{at}", "co")
        if None in cell.values():
            company.employ(f"p{at}", "2026-02-20")
        for code, amount in cell.items():
            if amount:
                company.entry(f"p{at}", code, "2026-02-03", amount)
    return company


def asked(company: Company, metric: str) -> Actual:
    snapshot = company.snapshot()
    return Figures.of(snapshot).actual(company.id("co"), company.id(metric), period(snapshot, "2026-02"))


@cases("rollup")
def test_cells_roll_up_as_in_the_worked_examples(case: dict[str, Any]) -> None:
    company, expected = company_of(case["cells"]), case["expect"]
    if case["kind"] == "ratio":
        company.ratio("r", "n", "d")
    actual = asked(company, "r" if case["kind"] == "ratio" else "v")
    assert actual.value == fraction(expected["value"])
    assert actual.coverage == Fraction(expected["coverage"])
    assert (actual.numerator, actual.denominator) == (expected.get("num"), expected.get("den"))


@cases("stock_last")
def test_a_level_is_carried_on_as_in_the_worked_examples(case: dict[str, Any]) -> None:
    company = Company()
    company.unit("co", kind="company")
    company.unit("p", "co")
    company.metric("accounts", aggregation="stock", decimals=0, through="2026-03-31")
    for month, level in enumerate(case["values"], start=1):
        if level is not None:
            company.entry("p", "accounts", f"2026-{month:02d}-15", level)
    snapshot = company.snapshot()
    actual = Figures.of(snapshot).actual(company.id("co"), company.id("accounts"), period(snapshot, "2026-Q1"))
    assert case["carry_limit"] == CARRY_LIMIT
    assert actual.value == fraction(case["expect"]["value"])
    assert actual.stale == (case["expect"]["stale_periods"] == 1)


@cases("ratio_target")
def test_a_ratio_target_is_weighted_with_the_planned_denominators(case: dict[str, Any]) -> None:
    company = Company()
    company.unit("co", kind="company")
    company.metric("n")
    company.metric("d", decimals=0)
    company.ratio("r", "n", "d")
    for at, cell in enumerate(case["cells"]):
        company.unit(f"p{at}", "co")
        company.target(f"p{at}", "r", "2026-01", [int(Fraction(cell["t"]) * 10_000)])
        company.target(f"p{at}", "d", "2026-01", [cell["d"]])
    snapshot = company.snapshot()
    target = Figures.of(snapshot).target(company.id("co"), company.id("r"), period(snapshot, "2026-01"))
    assert (target.value, target.basis, target.coverage) == (Fraction(case["expect"]), "sum", 1)


@cases("attainment")
def test_attainment_is_as_in_the_worked_examples(case: dict[str, Any]) -> None:
    share = attainment(
        fraction(case["target"]),
        fraction(case["actual"]),
        case["direction"],
        floor=fraction(case["floor"]),
        cap=fraction(case["cap"]),
    )
    assert share == fraction(case["expect"])


@cases("half_up")
def test_rounding_is_half_up_as_in_the_worked_examples(case: dict[str, Any]) -> None:
    assert Fraction(half_up(Fraction(case["x"]), case["digits"])) == Fraction(case["expect"])


def test_every_worked_example_was_asked() -> None:
    assert {case["op"] for case in CASES} == {"rollup", "stock_last", "ratio_target", "attainment", "half_up"}
