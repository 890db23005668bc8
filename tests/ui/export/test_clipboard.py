from planner.exchange.csv import pasted
from planner.exchange.reading.cells import unescaped
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import tables
from tests.planner.exchange.confidences import secretive, with_all_others
from ui.export.clipboard import copied, copied_page


def test_a_table_is_rows_with_tabs_and_a_table_for_a_mail(app):
    data = copied([("name", "pod"), ("Ana <b>", "Cash\tforecast\nnow")])
    assert data.text() == "name\tpod\nAna <b>\tCash forecast now\n"
    assert "<tr><td>Ana &lt;b&gt;</td><td>Cash forecast now</td></tr>" in data.html()


def test_no_cell_that_is_pasted_runs_as_a_formula(app):
    assert copied([("name",), ("=1+1",)]).text() == "name\n'=1+1\n"


def test_what_is_pasted_again_is_what_was_copied(app):
    rows = [("name", "note"), ("=1+1", "a; b, c"), ("'@x", 'say "so"'), ("-3", "+49"), ("ليلى", "🙂")]
    text = copied(rows).text()
    assert [tuple(map(unescaped, row)) for _, row in pasted(text).rows] == rows
    assert not any(cell.startswith(tuple("=+-@")) for line in text.splitlines() for cell in line.split("\t"))


def test_a_spreadsheet_that_takes_the_html_runs_no_formula(app):
    html = copied([("name",), ("=cmd()",)]).html()
    assert "<td>&#x27;=cmd()</td>" in html


def test_a_page_is_html_for_a_mail_and_text_where_only_that_is_taken(app, announced):
    data = copied_page(announced)
    assert "<h1>Q1 2027" in data.html()
    assert data.text().startswith("# Q1 2027")


def test_no_copy_of_an_announcement_depends_on_what_is_private(app):
    def all_copies(workspace):
        roster = Roster(workspace, "hidden")
        data = [copied_page(roster), *map(copied, tables(roster).values())]
        return [(each.text(), each.html()) for each in data]

    assert all_copies(secretive()) == all_copies(with_all_others(secretive()))
