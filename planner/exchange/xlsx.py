"""XLSX: a workbook is measured before it is unpacked and read in a child process that may be stopped.

0.6 MB of workbook can unpack to 600 MB and take 1.7 GB to read, so neither is left to the file.
"""

import zipfile
from pathlib import Path

from planner.exchange.apart import answer_apart
from planner.exchange.faults import Fault, Unreadable
from planner.exchange.sheet import Sheet

LARGEST_UNPACKED = 200_000_000
MOST_PARTS = 10_000


def read(path: Path, sheet: str) -> Sheet:
    """The cells of a workbook's sheet of this name, or of its only one; raises Unreadable."""
    _measure(path)
    answer = answer_apart("workbook", path, sheet)
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
