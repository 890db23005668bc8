"""The commands of the command line, one file each: the folder is their list.

Each says what it takes in `arguments(parser)` and does it in `run(args)`, which gives the exit code.
"""

import argparse


def positive(text: str) -> int:
    """A whole number above 0, for the arguments that take one."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"found {text}, expected 1 or more")
    return number
