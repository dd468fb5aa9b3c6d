"""Adjust: changing targets that no longer fit. Suggestions need the landing, which is not computed yet."""

from goaldesk.ui.pages.quiet import QuietPage
from goaldesk.wording import QT_TRANSLATE_NOOP


class Adjust(QuietPage):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Adjust will suggest which targets to revise, with the reason and what it does to every parent. "
        "This version computes no suggestions.",
    )

    def refresh(self) -> None:
        self.empty.say(
            self.tr("No suggestions yet"),
            self.tr(
                "Which targets no longer fit will be worked out from the pace of each unit in a later version. "
                "Until then Monitor shows who is ahead and who is behind."
            ),
        )
        self.offer_monitor()
