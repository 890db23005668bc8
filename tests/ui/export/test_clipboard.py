from ui.export.clipboard import copied


def test_a_table_is_rows_with_tabs_and_a_table_for_a_mail(app):
    data = copied([("name", "pod"), ("Ana <b>", "Cash\tforecast\nnow")])
    assert data.text() == "name\tpod\nAna <b>\tCash forecast now\n"
    assert "<tr><td>Ana &lt;b&gt;</td><td>Cash forecast now</td></tr>" in data.html()


def test_no_cell_that_is_pasted_runs_as_a_formula(app):
    assert copied([("name",), ("=1+1",)]).text() == "name\n'=1+1\n"
