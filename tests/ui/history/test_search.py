"""The search on a real file: what is read when, and what is found."""

import pytest

from planner.workspace.moves import move
from ui.document import Document
from ui.history.search import Search


@pytest.fixture
def document(app, file):
    document = Document.open(file)
    for person in ("omar", "eva"):
        document.do(move(document.workspace, "one", [(person, None)], "cash"))
    yield document
    document.close()


@pytest.fixture
def read(document, monkeypatch):
    """The changes that were read from the file."""
    read, logged = [], document.logged
    monkeypatch.setattr(document, "logged", lambda entry: read.append(entry) or logged(entry))
    return read


def found(search, document):
    return [entry.title for entry in document.history if search.finds(entry)]


def test_nothing_is_read_before_somebody_asks_and_nothing_twice(document, read, until):
    search = Search(document)
    search.look_for("", document.history)
    assert not search.reading
    assert not search.asks
    search.look_for("finance omar", document.history)
    until(lambda: not search.reading)
    search.look_for("omar", document.history)
    assert not search.reading
    assert sorted(read) == [1, 2]


def test_titles_are_found_at_once_and_what_was_touched_once_it_is_read(document, until):
    search, heard = Search(document), []
    search.found.connect(lambda: heard.append(found(search, document)))
    search.look_for("EVA", document.history)
    assert found(search, document) == ["Move Eva Brandt to Cash forecast"]
    search.look_for("plan 1", document.history)
    assert found(search, document) == []
    until(lambda: not search.reading)
    assert heard[-1] == ["Move Eva Brandt to Cash forecast", "Move Omar Khalil to Cash forecast"]


def test_it_stops_when_it_is_told_to(document, read):
    search = Search(document)
    search.look_for("eva", document.history)
    search.stop()
    assert not search.reading
    assert read == []
