import pytest
from PySide6.QtGui import QColor

from tests.ui.test_theme_palette import TEXT, contrast
from ui.history.changes_list import ChangesList, roles
from ui.history.rows import ChangeRow, DayRow
from ui.theme.palette import DARK, LIGHT

ROWS = [
    DayRow("Today", title="Today"),
    ChangeRow("Lock", entry=3, time="12:00", title="Lock", state="undone"),
    ChangeRow("Move", entry=2, time="11:00", title="Move", here=True),
    ChangeRow("Swap", entry=1, time="10:00", title="Swap"),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_not_in_force_is_grey_and_can_be_read_on_every_ground(palette):
    assert roles(ROWS[1])[0] != roles(ROWS[3])[0]
    for row in ROWS[1:]:
        for role in roles(row):
            for ground in ("window", "hover", "accent_tint"):
                assert contrast(palette.roles[role], palette.roles[ground]) >= TEXT, (role, ground)


@pytest.fixture
def changes(app):
    changes = ChangesList()
    changes.show_rows(ROWS)
    changes.resize(480, 160)
    changes.show()
    yield changes
    changes.close()


def test_a_change_is_chosen_by_its_number_and_headings_never(changes):
    assert changes.change is None
    changes.choose_first()
    assert changes.change.entry == 3
    assert changes.choose(1)
    assert not changes.choose(9)
    assert changes.change.entry == 1


def test_the_state_is_painted_beside_the_title(changes):
    """Where the state of a row stands something is painted, and nothing where a change is simply done."""
    image = changes.viewport().grab().toImage()

    def painted(number):
        at = changes.visualRect(changes.rows.index(number, 0))
        right = [
            image.pixelColor(x, y)
            for x in range(at.right() - 100, at.right() - 10)
            for y in range(at.top() + 4, at.bottom() - 4)
        ]
        return len({QColor(color).rgb() for color in right}) > 1

    assert [painted(number) for number in (1, 2, 3)] == [True, True, False]


def test_the_heading_above_comes_into_sight_with_its_first_change(changes):
    changes.resize(480, 60)
    changes.choose(1)
    changes.choose(3)
    assert changes.verticalScrollBar().value() == 0
