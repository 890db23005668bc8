import pytest

from planner.editing.seen import Seen
from planner.editing.table import Around
from planner.editing.write import Entry, write
from tests.ui import small
from ui.editors.kinds import KINDS
from ui.frame.places.people_switch import PLACES
from ui.theme.icons import icon


def test_every_place_of_people_is_a_table_or_a_page_of_its_own():
    assert set(PLACES) - set(KINDS) == {"capacity", "fairness"}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_an_empty_place_has_an_icon_a_title_a_sentence_and_a_button(app, kind):
    assert not icon(kind.icon, "muted", 20).isNull()
    assert kind.nothing.startswith("No ")
    assert kind.button.startswith("Type the first ")
    assert kind.sentence.endswith((".", "?"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_row_without_what_it_needs_says_so_for_each_cell(kind):
    workspace = small.workspace()
    table = kind.tables[-1](Around(workspace.cycles[small.QUARTER], "one"))
    first = next(column.name for column in table.columns(Seen(workspace)) if not column.fixed)
    written = write(Seen(workspace), table, [Entry(None, {first: "Tom"})])
    missing = {fault.column for fault in written.faults if fault.sentence == "This cell needs a value."}
    assert missing == set(table.needed) - {first}
