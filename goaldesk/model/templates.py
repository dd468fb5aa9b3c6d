"""What a new company can start with: the usual metrics of a kind of business, and org trees to type over.

Plain facts. The one rule: a template is only what one would have ticked or typed oneself; nothing remembers it.
"""

from dataclasses import dataclass

from goaldesk.model.outline import outline_of
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording


@dataclass(frozen=True, slots=True)
class Business:
    """A kind of business and the keys of the metrics that it usually starts with."""

    key: str
    name: str
    metrics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrgTemplate:
    """An org tree: for each line how deep it lies, its name, and the number that stands in it (0: none)."""

    key: str
    name: str
    lines: tuple[tuple[int, str, int], ...]

    def outline(self, wording: Wording) -> str:
        """The tree as text, in the reader's language."""
        return outline_of([(level, wording.translate("Org", name).format(n=n)) for level, name, n in self.lines])


_MONEY = ("revenue", "collections", "gross_profit", "gross_margin")
_TEAM = QT_TRANSLATE_NOOP("Org", "Team {n}")
_PERSON = QT_TRANSLATE_NOOP("Org", "Person {n}")
_BRANCH = QT_TRANSLATE_NOOP("Org", "Branch {n}")
_REGION = QT_TRANSLATE_NOOP("Org", "Region {n}")

BUSINESSES = (
    Business(
        "trading",
        QT_TRANSLATE_NOOP("Org", "Usual metrics of a trading company"),
        (
            *("revenue", "contract_value", "collections", "gross_profit", "gross_margin", "deals_won"),
            *("calls", "visits", "opportunities", "quotes", "new_customers", "average_deal"),
        ),
    ),
    Business(
        "services",
        QT_TRANSLATE_NOOP("Org", "Usual metrics of a service company"),
        (
            *("contract_value", "revenue", "collections", "deals_won", "visits", "leads", "opportunities", "quotes"),
            *("new_customers", "average_deal", "active_accounts", "satisfaction", "repurchase_rate"),
        ),
    ),
    Business(
        "software",
        QT_TRANSLATE_NOOP("Org", "Usual metrics of a software company"),
        (
            *("contract_value", "collections", "deals_won", "calls", "demos", "leads", "opportunities"),
            *("win_rate", "lead_conversion", "sales_cycle", "new_customers", "active_accounts", "customers_lost"),
        ),
    ),
    Business(
        "shops",
        QT_TRANSLATE_NOOP("Org", "Usual metrics of shops"),
        (*_MONEY, "orders", "repeat_orders", "repurchase_rate", "new_customers", "satisfaction"),
    ),
    Business("none", QT_TRANSLATE_NOOP("Org", "No metrics yet"), ()),
)

ORG_TEMPLATES = (
    OrgTemplate("sales_team", QT_TRANSLATE_NOOP("Org", "One sales team"), tuple((0, _PERSON, n) for n in range(1, 6))),
    OrgTemplate(
        "regions",
        QT_TRANSLATE_NOOP("Org", "Regions with teams"),
        (
            *((0, _REGION, 1), (1, _TEAM, 1), (2, _PERSON, 1), (2, _PERSON, 2)),
            *((1, _TEAM, 2), (2, _PERSON, 3), (2, _PERSON, 4)),
            *((0, _REGION, 2), (1, _TEAM, 3), (2, _PERSON, 5), (2, _PERSON, 6)),
        ),
    ),
    OrgTemplate(
        "branches",
        QT_TRANSLATE_NOOP("Org", "Branches"),
        (
            *((0, _BRANCH, 1), (1, _PERSON, 1), (1, _PERSON, 2), (1, _PERSON, 3)),
            *((0, _BRANCH, 2), (1, _PERSON, 4), (1, _PERSON, 5), (1, _PERSON, 6)),
        ),
    ),
)


def business(key: str) -> Business | None:
    """The kind of business with this key."""
    return next((one for one in BUSINESSES if one.key == key), None)


def org_template(key: str) -> OrgTemplate | None:
    """The org tree with this key."""
    return next((one for one in ORG_TEMPLATES if one.key == key), None)
