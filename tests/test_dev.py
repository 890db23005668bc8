"""Set-up says what is wrong and what to do; a set-up that is up to date costs nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev

HERE = Path(__file__).parents[1]


def test_an_old_python_is_named_with_the_version_that_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert dev.main(["run"]) == 2
    assert "This is Python 3.9.2; it needs 3.11 or newer." in capsys.readouterr().err


def test_an_unknown_command_shows_the_two_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["rum"]) == 2
    assert "dev.py run [ARGS]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "todo"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full."),
        ("Temporary failure in name resolution", "The network does not answer."),
        ("ERROR: No matching distribution found for ortools", "has no build for this Python"),
        ("The virtual environment was not created because ensurepip is not available", "python3-venv"),
        ("[Errno 30] Read-only file system: '.venv'", "Put the project where you may write."),
    ],
)
def test_every_known_trouble_has_something_to_do(said: str, todo: str) -> None:
    assert todo in dev.advice(said)
    assert said.split(":")[-1].strip() in dev.advice(said)


def test_an_unknown_trouble_is_quoted() -> None:
    assert dev.advice("odd\nvery odd") == "This was said:\nodd\nvery odd"


def test_a_missing_system_library_is_named_with_its_packages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'ImportError: libEGL.so.1: cannot open' >&2; exit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(dev, "PYTHON", broken)
    with pytest.raises(dev.SetupError, match=r"libEGL.so.1.*\n.*apt-get install .*libegl1"):
        dev.check_system_libraries()


def test_an_environment_that_is_up_to_date_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stamp = tmp_path / "stamp"
    stamp.write_text(dev.fingerprint(tests=True), encoding="utf-8")
    monkeypatch.setattr(dev, "STAMP", stamp)
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(dev, "step", lambda *command: pytest.fail(f"ran {command}"))
    dev.make_environment(tests=True)
    dev.make_environment(tests=False)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for an unreachable network is a Unix one")
def test_no_network_ends_in_one_sentence_and_no_traceback(tmp_path: Path) -> None:
    for name in ("dev.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(HERE / name, tmp_path)
    nowhere = {
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_RETRIES": "0",
        "PIP_CONFIG_FILE": os.devnull,
    }
    done = subprocess.run(
        [sys.executable, str(tmp_path / "dev.py"), "run"],
        env={**os.environ, **nowhere, "PIP_NO_CACHE_DIR": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "Podwright cannot be set up." in done.stderr
    assert "network" in done.stderr
    assert "Traceback" not in done.stderr
