import pytest

from tests.planner.exchange.calendars import calendar, event
from ui.dialogs.import_dialog import ImportDialog

PEOPLE = "id,name,department,discipline\nana,Ana Ruiz,Finance,treasurer\nnew,Nora Quist,Sales,pricing\n"

COLUMNS, VALUES, MATCHES = 1, 2, 3  # the parts of the dialog


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, "utf-8")
    return path


@pytest.fixture
def settled(until):
    """Wait until everything is said of what is chosen in a dialog."""

    def settle(dialog):
        until(lambda: dialog.at_rest)
        return dialog

    return settle


@pytest.fixture
def accept(until):
    """Press Accept, or another button, and wait for the end of a dialog."""

    def press(dialog, button=None):
        ended = []
        dialog.finished.connect(ended.append)
        (button or dialog.accept_button).click()
        until(lambda: ended)

    return press


@pytest.fixture
def asked(window, answers, settled):
    def ask(*files):
        answers.several = list(files)
        window.actions_["bring_in"].trigger()
        return settled(window.findChildren(ImportDialog)[-1])  # a closed one goes with the next turn

    return ask


@pytest.fixture
def listed(until):
    """Wait for the rows of a kind."""

    def wait(pane, kind):
        until(lambda: pane.listed == kind)

    return wait


@pytest.fixture
def copied(app, window, settled):
    def paste(text):
        app.clipboard().setText(text)
        window.actions_["bring_in_copied"].trigger()
        return settled(window.findChildren(ImportDialog)[-1])

    return paste


def test_the_preview_counts_and_commits_nothing(window, asked, people):
    before = window.document.workspace
    dialog = asked(people)
    counts = {dialog.counts.row(n)[0]: dialog.counts.row(n)[1:] for n in range(dialog.counts.rowCount())}
    assert counts["People"][:2] == (1, 1)
    assert window.document.workspace is before
    dialog.cancel_button.click()
    assert window.document.workspace is before
    assert window.document.undo_title is None


def test_accept_is_one_change_that_undo_takes_back(window, asked, people, accept):
    before, said = window.document.workspace, []
    window.document.changed.connect(said.append)
    accept(asked(people))
    assert len(said) == 1
    assert window.document.workspace.people["new"].name == "Nora Quist"
    assert window.document.workspace.people["ana"].discipline == "treasurer"
    window.actions_["undo"].trigger()
    assert window.document.workspace == before


def test_every_fault_is_named_by_row_and_column(window, asked, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE.replace("discipline", "pod_hours").replace("pricing", "many"), "utf-8")
    dialog = asked(path)
    rows = [dialog.faults.row(n) for n in range(dialog.faults.rowCount())]
    assert [(row[0], row[1], row[2]) for row in rows][-1] == ("people.csv", 3, "pod_hours")
    assert dialog.accept_button.text() in ("Accept what is right", "Accept")
    dialog.reject()


