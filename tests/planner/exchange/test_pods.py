import io
import re

import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange import pods, write
from planner.exchange.reading.workbook import answer
from planner.exchange.rosters.roster import Roster
from resources.make_sample import sample
from tests.planner.exchange.test_xlsx import part


def test_each_pod_has_a_sheet_with_filters_and_headings_that_stay_in_view(tmp_path):
    roster = Roster(sample(), "rotate")
    (path,) = write(pods.files(roster, "roster.xlsx"), tmp_path)
    names = re.findall(r'<sheet name="([^"]+)"', part(path.read_bytes(), "xl/workbook.xml"))
    titles = [challenge.title for challenge in roster.staffed]
    assert names == ["Pods", *titles, "Pairs", "Changes", "Changes by pod"]
    for number in range(1, len(names) + 1):
        sheet = part(path.read_bytes(), f"xl/worksheets/sheet{number}.xml")
        assert 'state="frozen"' in sheet
        assert "<autoFilter " in sheet
        assert "<col min=" in sheet
    listed = answer(str(path), "Pods")["rows"]
    assert [row[2] for row in listed[1:]] == [row[-1] for row in listed[1:]] == titles
    for challenge in roster.staffed:
        rows = answer(str(path), challenge.title)["rows"]
        assert [row[1] for row in rows[1:]] == [person.name for person in roster.members(challenge)]


def test_the_names_of_sheets_are_short_and_no_two_are_the_same():
    titles = ["Churn", "churn", "a/b: [c]", "x" * 40, "x" * 41, "'quoted'", "", "History", "Pairs", "🙂" * 20]
    assert pods.sheet_names(titles, ("Pairs",)) == [
        "Churn", "churn 2", "a b c", "x" * 31, "x" * 29 + " 2", "quoted", "Pod", "History 2", "Pairs 2",
        "🙂" * 15,
    ]  # fmt: skip


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_titles_are_names_that_a_workbook_takes(titles):
    names = pods.sheet_names(titles)
    assert len(names) == len(titles)
    book = xlsxwriter.Workbook(io.BytesIO())
    for name in names:
        book.add_worksheet(name)
