"""Labels beside the ends of lines: moved as little as can be so that none lies over another."""

from collections.abc import Sequence


def moved_apart(heights: Sequence[float], distance: float) -> list[float]:
    """Rising heights moved as little as can be so that neighbours are `distance` apart."""
    groups: list[list[float]] = []
    for height in heights:
        groups.append([height])
        while len(groups) > 1 and _top(groups[-2], distance) + distance > _bottom(groups[-1], distance):
            last = groups.pop()
            groups[-1] += last
    return [_bottom(group, distance) + number * distance for group in groups for number in range(len(group))]


def _bottom(group: Sequence[float], distance: float) -> float:
    return sum(group) / len(group) - (len(group) - 1) * distance / 2


def _top(group: Sequence[float], distance: float) -> float:
    return sum(group) / len(group) + (len(group) - 1) * distance / 2
