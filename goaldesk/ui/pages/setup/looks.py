"""Setup, Language and look: how the screens speak and look on this computer; switched at once, and no edit."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QScrollArea, QWidget

from goaldesk.ui.desk import Desk
from goaldesk.ui.language import LANGUAGES
from goaldesk.ui.look import THEMES
from goaldesk.ui.pages.part import Part
from goaldesk.ui.settings import TEXT_SIZES
from goaldesk.ui.text import PlainLabel, caption
from goaldesk.ui.widgets.layouts import NOTE, column, framed, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

WIDEST = 620


class Looks(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "The language of the screens, light or dark, and the size of texts belong to this computer, not to the "
        "workbook: a colleague with the same file keeps their own. The language of packs stands under Company.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.languages = _Choices([code for code, _ in LANGUAGES])
        self.themes = _Choices([key for key, _ in THEMES])
        self.sizes = _Choices(TEXT_SIZES)
        self.note = PlainLabel("", "small", wrap=True)
        self._lay_out()
        self.languages.group.idClicked.connect(self._language_chosen)
        self.themes.group.idClicked.connect(self._theme_chosen)
        self.sizes.group.idClicked.connect(self._size_chosen)
        self.look.changed.connect(self._check)

    def concerns(self, changes: object) -> bool:
        return False

    def refresh(self) -> None:
        self._say_texts()
        self._check()

    def retranslate(self) -> None:
        self._say_texts()
        self._check()

    def take_focus(self) -> None:
        self.languages.focus()

    def hints(self) -> Sequence[Hint]:
        return Hint("↑ ↓", self.tr("choose, at once")), Hint("Tab", self.tr("next choice"))

    def _language_chosen(self, at: int) -> None:
        code = LANGUAGES[at][0]
        self.desk.surroundings.remembered.change(language=code)
        self.desk.surroundings.language.choose(code)

    def _theme_chosen(self, at: int) -> None:
        theme = THEMES[at][0]
        self.desk.surroundings.remembered.change(theme=theme)
        self.look.choose(theme)

    def _size_chosen(self, at: int) -> None:
        self.desk.surroundings.remembered.change(text_size=TEXT_SIZES[at])
        self.meaning.emit(self.tr("The size of texts changes when GoalDesk is started next."))

    def _check(self) -> None:
        self.sizes.check(self.desk.surroundings.remembered.now.text_size)
        self.languages.check(self.desk.surroundings.language.code)
        self.themes.check(self.look.theme)

    def _say_texts(self) -> None:
        self.languages.say(self.tr("Language of the screens"), [own for _, own in LANGUAGES])
        themes = [self.wording.translate("Look", text) for _, text in THEMES]
        self.themes.say(self.tr("Look"), themes)
        larger = [self.wording.formats.percent(Fraction(int(size), 100), 0) for size in TEXT_SIZES[1:]]
        self.sizes.say(self.tr("Size of texts, from the next start on"), [self.tr("As the system"), *larger])
        language = dict(LANGUAGES).get(self.desk.snapshot.settings.language, "")
        self.note.setText(
            self.tr(
                "All three belong to this computer and change no workbook. The packs of this workbook are printed in "
                "{language}; that is set under Company."
            ).format(language=language)
        )

    def _lay_out(self) -> None:
        panel = QFrame()
        panel.setProperty("panel", "true")
        panel.setMaximumWidth(WIDEST)
        panel.setLayout(
            column(
                self.languages,
                self.themes,
                self.sizes,
                framed("note", column(self.note, margins=NOTE)),
                margins=(20, 20, 20, 20),
                spacing=20,
            )
        )
        ground = QWidget()
        ground.setLayout(row((column(panel, 0, spacing=6), 100), 1, margins=(20, 20, 20, 20), spacing=6))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        self.setLayout(column(area))


class _Choices(QWidget):
    """A few things of which one is chosen, below their name."""

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__()
        self.keys = tuple(keys)
        self.name = PlainLabel("", "panel")
        self.group = QButtonGroup(self)
        self.buttons = [QRadioButton() for _ in keys]
        for at, button in enumerate(self.buttons):
            self.group.addButton(button, at)
        self.setLayout(column(self.name, *self.buttons, spacing=8))

    def say(self, name: str, texts: Sequence[str]) -> None:
        """The name and what there is to choose."""
        self.name.setText(name)
        for button, text in zip(self.buttons, texts, strict=True):
            button.setText(caption(text))
            button.setAccessibleName(f"{name}: {text}")

    def check(self, key: str) -> None:
        """Show what is chosen; nothing is told."""
        self.buttons[self.keys.index(key)].setChecked(True)

    def focus(self) -> None:
        self.buttons[max(0, self.group.checkedId())].setFocus()
