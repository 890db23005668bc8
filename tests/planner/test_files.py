import json
import math
from pathlib import Path

import pytest

from planner.files import (
    InputError,
    convert,
    encode,
    read_json,
    read_record,
    repeated,
    write_json,
    write_whole,
)
from planner.plan import PlanFile
from planner.problem import Person, Record, read_problem


def read(tmp_path, content):
    path = tmp_path / "some.json"
    path.write_bytes(content)
    return read_json(path)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xff", "byte 0: expected UTF-8 text, found something else"),
        (b'{"a": 1,}', "line 1, column "),
        (b"", "line 1, column 1: expected JSON: "),
        (b'{"a": 1, "a": 2}', "found the key 'a' twice in one object, expected it once"),
        (b'{"a": NaN}', "found NaN, expected a number"),
        (b"[-Infinity]", "found -Infinity, expected a number"),
        (b"[" * 100_000, "expected JSON of our own shape, found it nested too deeply"),
        (b'["\\ud800"]', "found half a character (a lone surrogate), expected text"),
        (b"[" + b"1" * 5000 + b"]", "found a number of too many digits, expected a shorter one"),
    ],
)
def test_what_is_no_json_of_ours_is_named(tmp_path, content, text):
    with pytest.raises(InputError) as caught:
        read(tmp_path, content)
    assert str(caught.value).startswith(f"{tmp_path / 'some.json'}: {text}")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"none\.json: cannot be read: No such file"):
        read_json(tmp_path / "none.json")


def test_a_mark_at_the_start_of_the_file_is_skipped(tmp_path):
    assert read(tmp_path, b"\xef\xbb\xbf[1]") == [1]


def test_a_character_in_two_halves_is_text(tmp_path):
    assert read(tmp_path, b'["\\ud83d\\ude00"]') == ["😀"]


def test_a_repeated_value_is_found():
    assert repeated(["a", "b", "a"]) == "a"
    assert repeated(["a", "b"]) is None


class Box(Record, frozen=True):
    people: dict[str, Person] = {}
    weeks: dict[int, int] = {}
    list: tuple[Person, ...] = ()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([], "the whole file: expected an object (found [])"),
        ({"weeks": {"x": 1}}, 'weeks, its keys: expected a whole number (found {"x": 1})'),
        ({"people": {"a": {"id": 1}}}, "people.a.id: expected text (found 1)"),
        ({"list": [{"id": "a"}]}, "list[0]: found no 'name', expected it"),
        ({"list": [{"id": ""}]}, 'list[0].id: expected text of length >= 1 (found "")'),
        ({"list": [{"id": ["x" * 99]}]}, 'list[0].id: expected text (found ["xxx'),
    ],
)
def test_a_wrong_shape_is_named_with_its_place(value, text):
    with pytest.raises(InputError) as caught:
        convert(value, Box, "here")
    assert str(caught.value).startswith(f"here: {text}")


def test_what_is_too_deep_to_be_shown_is_not_shown():
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(InputError, match="found something nested too deeply"):
        convert({"weeks": deep}, Box, "here")


def test_the_same_value_gives_the_same_bytes():
    assert encode({"b": 1, "a": 2}) == encode({"a": 2, "b": 1}) == b'{"a":2,"b":1}'


def test_a_file_is_written_whole_and_read_by_others(tmp_path):
    path = tmp_path / "box.json"
    write_json({"a": [1, 2.5], "ł": "é"}, path)
    assert read_json(path) == {"a": [1, 2.5], "ł": "é"}
    assert path.read_bytes().endswith(b"}\n")
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(InputError, match=r"none/some\.json: cannot be written: No such file"):
        write_whole(tmp_path / "none" / "some.json", b"")


def test_a_write_that_fails_leaves_the_old_content_and_no_rest(tmp_path, monkeypatch):
    path = tmp_path / "some.json"
    path.write_text("old")
    monkeypatch.setattr("planner.files.os.replace", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_whole(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_no_number_is_infinite(tmp_path):
    assert read(tmp_path, b"[1e999]") == [math.inf]
    with pytest.raises(InputError, match="weeks"):
        convert({"weeks": {"1": math.inf}}, Box, "here")


@pytest.mark.parametrize("mark", ["format", "version"])
def test_a_file_that_does_not_say_what_it_is_is_refused(tmp_path: Path, mark: str) -> None:
    value = {"format": "podwright-plan", "version": 1, "pods": {}}
    del value[mark]
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(InputError, match=f"found no '{mark}'"):
        read_record(path, PlanFile)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"rules": {"size": {"level": "x"}}}, "rules.size: level: found 'x', expected must, high,"),
        ({"bonds": [{"kind": "near", "people": ["a", "b"]}]}, 'bonds[0].kind: expected "apart", "together"'),
        (
            {"bonds": [{"kind": "apart", "people": ["a", "b"], "level": "x"}]},
            'bonds[0].level: expected "high",',
        ),
    ],
)
def test_a_word_that_is_none_of_the_few_is_told_the_few(tmp_path: Path, change: dict, text: str) -> None:
    value = {
        "format": "podwright-problem",
        "version": 1,
        "cycle": {"id": "q", "starts": "2027-01-04", "weeks": 13},
        "departments": [],
        "people": [],
        "challenges": [],
        **change,
    }
    path = tmp_path / "problem.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_problem(path)
    assert text in str(caught.value)
