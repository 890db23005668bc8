from planner.plan import Score


def test_the_top_bar_fits_a_narrow_window(app, window):
    window.resize(1000, 700)
    app.processEvents()
    cells = list(window.top_bar.cells.values())
    assert cells[-1].geometry().right() <= window.top_bar.solve.geometry().left()
    window.top_bar.show_preview(Score(1, 2, 3, 4))
    window.top_bar.show_progress(0.5)
    assert not window.grab().isNull()
