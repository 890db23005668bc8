import sys

import pytest

from planner.exchange.importing.trying import messages as m
from ui.dialogs.trying import Trying
from ui.settings import Settings


@pytest.fixture
def trying(window):
    made = Trying(window.document, Settings(), window)
    yield made
    made.end()


def test_of_what_is_chosen_one_after_the_other_only_the_last_is_seen(trying, until, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("name,department\nNora Quist,Sales\n", "utf-8")
    looks, done = [], []
    trying.looked.connect(looks.append)
    trying.doing.connect(done.append)
    trying.start([table])
    until(lambda: looks)
    assert "Reading people.csv" in done
    for taken in (None, "skills", None, "people"):
        trying.choose(m.Take(0, taken))
    until(lambda: len(looks) == 2)
    assert (looks[-1].heard, looks[-1].sources[0].table) == (4, "people")


def test_a_process_that_breaks_off_is_told_once(trying, until):
    looks, told = [], []
    trying.looked.connect(looks.append)
    trying.failed.connect(told.append)
    trying.start(["name,department\nNora Quist,Sales\n"])
    until(lambda: looks)
    trying.choose(m.Take(7, "people"))  # there is no such source
    until(lambda: told)
    trying.choose(m.Take(0, "people"))
    assert len(told) == 1
    assert told[0].startswith("The import ended unexpectedly. Nothing has changed.")


def test_tables_that_take_too_much_memory_are_told_as_that(trying, until, monkeypatch):
    told = []
    trying.failed.connect(told.append)
    full = [sys.executable, "-c", f"import sys; sys.exit({m.TOO_LARGE})"]
    monkeypatch.setattr("ui.dialogs.trying.command", lambda module: full)
    trying.start(["name,department\nNora Quist,Sales\n"])
    until(lambda: told)
    assert told[0].startswith("These tables take more memory than an import may.")
