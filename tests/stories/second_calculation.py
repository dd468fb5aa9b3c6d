"""Seasonal indices, forecasts and chances worked out a second time, to hold the program's own against.

Its one rule: it follows the written methods step by step and shares nothing with the program. Sums, products and
quotients are fractions. What no fraction can hold (a root, a power, a logarithm) is taken to 60 digits, and a value
that would grow without end is cut to as many, so the program's doubles alone limit how well the two agree. Only the
normal distribution's two functions are doubles here too; they are the standard library's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from statistics import NormalDist

YEAR = 12
DIGITS = 60
LONG_GRID = tuple(Fraction(text) for text in ("0.05", "0.15", "0.30", "0.50", "0.80"))
SHORT_GRID = tuple(Fraction(text) for text in ("0.05", "0.10", "0.20", "0.35", "0.50"))
FLAT = (Fraction(1),) * YEAR


@dataclass(frozen=True, slots=True)
class Season:
    """The indices of the twelve months after a history, how far they were believed, and how unsure one of them is."""

    index: tuple[Fraction, ...]
    shrink: Fraction
    variance: Fraction
    years: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the sum of the coming months is expected to be, and its standard deviation."""

    mean: Fraction
    sd: Fraction


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _cut(value: Fraction) -> Fraction:
    with localcontext(prec=DIGITS):
        return Fraction(_decimal(value))


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    with localcontext(prec=DIGITS):
        return Fraction(_decimal(base) ** _decimal(exponent))


def _root(value: Fraction) -> Fraction:
    with localcontext(prec=DIGITS):
        return Fraction(_decimal(value).sqrt())


def _ln(value: Fraction) -> Fraction:
    with localcontext(prec=DIGITS):
        return Fraction(_decimal(value).ln())


def _exp(value: Fraction) -> Fraction:
    with localcontext(prec=DIGITS):
        return Fraction(_decimal(value).exp())


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def _clip(value: Fraction, low: Fraction, high: Fraction) -> Fraction:
    return min(max(value, low), high)


def _to_mean_one(values: Sequence[Fraction]) -> tuple[Fraction, ...]:
    mean = _mean(values)
    return tuple(_cut(value / mean) for value in values)


def without_refunds(history: Sequence[Fraction]) -> list[Fraction]:
    """The history with its negative months at zero; empty where more than a fifth of them is negative."""
    if 5 * sum(month < 0 for month in history) > len(history):
        return []
    return [max(month, Fraction(0)) for month in history]


