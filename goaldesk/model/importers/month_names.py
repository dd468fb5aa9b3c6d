"""The months' names in the languages that spreadsheets come in, long and short, whatever the case.

One rule: a name means one month in all of these languages, or it is not read. English and Chinese are at hand; the
others come from babel when the first unknown word asks for them.
"""

from functools import cache

_ENGLISH = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_CHINESE = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_OWN = (
    {name: number for number, name in enumerate(_ENGLISH, 1)}
    | {name[:3]: number for number, name in enumerate(_ENGLISH, 1)}
    | {"sept": 9}
    | {name + "月": number for number, name in enumerate(_CHINESE, 1)}
)
LANGUAGES = ("de", "fr", "es", "pt", "it", "nl")


def month_named(word: str) -> int | None:
    """The month 1 to 12 of a name or its short form, with or without a full stop; None for any other word."""
    name = word.strip().rstrip(".").casefold()
    return _OWN.get(name) or (_foreign().get(name) if len(name) >= 3 else None)


@cache
def _foreign() -> dict[str, int]:
    from babel import Locale

    found: dict[str, int] = {}
    clashing: set[str] = set()
    for language in LANGUAGES:
        months = Locale(language).months
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[use][width].items():
                    key = name.rstrip(".").casefold()
                    if found.setdefault(key, number) != number:
                        clashing.add(key)
    return {name: number for name, number in found.items() if name not in clashing}
