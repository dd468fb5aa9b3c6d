"""How large a file is, in words."""

from decimal import Decimal

from goaldesk.wording import Wording

MEGA, KILO = 1_000_000, 1_000


def size_text(size: int, wording: Wording) -> str:
    """The size of a file: 6.2 MB, 480 kB."""
    if size >= MEGA:
        return f"{wording.formats.number(Decimal(size) / MEGA, 1)} MB"
    return f"{wording.formats.whole(-(-size // KILO))} kB"
