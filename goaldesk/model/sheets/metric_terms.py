"""The terms of a metric that screens and paper share: its category and its unit."""

from goaldesk.model.rows import Metric
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

CATEGORIES = {
    "result": QT_TRANSLATE_NOOP("Metric", "Result"),
    "activity": QT_TRANSLATE_NOOP("Metric", "Activity"),
    "market": QT_TRANSLATE_NOOP("Metric", "Market"),
    "efficiency": QT_TRANSLATE_NOOP("Metric", "Efficiency"),
    "customer": QT_TRANSLATE_NOOP("Metric", "Customer"),
}
UNITS = {
    "money": QT_TRANSLATE_NOOP("Metric", "money"),
    "count": QT_TRANSLATE_NOOP("Metric", "number"),
    "percent": "%",
    "days": QT_TRANSLATE_NOOP("Metric", "days"),
    "minutes": QT_TRANSLATE_NOOP("Metric", "minutes"),
    "score": QT_TRANSLATE_NOOP("Metric", "points"),
}


def unit_word(metric: Metric, currency: str, wording: Wording) -> str:
    """The unit of a metric: money is the company's currency."""
    if metric.unit == "money" and currency:
        return wording.formats.currency(currency)
    return wording.translate("Metric", UNITS[metric.unit])
