import pytest
from msgspec.structs import replace

from planner.plan import Plan
from planner.score import assess
from planner.workspace.change import Change, Edit, put
from planner.workspace.cycle import plan_of
from planner.workspace.entities import Membership, Preference, RuleSetting
from planner.workspace.moves import adopt, lock, move
from planner.workspace.opening import StoreError
from planner.workspace.ruling import set_rule
from planner.workspace.store import Store
from tests.ui import small
from ui.document import Document


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "small.podwright"
    Store.create(path, small.workspace()).close()
    return path


@pytest.fixture
def document(app, file):
    opened = Document.open(file)
    yield opened
    opened.close()


@pytest.fixture
def heard(document):
    said = []
    document.changed.connect(lambda change: said.append(("changed", change)))
    document.refused.connect(lambda sentence: said.append(("refused", sentence)))
    document.looked.connect(lambda: said.append(("looked",)))
    return said


def to_cash(document, person="omar"):
    return move(document.workspace, "one", [(person, None)], "cash")


def test_it_looks_at_the_first_plan_of_the_latest_quarter(document):
    assert (document.plan_id, document.cycle.id) == ("one", "2027-Q1")
    assert document.plan.members("cash") == ("ana", "ben")


def test_a_change_is_written_then_held_then_said_once(document, heard, file):
    change = to_cash(document)
    assert document.do(change)
    assert document.plan.members("cash") == ("ana", "ben", "omar")
    assert heard == [("changed", change)]
    with Store.open(file, read_only=True) as store:
        assert store.load().plan("one") == document.plan


def test_undo_and_redo_are_the_same_path(document, heard):
    before = document.workspace
    change = to_cash(document)
    document.do(change)
    after = document.workspace
    assert document.undo_title == change.title
    assert document.undo()
    assert document.workspace == before
    assert document.redo()
    assert document.workspace == after
    assert [what for what, *_ in heard] == ["changed"] * 3
    assert not document.redo()


def test_undo_survives_closing_the_file(document, file):
    document.do(to_cash(document))
    document.close()
    again = Document.open(file)
    assert again.undo_title == "Move Omar Khalil to Cash forecast"
    assert again.undo()
    assert again.plan.members("cash") == ("ana", "ben")
    again.close()


def test_a_change_of_nothing_is_no_change(document, heard):
    assert not document.do(Change("Nothing"))
    assert heard == []
    assert document.undo_title is None


def test_a_change_that_no_longer_fits_ends_as_a_sentence(document, heard):
    before = document.workspace
    stale = Change("Move somebody", (Edit(Membership("one", "cash", "nobody"), None),))
    assert not document.do(stale)
    assert heard == [("refused", "Move somebody no longer fits what is in the file.")]
    assert document.workspace is before


def test_a_full_disk_ends_as_a_sentence_with_the_data_as_before(document, heard, monkeypatch):
    before = document.workspace

    def full(self, change):
        raise StoreError("small.podwright: cannot be written: the disk is full")

    monkeypatch.setattr(Store, "write", full)
    assert not document.do(to_cash(document))
    assert heard[0][0] == "refused"
    assert "the disk is full" in heard[0][1]
    assert document.workspace is before
    assert document.undo_title is None


def test_the_score_is_what_assess_says_whatever_was_done(document):
    for change in (
        lambda: to_cash(document),
        lambda: move(document.workspace, "one", [("ana", "cash")], None),
    ):
        document.do(change())
        assert document.assessment == assess(document.problem, document.plan)


def test_a_move_keeps_the_problem_and_a_lock_makes_it_anew(document):
    problem = document.problem
    document.do(to_cash(document))
    assert document.problem is problem
    document.do(lock(document.workspace, "one", "omar", "cash", "in"))
    assert document.problem is not problem
    assert len(document.problem.locks) == 2


def test_another_plan_is_looked_at_without_a_change(document, heard):
    document.look_at("two")
    assert heard == [("looked",)]
    assert document.plan.pods == {}
    assert document.assessment.plan == document.plan
    document.look_at("two")
    document.look_at("none such")
    assert heard == [("looked",)]


