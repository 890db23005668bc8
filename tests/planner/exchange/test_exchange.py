import pytest

from planner.exchange import csv, writer, writers
from planner.files import InputError


def test_the_formats_are_what_lies_in_the_folder():
    assert {"csv", "json", "md"} <= set(writers())
    assert writer("csv") is csv.write
    assert "sheet" not in writers()


def test_an_unknown_format_lists_the_known_ones():
    with pytest.raises(InputError, match="format: found 'pdf', expected one of csv, json, md"):
        writer("pdf")
