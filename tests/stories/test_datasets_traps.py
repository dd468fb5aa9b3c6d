"""The places where foreign files mislead: each is met by its layout, and the workbook says what is true."""

import csv
import json
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from goaldesk.model.store.workbook import Workbook
from tests.stories.dataset_tables import (
    BR_METAS,
    CALL_CENTRE,
    CHOCOLATES,
    CRM,
    NORTHWIND,
    SUPERSTORE,
    ZH_ORDERS,
    ZH_REPS,
    ZH_YEAR,
)
from tests.stories.datasets import CO, Company, DataSet

Made = Callable[[DataSet], Company]


@pytest.fixture
def made(datasets: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    return lambda data: Company.of(data, datasets, tmp_path_factory)


def actual(company: Company, period: str, metric: str, unit: str = CO) -> Any:
    return company.status(period)[unit, metric]["actual"]


def test_crm_iso_agents_without_a_deal_have_zero_where_the_data_reach_and_nothing_before(
    made: Made, datasets: Path
) -> None:
    company = made(CRM)
    for name in ("Carl Lin", "Carol Thompson", "Elizabeth Anderson", "Mei-Mei Johns", "Natalya Ivanova"):
        covered = company.status("2017-06")[name, "won_revenue"]
        assert (covered["actual"], covered["target"], covered["status"]) == ("0", None, "no_target")
        assert company.status("2017-02")[name, "won_revenue"]["actual"] is None
    assert Decimal(actual(company, "2017", "won_revenue")) == 10_005_534
    assert actual(company, "2017", "deals_won") == "4238"
    assert actual(company, "2017", "win_rate") == "0.6315"
    closed = json.loads((datasets / "crm_iso" / "ground_truth.json").read_text(encoding="utf-8"))["closed_by_month"]
    for quarter, months in (("1", "03"), ("2", "04 05 06"), ("3", "07 08 09"), ("4", "10 11 12")):
        won, lost = (sum(closed[f"2017-{month}"][key] for month in months.split()) for key in ("won", "lost"))
        rate = Decimal(actual(company, f"2017-Q{quarter}", "win_rate"))
        assert rate == round(Decimal(won) / (won + lost), 4)
    products = {row["code"] for row in company.table("segment")}
    assert "GTX Pro" in products
    assert "GTXPro" not in products


def test_chocolates_blank_target_cells_are_not_set_and_indian_groups_are_read(made: Made) -> None:
    company = made(CHOCOLATES)
    assert company.status("2021-11")["Andria Kimpton", "sales"]["target"] == "147950"
    for month in ("2022-09", "2022-10", "2022-11", "2022-12"):
        row = company.status(month)["Andria Kimpton", "sales"]
        assert (row["target"], row["attainment"]) == (None, None)
    assert company.reports["chocolates_targets"]["blank"] == 100
    assert {row["first_month"] for row in company.table("target")} == {"2021-08", "2022-01"}


def test_northwind_s_head_has_an_own_leaf_and_the_node_counts_everybody(made: Made) -> None:
    company = made(NORTHWIND)
    years = [company.status(year) for year in ("1996", "1997", "1998")]
    whole = sum(Decimal(year["2", "revenue"]["actual"]) for year in years)
    own = sum(Decimal(year["2.own", "revenue"]["actual"]) for year in years)
    assert round(whole, 2) == Decimal("1265793.04")
    assert abs(own - Decimal("166537.755")) < Decimal("0.0001")
    assert whole == sum(Decimal(year[CO, "revenue"]["actual"]) for year in years)
    assert sum(int(year[CO, "new_customers"]["actual"]) for year in years) == 89
    heads = {row["unit"]: row["parent"] for row in company.table("membership")}
    assert (heads["6"], heads["5"], heads["2"]) == ("5", "2", CO)


def test_br_metas_totals_are_left_out_and_the_month_parts_add_up_to_the_year(made: Made) -> None:
    company = made(BR_METAS)
    assert company.reports["br_metas"]["totals"] == 3
    assert "Total" not in {row["name"] for row in company.table("unit")}
    assert company.status("2018")["Europe", "revenue"]["target"] == "29531540.63"
    assert company.status("2018")[CO, "revenue"]["target"] == "80727644.63"


def test_call_centre_s_orders_per_call_come_from_sums(made: Made) -> None:
    company = made(CALL_CENTRE)
    calls, orders = (int(actual(company, "2014", metric)) for metric in ("calls", "orders"))
    assert (calls, orders) == (43_349, 30_217)
    assert actual(company, "2014", "orders_per_call") == "0.6971"
    assert round(Decimal(orders) / calls, 6) == Decimal("0.697063")
    assert company.reports["call_centre"]["rows"] == 120


def test_zh_orders_keeps_true_duplicates_and_tells_what_rounding_changed(made: Made, datasets: Path) -> None:
    company = made(ZH_ORDERS)
    (revenue,) = [one for one in company.reports["zh_orders"]["sums"] if one["metric"] == "revenue"]
    assert Decimal(revenue["exact"]) == Decimal("28950.06645")
    assert Decimal(revenue["total"]) - Decimal(revenue["exact"]) == Decimal(revenue["rounding"])
    assert revenue["entries"] == 3478
    with (datasets / "zh_orders_gbk" / "order-14.1.csv").open(encoding="gb18030", newline="") as file:
        lines = Counter(tuple(row) for row in csv.reader(file) if any(row))
    assert sum(count - 1 for count in lines.values()) == 10
    again = company.take("zh_orders", datasets / "zh_orders_gbk" / "order-14.1.csv")
    assert (again["new"], again["unchanged"]) == (0, 3478 + 918)


def test_zh_reps_margin_is_profit_by_revenue_never_an_average(made: Made) -> None:
    company = made(ZH_REPS)
    assert actual(company, "2025", "revenue") == "899904.94"
    assert Decimal(actual(company, "2025", "margin")) == round(Decimal("329904.06") / Decimal("899904.94"), 4)


def test_zh_year_s_total_column_is_no_data_but_agrees(made: Made) -> None:
    company = made(ZH_YEAR)
    totals = {"键盘": 12123, "无线网卡": 11296, "蓝牙适配器": 11169, "鼠标": 10302}
    totals |= {"麦克风": 9937, "DVD光驱": 8969, "SD存储卡": 5655, "手写板": 4802}
    for product, total in totals.items():
        assert actual(company, "2023", "units_sold", product) == str(total)
    assert actual(company, "2023-08", "units_sold", "SD存储卡") == "0"
    assert actual(company, "2023", "units_sold") == str(sum(totals.values()))


def test_superstore_adds_up_by_region_category_and_month(made: Made, datasets: Path) -> None:
    company = made(SUPERSTORE)
    path = datasets / "superstore_csv" / "Sample - Superstore.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(company.entries["sales"]) == len(lines) == 9994
    for region in ("South", "West", "Central", "East"):
        sales = sum(Decimal(line["Sales"]) for line in lines if line["Region"] == region)
        years = [actual(company, year, "sales", region) for year in sorted({line["Order Date"][-4:] for line in lines})]
        assert sum(map(Decimal, years)) == sales
    segments = {row["code"]: row["parent"] for row in company.table("segment")}
    assert segments["Bookcases"] == segments["Chairs"] != ""
    assert len(segments) == 3 + 17


@pytest.mark.parametrize(
    "data", [CRM, CHOCOLATES, NORTHWIND, ZH_REPS, BR_METAS, CALL_CENTRE], ids=lambda data: data.folder
)
def test_the_same_files_again_change_nothing_at_all(made: Made, data: DataSet) -> None:
    company = made(data)
    with Workbook.open(company.file) as workbook:
        before = workbook.digest(), len(workbook.history())
    for layout, name in data.imports:
        report = company.take(layout, company.source / name)
        assert (report["new"], report["changed"], report["removed"]) == (0, 0, 0)
    with Workbook.open(company.file) as workbook:
        assert (workbook.digest(), len(workbook.history())) == before
