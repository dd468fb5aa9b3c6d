"""The usual metrics of the five categories, ready to tick: plain facts, in the order in which they are offered.

The one rule: a metric taken from here is an ordinary row. As long as its name or definition is still the text from
here, it is shown in the reader's language; once somebody has written an own text, that stands.
"""

from dataclasses import dataclass
from functools import cache

from goaldesk.model.errors import Term, spoken
from goaldesk.model.rows import Metric
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording


@dataclass(frozen=True, slots=True)
class CatalogueMetric:
    """A usual metric, with the fields of `rows.Metric`. `definition` says date basis, tax, returns and credit;
    `decimals` of a money metric are None, as many as the currency has; a ratio names the keys of its two metrics.
    """

    key: str
    name: str
    category: str
    definition: str
    aggregation: str = "flow"
    direction: str = "up"
    unit: str = "count"
    decimals: int | None = 0
    shown: int = 0
    numerator: str = ""
    denominator: str = ""
    cadence: str = "month"
    stage: int | None = None


def percent_of(key: str, name: str, category: str, definition: str, *parts: str) -> CatalogueMetric:
    """A ratio shown in percent: the two parts are the keys of numerator and denominator."""
    return CatalogueMetric(key, name, category, definition, "ratio", "up", "percent", 4, 1, parts[0], parts[1])


def metric_name(metric: Metric, wording: Wording) -> str:
    """The metric's name in the reader's language while it is the catalogue's, its own name otherwise."""
    return spoken(metric_term(metric), wording)


def metric_term(metric: Metric) -> str:
    """The metric's name as a fact of a fault: one of the catalogue is written in the reader's language."""
    usual = usual_metrics().get(metric.catalogue)
    return metric.name if usual is None or metric.name != usual.name else Term("Catalogue", usual.name)


def metric_definition(metric: Metric, wording: Wording) -> str:
    """What the metric counts, in the reader's language while the words are the catalogue's, its own otherwise."""
    usual = usual_metrics().get(metric.catalogue)
    same = usual is not None and metric.definition == usual.definition
    return wording.translate("Catalogue", metric.definition) if same else metric.definition


@cache
def usual_metrics() -> dict[str, CatalogueMetric]:
    """The catalogue by key."""
    return {metric.key: metric for metric in CATALOGUE}


