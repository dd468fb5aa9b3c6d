"""Texts that a spreadsheet would run: an apostrophe in front keeps them what they are.

One rule: what is written guarded is read unguarded, so a name goes out and comes back as itself. A text that has such
apostrophes of its own gets one more.
"""

_STARTS = tuple("=+-@\t\r\n\0＝＋－＠")


def guarded(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{text}" if _starts(text.lstrip("'")) else text


def guarded_in_sheet(text: str) -> str:
    """The text for a string cell, which nothing runs: only an apostrophe that the import would take off is doubled."""
    return guarded(text) if text[:1] == "'" else text


def unguarded(text: str) -> str:
    """The text without the apostrophe that `guarded` put in front."""
    return text[1:] if text[:1] == "'" and _starts(text.lstrip("'")) else text


def _starts(text: str) -> bool:
    return text.lstrip(" \u3000").startswith(_STARTS)
