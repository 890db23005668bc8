"""Encodings: the text that the bytes of a file stand for, whatever program wrote them."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as the mark of UTF-16 does, so it comes before that
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLED = 4096
_SAVED = "UTF-8: save it as “CSV UTF-8”"
WINDOWS = "read as Windows text of Western Europe (cp1252), since it is not UTF-8"


class Undecodable(Exception):
    """Bytes that stand for no text; says the row where that begins, from 1, what was found and expected."""

    def __init__(self, row: int, found: str, expected: str) -> None:
        super().__init__(found)
        self.row, self.found, self.expected = row, found, expected


def decoded(content: bytes) -> tuple[str, str]:
    """The text of UTF-8, UTF-16 or cp1252 without a mark at its start, and a remark where that is a guess.

    Raises Undecodable for anything else.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding), ""
    unmarked = _unmarked_utf_16(content)
    if unmarked:
        return _strict(content, unmarked), ""
    try:
        return _clean(content.decode("utf-8")), ""
    except UnicodeDecodeError as error:
        if _mostly_utf_8(content):
            row = content.count(b"\n", 0, error.start) + 1
            raise Undecodable(row, "a byte that is not UTF-8", _SAVED) from error
    return _strict(content, "cp1252"), WINDOWS


def _strict(content: bytes, encoding: str) -> str:
    try:
        return _clean(content.decode(encoding))
    except UnicodeDecodeError as error:
        row = content[: error.start].decode(encoding, "replace").count("\n") + 1
        raise Undecodable(row, "text in another encoding", _SAVED) from error


def _clean(text: str) -> str:
    if "\0" in text:
        row = text.count("\n", 0, text.index("\0")) + 1
        raise Undecodable(row, "a zero byte, which no text has", "a table as CSV or XLSX")
    return text


def _unmarked_utf_16(content: bytes) -> str | None:
    """UTF-16 without its mark: nearly every second byte of common letters is zero."""
    sample = content[:_SAMPLED]
    for place, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[place::2].count(0), sample[1 - place :: 2].count(0)
        if len(sample) >= 8 and zeros > 0.8 * len(sample[place::2]) and not others:
            return encoding
    return None


def _mostly_utf_8(content: bytes) -> bool:
    """Whether more of what is not ASCII reads as UTF-8 than does not: then one byte of it is damaged."""
    text = content.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(not sign.isascii() for sign in text) - wrong > wrong
