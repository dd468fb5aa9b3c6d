"""Who may sit at a desk: a role is a view of the same workbook, not a permission."""

from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

ROLES = ("owner", "manager", "bookkeeper")
_WORDS = {
    "owner": QT_TRANSLATE_NOOP("Role", "Owner"),
    "manager": QT_TRANSLATE_NOOP("Role", "Sales manager"),
    "bookkeeper": QT_TRANSLATE_NOOP("Role", "Bookkeeper"),
}


def role_word(role: str, wording: Wording) -> str:
    """The word for a role; a role that is not known is shown as it is."""
    return wording.translate("Role", _WORDS.get(role, role))
