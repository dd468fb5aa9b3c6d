"""The words for the states of a target: one for each code, the same on screen, on paper and in a terminal."""

from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

STATUS_WORDS = {
    "met": QT_TRANSLATE_NOOP("StatusWord", "Met"),
    "near": QT_TRANSLATE_NOOP("StatusWord", "Near"),
    "missed": QT_TRANSLATE_NOOP("StatusWord", "Missed"),
    "open": QT_TRANSLATE_NOOP("StatusWord", "Open"),
    "on_track": QT_TRANSLATE_NOOP("StatusWord", "On track"),
    "at_risk": QT_TRANSLATE_NOOP("StatusWord", "At risk"),
    "off_track": QT_TRANSLATE_NOOP("StatusWord", "Off track"),
    "too_early": QT_TRANSLATE_NOOP("StatusWord", "Too early"),
    "no_target": QT_TRANSLATE_NOOP("StatusWord", "No target"),
    "no_data": QT_TRANSLATE_NOOP("StatusWord", "No data"),
}


def status_word(status: str, wording: Wording) -> str:
    """The word for the code of a status; nothing for none."""
    return wording.translate("StatusWord", STATUS_WORDS[status]) if status else ""
