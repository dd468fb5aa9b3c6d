"""How the talk with everybody stands as a whole, where that asks for one thing: to send sheets, or to print letters."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from goaldesk.model.sheets.proposal_rounds import AGREED, NO_TARGET, NOT_BACK, Rounds
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.marks import StatusMark
from goaldesk.wording import isolated, spaced


class Standing(QFrame):
    """One line with its mark; hidden while the talks are under way."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.mark, self.text = StatusMark(look, "met", 11), PlainLabel("", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.text, 1)
        self.hide()

    def show_rounds(self, rounds: Rounds) -> None:
        """Say it of these talks."""
        counts = rounds.counts
        asked = sum(counts.values()) - counts[NO_TARGET]
        if not asked:
            self._say(
                "no_data", self.tr("Nobody has a target here yet: set targets on Grid, then send sheets (Alt+S).")
            )
        elif counts[AGREED] == asked:
            self._say("met", self.tr("All %n agreed. Ctrl+P prints the letters to sign.", "", asked))
        elif rounds.begun:
            self._say("no_data", self.tr("The year has begun: targets change by revisions."))
        elif counts[NOT_BACK] == asked and not any(talk.talk.handed for talk in rounds.people.values()):
            self._say("no_data", self.tr("No round is open: Alt+S sends the sheets to %n people.", "", asked))
        else:
            self.hide()

    def show_own(self, name: str) -> None:
        """Say that one row only is shown: that of somebody by name, or without one of who sits here."""
        text = self.tr("Your own row: F2 proposes a figure, Ctrl+Enter agrees to what came back to you.")
        if name:
            form = self.tr("What {name} sees; Alt+S makes this sheet alone. Alt+O shows everybody again.")
            text = spaced(form.format(name=isolated(name)))
        self._say("no_data", text)

    def _say(self, status: str, text: str) -> None:
        self.mark.show_status(status)
        self.text.setText(text)
        set_role(self, "panel", "bar-on" if status == "met" else "strip")
        self.show()
