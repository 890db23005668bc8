"""The command line: one command for each file in `planner/commands`, such as `podwright solve`.

Exit codes: 0 done, 1 the answer is no, 2 the input is wrong, with one line that says what and where.
"""

import argparse
import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from planner import __version__, commands
from planner.files import InputError

_ABOUT = "Plan innovation pods and liaison pairs. Without a command, or with a file alone, the app opens."


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave with 2."""
        self.exit(2, f"{self.prog}: {message}\n")


def command_names() -> list[str]:
    """The modules of the commands there are."""
    return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))


def _called(module: str) -> str:
    """The command of a module, which may end in an underscore where Python keeps the name to itself."""
    return module.rstrip("_").replace("_", "-")


def main(argv: Sequence[str] | None = None, **given: Any) -> int:
    """Run a command and give its exit code; `given` reaches the command among its arguments."""
    argv = sys.argv[1:] if argv is None else argv
    try:
        args = _parser(argv).parse_args(argv, argparse.Namespace(**given))
        code = int(args.run(args))
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except InputError as error:
        print(f"podwright: {error}", file=sys.stderr)
        return 2
    except OSError as error:  # a name that is too long, say, which no command looks for
        print(f"podwright: {error.filename}: {error.strerror or error}", file=sys.stderr)
        return 2
    except SystemExit as leaving:
        return int(leaving.code or 0)


def _parser(argv: Sequence[str]) -> Parser:
    """The parser, with the whole of a command only where it is called: commands are slow to import."""
    parser = Parser(prog="podwright", description=_ABOUT)
    parser.add_argument("--version", action="version", version=f"podwright {__version__}")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    wanted = [name for name in command_names() if argv and _called(name) == argv[0]]
    for name in wanted or command_names():
        module = import_module(f"{commands.__name__}.{name}")
        summary = (module.__doc__ or "").split(":", 1)[-1].strip().splitlines()[0]
        command = subparsers.add_parser(_called(name), help=summary)
        module.arguments(command)
        command.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
