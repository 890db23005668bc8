"""A process of our own for a window: with the environment it needs, and nothing of it on the terminal."""

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from planner.starting import environment


def process_for(parent: QObject) -> QProcess:
    """A process that is to be started, and that goes with its parent."""
    process, surroundings = QProcess(parent), QProcessEnvironment()
    for name, value in environment().items():
        surroundings.insert(name, value)
    process.setProcessEnvironment(surroundings)
    process.setStandardErrorFile(QProcess.nullDevice())
    return process
