"""Other people's files through layouts into a workbook, and every figure that was worked out for them, through the
commands: each numeric leaf of a set's ground truth stands in `figures` or, with the reason, in `not_expressed`.
"""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from goaldesk.cli import main

LAYOUTS = Path(__file__).parent.parent / "data" / "layouts"
CO = "Company"
MONTHS_ROUNDED = 23 * Decimal("0.005")
"""The truth of northwind adds up the 23 months of a person, each rounded to cents."""


@dataclass(frozen=True)
class Status:
    """A field of `status --json`; over several periods it is added up. Braces take what the pattern found. `slack` is
    allowed where the truth itself adds up rounded figures.
    """

    metric: str
    period: str
    unit: str = CO
    field: str = "actual"
    places: int = 2
    slack: Decimal = Decimal(0)


@dataclass(frozen=True)
class Entries:
    """Entries of the export: their sum, their number, or the number of different values in a column; `of` divides by
    another sum."""

    metric: str
    segment: str = ""
    take: str = "sum"
    of: str = ""
    places: int = 2


@dataclass(frozen=True)
class Rows:
    """How many rows of an exported table have these values."""

    table: str
    where: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """A count in the report of one import, by its layout and key."""

    layout: str
    key: str


Figure = Status | Entries | Rows | Report


@dataclass(frozen=True)
class DataSet:
    folder: str
    truth: str
    imports: tuple[tuple[str, str], ...]
    figures: Mapping[str, Figure]
    fiscal_start: int = 1
    names: Mapping[str, str] = field(default_factory=dict)
    not_expressed: Mapping[str, str] = field(default_factory=dict)
    ties: frozenset[str] = frozenset()
    """Leaves whose exact value lies half way: rounded to even there, away from zero here."""


def people(prefix: str, unit: str) -> dict[str, Figure]:
    """The ten figures that crm_iso gives for a person, team or region."""
    return {
        f"{prefix}/opportunities": Status("opportunities", "2016+2017", unit),
        f"{prefix}/won": Status("deals_won", "2017", unit),
        f"{prefix}/lost": Status("deals_lost", "2017", unit),
        f"{prefix}/engaging": Status("engaging", "2016+2017", unit),
        f"{prefix}/prospecting": Status("prospecting", "2017", unit),
        f"{prefix}/won_revenue": Status("won_revenue", "2017", unit),
        f"{prefix}/win_rate": Status("win_rate", "2017", unit, places=4),
        f"{prefix}/avg_deal": Status("avg_deal", "2017", unit, places=4),
        f"{prefix}/cycle_days_won": Status("cycle_days_won", "2017", unit, places=4),
        f"{prefix}/cycle_days_closed": Status("cycle_days_closed", "2017", unit, places=4),
    }


