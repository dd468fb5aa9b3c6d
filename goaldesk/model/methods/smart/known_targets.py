"""The targets of one metric in one scenario, found once for as long as no target changes: there may be hundreds of
thousands of others.
"""

from goaldesk.model.rows import Target
from goaldesk.model.snapshot import Snapshot


def known_targets(snapshot: Snapshot, metric: int, scenario: int = 0) -> tuple[Target, ...]:
    """The targets of a metric in a scenario (0: the plan), in the order of their ids."""
    chosen = scenario or snapshot.settings.scenario
    return snapshot.lasting(
        ("targets of", chosen, metric),
        (Target,),
        lambda: tuple(row for row in snapshot.all(Target) if row.metric == metric and row.scenario == chosen),
    )
