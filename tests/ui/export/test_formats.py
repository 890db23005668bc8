"""The forms that Qt makes: each is a whole file, names everybody, and tells of nothing private."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage, QTextDocument

from planner.exchange.roster import Roster
from tests.planner.exchange.confidences import PRIVATE, left, secretive, with_all_others
from ui.export import formats, pdf, png, svg
from ui.export.paper import first_pages, parts
from ui.export.picture import BoardPicture


def drawn(roster):
    """All text of a drawing of the board."""
    (content,) = svg.files(roster, "board.svg").values()
    return "\n".join(part for part in ElementTree.fromstring(content).itertext())


def words_of(part):
    document = QTextDocument()
    document.setHtml(part)
    return document.toPlainText()


def test_what_qt_makes_is_found_beside_the_others():
    assert {"csv", "html", "ics", "json", "md", "pdf", "png", "svg", "xlsx"} == set(formats())
    assert len({format.KIND for format in formats().values()}) == len(formats())


def test_a_drawing_names_every_pod_and_everybody_in_one(app, announced):
    text = drawn(announced)
    for challenge in announced.staffed:
        assert challenge.title in text
        for person in announced.members(challenge):
            assert person.name in text


def test_paper_has_the_overview_and_then_a_part_for_each_pod(app, announced):
    found = [words_of(part) for part in parts(announced)]
    assert found[0].startswith(announced.title)
    assert [part.splitlines()[0] for part in found[1:]] == [c.title for c in announced.staffed]
    assert "Who covers what is needed" in found[1]
    first = first_pages(announced, 2, 5).toPlainText()
    assert announced.staffed[1].goal in first
    assert announced.staffed[2].goal not in first
    assert "Weeks 4–9" not in first  # below the fifth row of the overview


def test_a_pdf_has_a_page_for_each_pod_at_least(app, announced):
    (content,) = pdf.files(announced, "roster.pdf").values()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert int(re.search(rb"/Count (\d+)", content)[1]) > len(announced.staffed)


def test_a_picture_is_twice_as_sharp_and_never_too_large(app, announced):
    board = BoardPicture(announced)
    (content,) = png.files(announced, "board.png").values()
    assert QImage.fromData(content).width() == 2 * board.size.width()
    small = png.image(board, 100_000)
    assert small.width() * small.height() <= 100_000


@pytest.mark.parametrize("text", [drawn, lambda roster: "\n".join(map(words_of, parts(roster)))])
def test_no_announcement_that_qt_makes_holds_a_private_value(app, text):
    found = text(Roster(secretive(), "hidden"))
    assert "Dee Park" in found
    for value in PRIVATE:
        assert value not in found, value


@pytest.mark.parametrize("format", [pdf, png, svg])
def test_no_announcement_that_qt_makes_depends_on_what_is_private(app, format):
    one, other = (
        left(format.files(Roster(workspace, "hidden"), "a"))
        for workspace in (secretive(), with_all_others(secretive()))
    )
    assert one == other


def test_managers_see_on_the_board_what_the_window_shows(app, announced, managed):
    assert "6 of " in drawn(managed)
    assert "6 of " not in drawn(announced)


def test_an_empty_plan_is_a_picture_and_a_page(app):
    workspace = secretive()
    rows = [row for row in workspace.all_rows() if row.table not in ("memberships", "locks", "pairs")]
    empty = Roster(workspace.of(rows), "hidden")
    assert png.files(empty, "a.png")["a.png"].startswith(b"\x89PNG")
    assert pdf.files(empty, "a.pdf")["a.pdf"].startswith(b"%PDF-")