CRM = DataSet(
    folder="crm_iso",
    truth="ground_truth.json",
    imports=(
        ("crm_iso_teams", "sales_teams.csv"),
        ("crm_iso_pipeline", "sales_pipeline.csv"),
        ("crm_iso_blanks", "sales_pipeline.csv"),
    ),
    figures={
        "rows/sales_pipeline": Entries("opportunities", take="count"),
        "rows/sales_teams": Rows("unit", {"kind": "person"}),
        "rows/products": Rows("segment"),
        "stages/Won": Status("deals_won", "2017"),
        "stages/Lost": Status("deals_lost", "2017"),
        "stages/Engaging": Status("engaging", "2016+2017"),
        "stages/Prospecting": Status("prospecting", "2017"),
        "blanks/{column}": Status("blank_{column}", "2016+2017"),
        "traps/lost_with_nonzero_value": Status("lost_value", "2017"),
        "total/won_revenue": Status("won_revenue", "2017"),
        "total/won": Status("deals_won", "2017"),
        "total/lost": Status("deals_lost", "2017"),
        "total/{metric}": Status("{metric}", "2017", places=4),
        "won_revenue_by_month/{month}/0": Status("won_revenue", "{month}"),
        "won_revenue_by_month/{month}/1": Status("deals_won", "{month}"),
        "won_revenue_by_quarter/{year}Q{quarter}/0": Status("won_revenue", "{year}-Q{quarter}"),
        "won_revenue_by_quarter/{year}Q{quarter}/1": Status("deals_won", "{year}-Q{quarter}"),
        "closed_by_month/{month}/won": Status("deals_won", "{month}"),
        "closed_by_month/{month}/lost": Status("deals_lost", "{month}"),
        "closed_by_month/{month}/win_rate": Status("win_rate", "{month}", places=4),
        **people("by_rep/{unit}", "{unit}"),
        **people("by_team/{unit}", "{unit}"),
        **people("by_region/{unit}", "{unit}"),
        "by_product/{segment}/opportunities": Entries("opportunities", "{segment}"),
        "by_product/{segment}/won": Entries("deals_won", "{segment}"),
        "by_product/{segment}/lost": Entries("deals_lost", "{segment}"),
        "by_product/{segment}/engaging": Entries("engaging", "{segment}"),
        "by_product/{segment}/prospecting": Entries("prospecting", "{segment}"),
        "by_product/{segment}/won_revenue": Entries("won_revenue", "{segment}"),
        "by_product/{segment}/win_rate": Entries("deals_won", "{segment}", of="deals_closed", places=4),
        "by_product/{segment}/avg_deal": Entries("won_revenue", "{segment}", of="deals_won", places=4),
        "by_product/{segment}/cycle_days_won": Entries("cycle_days_sum_won", "{segment}", of="deals_won", places=4),
        "by_product/{segment}/cycle_days_closed": Entries("cycle_days_sum", "{segment}", of="deals_closed", places=4),
        "won_by_{level}_month/{unit}/{month}/0": Status("won_revenue", "{month}", "{unit}"),
        "won_by_{level}_month/{unit}/{month}/1": Status("deals_won", "{month}", "{unit}"),
        "won_by_{level}_quarter/{unit}/{year}Q{quarter}/0": Status("won_revenue", "{year}-Q{quarter}", "{unit}"),
        "won_by_{level}_quarter/{unit}/{year}Q{quarter}/1": Status("deals_won", "{year}-Q{quarter}", "{unit}"),
        "new_customers_by_month_first_won/{month}": Status("new_customers", "{month}"),
    },
    names={"GTXPro": "GTX Pro"},
    not_expressed={
        "rows/accounts": "a list of customers: the workbook counts them, it does not keep them",
        "traps/duplicate_opportunity_ids": "a property of the file; a row without a twin leaves no figure",
        "traps/close_before_engage": "a comparison of two columns, which no filter makes",
    },
    ties=frozenset({"by_rep/Cecily Lampkin/win_rate", "by_rep/Cecily Lampkin/cycle_days_closed"}),
)

CHOCOLATES = DataSet(
    folder="chocolates",
    truth="ground_truth.json",
    imports=(("chocolates_actuals", "actuals.csv"), ("chocolates_targets", "targets.csv")),
    figures={
        "rows": Entries("sales", take="count"),
        "persons_actual": Entries("sales", take="units"),
        "persons_target": Rows("target", {"first_month": "2022-01"}),
        "total_sales": Status("sales", "2021+2022"),
        "unparsed": Report("chocolates_actuals", "problem_count"),
        "teams/{unit}": Status("sales", "2021+2022", "{unit}"),
        "target_total": Status("sales", "2021+2022", field="target"),
        "target_blank_cells": Report("chocolates_targets", "blank"),
        "sales_by_month/{month}": Status("sales", "{month}"),
        "sales_by_person/{unit}": Status("sales", "2021+2022", "{unit}"),
        "target_by_month/{month}": Status("sales", "{month}", field="target"),
        "attainment/{unit}/{month}/actual": Status("sales", "{month}", "{unit}"),
        "attainment/{unit}/{month}/target": Status("sales", "{month}", "{unit}", "target"),
        "attainment/{unit}/{month}/attainment": Status("sales", "{month}", "{unit}", "attainment", 4),
    },
)

NORTHWIND = DataSet(
    folder="northwind",
    truth="ground_truth.json",
    imports=(
        ("northwind_employees", "Employees.csv"),
        ("northwind_orders", "Orders.csv"),
        ("northwind_lines", "Order Details.csv"),
    ),
    figures={
        "orders/0": Status("orders", "1996+1997+1998"),
        "total": Status("revenue", "1996+1997+1998"),
        "by_rep/{unit}": Status("revenue", "1996+1997+1998", "{unit}", slack=MONTHS_ROUNDED),
        "by_rep_month/{unit}/{month}/0": Status("revenue", "{month}", "{unit}"),
        "by_rep_month/{unit}/{month}/1": Status("orders", "{month}", "{unit}"),
        "new_customers_by_month/{month}": Status("new_customers", "{month}"),
    },
    names={"Andrew Fuller": "2.own", "Steven Buchanan": "5.own"},
)

