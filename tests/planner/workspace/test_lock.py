import os
from pathlib import Path

import pytest

from planner.workspace.lock import FileLock, Held, neighbour


def test_a_lock_is_held_once_until_it_is_released(tmp_path: Path) -> None:
    path = tmp_path / "Team.podwright"
    lock = FileLock.take(path)
    with pytest.raises(Held, match=f"process {os.getpid()}, since "):
        FileLock.take(path)
    lock.release()
    assert not neighbour(path).exists()
    with FileLock.take(path):
        assert neighbour(path).exists()


def test_a_neighbour_that_a_dead_program_left_is_in_nobodys_way(tmp_path: Path) -> None:
    path = tmp_path / "Team.podwright"
    neighbour(path).write_text("a much longer text than the one that says who holds the lock " * 20)
    with FileLock.take(path), pytest.raises(Held, match=f"process {os.getpid()}"):
        FileLock.take(path)


def test_a_holder_who_does_not_say_who_they_are_is_somebody(tmp_path: Path) -> None:
    path = tmp_path / "Team.podwright"
    with FileLock.take(path):
        neighbour(path).write_text("not our words")
        with pytest.raises(Held, match="another window or program"):
            FileLock.take(path)


def test_a_user_without_a_name_has_at_least_a_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError("no such user")

    monkeypatch.setattr("getpass.getuser", nameless)
    path = tmp_path / "Team.podwright"
    with FileLock.take(path), pytest.raises(Held, match=r"^\S+ \(process"):
        FileLock.take(path)


def test_a_neighbour_that_is_removed_while_it_is_being_locked_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.workspace import lock as module

    path = tmp_path / "Team.podwright"
    locked, calls = module._locked, []

    def late(file: object) -> bool:
        calls.append(file)
        if len(calls) == 1:
            neighbour(path).unlink()  # its holder lets go just now
        return locked(file)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_locked", late)
    with FileLock.take(path):
        assert len(calls) == 2
        assert neighbour(path).exists()


def test_a_neighbour_that_is_anothers_by_now_is_not_removed(tmp_path: Path) -> None:
    path = tmp_path / "Team.podwright"
    first = FileLock.take(path)
    neighbour(path).unlink()
    second = FileLock.take(path)
    first.release()
    assert neighbour(path).exists()
    second.release()
    assert not neighbour(path).exists()
