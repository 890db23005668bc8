"""The command line: its commands are its folder, its complaints are one line."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from planner import __main__ as command_line
from planner import __version__
from planner.__main__ import command_names, main
from planner.files import InputError


def test_help_lists_every_command_with_its_sentence(capsys):
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for name in command_names():
        assert re.search(rf"\n    {name.rstrip('_').replace('_', '-')}\s", told)
    assert "find the best plan" in told


def test_the_version_is_told(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"podwright {__version__}\n"


@pytest.mark.parametrize("argv", [[], ["dance"], ["solve"], ["score", "a"]])
def test_what_is_no_command_is_refused_in_one_line(argv, capsys):
    assert main(argv) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_is_given_reaches_the_command_beside_its_arguments(monkeypatch, capsys):
    monkeypatch.setattr(command_line, "import_module", lambda name: Command)
    assert main(["score"], sample_file="here") == 5
    monkeypatch.setattr(sys, "argv", ["podwright", "score"])
    assert main(sample_file="there") == 5
    assert capsys.readouterr().out == "here\nthere\n"


class Command:
    """Stand-in: a command for a test."""

    @staticmethod
    def arguments(parser):
        pass

    @staticmethod
    def run(args):
        print(args.sample_file)
        return 5


def failing_with(error):
    class Failing(Command):
        """Stand-in: a command that fails."""

        @staticmethod
        def run(args):
            raise error

    return lambda name: Failing


def test_wrong_input_is_one_line_and_two(monkeypatch, capsys):
    monkeypatch.setattr(command_line, "import_module", failing_with(InputError("here: found this")))
    assert main(["score"]) == 2
    assert capsys.readouterr().err == "podwright: here: found this\n"


def test_a_reader_that_has_seen_enough_is_no_crash():
    root = Path(__file__).parents[2]
    code = (
        "import sys; from planner import __main__ as m\n"
        "class Many:\n"
        "    'Stand-in: many lines.'\n"
        "    arguments = staticmethod(lambda parser: None)\n"
        "    run = staticmethod(lambda args: [print('x' * 1000) for _ in range(1000)] and 0)\n"
        "m.import_module = lambda name: Many\n"
        "sys.exit(m.main(['score']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 1
    process.stderr.close()


def test_the_module_runs_as_a_program():
    root = Path(__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-m", "planner", "--version"], cwd=root, capture_output=True, text=True, check=True
    )
    assert told.stdout == f"podwright {__version__}\n"


def test_a_broken_pipe_here_is_a_no(monkeypatch, tmp_path):
    monkeypatch.setattr(command_line, "import_module", failing_with(BrokenPipeError()))
    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert main(["score"]) == 1


def test_a_name_that_no_disk_takes_is_one_line(capsys):
    long = f"{'x' * 300}.podwright"
    for arguments in (
        ["new", long],
        ["import", long, "--people", "p.csv"],
        ["export", long, "--format", "md"],
    ):
        out = ["-o", "x" * 300] if arguments[0] == "export" else []
        assert main([*arguments, *out]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "File name too long" in said