INDIA = DataSet(
    folder="india_ecom_targets",
    truth="ground_truth.json",
    fiscal_start=4,
    imports=(
        ("india_ecom_lines", "Order Details.csv"),
        ("india_ecom_orders", "List of Orders.csv"),
        ("india_ecom_targets", "Sales target.csv"),
    ),
    figures={
        "orders": Status("orders", "2018"),
        "lines": Report("india_ecom_lines", "rows"),
        "matched": Entries("sales", take="count"),
        "amount": Status("sales", "2018"),
        "target_total": Status("sales", "2018", field="target"),
        "cat_month/{unit}|{month}/actual": Status("sales", "{month}", "{unit}"),
        "cat_month/{unit}|{month}/target": Status("sales", "{month}", "{unit}", "target"),
        "cat_month/{unit}|{month}/attainment": Status("sales", "{month}", "{unit}", "attainment", 4),
        "by_state/{segment}": Entries("sales", "{segment}"),
    },
)

ZH_ORDERS = DataSet(
    folder="zh_orders_gbk",
    truth="ground_truth.json",
    imports=(("zh_orders", "order-14.1.csv"),),
    figures={
        "total": Status("revenue", "2017+2018"),
        "by_store/{unit}": Status("revenue", "2017+2018", "{unit}"),
        "by_month/{month}": Status("revenue", "{month}"),
        "negative_qty": Entries("revenue", take="negative"),
        "orders": Status("orders", "2017+2018"),
        "order14_3/rows": Entries("revenue", take="count"),
    },
    not_expressed={"rows": "the lines of the file with 266 blank ones, which are nothing"},
)

ZH_REPS = DataSet(
    folder="zh_reps",
    truth="ground_truth_illusion.json",
    imports=(("zh_reps", "illusion_销售数据_bom.csv"),),
    figures={
        "illusion/rows": Entries("revenue", take="count"),
        "illusion/收入": Status("revenue", "2025"),
        "illusion/利润": Status("profit", "2025"),
        "illusion/按大区/{segment}": Entries("revenue", "{segment}"),
        "illusion/按销售员/{unit}": Status("revenue", "2025", "{unit}"),
        "illusion/按月/{month}": Status("revenue", "{month}"),
        "illusion/按销售员月/{unit}|{month}": Status("revenue", "{month}", "{unit}"),
    },
)

BR_METAS = DataSet(
    folder="br_metas",
    truth="ground_truth_wsena.json",
    imports=(("br_metas", "wsena_Metas_merged_total.xlsx"),),
    figures={
        f"{{year}}/rows/{row}/{column}": Status("revenue", "{year}", f"{region}{category}", "target")
        for row, category in ((2, " Audio"), (3, " Computers"), (4, " TV and Video"), (5, ""))
        for column, region in ((1, "Asia"), (2, "Europe"), (3, "North America"))
    },
)

SETS = (CRM, CHOCOLATES, NORTHWIND, INDIA, ZH_ORDERS, ZH_REPS, BR_METAS)


def leaves(truth: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Decimal]]:
    """Every number in a JSON document, with the path to it."""
    if isinstance(truth, dict):
        for key, value in truth.items():
            yield from leaves(value, (*path, key))
    elif isinstance(truth, list):
        for at, value in enumerate(truth):
            yield from leaves(value, (*path, str(at)))
    elif isinstance(truth, int | float | Decimal) and not isinstance(truth, bool):
        yield "/".join(path), Decimal(truth)


def matched(pattern: str, path: str) -> dict[str, str] | None:
    """What the braces of a pattern stand for in a path; None where it does not fit."""
    parts = re.split(r"\{(\w+)\}", pattern)
    regex = "".join(re.escape(part) if at % 2 == 0 else f"(?P<{part}>[^/|]+?)" for at, part in enumerate(parts))
    found = re.fullmatch(regex, path)
    return found.groupdict() if found else None


def run(*words: str | Path) -> str:
    result = CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)
    assert result.exit_code == 0, (words, result.output[-3000:])
    return result.stdout


