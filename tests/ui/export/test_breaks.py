"""Where pages end: between rows and paragraphs, never below a heading, and always somewhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from ui.export.breaks import Breaks

LINES = "<br>".join("line" for _ in range(8))


def breaks(text, width=400):
    document = QTextDocument()
    document.setHtml(text)
    document.setTextWidth(width)
    return Breaks(document), document


def tops(document):
    """The top of each block that has text, by its text."""
    found, block = {}, document.begin()
    while block.isValid():
        if block.text():
            found[block.text()] = document.documentLayout().blockBoundingRect(block).top()
        block = block.next()
    return found


def test_a_heading_goes_to_the_next_page_with_what_it_is_for(app):
    found, document = breaks("<p>before</p><h2>heading</h2><p>text</p><p>after</p>")
    at = tops(document)
    for bottom in (at["heading"] + 1, at["text"] - 1, at["text"] + 1):
        assert found.last_before(0, bottom, True) == pytest.approx(at["heading"])
    assert found.last_before(0, at["after"] + 1, True) == pytest.approx(at["after"])


def test_no_row_is_torn_apart_and_the_headings_of_a_table_stay_with_its_first_row(app):
    rows = "".join(f"<tr><td>{name}</td><td>{LINES}</td></tr>" for name in ("one", "two", "three"))
    found, document = breaks(f"<p>before</p><table><tr><th>head</th><th>x</th></tr>{rows}</table>")
    at = tops(document)
    assert at["head"] >= found.last_before(0, at["two"] - 20, True) > at["before"]
    cut = found.last_before(0, at["three"] - 20, True)
    assert at["one"] < cut <= at["two"]
    top, bottom = found.headings_of(cut)
    assert top <= at["head"] < bottom <= at["one"]
    assert found.headings_of(0) is None


def test_a_row_that_is_higher_than_a_page_ends_it_with_a_line(app):
    found, _ = breaks(f"<table><tr><th>head</th></tr><tr><td>{LINES}</td></tr></table>")
    whole = found.end
    assert found.last_before(0, whole / 2, True) == 0
    assert 0 < found.last_before(0, whole / 2, False) <= whole / 2


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["p", "h2", "h3", "table", "ul"]), max_size=12), st.integers(5, 300))
def test_any_page_ends_somewhere(app, kinds, height):
    made = {
        "table": f"<table><tr><th>h</th></tr><tr><td>{LINES}</td></tr><tr><td>b</td></tr></table>",
        "ul": "<ul><li>one</li><li>two</li></ul>",
    }
    found, _ = breaks("".join(made.get(kind, f"<{kind}>{LINES}</{kind}>") for kind in kinds))
    top, pages = 0.0, 0
    while top < found.end:
        bottom = found.last_before(top, top + height, False)
        assert top < bottom <= top + height
        top, pages = bottom, pages + 1
    assert pages * height >= found.end - 1
