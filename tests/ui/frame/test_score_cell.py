from ui.frame.score_cell import ScoreCell


def test_a_cell_tells_a_screen_reader_what_it_shows(app):
    cell = ScoreCell("high")
    cell.show_level(60, "3 not staffed, 2 short")
    assert cell.accessibleName() == "High: 60. 3 not staffed, 2 short"
    cell.show_preview(50)
    assert cell.accessibleName() == "High: 60, would be 50. 3 not staffed, 2 short"
    cell.show_level(0, "Nothing gave way")
    cell.show_preview(None)
    assert cell.accessibleName().startswith("High: all kept")
