from datetime import datetime, time

import pytest

from planner.exchange.reading import workbook
from tests.planner.exchange.test_xlsx import make


def test_what_is_wrong_with_a_workbook_is_said(tmp_path):
    path = make(tmp_path / "b.xlsx", a=[["x"]], b=[["x"]])
    assert workbook.answer(str(path), "people")["found"] == "the sheets a, b"
    path.write_bytes(b"no")
    assert "does not read" in workbook.answer(str(path), "people")["found"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (True, "yes"),
        (False, "no"),
        (3.0, "3"),
        (3.25, "3.25"),
        (datetime(2027, 1, 4), "2027-01-04"),
        (datetime(2027, 1, 4, 9, 30), "2027-01-04 09:30:00"),
        (time(9, 0), "09:00:00"),
        ("", ""),
    ],
)
def test_a_cell_reads_as_one_would_type_it(cell, text):
    assert workbook.text(cell) == text
