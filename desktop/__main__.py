"""`podwright`: without arguments or with a file it opens the app; anything else is the command line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

SUFFIX = ".podwright"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:
        return start(None)
    if len(given) == 1 and (given[0].lower().endswith(SUFFIX) or os.path.isfile(given[0])):
        return start(Path(given[0]))
    import resources
    from planner.__main__ import main as command

    return command(given, sample=resources.path("sample.podwright"))


def start(path: Path | None) -> int:
    """Open the window; where there is no display, say so and do the same job without one."""
    from desktop import display

    why = display.missing()
    if not why:
        from desktop import app

        return app.run(path)
    print(f"{why}: solving without a window, everything goes into out/.", file=sys.stderr)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop import headless

    try:
        return headless.run(path)
    except BrokenPipeError:
        # Whoever reads our output has seen enough; the files are written before.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
