"""The foreign data sets: which file goes through which layout, and where each figure of their ground truth is found."""

from decimal import Decimal

from tests.stories.datasets import DataSet, Entries, Figure, Report, Rows, Status

MONTHS_ROUNDED = 23 * Decimal("0.005")
"""The truth of northwind adds up the 23 months of a person, each rounded to cents."""


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

SUPERSTORE = DataSet("superstore_csv", "", (("superstore", "Sample - Superstore.csv"),), {})
ZH_YEAR = DataSet("zh_year", "", (("zh_year", "产品销售统计.xlsx"),), {})
CALL_CENTRE = DataSet("call_centre", "", (("call_centre", "FactCallCenter.csv"),), {})

WITH_TRUTH = (CRM, CHOCOLATES, NORTHWIND, INDIA, ZH_ORDERS, ZH_REPS, BR_METAS)