def test_a_file_only_to_read_refuses_in_a_sentence(app, file):
    document = Document.open(file, read_only=True)
    said = []
    document.refused.connect(said.append)
    assert not document.do(to_cash(document))
    assert said == ["Move Omar Khalil to Cash forecast is not possible. It was opened only to read."]
    assert document.undo_title is None
    document.close()


def test_a_published_plan_refuses_in_a_sentence(app, tmp_path):
    path = tmp_path / "published.podwright"
    Store.create(path, small.workspace(state="published")).close()
    document = Document.open(path)
    said = []
    document.refused.connect(said.append)
    assert not document.do(to_cash(document))
    assert said == ["Move Omar Khalil to Cash forecast is not possible. Plan 1 is published."]
    document.close()


def test_data_that_make_no_problem_are_said_in_a_sentence(document):
    from planner.workspace.change import put
    from planner.workspace.entities import RuleSetting

    assert document.trouble == ""
    assert document.do(
        put("Set a rule", document.workspace, [RuleSetting("2027-Q1", "size", {"weight": -1})])
    )
    assert "weight" in document.trouble
    document.undo()
    assert document.trouble == ""


def test_a_file_that_was_taken_away_is_said_at_the_next_change(document, heard, file):
    file.unlink()
    before = document.workspace
    assert not document.do(to_cash(document))
    assert "was not saved" in heard[0][1]
    assert document.workspace is before
    assert document.undo_title is None


def test_the_ledger_stays_until_something_changes_that_it_is_made_of(document):
    before = document.ledger
    document.do(to_cash(document))
    document.do(lock(document.workspace, "one", "ana", "cash", "in"))
    assert document.ledger is before
    assert before.totals("omar").waits == 0
    stated = Preference(small.QUARTER, "omar", (), (), 2)
    document.do(put("State a wait", document.workspace, [stated]))
    assert document.ledger.totals("omar").waits == 2


def test_a_rule_that_is_set_and_taken_back_counts_at_once(document):
    before = document.assessment
    assert document.do(set_rule(document.workspace, "2027-Q1", "novelty", level="must"))
    assert document.problem.rules == {"novelty": {"level": "must"}}
    assert document.assessment == assess(document.problem, document.plan)
    assert document.assessment.score != before.score
    document.undo()
    assert document.assessment == before


def test_a_rule_set_between_two_moves_leaves_the_score_as_if_from_scratch(document):
    _ = document.assessment
    document.do(to_cash(document))
    document.do(set_rule(document.workspace, "2027-Q1", "wishes", level="high", weight=3))
    document.do(to_cash(document, "eva"))
    assert document.assessment == assess(document.problem, document.plan)


def test_rules_of_another_quarter_change_nothing_here(document):
    before = document.assessment
    other = RuleSetting("2026-Q4", "novelty", {"level": "must"})
    assert document.do(Change("Correct a rule", (Edit(None, other),), ("2026-Q4",)))
    assert document.assessment == before


def test_the_plan_is_what_the_rows_say_whatever_was_done(document):
    def told():
        return plan_of(document.workspace, "one")

    assert document.do(to_cash(document))
    assert document.plan == told()
    assert document.assessment is not None
    assert document.do(to_cash(document, "jun"))
    assert document.plan == told()
    assert document.plan.places("jun") == told().places("jun")
    assert document.do(move(document.workspace, "one", [("jun", "cash")], None))
    assert document.plan == told()
    assert document.undo()
    assert document.plan == told()
    assert document.do(adopt(document.workspace, "one", Plan(), "Empty it"))
    assert document.plan == told()
    assert document.undo()
    assert document.plan == told()
    document.look_at("two")
    assert document.plan == plan_of(document.workspace, "two")


def test_the_ledger_is_made_anew_only_for_what_it_reads_of_people(document):
    ledger, ana = document.ledger, document.workspace.people["ana"]
    assert document.do(put("Rename", document.workspace, [replace(ana, name="Ana Roth", seniority=5)]))
    assert document.ledger is ledger
    ana = document.workspace.people["ana"]
    assert document.do(put("Leave out", document.workspace, [replace(ana, joins=not ana.joins)]))
    assert document.ledger is not ledger
