"""Reading and writing our JSON files: nothing twice, nothing unknown, every fault named by its place."""

import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any, TypeVar

import msgspec

Value = TypeVar("Value")
Names = list[str | int | None]  # the way to a place: names, numbers, or None where it is not known


class InputError(Exception):
    """What was brought in is wrong; the text says where, what was found and what was expected."""


def read_json(path: Path) -> Any:
    """The JSON value in a UTF-8 file; raises InputError where it cannot be read, or names a key twice."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start}: expected UTF-8 text, found something else") from error
    try:
        value = json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_refuse_constant)
        if re.search(r"\\u[dD][89a-fA-F]", text):  # half a character: legal JSON, but no text
            json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise InputError(
            f"{path}: line {error.lineno}, column {error.colno}: expected JSON: {error.msg}"
        ) from error
    except _Refused as error:
        raise InputError(f"{path}: {error}") from error
    except RecursionError as error:
        raise InputError(f"{path}: expected JSON of our own shape, found it nested too deeply") from error
    except UnicodeEncodeError as error:
        raise InputError(f"{path}: found half a character (a lone surrogate), expected text") from error
    except ValueError as error:
        raise InputError(f"{path}: found a number of too many digits, expected a shorter one") from error
    return value


class _Refused(ValueError):
    pass


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        key = repeated([key for key, _ in pairs])
        raise _Refused(f"found the key {key!r} twice in one object, expected it once")
    return found


def _refuse_constant(name: str) -> float:
    raise _Refused(f"found {name}, expected a number")


def repeated(values: list[Any]) -> Any:
    """The first value that occurs twice, or None."""
    seen = set()
    for value in values:
        if value in seen:
            return value
        seen.add(value)
    return None


def read_record(path: Path, kind: type[Value]) -> Value:
    """The record in one of our files, which says its format and version; raises InputError."""
    value = read_json(path)
    for mark in ("format", "version"):
        if isinstance(value, dict) and mark not in value:
            raise InputError(f"{path}: found no {mark!r}, expected it to say what the file is")
    return convert(value, kind, path)


def convert(value: Any, kind: type[Value], path: Path | str) -> Value:
    """A JSON value as one of our records; raises InputError with the place, what was found and expected."""
    try:
        return msgspec.convert(value, kind, str_keys=True)
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    except msgspec.ValidationError as error:
        raise InputError(f"{path}: {_told(str(error), value, kind)}") from error


_KINDS = {  # what msgspec calls a kind of value: what we call it
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "nothing",
}


def _told(message: str, value: Any, kind: type) -> str:
    """Msgspec's message in our words, with the place first and what stood there."""
    text, _, place = message.partition(" - at `")
    names = _steps(message, place, value, kind)
    where = "".join("[...]" if n is None else f"[{n}]" if isinstance(n, int) else f".{n}" for n in names)
    if place.startswith("key`"):
        where += ", its keys"
    if text.startswith("Invalid enum value"):
        text = f"Expected {_choices(msgspec.inspect.type_info(kind), names)}"
    known, found = _at(value, names)
    seen = f" (found {_shown(found)})" if known and not text.startswith("Object") else ""
    return f"{where.lstrip('.') or 'the whole file'}: {_in_our_words(text, bool(seen))}{seen}"


def _in_our_words(text: str, seen: bool) -> str:
    text = re.sub(
        r"^Object contains unknown field `(.*)`$", r"found the field '\1', expected only known ones", text
    )
    text = re.sub(r"^Object missing required field `(.*)`$", r"found no '\1', expected it", text)
    if seen:
        text = re.sub(r", got `.*`$", "", text)
    parts = re.sub(
        r"`([^`]*)`", lambda kinds: " or ".join(_KINDS.get(k, k) for k in kinds[1].split(" | ")), text
    )
    return parts[0].lower() + parts[1:]


def _steps(message: str, place: str, value: Any, kind: type) -> Names:
    """The way to a place: names and numbers. Msgspec tells no key of a dictionary, so we look for it."""
    names: Names = []
    for name, index, _ in re.findall(r"\.([^.\[\]`]+)|\[(\d+)\]|(\[\.\.\.\])", place):
        if name or index:
            names.append(name or int(index))
            continue
        _, there = _at(value, names)
        keys = there if isinstance(there, dict) else {}
        names.append(
            next(
                (key for key in keys if _fault(_with(value, names, {key: keys[key]}), kind) == message), None
            )
        )
    return names


def _at(value: Any, names: Names) -> tuple[bool, Any]:
    """Whether there is such a place in a value, and what stands there."""
    for name in names:
        try:
            value = value[name]
        except (KeyError, IndexError, TypeError):
            return False, None
    return True, value


def _with(value: Any, names: Names, there: Any) -> Any:
    """A value with something else in a place."""
    if not names:
        return there
    first, *rest = names
    copy = value.copy()
    copy[first] = _with(value[first], rest, there)
    return copy


def _fault(value: Any, kind: type) -> str:
    try:
        msgspec.convert(value, kind, str_keys=True)
    except InputError as error:
        return str(error)
    except msgspec.ValidationError as error:
        return str(error)
    return ""


def _choices(kind: msgspec.inspect.Type, names: Names) -> str:
    """What a place may hold, where that is one of a few words."""
    inspect = msgspec.inspect
    if isinstance(kind, inspect.UnionType):
        return " or ".join(filter(None, (_choices(part, names) for part in kind.types)))
    if isinstance(kind, inspect.LiteralType):
        return ", ".join(_shown(value) for value in kind.values)
    if isinstance(kind, inspect.StructType):
        return "".join(_choices(f.type, names[1:]) for f in kind.fields if f.encode_name == names[0])
    if isinstance(kind, inspect.DictType):
        return _choices(kind.value_type, names[1:])
    if isinstance(kind, inspect.VarTupleType):
        return _choices(kind.item_type, names[1:])
    return ""


def _shown(value: Any) -> str:
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:
        return "something nested too deeply"
    return text if len(text) <= 60 else text[:57] + "..."


def encode(value: Any) -> bytes:
    """The one file form of a record: defaults left out, the same value always the same bytes."""
    # Two steps, because only the first sorts keys that are no text, such as weeks.
    return msgspec.json.encode(msgspec.to_builtins(value, str_keys=True, order="deterministic"))


def write_json(value: Any, path: Path) -> None:
    """Write a record as indented JSON: whole or not at all."""
    write_whole(path, indented(value))


def indented(value: Any) -> bytes:
    """A record as a JSON file that people can read."""
    return msgspec.json.format(encode(value), indent=1) + b"\n"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file through a temporary neighbour, so that a reader sees the old content or the new.

    Raises InputError where the place cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error
