import subprocess
import sys

import pytest

from planner.exchange.importing.trying import messages as m
from planner.starting import environment
from planner.workspace.change import Change
from planner.workspace.log import unpack
from tests.planner.exchange.brought import all_tables


class Started:
    """The process, told messages and asked for its next answer of a kind."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "planner.exchange.importing.trying.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(),
        )

    def say(self, *messages):
        self.process.stdin.write(b"".join(map(m.encode_line, messages)))
        self.process.stdin.flush()

    def next(self, kind):
        for line in self.process.stdout:
            answer = m.decode_answer(line)
            if isinstance(answer, kind):
                return answer
        return None


@pytest.fixture
def started():
    made = Started()
    yield made
    made.process.stdin.close()
    assert made.process.wait(20) == 0
    made.process.stdout.close()


def test_what_is_chosen_goes_before_what_is_under_way_and_one_change_comes_of_it(started, tmp_path):
    workspace = all_tables(tmp_path)
    table = tmp_path / "people.csv"
    table.write_text("id,name,department,extra\np1,Ana Ruiz,Finance,pricing\np8,Bo,Sales,\n", "utf-8")
    plan = next(iter(workspace.plans))
    begin = m.Begin(m.pack(workspace), (m.Given(path=str(table)),), {}, "2027-Q1", plan)
    started.say(begin, m.ReadAs(0, 3, "discipline"), m.Show("changed"))
    look = started.next(m.Look)
    # What was chosen before the first look is of no table yet: the first look that hears of it comes first.
    assert look.heard == 2
    started.say(m.ReadAs(0, 3, "discipline"))
    assert started.next(m.Look).heard == 3
    assert any("pricing" in which for _, which in started.next(m.Rows).rows)
    assert started.next(m.Effect).sentence == ""
    started.say(m.Accept())
    accepted = started.next(m.Accepted)
    change = Change(accepted.title, unpack(accepted.edits), accepted.corrects)
    assert change.apply(workspace).people["p1"].discipline == "pricing"
    assert len(accepted.readings) == 1


def test_the_process_ends_with_its_input_whatever_it_is_at(started, tmp_path):
    table = tmp_path / "skills.csv"
    table.write_text("person,skill,level\n" + "p1,SQL,3\n" * 100_000, "utf-8")
    started.say(m.Begin({}, (m.Given(path=str(table)),), {}))
    assert started.next(m.Doing).text == "Reading skills.csv"
