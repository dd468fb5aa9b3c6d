"""The aggregations: each has a key of its own, and one more is one line."""

from goaldesk.model.metrics import AGGREGATIONS


def test_each_aggregation_has_its_own_key() -> None:
    assert [one.key for one in AGGREGATIONS] == ["flow", "stock", "ratio"]