CATALOGUE: tuple[CatalogueMetric, ...] = (
    # --- result
    CatalogueMetric(
        "revenue",
        QT_TRANSLATE_NOOP("Catalogue", "Revenue"),
        "result",
        QT_TRANSLATE_NOOP(
            "Catalogue",
            "Goods and services shipped, by shipping date, without tax. Returns are deducted on their own date. Credit:"
            " who won the order; shared credit adds up to 100 %.",
        ),
        unit="money",
        decimals=None,
    ),
    CatalogueMetric(
        "contract_value",
        QT_TRANSLATE_NOOP("Catalogue", "Contract value"),
        "result",
        QT_TRANSLATE_NOOP(
            "Catalogue",
            "Value of contracts newly signed, by day of signature, without tax; cancellations are deducted on their own"
            " date. Credit: who signs.",
        ),
        unit="money",
        decimals=None,
    ),
    CatalogueMetric(
        "collections",
        QT_TRANSLATE_NOOP("Catalogue", "Cash collected"),
        "result",
        QT_TRANSLATE_NOOP(
            "Catalogue",
            "Payments received, by day of receipt, tax included; repayments are deducted on their own date. Credit: as"
            " the order that is paid.",
        ),
        unit="money",
        decimals=None,
    ),
    CatalogueMetric(
        "gross_profit",
        QT_TRANSLATE_NOOP("Catalogue", "Gross profit"),
        "result",
        QT_TRANSLATE_NOOP(
            "Catalogue",
            "Revenue less the cost of the goods, by shipping date, without tax. Returns are deducted on their own date."
            " Credit: as revenue.",
        ),
        unit="money",
        decimals=None,
    ),
    percent_of(
        "gross_margin",
        QT_TRANSLATE_NOOP("Catalogue", "Gross margin"),
        "result",
        QT_TRANSLATE_NOOP("Catalogue", "Gross profit divided by revenue: first the sums, then the division."),
        "gross_profit",
        "revenue",
    ),
    CatalogueMetric(
        "deals_won",
        QT_TRANSLATE_NOOP("Catalogue", "Deals won"),
        "result",
        QT_TRANSLATE_NOOP("Catalogue", "Deals won, by day of signature. Credit: who signs."),
        cadence="week",
        stage=60,
    ),
    CatalogueMetric(
        "deals_lost",
        QT_TRANSLATE_NOOP("Catalogue", "Deals lost"),
        "result",
        QT_TRANSLATE_NOOP("Catalogue", "Deals lost or given up, by the day of the decision. Credit: who led the deal."),
        direction="down",
        cadence="week",
    ),
    CatalogueMetric(
        "deals_closed",
        QT_TRANSLATE_NOOP("Catalogue", "Deals closed"),
        "result",
        QT_TRANSLATE_NOOP(
            "Catalogue", "Deals decided, won or lost, by the day of the decision. Credit: who led the deal."
        ),
        cadence="week",
    ),
    # --- activity
    CatalogueMetric(
        "calls",
        QT_TRANSLATE_NOOP("Catalogue", "Calls"),
        "activity",
        QT_TRANSLATE_NOOP("Catalogue", "Calls with a customer on the line, by the day of the call. Credit: who calls."),
        cadence="day",
        stage=10,
    ),
    CatalogueMetric(
        "call_minutes",
        QT_TRANSLATE_NOOP("Catalogue", "Effective call minutes"),
        "activity",
        QT_TRANSLATE_NOOP(
            "Catalogue", "Minutes spoken with customers, by the day of the call; waiting does not count."
        ),
        unit="minutes",
        cadence="day",
    ),
    CatalogueMetric(
        "emails",
        QT_TRANSLATE_NOOP("Catalogue", "E-mails"),
        "activity",
        QT_TRANSLATE_NOOP(
            "Catalogue",
            "E-mails written to customers, by the day of sending; circulars do not count. Credit: who writes.",
        ),
        cadence="day",
    ),
    CatalogueMetric(
        "visits",
        QT_TRANSLATE_NOOP("Catalogue", "Visits"),
        "activity",
        QT_TRANSLATE_NOOP(
            "Catalogue", "Visits to customers, by the day of the visit, noted the same day. Credit: who visits."
        ),
        cadence="day",
        stage=20,
    ),
    CatalogueMetric(
        "demos",
        QT_TRANSLATE_NOOP("Catalogue", "Demonstrations"),
        "activity",
        QT_TRANSLATE_NOOP("Catalogue", "Demonstrations held, by their day. Credit: who demonstrates."),
        cadence="week",
    ),
    CatalogueMetric(
        "leads",
        QT_TRANSLATE_NOOP("Catalogue", "Leads"),
        "activity",
        QT_TRANSLATE_NOOP(
            "Catalogue", "People or companies with a possible need, by the day they became known; each counts once."
        ),
        cadence="week",
        stage=30,
    ),
    CatalogueMetric(
        "opportunities",
        QT_TRANSLATE_NOOP("Catalogue", "Opportunities"),
        "activity",
        QT_TRANSLATE_NOOP(
            "Catalogue", "Opportunities with a need and a budget, by the day of opening. Credit: who leads them."
        ),
        cadence="week",
        stage=40,
    ),
    CatalogueMetric(
        "quotes",
        QT_TRANSLATE_NOOP("Catalogue", "Quotes"),
        "activity",
        QT_TRANSLATE_NOOP(
            "Catalogue", "Formal quotes sent, by the day of sending; a revised quote does not count again."
        ),
        cadence="week",
        stage=50,
    ),
    # --- market
    CatalogueMetric(
        "new_customers",
        QT_TRANSLATE_NOOP("Catalogue", "New accounts"),
        "market",
        QT_TRANSLATE_NOOP(
            "Catalogue",
            "Customers with their first delivery, by its day; who had not bought for 24 months counts as new again.",
        ),
    ),
    CatalogueMetric(
        "strategic_accounts",
        QT_TRANSLATE_NOOP("Catalogue", "Strategic accounts"),
        "market",
        QT_TRANSLATE_NOOP(
            "Catalogue", "Customers on the list of strategic accounts with a running contract, at month end."
        ),
        aggregation="stock",
    ),
    CatalogueMetric(
        "market_sales",
        QT_TRANSLATE_NOOP("Catalogue", "Sales of the market"),
        "market",
        QT_TRANSLATE_NOOP(
            "Catalogue", "What all suppliers sold in the region, by month, without tax, from the source that is named."
        ),
        unit="money",
        decimals=None,
        cadence="quarter",
    ),
    percent_of(
        "market_share",
        QT_TRANSLATE_NOOP("Catalogue", "Market share"),
        "market",
        QT_TRANSLATE_NOOP("Catalogue", "Own revenue divided by the sales of the market in the same months."),
        "revenue",
        "market_sales",
    ),
    CatalogueMetric(
        "new_product_customers",
        QT_TRANSLATE_NOOP("Catalogue", "Customers with the new product"),
        "market",
        QT_TRANSLATE_NOOP("Catalogue", "Active customers who have bought the new product at least once, at month end."),
        aggregation="stock",
    ),
    percent_of(
        "new_product_penetration",
        QT_TRANSLATE_NOOP("Catalogue", "Penetration of the new product"),
        "market",
        QT_TRANSLATE_NOOP("Catalogue", "Customers with the new product divided by active accounts, at month end."),
        "new_product_customers",
        "active_accounts",
    ),
    # --- efficiency
    percent_of(
        "lead_conversion",
        QT_TRANSLATE_NOOP("Catalogue", "Lead conversion"),
        "efficiency",
        QT_TRANSLATE_NOOP("Catalogue", "Opportunities opened divided by leads of the same period."),
        "opportunities",
        "leads",
    ),
    percent_of(
        "funnel_conversion",
        QT_TRANSLATE_NOOP("Catalogue", "Funnel conversion"),
        "efficiency",
        QT_TRANSLATE_NOOP("Catalogue", "Deals won divided by opportunities opened in the same period."),
        "deals_won",
        "opportunities",
    ),
    percent_of(
        "win_rate",
        QT_TRANSLATE_NOOP("Catalogue", "Win rate"),
        "efficiency",
        QT_TRANSLATE_NOOP("Catalogue", "Deals won divided by deals decided in the same period, won or lost."),
        "deals_won",
        "deals_closed",
    ),
    CatalogueMetric(
        "average_deal",
        QT_TRANSLATE_NOOP("Catalogue", "Average deal size"),
        "efficiency",
        QT_TRANSLATE_NOOP("Catalogue", "Contract value divided by deals won, both by day of signature."),
        aggregation="ratio",
        unit="money",
        decimals=None,
        numerator="contract_value",
        denominator="deals_won",
    ),
    CatalogueMetric(
        "deal_days",
        QT_TRANSLATE_NOOP("Catalogue", "Days of deals won"),
        "efficiency",
        QT_TRANSLATE_NOOP(
            "Catalogue", "Days from the first contact to the signature, added over the deals won, by day of signature."
        ),
        direction="down",
        unit="days",
    ),
    CatalogueMetric(
        "sales_cycle",
        QT_TRANSLATE_NOOP("Catalogue", "Sales cycle"),
        "efficiency",
        QT_TRANSLATE_NOOP("Catalogue", "Days of deals won divided by deals won: each deal weighs the same."),
        aggregation="ratio",
        direction="down",
        unit="days",
        decimals=1,
        shown=1,
        numerator="deal_days",
        denominator="deals_won",
    ),
    # --- customer
    CatalogueMetric(
        "active_accounts",
        QT_TRANSLATE_NOOP("Catalogue", "Active accounts"),
        "customer",
        QT_TRANSLATE_NOOP("Catalogue", "Customers with an order in the last twelve months, at month end."),
        aggregation="stock",
    ),
    CatalogueMetric(
        "customers_lost",
        QT_TRANSLATE_NOOP("Catalogue", "Customers lost"),
        "customer",
        QT_TRANSLATE_NOOP("Catalogue", "Customers who have not ordered for twelve months, in the month it is reached."),
        direction="down",
    ),
    CatalogueMetric(
        "score_points",
        QT_TRANSLATE_NOOP("Catalogue", "Points of satisfaction"),
        "customer",
        QT_TRANSLATE_NOOP("Catalogue", "Points given by customers in the survey, added up, by the day of the answer."),
        unit="score",
        decimals=2,
        cadence="quarter",
    ),
    CatalogueMetric(
        "survey_answers",
        QT_TRANSLATE_NOOP("Catalogue", "Answers to the survey"),
        "customer",
        QT_TRANSLATE_NOOP("Catalogue", "Customers who answered the survey, by the day of the answer."),
        cadence="quarter",
    ),
    CatalogueMetric(
        "satisfaction",
        QT_TRANSLATE_NOOP("Catalogue", "Satisfaction"),
        "customer",
        QT_TRANSLATE_NOOP("Catalogue", "Points of satisfaction divided by answers: each answer weighs the same."),
        aggregation="ratio",
        unit="score",
        decimals=2,
        shown=1,
        numerator="score_points",
        denominator="survey_answers",
        cadence="quarter",
    ),
    CatalogueMetric(
        "orders",
        QT_TRANSLATE_NOOP("Catalogue", "Orders"),
        "customer",
        QT_TRANSLATE_NOOP("Catalogue", "Orders shipped, by shipping date; an order in several deliveries counts once."),
    ),
    CatalogueMetric(
        "repeat_orders",
        QT_TRANSLATE_NOOP("Catalogue", "Repeat orders"),
        "customer",
        QT_TRANSLATE_NOOP("Catalogue", "Orders of customers who had bought before, by shipping date."),
    ),
    percent_of(
        "repurchase_rate",
        QT_TRANSLATE_NOOP("Catalogue", "Repeat purchase rate"),
        "customer",
        QT_TRANSLATE_NOOP("Catalogue", "Repeat orders divided by all orders of the same period."),
        "repeat_orders",
        "orders",
    ),
)
