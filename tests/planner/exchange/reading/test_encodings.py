import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.reading.encodings import WINDOWS, Undecodable, decoded

LETTERS = st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@given(text=LETTERS)
def test_what_is_written_with_a_mark_or_in_utf_8_reads_as_it_was(encoding, text):
    assert decoded(text.encode(encoding)) == (text, "")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding):
    assert decoded("id,name\n1,Zoë\n".encode(encoding)) == ("id,name\n1,Zoë\n", "")


def test_what_is_not_utf_8_is_windows_text_and_says_so():
    assert decoded("name\nJörg – “x” €\n".encode("cp1252")) == ("name\nJörg – “x” €\n", WINDOWS)


@pytest.mark.parametrize(
    ("content", "row", "found"),
    [
        ("é\né\né".encode() + b"\n\xff", 4, "a byte that is not UTF-8"),
        (b"a\n\x81", 2, "text in another encoding"),
        (b"\xff\xfea\0\n\0\0\xd8", 2, "text in another encoding"),
        (b"a\nb\0", 2, "a zero byte, which no text has"),
        (b"\x89PNG\r\n\x1a\n\0\0", 3, "a zero byte, which no text has"),
    ],
)
def test_what_is_no_text_names_the_row(content, row, found):
    with pytest.raises(Undecodable) as caught:
        decoded(content)
    assert (caught.value.row, caught.value.found) == (row, found)
