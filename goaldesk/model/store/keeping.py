"""Which copies are kept: all of two days, then one a day for twelve days, one a week for ten weeks, one a month for
nine months. A copy from the future (a clock was wrong) is never removed.
"""

import datetime as dt
from collections.abc import Callable, Collection

_ALL = dt.timedelta(days=2)
_RULES: tuple[tuple[int, Callable[[dt.datetime], tuple[int, ...]]], ...] = (
    (12, lambda moment: (moment.year, moment.month, moment.day)),
    (10, lambda moment: moment.isocalendar()[:2]),
    (9, lambda moment: (moment.year, moment.month)),
)


def kept(moments: Collection[dt.datetime], now: dt.datetime) -> set[dt.datetime]:
    """The moments of those copies that stay. Of a day, a week, a month the newest copy counts."""
    stays = {moment for moment in moments if moment > now - _ALL}
    older = sorted((moment for moment in moments if moment not in stays), reverse=True)
    for count, span in _RULES:
        newest: dict[tuple[int, ...], dt.datetime] = {}
        for moment in older:
            newest.setdefault(span(moment), moment)
        stays.update(list(newest.values())[:count])
    return stays