def season(
    history: Sequence[Fraction], company: Sequence[Fraction] | None = None, one_year_weight: Fraction = Fraction(1, 2)
) -> Season:
    """Shrunken monthly indices; `one_year_weight` is what one year alone is believed without a company's index."""
    target = FLAT if company is None else tuple(company)
    years = min(len(history) // YEAR, 3)
    if years == 0:
        return Season(target, Fraction(0), Fraction(0), 0)
    ratios = _ratios(history, years)
    column = _to_mean_one([_mean([row[month] for row in ratios]) for month in range(YEAR)])
    deviation = [own - base for own, base in zip(column, target, strict=True)]
    spread = sum((each**2 for each in deviation), Fraction(0)) / 11
    if years == 1:
        shrink = one_year_weight if company is None else Fraction(1, 4)
        variance = (1 - shrink) * spread
    else:
        squares = Fraction(0)
        for month in range(YEAR):
            middle = _mean([row[month] for row in ratios])
            squares += sum(((row[month] - middle) ** 2 for row in ratios), Fraction(0))
        variance = squares / (11 * (years - 1)) / years
        shrink = _clip(1 - Fraction(9, 11) * variance / spread, Fraction(0), Fraction(1)) if spread else Fraction(0)
    drawn = [max(base + shrink * off, Fraction(0)) for base, off in zip(target, deviation, strict=True)]
    return Season(_to_mean_one(drawn), shrink, _cut(variance * shrink), years)


def _ratios(history: Sequence[Fraction], years: int) -> list[list[Fraction]]:
    """Each month against its own year's mean, the growth within the years taken out."""
    last = list(history[len(history) - YEAR * years :])
    rows = [last[YEAR * year : YEAR * (year + 1)] for year in range(years)]
    means = [_mean(row) for row in rows]
    growth = Fraction(1)
    if years >= 2 and means[0] > 0 and means[-1] > 0:
        growth = _power(means[-1] / means[0], Fraction(1, YEAR * (years - 1)))
        growth = _clip(growth, Fraction(95, 100), Fraction(105, 100))
    trend = [_power(growth, month - Fraction(11, 2)) for month in range(YEAR)]
    return [
        [_cut(value / (mean * slope)) if mean > 0 else Fraction(1) for value, slope in zip(row, trend, strict=True)]
        for row, mean in zip(rows, means, strict=True)
    ]


def _smoothed(level_free: Sequence[Fraction], alpha: Fraction) -> tuple[Fraction, Fraction]:
    """The last level and the sum of squared misses from the third month on."""
    level = _mean(level_free[:6])
    squares = Fraction(0)
    for month, value in enumerate(level_free):
        miss = value - level
        if month >= 2:
            squares += miss**2
        level = _cut(level + alpha * miss)
    return max(level, Fraction(0)), squares


def _freedom(count: int, drawn: Season) -> Fraction:
    if drawn.years == 0:
        return max(Fraction(count - 1), Fraction(2))
    if drawn.years == 1:
        return max((count - 1) * _power(1 - drawn.shrink, Fraction(3, 2)), Fraction(2))
    return max(count - 1 - 11 * drawn.shrink, Fraction(3))


def money(
    history: Sequence[Fraction],
    horizon: int,
    company: Sequence[Fraction] | None = None,
    growth: Fraction = Fraction(0),
) -> Outlook:
    """The sum of the coming `horizon` months of a flow, from at least six months of it without gaps or refunds."""
    months, drawn = len(history), season(history, company)
    level_free = [
        _cut(value / max(drawn.index[(at - months) % YEAR], Fraction(5, 100))) for at, value in enumerate(history)
    ]
    ahead = drawn.index[:horizon]
    grown = [_power(1 + growth, Fraction(month, YEAR)) for month in range(1, horizon + 1)]
    reach = sum((index * more for index, more in zip(ahead, grown, strict=True)), Fraction(0))
    drift = sum((month * index for month, index in enumerate(ahead, start=1)), Fraction(0))
    later = [sum(ahead[month:], Fraction(0)) for month in range(1, horizon + 1)]
    count = months - 2
    least = sum((value**2 for value in level_free), Fraction(0)) / 10**12
    found: list[tuple[Fraction, Fraction, Fraction]] = []
    for alpha in LONG_GRID if months >= 24 else SHORT_GRID:
        level, squares = _smoothed(level_free, alpha)
        noise = squares / _freedom(count, drawn)
        variance = noise * sum(
            ((index + alpha * rest) ** 2 for index, rest in zip(ahead, later, strict=True)), Fraction(0)
        )
        variance += (Fraction(5, 1000) * level * drift) ** 2
        variance += level**2 * drawn.variance * horizon * (1 - Fraction(horizon, YEAR))
        found.append((-Fraction(count, 4) * _ln(max(squares, least)), level * reach, variance))
    best = max(weight for weight, _, _ in found)
    weights = [_exp(weight - best) for weight, _, _ in found]
    whole = sum(weights, Fraction(0))
    mean = sum((share * each for share, (_, each, _) in zip(weights, found, strict=True)), Fraction(0)) / whole
    mixed = [share * (var + (each - mean) ** 2) for share, (_, each, var) in zip(weights, found, strict=True)]
    sd = Fraction(105, 100) * _root(sum(mixed, Fraction(0)) / whole)
    if drawn.years == 1 and company is None:
        plain = Fraction(horizon, 16)
        flat = _mean(history[-YEAR:]) * reach
        sd = _root(sd**2 + plain * (1 - plain) * (mean - flat) ** 2)
        mean = (1 - plain) * mean + plain * flat
    return Outlook(_cut(mean), _cut(sd))


def counts(history: Sequence[int], horizon: int, index: Sequence[Fraction] | None = None) -> Outlook:
    """The sum of the coming `horizon` months of a small count, each month's own rate forgotten by 15 % a month."""
    months, exposure = len(history), FLAT if index is None else tuple(index)
    keep = Fraction(85, 100)
    a, b = Fraction(1), 1 / max(Fraction(sum(history), months), Fraction(5, 100))
    chi, counted = Fraction(0), 0
    for at, value in enumerate(history):
        weight = exposure[(at - months) % YEAR]
        a, b = _cut(a * keep), _cut(b * keep)
        expected = weight * a / b
        if at >= 4:
            chi = _cut(chi + (value - expected) ** 2 / (expected * (1 + weight / b)))
            counted += 1
        a, b = a + value, b + weight
    a, b = a * keep, b * keep
    rate, ahead = a / b, exposure[:horizon]
    excess = max(Fraction(1), chi / max(counted - 1, 1))
    whole = sum(ahead, Fraction(0))
    drift = sum((month * each for month, each in enumerate(ahead, start=1)), Fraction(0))
    variance = excess * (whole * rate + whole**2 * a / b**2) + (rate * drift / 100) ** 2
    return Outlook(_cut(whole * rate), _root(variance))


def _log_normal(outlook: Outlook) -> tuple[Fraction, Fraction]:
    width = _clip(outlook.sd / outlook.mean, Fraction(5, 1000), Fraction(3))
    squared = _ln(1 + width**2)
    return _ln(outlook.mean) - squared / 2, _root(squared)


def chance(outlook: Outlook, target: Fraction) -> float:
    """The chance that money reaches the target."""
    if target <= 0:
        return 1.0
    middle, width = _log_normal(outlook)
    return NormalDist().cdf(float((middle - _ln(target)) / width))


def reached_by(outlook: Outlook, share: Fraction) -> Fraction:
    """The amount below which money stays with the chance `share`."""
    middle, width = _log_normal(outlook)
    return _exp(middle + width * Fraction(NormalDist().inv_cdf(float(share))))


def chance_of_count(outlook: Outlook, target: int) -> Fraction:
    """The chance of at least `target`, one minus the negative binomial probabilities of everything below."""
    r = outlook.mean**2 / (outlook.sd**2 - outlook.mean)
    p = r / (r + outlook.mean)
    each, below = _power(p, r), Fraction(0)
    for found in range(target):
        below += each
        each = _cut(each * (r + found) / (found + 1) * (1 - p))
    return 1 - below
