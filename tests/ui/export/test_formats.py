"""The forms that Qt makes: each is a whole file, names everybody, and tells of nothing private."""

import re
import shutil
import subprocess
from datetime import date
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextDocument

from planner.exchange.rosters.roster import Roster
from planner.workspace import entities as e
from resources.make_sample import sample as sample_workspace
from tests.planner.exchange.confidences import PRIVATE, left, secretive, with_all_others
from tests.planner.workspace.workspaces import small
from ui.export import formats, pdf, png, svg
from ui.export.paper import for_qt, parts
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
    assert {"csv", "html", "ics", "json", "md", "pdf", "png", "pods", "svg", "txt", "xlsx"} == set(formats())
    assert len({format.KIND for format in formats().values()}) == len(formats())


def test_a_drawing_names_every_pod_and_everybody_in_one(app, announced):
    text = drawn(announced)
    for challenge in announced.staffed:
        assert challenge.title in text
        for person in announced.members(challenge):
            assert person.name in text


def pages_of(roster):
    """The text of each page of a PDF."""
    found = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"],
        input=pdf.files(roster, "a.pdf")["a.pdf"],
        capture_output=True,
    )
    return found.stdout.decode().split("\f")[:-1]


def test_paper_has_the_overview_and_then_a_part_for_each_pod(app, announced):
    found = parts(announced)
    pods = [words_of(part.text) for part in found if part.own_page]
    assert words_of(found[0].text).startswith(announced.title)
    assert [part.splitlines()[0] for part in pods] == [c.title for c in announced.staffed]
    assert "Who covers what is needed" in pods[0]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("audience", ["announcement", "manager"])
def test_each_pod_has_one_page_and_each_page_says_which_it_is(app, audience):
    roster = Roster(sample_workspace(), "rotate", audience)
    pages = pages_of(roster)
    charters = pages[-len(roster.staffed) :]
    for challenge, page in zip(roster.staffed, charters, strict=True):
        assert page.lstrip().startswith(challenge.title)
        assert challenge.goal in " ".join(page.split())
    for number, page in enumerate(pages, 1):
        foot = page.rstrip().splitlines()[-1]
        assert foot.startswith(roster.title)
        assert foot.endswith(f"Page {number}")
        assert ("For managers" in foot) is (audience == "manager")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_a_table_of_many_pages_bears_its_headings_on_each_and_every_row_once(app):
    people = [e.Person(f"p{n}", f"Person{n:03}", "fin") for n in range(170)]
    rows = [e.Membership("plan-1", "cash", person.id) for person in people]
    before = e.Cycle("2026-Q4", date(2026, 10, 5), state="closed"), e.Served("2026-Q4", "churn", "p0")
    pages = pages_of(Roster(small(*people, *rows, *before), "plan-1"))
    listed = [page for page in pages if "joins Cash forecast" in page]
    assert len(listed) > 2
    for page in listed[1:]:
        assert page.split()[:2] == ["Name", "Change"]
    joined = re.findall(r"(Person\d+) +joins", "".join(listed))
    assert joined == [f"Person{n:03}" for n in range(1, 170)]


def test_one_pod_is_a_charter_of_one_page(app):
    roster = Roster(sample_workspace(), "rotate", pod="cash-forecast")
    first, *rest = parts(roster)
    assert words_of(first.text).startswith("Cash forecast")
    assert [part.own_page for part in rest][:1] == [True]


def test_a_picture_is_twice_as_sharp_and_never_too_large(app, announced):
    board = BoardPicture(announced)
    (content,) = png.files(announced, "board.png").values()
    assert QImage.fromData(content).width() == 2 * board.size.width()
    small = png.image(board, 100_000)
    assert small.width() * small.height() <= 100_000


@pytest.mark.parametrize(
    "text", [drawn, lambda roster: "\n".join(words_of(part.text) for part in parts(roster))]
)
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


def test_a_name_from_right_to_left_turns_no_cell_around(app):
    document = QTextDocument()
    document.setHtml(for_qt("<table><tr><td>ليلى, Ivan</td></tr></table><p>ليلى</p>"))
    block = document.begin()
    while block.isValid():
        assert not block.text() or block.textDirection() is Qt.LayoutDirection.LeftToRight
        block = block.next()
