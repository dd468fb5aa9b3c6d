"""Texts of a layout as TOML writes them.

One rule: whatever a column is called, it comes back as itself.
"""

import json


def quoted(text: str) -> str:
    """A text in quotes: JSON's escapes are among TOML's, which forbids one sign more."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
