"""How the figures of a metric combine. `AGGREGATIONS` are all there are; `Metric.aggregation` names one by its key."""

from goaldesk.model.metrics.flow import Flow
from goaldesk.model.metrics.ratio import Ratio
from goaldesk.model.metrics.stock import Stock

AGGREGATIONS = (Flow(), Stock(), Ratio())
