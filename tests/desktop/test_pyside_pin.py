"""PySide6 6.12.0 drops a reference to None in every call that returns it.

On Python 3.10 and 3.11, where None is counted, the interpreter dies after some five thousand such calls
("none_dealloc"), under pytest without a word. That is why pyproject.toml pins PySide6 below 6.12 while
3.11 is supported; this test says whether the installed one survives.
"""

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(20_000):
    thing.setObjectName("name")
print("alive")
"""


def test_the_installed_pyside_survives_twenty_thousand_calls_that_return_none():
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
