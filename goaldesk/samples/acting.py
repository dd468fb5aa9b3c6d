"""An edit seen as done by somebody else at another moment: the past of a sample company.

The one rule: only what a verb notes about itself changes by it; the history of the file still says what really was.
"""

import datetime as dt
from typing import Any, cast

from goaldesk.model.changes import Edit


class _Acting:
    def __init__(self, edit: Edit, by: str, at: str) -> None:
        self._edit = edit
        self.by = by
        self.at = at

    def __getattr__(self, name: str) -> Any:
        return getattr(self._edit, name)


def acting(edit: Edit, by: str, at: dt.datetime) -> Edit:
    """The edit, as if made by `by` at a moment of UTC."""
    return cast(Edit, _Acting(edit, by, f"{at:%Y-%m-%dT%H:%M:%S}.000Z"))
