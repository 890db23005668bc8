import pytest

from planner.exchange.importing.trying import messages as m
from planner.exchange.importing.trying.trial import MOST_PLACES, Trial
from planner.workspace import Workspace
from tests.planner.exchange.brought import all_tables
from ui.settings import Settings

PEOPLE = "Report of March\nWho,Unit,Extra\nAna Ruiz,Finance,pricing\n"


@pytest.fixture
def workspace(tmp_path):
    return all_tables(tmp_path)


def trial(workspace, *texts, done=None, readings=None):
    given = tuple(m.Given(text=text) for text in texts)
    return Trial(workspace, given, readings or {}, "2027-Q1", (done if done is not None else []).append)


def test_a_look_says_how_each_source_is_read_and_what_it_brings(workspace):
    look = trial(workspace, "First name,Surname,Department,Note\nNora,Quist,Finance,x\n").look(3)
    (seen,) = look.sources
    assert (look.heard, look.changes, look.trouble) == (3, True, "")
    assert (seen.table, seen.head, seen.width) == ("people", 1, 4)
    assert [place.column for place in seen.places] == ["first_name", "last_name", "department", None]
    assert seen.places[1].values == ("Quist",)
    assert [(tally.table, tally.added) for tally in look.tallies][-1] == ("people", 1)


def test_every_choice_changes_the_next_look(workspace):
    tried = trial(workspace, PEOPLE)
    tried.look(0)
    tried.choose(m.Take(0, "people"))
    assert tried.look(1).sources[0].head == 2
    tried.choose(m.ReadAs(0, 2, "discipline"))
    (seen,) = tried.look(2).sources
    assert (seen.places[2].column, seen.places[2].reason) == ("discipline", "Chosen")
    tried.choose(m.ReadFrom(0, 1))
    assert tried.look(3).sources[0].places[0].heading == "Report of March"
    tried.choose(m.Take(0, None))
    tried.choose(m.ReadAs(0, 2, "discipline"))
    look = tried.look(4)
    assert (look.sources[0], look.changes) == (m.Seen(None), False)


def test_levels_and_days_are_shown_and_chosen(workspace):
    tried = trial(workspace, "person,skill,level\np1,SQL,ninja\n", "person,from\np1,3/4/2027\n")
    skills, leave = tried.look(0).sources
    assert skills.levels == (("ninja", None),)
    assert leave.days == (
        ("day first", "3/4/2027", "2027-04-03"),
        ("month first", "3/4/2027", "2027-03-04"),
    )
    tried.choose(m.ReadLevel(0, "ninja", 5))
    tried.choose(m.ReadDays(1, "month first"))
    skills, leave = tried.look(2).sources
    assert (skills.levels, leave.order) == ((("ninja", 5),), "month first")
    after = tried.found.change.apply(workspace)
    assert after.knows["p1", "sql"].level == 5
    assert [row.starts.month for row in after.leave.values()] == [3]
    assert len(tried.kept()) == 2


def test_a_guess_at_a_person_is_undone(workspace):
    tried = trial(workspace, "name,department\nAna Ruis,Finance\n")
    (match,) = tried.look(0).matches
    assert (match.person, match.taken) == ("p1", True)
    tried.choose(m.Decide("Ana Ruis", False))
    look = tried.look(1)
    assert [match.taken for match in look.matches] == [False]
    assert ("Person", "Ana Ruis: added") in tried.rows("added")


def test_two_sources_of_one_table_bring_nothing_until_one_is_left_out(workspace):
    table = "name,department\nNora Quist,Finance\n"
    tried = trial(workspace, table, table)
    look = tried.look(0)
    assert look.trouble.startswith("Two files hold the same.")
    assert (tried.found, tried.rows("added")) == (None, ())
    tried.choose(m.Take(1, None))
    assert tried.look(1).changes


def test_a_look_says_what_it_does_and_is_broken_off_there(workspace):
    done = []
    trial(workspace, "name,department\nNora Quist,Finance\n", done=done).look(0)
    assert done[0] == "Reading Pasted table"
    assert done[-2:] == ["Going through 1 row of people", "Comparing with what you have"]


def test_of_a_very_wide_table_some_places_are_shown(workspace):
    wide = ",".join(f"h{n}" for n in range(MOST_PLACES + 5))
    (seen,) = trial(workspace, f"{wide}\n{wide}\n").look(0).sources
    assert (len(seen.places), seen.width) == (MOST_PLACES, MOST_PLACES + 5)


def test_what_cannot_be_read_is_a_fault_with_nothing_to_choose():
    look = trial(Workspace(), "").look(0)
    assert [str(fault) for fault in look.problems] == [
        "Pasted table: found no rows, expected a row of column headings, and rows below it"
    ]
    assert look.sources == (m.Seen("people"),)


def test_headings_that_were_chosen_are_found_again_in_the_next_file_of_that_kind(workspace, tmp_path):
    report = "Name,Department\nas of,March\nWho is it,Unit\n{}\n"
    tried = trial(workspace, report.format("Ana Ruiz,Finance"))
    assert tried.look(0).sources[0].head == 1
    tried.choose(m.ReadFrom(0, 3))
    tried.look(1)
    tried.choose(m.ReadAs(0, 0, "name"))
    tried.look(2)
    settings = Settings(tmp_path / "settings.json")
    for kind, kept in tried.kept():
        settings.remember_reading(kind, kept)
    again = Settings.read(tmp_path / "settings.json").readings
    (seen,) = trial(workspace, report.format("Bo Xu,Sales"), readings=again).look(0).sources
    assert seen.head == 3
    assert [place.column for place in seen.places] == ["name", "department"]
    (other,) = trial(workspace, "Name,Department\nBo Xu,Sales\n", readings=again).look(0).sources
    assert other.head == 1
