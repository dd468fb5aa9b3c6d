"""The marks by which the import knows files that this program wrote, without a layout.

The one rule: a mark says only what kind of file it is and where its columns are; what stands in the file is checked
like anybody's.
"""

LIST_MARK = "GoalDesk"
"""The first head of a list of entries."""

LIST_COLUMNS = {"date": 2, "unit": 3, "metric": 4, "segment": 5, "amount": 6, "reference": 7, "note": 8}
"""The places of the columns of a list, counted from 1."""

MONTH_MARK = "GoalDesk month"
"""The first head of the grid of a month: the unit's code, the day, a name, then a column for each metric's code."""

MONTH_FIRST = 4
"""The place of the first metric, counted from 1."""

SHEET_MARK = "goaldesk"
"""The name of the hidden sheet of an entry sheet: rows of what, sheet, place and value. A `name` has the code of a unit
in the place of the sheet.
"""

SHEET_FORM = "entry sheet 1"
SHEET_HEADS = ("what", "sheet", "place", "value")
SHEET_UNIT, SHEET_DATE, SHEET_SHOWN_NAME, SHEET_SHOWN_DATE = 1, 2, 3, 4
"""The places of the hidden key columns of an entry sheet, and of what is shown in their stead."""

PROPOSAL_FORM = "proposal sheet 1"
"""What the hidden sheet of a proposal sheet says it is."""

PROPOSAL_FACTS = ("form", "company", "unit", "metric", "segment", "year")
"""What it says of itself as a whole."""
