"""Cells of a page with a table: which are selected, and what the clipboard holds."""

from PySide6.QtCore import QItemSelection
from PySide6.QtGui import QGuiApplication


def clip(text=None):
    clipboard = QGuiApplication.clipboard()
    if text is not None:
        clipboard.setText(text)
    return clipboard.text()


def select(page, rows, columns):
    selection = page.view.selectionModel()
    page.view.select_cell(rows[0], columns[0])
    block = QItemSelection(page.model.index(rows[0], columns[0]), page.model.index(rows[1], columns[1]))
    selection.select(block, selection.SelectionFlag.ClearAndSelect)


def current(page):
    index = page.view.currentIndex()
    return index.row(), page.model.column_at(index.column()).name


def go_to(page, row, column):
    page.view.select_cell(row, page.model.number_of(column))
