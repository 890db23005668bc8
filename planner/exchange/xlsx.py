"""XLSX: a workbook is measured before it is unpacked and read in a child process that may be stopped.

0.6 MB of workbook can unpack to 600 MB and take 1.7 GB to read, so neither is left to the file.
"""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

from planner.exchange.faults import Fault, Unreadable
from planner.exchange.sheet import Sheet

LARGEST_UNPACKED = 200_000_000
MOST_PARTS = 10_000
SECONDS = 60


def read(path: Path, sheet: str) -> Sheet:
    """The cells of a workbook's sheet of this name, or of its only one; raises Unreadable."""
    from planner.solve.child import environment

    _measure(path)
    try:
        # -P: what lies in the folder that the program was started in is no part of it.
        done = subprocess.run(
            [sys.executable, "-P", "-m", "planner.exchange.workbook", str(path.absolute()), sheet],
            capture_output=True,
            timeout=SECONDS,
            env=environment(),
        )
    except subprocess.TimeoutExpired as error:
        found = f"a workbook that takes more than {SECONDS} seconds to read"
        raise Unreadable(Fault(path.name, None, None, found, "a smaller one")) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:  # the child ended without an answer
        found = "a workbook that breaks its reader, or takes more memory than it may"
        raise Unreadable(Fault(path.name, None, None, found, "a smaller one, or CSV")) from error
    if "expected" in answer:
        raise Unreadable(Fault(path.name, None, None, answer["found"], answer["expected"]))
    return Sheet.of(f"{path.name}, sheet {answer['sheet']}", answer["rows"])


def _measure(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except OSError as error:
        fault = Fault(path.name, None, None, f"nothing to read ({error.strerror})", "a CSV or XLSX file")
        raise Unreadable(fault) from error
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable(Fault(path.name, None, None, "no workbook", "an XLSX file")) from error
    unpacked = sum(part.file_size for part in parts)
    if unpacked > LARGEST_UNPACKED or len(parts) > MOST_PARTS:
        found = f"a workbook of {unpacked:,} bytes in {len(parts):,} parts"
        expected = f"at most {LARGEST_UNPACKED:,} bytes in {MOST_PARTS:,} parts"
        raise Unreadable(Fault(path.name, None, None, found, expected))
