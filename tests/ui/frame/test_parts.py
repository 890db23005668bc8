from ui.theme import theme


def test_text_at_150_percent_is_not_clipped_in_the_inspector(app, window):
    window.board_page.board.select(["ana"])
    theme().set_percent(150)
    app.processEvents()
    from ui.frame.elided import Elided

    for label in window.inspector.page.findChildren(Elided):
        assert label.height() >= label.fontMetrics().height(), label.text()
