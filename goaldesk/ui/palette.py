"""Qt's palette and the style sheet, both made from the tokens of a theme.

The style sheet gives roles to things (`role`, `kind`, `panel` are dynamic properties); what carries a figure or a
status is painted by a delegate and not styled here.
"""

from PySide6.QtGui import QColor, QPalette

from goaldesk.ui.tokens import Tokens

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line_strong",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
}
_TEXTS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

_TEMPLATE = """
QMainWindow, QStackedWidget, QWidget[ground="window"] { background: @window; }
QStackedWidget[ground="surface"], QWidget[ground="surface"] { background: @surface; }
QWidget[ground="sidebar"] { background: @sidebar; }
QMenuBar { background: @sidebar; border-bottom: 1px solid @line; font-size: 12px; padding: 0 4px; }
QMenuBar::item { padding: 5px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @selected; }
QMenu { background: @surface; border: 1px solid @line-strong; padding: 4px 0; font-size: 12px; }
QMenu::item { padding: 5px 28px 5px 32px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 10px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 9px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QStatusBar { background: @sidebar; border-top: 1px solid @line; min-height: 24px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { font-size: 11px; color: @text2; padding: 0 6px; }
QStatusBar QLabel[role="does"] { padding: 0 4px 0 2px; }
QStatusBar QLabel[role="key"] { background: @surface; color: @text; border: 1px solid @ctl-line; border-radius: 3px;
  padding: 0 4px; }
QStatusBar QPushButton { height: 18px; font-size: 11px; }
QListView#nav { background: @sidebar; border: 0; outline: 0; }
QListView#tabs { background: @surface; border: 0; border-right: 1px solid @line; outline: 0; font-size: 13px;
  padding: 8px 0; }
QListView#tabs::item { padding: 0 11px; color: @text2; border: 1px solid transparent; }
QListView#tabs::item:hover { background: @hover; }
QListView#tabs::item:selected { background: @selected; color: @text; font-weight: 600; }
QListView#tabs::item:focus { border-color: @accent; }
QFrame#sidebar { background: @sidebar; border: 0; border-right: 1px solid @line; }
QFrame#page-header { background: @surface; border: 0; border-bottom: 1px solid @line; }
QFrame[panel="true"] { background: @surface; border: 1px solid @line; border-radius: 4px; }
QFrame[panel="chosen"] { background: @surface; border: 1px solid @accent; border-radius: 4px; }
QFrame[panel="bar"] { background: @risk-tint; border: 0; border-bottom: 1px solid @line; }
QFrame[panel="bar-on"] { background: @on-tint; border: 0; border-bottom: 1px solid @line; }
QFrame[panel="bar-off"] { background: @off-tint; border: 0; border-bottom: 1px solid @line; }
QFrame[panel="note"] { background: @subtle; border: 0; border-left: 3px solid @neutral-mark; }
QFrame[panel="detail"] { background: @accent-tint; border: 0; border-top: 1px solid @line-strong; }
QFrame[panel="side"] { background: @surface; border: 0; border-left: 1px solid @line-strong; }
QFrame[panel="step"] { background: @surface; border: 0; border-top: 1px solid @line; }
QFrame[panel="strip"] { background: @surface; border: 0; border-bottom: 1px solid @line; }
QFrame[panel="rule"] { background: @line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[panel="popup"] { background: @surface; border: 1px solid @line-strong; border-radius: 4px; }
QDialog { background: @surface; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 18px; font-weight: 600; }
QLabel[role="figure"] { font-size: 20px; font-weight: 600; }
QLabel[role="head"] { font-size: 15px; font-weight: 600; }
QLabel[role="panel"] { font-weight: 600; }
QLabel[role="row"] { font-weight: 500; }
QLabel[role="second"] { color: @text2; }
QLabel[role="small"] { color: @text2; font-size: 12px; }
QLabel[role="caption"] { color: @text3; font-size: 11px; }
QLabel[role="tag"] { color: @accent; font-size: 11px; border: 1px solid @accent; border-radius: 3px; padding: 1px 5px; }
QLabel[role="error"] { color: @off; font-size: 12px; }
QPushButton { height: 26px; padding: 0 12px; border: 1px solid @ctl-line;
  border-radius: 4px; background: @surface; font-weight: 500; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @disabled; background: @subtle; border-color: @line; }
QPushButton[kind="primary"] { background: @accent; border-color: @accent; color: @on-accent; }
QPushButton[kind="primary"]:hover { background: @accent-hover; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; padding: 0 11px; }
QPushButton[kind="primary"]:disabled { color: @disabled; background: @subtle; border-color: @line; }
QPushButton[kind="flat"] { border-color: transparent; background: transparent; padding: 0 8px; }
QPushButton[kind="flat"]:hover { background: @hover; }
QPushButton[kind="flat"]:focus { border: 1px solid @accent; }
QPushButton[kind="link"] { border-color: transparent; background: transparent; padding: 0 4px; color: @accent; }
QPushButton[kind="link"]:focus { border: 1px solid @accent; }
QPushButton[kind="strip"] { border: 1px solid transparent; border-right-color: @line; border-radius: 0; }
QPushButton[kind="strip"]:hover { background: @hover; }
QPushButton[kind="strip"]:focus { border: 1px solid @accent; }
QPushButton[kind="danger"] { color: @off; }
QPushButton[kind="danger-flat"] { color: @off; border-color: transparent; background: transparent; padding: 0 8px; }
QPushButton[kind="danger-flat"]:focus { border: 1px solid @off; }
QPushButton[kind^="segment"] { border-radius: 0; border-left: 0; padding: 0 10px; }
QPushButton[kind="segment-first"] { border-left: 1px solid @ctl-line; }
QPushButton[kind^="segment"]:checked { background: @selected; font-weight: 600; }
QPushButton[kind^="segment"]:focus { border: 1px solid @accent; }
QComboBox, QLineEdit, QSpinBox, QDateEdit { height: 26px; padding: 0 8px; border: 1px solid @ctl-line;
  border-radius: 4px; background: @surface; selection-background-color: @accent; selection-color: @on-accent; }
QSpinBox { max-height: 26px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QComboBox:focus, QLineEdit:focus, QSpinBox:focus, QDateEdit:focus { height: 24px; padding: 0 7px;
  border: 2px solid @accent; }
QPlainTextEdit { border: 1px solid @ctl-line; border-radius: 4px; background: @surface; padding: 4px;
  selection-background-color: @accent; selection-color: @on-accent; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 3px; }
QLineEdit[error="true"] { height: 24px; border: 2px solid @off; padding: 0 7px; }
QLineEdit[cell="true"], QLineEdit[cell="true"]:focus { height: 20px; border: 2px solid @accent; border-radius: 0;
  padding: 0 5px; font-size: 12px; }
QTableView[frozen="true"] { border-right: 0; }
QFrame[panel="cell-note"] { background: @surface; border: 1px solid @line-strong; border-radius: 4px; }
QFrame[panel="cell-note"][tone="off"] { border-color: @off; }
QFrame[panel="cell-note"][tone="risk"] { border-color: @risk-mark; }
QLabel[role="note-said"] { font-size: 12px; }
QLabel[role="note-does"] { font-size: 12px; color: @text2; }
QLabel[role="key-cap"] { font-size: 11px; background: @surface; color: @text; border: 1px solid @ctl-line;
  border-radius: 3px; padding: 0 4px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line-strong; outline: 0; padding: 4px 0;
  selection-background-color: @selected; selection-color: @text; }
QRadioButton { spacing: 8px; border: 1px solid transparent; border-radius: 4px; padding: 1px 6px 1px 1px; outline: 0; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @text3; border-radius: 8px;
  background: @surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; }
QRadioButton::indicator:focus { border-color: @accent; }
QRadioButton:focus { border-color: @accent; }
QTabBar { background: @surface; }
QTabBar::tab { padding: 0 9px; height: 47px; border: 1px solid transparent; border-bottom: 2px solid transparent;
  color: @text2; background: @surface; }
QTabBar::tab:selected { color: @text; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:selected:focus { border-color: @accent; }
QTableView, QListView { background: @surface; border: 0; gridline-color: @line; font-size: 12px; outline: 0;
  selection-background-color: @selected; selection-color: @text; }
QHeaderView { background: @subtle; border: 0; }
QHeaderView::section { background: @subtle; color: @text2; font-size: 12px; font-weight: 500; border: 0;
  border-right: 1px solid @line; border-bottom: 1px solid @line-strong; padding: 0 8px; height: 25px; }
QHeaderView::section:last { border-right: 0; }
QTableCornerButton::section { background: @subtle; border: 0; }
QScrollArea { background: transparent; border: 0; }
QScrollArea[ring="true"] { border: 1px solid @surface; }
QScrollArea[ring="true"]:focus { border-color: @accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @ctl-line; border: 3px solid @surface; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @c-track; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle:vertical { height: 5px; background: @line-strong; }
QSplitter::handle:horizontal { width: 5px; background: @line-strong; }
QToolTip { background: @surface; color: @text; border: 1px solid @line-strong; padding: 4px 8px; font-size: 12px; }
"""


def palette_of(tokens: Tokens) -> QPalette:
    """The palette of a theme; widgets that no rule names take their colours from it."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in _TEXTS:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return palette


def style_sheet(tokens: Tokens) -> str:
    """The style sheet of a theme."""
    text = _TEMPLATE
    for name, colour in sorted(tokens.named().items(), key=lambda item: -len(item[0])):
        text = text.replace(f"@{name}", colour)
    return text
