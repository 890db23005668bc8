"""A program to kill: it changes a file step after step, and says of each that it is done.

Which step is the n-th is the same in every run, so that the states there should be can be worked out.
"""

import sys
from pathlib import Path
from random import Random

from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, put
from planner.workspace.store import Store


class Expected:
    """The states that so many steps lead to, worked out without a file."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.done: list[Change] = []
        self.undone: list[Change] = []
        self.log: list[list[str]] = []

    def step(self, number: int) -> str:
        kind = kind_of(number)
        if kind == "do":
            change = change_of(self.workspace, number)
            self.workspace = change.apply(self.workspace)
            self.log = [[title, "dropped" if state == "undone" else state] for title, state in self.log]
            self.log.append([change.title, "done"])
            self.done.append(change)
            self.undone.clear()
        elif kind == "undo" and self.done:
            self.undone.append(self.done.pop())
            self.workspace = self.undone[-1].reversed().apply(self.workspace)
            max((row for row in self.log if row[1] == "done"), key=self.log.index)[1] = "undone"
        elif kind == "redo" and self.undone:
            self.done.append(self.undone.pop())
            self.workspace = self.done[-1].apply(self.workspace)
            min((row for row in self.log if row[1] == "undone"), key=self.log.index)[1] = "done"
        return kind


def kind_of(number: int) -> str:
    return Random(number).choice(["do", "do", "do", "undo", "redo"])


def change_of(workspace: Workspace, number: int) -> Change:
    """Some people more, or the same ones changed; now and then so many that they fill many pages."""
    rng = Random(number)
    count = rng.choice([1, 1, 5, 400])
    rows = [e.Person(f"p{n}", f"Person {n} of step {number}", "fin") for n in range(count)]
    return put(f"Step {number}", workspace, rows)


def main() -> None:
    path, number = Path(sys.argv[1]), int(sys.argv[2])
    with Store.open(path) as store:
        workspace = store.load()
        while True:
            kind = kind_of(number)
            if kind == "do":
                change = change_of(workspace, number)
                store.write(change)
                workspace = change.apply(workspace)
            else:
                applied = store.undo() if kind == "undo" else store.redo()
                workspace = applied.apply(workspace) if applied else workspace
            number += 1
            print(number, flush=True)


if __name__ == "__main__":
    main()
