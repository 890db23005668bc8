import pytest

from planner.exchange import beside, csv, format_of, formats, write
from planner.files import InputError


def test_the_formats_are_what_lies_in_the_folder():
    assert {"csv", "json", "md", "xlsx"} <= set(formats())
    assert format_of("csv") is csv
    assert "sheet" not in formats()


def test_an_unknown_format_lists_the_known_ones():
    with pytest.raises(InputError, match=r"format: found 'pdf', expected one of csv, .*json, md"):
        format_of("pdf")


def test_what_lies_beside_a_file_is_named_after_it():
    assert beside("roster.csv", "pairs") == "roster-pairs.csv"


def test_files_are_written_in_their_order_or_say_where_they_cannot_be(tmp_path):
    contents = {"b.md": b"one", "a.md": b"two"}
    assert [path.name for path in write(contents, tmp_path)] == ["b.md", "a.md"]
    assert (tmp_path / "a.md").read_bytes() == b"two"
    with pytest.raises(InputError, match="cannot be written"):
        write(contents, tmp_path / "none")
