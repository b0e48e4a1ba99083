"""The one style sheet: shapes, borders and focus rings of Qt's own widgets, nothing else.

Buttons, tiles and rows paint themselves from the tokens; this covers fields, lists and scroll bars.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from pos_app.ui.theme.tokens import Colours, Tokens

_RULES = Template(
    """
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 4px 8px; }
QFrame[surface="card"] { background: $card; border: 1px solid $line; border-radius: ${r_card}px; }
QFrame[surface="plain"] { background: transparent; border: none; }
QFrame[surface="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; border: none; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="brand"] { color: $brand; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="good"] { color: $good; }
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit {
    background: $field; color: $ink; border: 1px solid $edge; border-radius: ${r_control}px;
    padding: 1px 13px; selection-background-color: $brand; selection-color: $on_brand; }
QLineEdit, QComboBox, QDateEdit { min-height: ${inner}px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus {
    border: 2px solid $focus; padding: 0px 12px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
    color: $faint; border-color: $line; }
QLineEdit[room="large"] { min-height: ${inner_large}px; }
QLineEdit[room="tight"] { min-height: ${inner_least}px; }
QLineEdit[wrong="true"] { border: 2px solid $bad; padding: 0px 12px; }
QComboBox::drop-down { border: none; width: 36px; }
QComboBox::down-arrow { image: url($arrow_down); width: 18px; height: 18px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; outline: none;
    selection-background-color: $brand_soft; selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: ${least}px; padding: 0 12px; }
QAbstractScrollArea { background: transparent; border: none; }
QPlainTextEdit { background: $field; border: 1px solid $edge; padding: 5px 9px; }
QPlainTextEdit:focus { border: 2px solid $focus; padding: 4px 8px; }
QAbstractScrollArea > QWidget > QWidget[surface="scrolled"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical {
    background: $edge; border-radius: 3px; min-height: 48px; margin: 0 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal {
    background: $edge; border-radius: 3px; min-width: 48px; margin: 2px 0; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0; }
QCheckBox, QRadioButton { spacing: 12px; min-height: ${least}px; border-radius: ${r_badge}px;
    padding: 0 6px; border: 2px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: 24px; height: 24px;
    border: 1px solid $edge; background: $field; }
QCheckBox::indicator { border-radius: 7px; }
QRadioButton::indicator { border-radius: 13px; }
QCheckBox::indicator:checked { background: $brand; border-color: $brand; image: url($tick); }
QRadioButton::indicator:checked { border: 8px solid $brand; width: 10px; height: 10px; }
QProgressBar { background: $press; border: none; border-radius: 5px; max-height: 10px;
    min-height: 10px; color: transparent; }
QProgressBar::chunk { background: $brand; border-radius: 5px; }
QTableView { background: $card; border: 1px solid $line; border-radius: ${r_card}px;
    gridline-color: $line; outline: none; selection-background-color: $brand_soft;
    selection-color: $ink; }
QTableView:focus, QListView[ring="true"]:focus { border: 2px solid $focus; }
QTableView::item { padding: 0 12px; }
QHeaderView::section { background: $card; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 10px 12px; }
"""
)


def style_sheet(tokens: Tokens, colours: Colours, arrow_down: str, tick: str) -> str:
    """The sheet for one scheme; `arrow_down` and `tick` are paths of the two drawings it shows."""
    return _RULES.substitute(
        asdict(colours),
        r_control=tokens.radius.control,
        r_card=tokens.radius.card,
        r_badge=tokens.radius.badge,
        inner=tokens.size.touch - 4,
        inner_large=tokens.size.touch + 8,
        inner_least=tokens.size.least - 4,
        least=tokens.size.least,
        arrow_down=arrow_down,
        tick=tick,
    )