@dataclass
class Company:
    """A workbook with a data set in it, asked through the commands."""

    file: Path
    out: Path
    reports: dict[str, dict[str, Any]]

    @classmethod
    def of(cls, data: DataSet, source: Path, folder: Path) -> "Company":
        file = folder / f"{data.folder}.goaldesk"
        run("new", file, "--company", CO, "--fiscal-start", str(data.fiscal_start))
        reports = {}
        for layout, name in data.imports:
            toml = LAYOUTS / f"{layout}.toml"
            reports[layout] = json.loads(run("import", file, source / name, "--layout", toml, "--json"))
        run("export", file, "--out", folder / "out")
        return cls(file, folder / "out", reports)

    def __post_init__(self) -> None:
        self._status: dict[str, dict[tuple[str, str], dict[str, Any]]] = {}

    def status(self, period: str) -> dict[tuple[str, str], dict[str, Any]]:
        if period not in self._status:
            rows = json.loads(run("status", self.file, "--period", period, "--json"))
            by_name = {(row["name"], row["metric"]): row for row in rows}
            self._status[period] = by_name | {(row["unit"], row["metric"]): row for row in rows}
        return self._status[period]

    def table(self, name: str) -> list[dict[str, str]]:
        with (self.out / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    @cached_property
    def entries(self) -> list[dict[str, str]]:
        return self.table("entry")

    def figure(self, figure: Figure, found: Mapping[str, str]) -> Decimal:
        def said(text: str) -> str:
            return text.format_map(found)

        if isinstance(figure, Report):
            return Decimal(self.reports[figure.layout][figure.key])
        if isinstance(figure, Rows):
            rows = self.table(figure.table)
            return Decimal(sum(all(row[key] == value for key, value in figure.where.items()) for row in rows))
        if isinstance(figure, Status):
            key = said(figure.unit), said(figure.metric)
            values = [self.status(period)[key][figure.field] for period in said(figure.period).split("+")]
            return sum((Decimal(str(value)) for value in values if value is not None), Decimal(0))
        return self._of_entries(figure.metric, said(figure.segment), figure.take) / (
            self._of_entries(figure.of, said(figure.segment), "sum") if figure.of else 1
        )

    def _of_entries(self, metric: str, segment: str, take: str) -> Decimal:
        mine = [one for one in self.entries if one["metric"] == metric and segment in ("", one["segment"])]
        amounts = [Decimal(one["amount"]) for one in mine]
        counts = {
            "count": len(mine),
            "units": len({one["unit"] for one in mine}),
            "negative": sum(a < 0 for a in amounts),
        }
        return Decimal(counts[take]) if take in counts else sum(amounts, Decimal(0))


def northwind_files(script: Path, folder: Path) -> Path:
    """The tables of an SQL script as CSV files, whatever they mean."""
    folder.mkdir()
    connection = sqlite3.connect(":memory:")
    connection.executescript(script.read_text(encoding="utf-8"))
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        rows = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - the name comes from the script itself
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([column[0] for column in rows.description])
            writer.writerows(
                [["" if cell is None or isinstance(cell, bytes) else cell for cell in row] for row in rows]
            )
    connection.close()
    return folder


@pytest.fixture(scope="module")
def company(request: pytest.FixtureRequest, datasets: Path, tmp_path_factory: pytest.TempPathFactory) -> Company:
    data: DataSet = request.param
    folder = tmp_path_factory.mktemp(data.folder)
    source = datasets / data.folder
    if (source / "create.sql").exists():
        source = northwind_files(source / "create.sql", folder / "tables")
    return Company.of(data, source, folder)


@pytest.mark.parametrize(
    ("data", "company"), [(data, data) for data in SETS], ids=lambda data: data.folder, indirect=["company"]
)
def test_every_figure_of_the_ground_truth_is_the_program_s_too(data: DataSet, company: Company, datasets: Path) -> None:
    truth = json.loads((datasets / data.folder / data.truth).read_text(encoding="utf-8"), parse_float=Decimal)
    wrong, unknown, used = [], [], set()
    for path, expected in leaves(truth):
        if path in data.not_expressed:
            used.add(path)
            continue
        fitting = ((pattern, matched(pattern, path)) for pattern in data.figures)
        pattern, found = next(((one, what) for one, what in fitting if what is not None), ("", None))
        if found is None:
            unknown.append(path)
            continue
        used.add(pattern)
        figure = data.figures[pattern]
        value = company.figure(figure, {key: data.names.get(text, text) for key, text in found.items()})
        allowed = Decimal(10 if path in data.ties else 5).scaleb(-getattr(figure, "places", 2) - 1)
        if abs(value - expected) > allowed + getattr(figure, "slack", 0):
            wrong.append((path, expected, value))
    assert not unknown
    assert not wrong
    assert used == {*data.figures, *data.not_expressed}  # a line of the table that nothing uses proves nothing
