from ui.frame.bar.score_cell import ScoreCell


def test_a_cell_tells_a_screen_reader_what_it_shows(app):
    cell = ScoreCell("high")
    cell.show_level(60, "3 not staffed, 2 short")
    assert cell.accessibleName() == "High: 60. 3 not staffed, 2 short"
    cell.show_preview(50)
    assert cell.accessibleName() == "High: 60, would be 50. 3 not staffed, 2 short"
    cell.show_level(0, "Nothing gave way")
    cell.show_preview(None)
    assert cell.accessibleName().startswith("High: all kept")


def test_figures_of_three_digits_show_where_they_were_and_where_they_go(app):
    cell = ScoreCell("medium")
    cell.resize(cell.sizeHint())
    cell.show_level(282, "5 left out")
    cell.show_preview(289)
    both = cell.grab().toImage()
    cell.show_level(281, "5 left out")
    assert cell.grab().toImage() != both
