"""What was found out about a column, in words: how it is read, and what in the file says so.

One rule: every sentence counts something that stands in the file.
"""

from goaldesk.model.importers.columns import ColumnLook
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

ROLES = {
    "unit": QT_TRANSLATE_NOOP("ImportColumn", "Person or unit"),
    "date": QT_TRANSLATE_NOOP("ImportColumn", "Date"),
    "amount": QT_TRANSLATE_NOOP("ImportColumn", "Amount"),
    "metric": QT_TRANSLATE_NOOP("ImportColumn", "Metric"),
    "segment": QT_TRANSLATE_NOOP("ImportColumn", "Segment"),
    "reference": QT_TRANSLATE_NOOP("ImportColumn", "Reference"),
    "note": QT_TRANSLATE_NOOP("ImportColumn", "Note"),
    "filter": QT_TRANSLATE_NOOP("ImportColumn", "Filter"),
    "unused": QT_TRANSLATE_NOOP("ImportColumn", "Not used"),
}
MATCHES = {
    "certain": QT_TRANSLATE_NOOP("ImportColumn", "certain"),
    "remembered": QT_TRANSLATE_NOOP("ImportColumn", "remembered"),
    "look": QT_TRANSLATE_NOOP("ImportColumn", "look"),
    "unused": QT_TRANSLATE_NOOP("ImportColumn", "not used"),
}
MISSING = {
    "unit": QT_TRANSLATE_NOOP(
        "ImportColumn", "No column says who: choose one, or say that all rows belong to one person."
    ),
    "date": QT_TRANSLATE_NOOP("ImportColumn", "No column says when: choose one."),
    "amount": QT_TRANSLATE_NOOP("ImportColumn", "No column says how much: choose one, or count the rows."),
    "metric": QT_TRANSLATE_NOOP("ImportColumn", "Nothing says which metric the amounts are for: choose one."),
    "year": QT_TRANSLATE_NOOP("ImportColumn", "The months do not say their year: choose it."),
}
_KINDS = {
    "empty": QT_TRANSLATE_NOOP("ImportColumn", "empty"),
    "name": QT_TRANSLATE_NOOP("ImportColumn", "names"),
    "segment": QT_TRANSLATE_NOOP("ImportColumn", "segments"),
    "metric": QT_TRANSLATE_NOOP("ImportColumn", "metrics"),
    "text": QT_TRANSLATE_NOOP("ImportColumn", "text"),
    "number": QT_TRANSLATE_NOOP("ImportColumn", "numbers"),
    "date": QT_TRANSLATE_NOOP("ImportColumn", "dates"),
}
_WORDS_SHOWN = 4


def read_as(column: ColumnLook, wording: Wording) -> str:
    """How a column is read: the form of its numbers or dates, or what it holds."""
    if column.kind == "words":
        return wording.translate("ImportColumn", "%n words", column.distinct)
    return column.form or wording.translate("ImportColumn", _KINDS[column.kind])


def evidence(column: ColumnLook, wording: Wording) -> str:
    """What in the file speaks for it."""
    if column.doubt is not None:
        text = wording.translate("ImportColumn", "“{sample}” can be read in more than one way")
        return text.format(sample=column.doubt.sample)
    if column.known:
        text = wording.translate("ImportColumn", "{known} of {names} known")
        return text.format(known=column.known, names=column.distinct)
    if column.kind == "words":
        shown = [f"{word} {count}" for word, count in column.words[:_WORDS_SHOWN]]
        return ", ".join([*shown, *(["…"] if len(column.words) > _WORDS_SHOWN else [])])
    if column.is_unique and not column.blank:
        return wording.translate("ImportColumn", "different in every row")
    return wording.translate("ImportColumn", "blank in %n rows", column.blank) if column.blank else ""
