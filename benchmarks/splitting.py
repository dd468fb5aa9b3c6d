"""Splitting a company's target over all its people and twelve months, with locks, against half a second.

Both margins of such a table have to be met to the last digit; what is asked of it is that a person can wait for it.
"""

import random
import statistics
from collections.abc import Iterator
from pathlib import Path

from benchmarks.harness import WHOLE, Result, Size, seconds

PEOPLE, MONTHS, STEP = 300, 12, 1000


def splitting(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """A table of people by months with a locked month in every second row and limits on some rows."""
    from goaldesk.model.methods.split import Limits
    from goaldesk.model.methods.two_way.shares import Wanted, share

    people = min(PEOPLE, size.people)
    dice = random.Random(7)
    season = [dice.uniform(0.6, 1.5) for _ in range(MONTHS)]
    weights = [dice.randrange(50, 400) for _ in range(people)]
    columns = [round(part * sum(weights)) * STEP for part in season]
    cells = {}
    for row in range(0, people, 2):
        month = (7 * row + 1) % MONTHS
        cells[row, month] = columns[month] * weights[row] // sum(weights) // STEP * STEP
    most = [sum(columns) * weight * 11 // sum(weights) // 10 for weight in weights]
    wanted = Wanted(
        columns,
        weights,
        [[weight * part * dice.uniform(0.5, 1.5) for part in season] for weight in weights],
        STEP,
        cells=cells,
        limits=Limits(most=[None if row % 5 else most[row] for row in range(people)]),
    )
    spent = statistics.median(seconds(lambda: share(wanted)) for _ in range(min(5, size.most)))
    detail = f"{spent * 1000:.0f} ms, {len(cells)} cells locked"
    yield Result(f"split over {PEOPLE} people and {MONTHS} months / 0.5 s", spent / 0.5, 1, 0.5, detail)
