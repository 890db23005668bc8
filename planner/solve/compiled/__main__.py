"""Compile the engine ahead: `python -m planner.solve.compiled`, so that no solve has to do it."""

import sys

from planner.solve.compiled.engine import ENGINES


def main() -> int:
    """Compile, or find what is compiled; 1 where that fails, which makes a search slower and no more."""
    if ENGINES.wait() is None:
        print(f"The search was not compiled: {ENGINES.failed}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
