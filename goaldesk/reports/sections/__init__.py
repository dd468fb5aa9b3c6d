"""The sections of a pack, in its order."""

from goaldesk.reports.sections import by_metric, dictionary, months, opening, scorecard, trend, units
from goaldesk.reports.sections.section import COMPANY, TEAM, Section

SECTIONS = (
    Section("opening", opening.build),
    Section("scorecard", scorecard.build),
    Section("units", units.build, frozenset({TEAM, COMPANY})),
    Section("trend", trend.build),
    Section("months", months.build),
    Section("other_metrics", scorecard.build_others),
    Section("other_months", months.build_others),
    Section("by_metric", by_metric.build, frozenset({TEAM, COMPANY})),
    Section("dictionary", dictionary.build),
)
