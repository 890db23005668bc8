"""The roster on the clipboard: tables with tabs for a spreadsheet, and as HTML for a mail."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

from planner.exchange import html, md
from planner.exchange.reading.cells import escaped
from planner.exchange.reading.sheet import Cells
from planner.exchange.rosters.roster import Roster


def copied(rows: Sequence[Cells]) -> QMimeData:
    """A table as both kinds of text, in which no cell is a formula; what breaks a line becomes a space."""
    safe = [[escaped(" ".join(cell.split())) for cell in row] for row in rows]
    data = QMimeData()
    data.setText("\n".join("\t".join(row) for row in safe) + "\n")
    head, *body = safe
    lines = [_line("th", head), *(_line("td", row) for row in body)]
    data.setHtml(f'<meta charset="utf-8"><table>{"".join(lines)}</table>')
    return data


def copied_page(roster: Roster) -> QMimeData:
    """The whole page for a mail, and as Markdown where only text is taken."""
    data = QMimeData()
    data.setText(md.page(roster))
    data.setHtml(html.page(roster))
    return data


def _line(tag: str, row: Sequence[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in row)}</tr>"