def test_a_file_that_is_no_table_ends_as_a_fault_and_nothing_to_accept(window, asked, tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(b"\xff\xfe\x00\x00broken")
    dialog = asked(path)
    assert dialog.faults.rowCount() == 1
    assert not dialog.accept_button.isEnabled()
    assert dialog.says.text() == "Nothing would change."
    dialog.reject()


def test_files_are_taken_for_what_they_are_called_and_may_be_left_out(
    window, asked, people, tmp_path, settled
):
    other = tmp_path / "notes.csv"
    other.write_text("a,b\n1,2\n", "utf-8")
    dialog = asked(people, other)
    assert [choice.currentData() for choice in dialog.kinds] == ["people", None]
    dialog.kinds[0].setCurrentIndex(dialog.kinds[0].count() - 1)
    settled(dialog)
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_two_files_of_the_same_are_not_taken_for_one(window, asked, people, tmp_path, settled):
    more = tmp_path / "people-2.csv"
    more.write_text(PEOPLE, "utf-8")
    dialog = asked(people, more)
    assert dialog.says.text().startswith("Two files hold the same.")
    assert not dialog.accept_button.isEnabled()
    dialog.kinds[1].setCurrentIndex(dialog.kinds[1].count() - 1)
    settled(dialog)
    assert dialog.accept_button.isEnabled()
    dialog.reject()


def test_a_calendar_is_taken_for_leave(window, asked, tmp_path, accept):
    path = calendar(tmp_path, event("Ana Ruiz: leave", "DTSTART;VALUE=DATE:20270201"))
    dialog = asked(path.rename(tmp_path / "people.ics"))
    assert dialog.kinds[0].currentData() == "leave"
    assert dialog.counts.row(0)[:2] == ("Times away", 1)
    accept(dialog)
    assert [row.person for row in window.document.workspace.leave.values()] == ["ana"]


# What it does to the plan.


@pytest.fixture
def leave(tmp_path):
    path = tmp_path / "leave.csv"
    path.write_text("person,from,to\nana,2027-01-04,2027-04-04\n", "utf-8")
    return path


def test_an_import_that_changes_what_the_plan_costs_is_compared_with_it_and_accepted(
    window, asked, leave, accept
):
    document, said = window.document, []
    document.changed.connect(said.append)
    before = document.assessment
    dialog = asked(leave)
    assert dialog.compare_button.isVisible()
    assert dialog.says.text().startswith("For Plan 1 it changes ")
    accept(dialog, dialog.compare_button)
    page = window.comparing.page
    assert window.comparing.shown
    assert said == []
    assert (page.card.switchers["A"].text(), page.card.switchers["B"].text()) == ("Plan 1", "The import")
    assert page.comparison.a.score == before.score
    assert page.comparison.b.plan == before.plan
    assert page.comparison.first == "A"
    assert page.card.buttons["B"].property("kind") == "main"  # who is away is away, whatever it costs
    after = page.comparison.b.score
    page.card.buttons["B"].click()
    assert len(said) == 1
    assert document.assessment.score == after != before.score
    assert window.board_page.notice.sentence.text() == "The import was taken over."
    document.undo()
    assert document.assessment.score == before.score


def test_an_import_that_is_left_changes_nothing(window, asked, leave, accept):
    workspace = window.document.workspace
    dialog = asked(leave)
    accept(dialog, dialog.compare_button)
    window.comparing.page.card.buttons["A"].click()
    assert window.document.workspace is workspace
    assert window.board_page.notice.sentence.text() == "The import was left."
    assert not window.comparing.shown


def test_an_import_that_no_longer_fits_is_refused_in_a_sentence(window, asked, people, accept):
    from msgspec.structs import replace

    from planner.workspace.change import put

    dialog = asked(people)
    accept(dialog, dialog.compare_button)
    workspace = window.document.workspace
    window.document.do(put("Edit Ana", workspace, [replace(workspace.people["ana"], site="Rome")]))
    after = window.document.workspace
    window.comparing.page.card.buttons["B"].click()
    assert window.document.workspace is after
    assert "no longer fits" in window.board_page.notice.sentence.text()


def test_where_the_plan_is_not_concerned_there_is_nothing_to_see(window, asked, people, tmp_path):
    same = tmp_path / "skills.csv"
    same.write_text("skill,person,level\nsql,ana,4\n", "utf-8")
    dialog = asked(same)
    assert not dialog.compare_button.isVisible()
    dialog.reject()
    window.document.look_at("two")
    dialog = asked(people)
    assert not dialog.compare_button.isVisible()
    dialog.reject()


def test_a_person_who_comes_in_is_on_the_bench_of_the_plan_after_the_import(window, asked, people, accept):
    dialog = asked(people)
    accept(dialog, dialog.compare_button)
    comparison = window.comparing.page.comparison
    assert "new" in comparison.b.problem.person
    assert "new" not in comparison.a.problem.person
    assert comparison.a.plan == comparison.b.plan


# How tables are read.


def test_columns_are_guessed_and_somebody_corrects_them(window, asked, tmp_path, accept, settled):
    path = tmp_path / "people.csv"
    path.write_text("Who,Unit,Kontakt,Extra\nNora Quist,Sales,nora@x.org,pricing\n", "utf-8")
    dialog = asked(path)
    dialog.parts.choose(COLUMNS)
    read_as = [dialog.columns.choices[0, place].currentText() for place in range(4)]
    assert read_as == ["Name", "Department", "Email", "Left out"]
    dialog.parts.choose(COLUMNS)
    choice = dialog.columns.choices[0, 3]
    choice.setCurrentIndex(choice.findText("Discipline"))
    settled(dialog)
    accept(dialog)
    person = window.document.workspace.people["nora-quist"]
    assert (person.discipline, person.email) == ("pricing", "nora@x.org")


def test_a_correction_is_remembered_for_files_of_the_same_headings_without_their_words(
    window, asked, tmp_path, accept, settled
):
    path = tmp_path / "people.csv"
    path.write_text("Who,Unit,Extra\nNora Quist,Sales,pricing\n", "utf-8")
    dialog = asked(path)
    dialog.parts.choose(COLUMNS)
    choice = dialog.columns.choices[0, 2]
    choice.setCurrentIndex(choice.findText("Discipline"))
    settled(dialog)
    accept(dialog)
    assert "Extra" not in str(window.files.settings.readings)
    path.write_text("Who,Unit,Extra\nBo Lind,Sales,audit\n", "utf-8")
    dialog = asked(path)
    dialog.parts.choose(COLUMNS)
    assert dialog.columns.choices[0, 2].currentText() == "Discipline"
    accept(dialog)
    assert window.document.workspace.people["bo-lind"].discipline == "audit"


def test_levels_that_nobody_knows_are_chosen_in_a_mapping(window, asked, tmp_path, accept, settled):
    path = tmp_path / "skills.csv"
    path.write_text("person,skill,level\nana,SQL,ninja\n", "utf-8")
    dialog = asked(path)
    assert not dialog.accept_button.isEnabled()
    dialog.parts.choose(VALUES)
    choice = dialog.values.levels[0, "ninja"]
    assert choice.currentText() == "Not understood"
    choice.setCurrentIndex(choice.findData(5))
    settled(dialog)
    accept(dialog)
    assert window.document.workspace.knows["ana", "sql"].level == 5


def test_the_order_of_days_is_shown_and_changed(window, asked, tmp_path, accept, settled):
    path = tmp_path / "leave.csv"
    path.write_text("person,from,to\nana,3/4/2027,5/4/2027\n", "utf-8")
    dialog = asked(path)
    dialog.parts.choose(VALUES)
    choice = dialog.values.days[0]
    assert choice.currentText() == "the day first: 3/4/2027 is 2027-04-03"
    choice.setCurrentIndex(1)
    settled(dialog)
    accept(dialog)
    assert [row.starts.month for row in window.document.workspace.leave.values()] == [3]


def test_what_was_copied_comes_in_as_a_file_does(window, copied, accept):
    dialog = copied("name\tdepartment\nNora Quist\tSales\n")
    assert dialog.kinds[0].currentData() == "people"
    accept(dialog)
    assert window.document.workspace.people["nora-quist"].name == "Nora Quist"


def test_nothing_copied_is_a_fault_and_nothing_to_accept(window, copied):
    dialog = copied("")
    assert dialog.faults.row(0)[0] == "Pasted table"
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_people_who_are_guessed_are_said_and_each_guess_is_undone(window, asked, tmp_path, accept, settled):
    path = tmp_path / "people.csv"
    path.write_text("name,department\nAna Ruis,Finance\n", "utf-8")
    dialog = asked(path)
    assert dialog.says.text().startswith("1 person is guessed: look at People.")
    dialog.parts.choose(MATCHES)
    choice = dialog.people.choices["Ana Ruis"]
    assert choice.accessibleName() == "Whether Ana Ruis is Ana Ruiz"
    choice.setCurrentIndex(1)
    settled(dialog)
    assert dialog.people.choices["Ana Ruis"] is choice
    assert "guessed" not in dialog.says.text()
    accept(dialog)
    people = window.document.workspace.people
    assert (people["ana"].name, people["ana-ruis"].name) == ("Ana Ruiz", "Ana Ruis")


def test_the_preview_lists_every_row_by_what_becomes_of_it(window, asked, people, listed):
    dialog = asked(people)
    pane, told = dialog.rows, {}
    for number, kind in enumerate(("added", "changed", "removed", "unchanged"), 1):
        pane.parts.choose(number)
        listed(pane, kind)
        told[kind] = [pane.rows.row(n) for n in range(pane.rows.rowCount())]
    assert ("Person", "Nora Quist: added") in told["added"]
    assert any(which.startswith("Ana Ruiz: discipline") for _, which in told["changed"])
    assert told["removed"] == []
    dialog.reject()


def test_bringing_the_same_in_again_changes_nothing(window, asked, people, accept, listed):
    accept(asked(people))
    dialog = asked(people)
    assert dialog.says.text() == "Nothing would change."
    assert not dialog.accept_button.isEnabled()
    dialog.rows.parts.choose(4)
    listed(dialog.rows, "unchanged")
    assert ("Person", "Nora Quist") in [dialog.rows.rows.row(n) for n in range(dialog.rows.rows.rowCount())]
    dialog.reject()
