"""Programs of others read what is written, where they are installed; `.ci/run` installs them."""

import shutil
import subprocess
import unicodedata
from datetime import date

import pytest

from planner.exchange import html
from planner.exchange.rosters.roster import Roster
from planner.workspace import Workspace
from planner.workspace import entities as e
from ui.export import pdf

# No iota among the Greek: Inter draws it with the glyph of the Latin ɩ, which is what readers of a PDF find.
FIRST = (
    *("Ana", "Łucja", "Jürgen", "Nguyễn", "O'Neill", "J. R.", "Zoë", "Sven-Åke", '"Bo"'),
    *("Αθηνά", "Юлия", "ليلى", "דנה"),
)
LAST = ("Ruiz", "Ó Briain", "Petrov", "حداد", "כהן")


def run(program, *arguments):
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    return subprocess.run([program, *arguments], capture_output=True, text=True, encoding="utf-8")


def test_pdftotext_finds_every_name_in_a_pdf(app, announced, tmp_path):
    path = tmp_path / "roster.pdf"
    path.write_bytes(pdf.files(announced, path.name)[path.name])
    text = run("pdftotext", "-enc", "UTF-8", str(path), "-").stdout
    assert announced.title in text
    words = " ".join(text.split())
    for challenge in announced.staffed:
        assert challenge.title in words
        for person in announced.members(challenge):
            assert person.name in words


def teams_of_seven(people):
    """A roster of so many people, each of whom has a name of their own."""
    names = [f"{FIRST[n % len(FIRST)]} {LAST[n % len(LAST)]} {n}" for n in range(people)]
    rows = [e.Department("d", "Design", "it"), e.Cycle("2027-Q1", date(2027, 1, 4))]
    rows += [e.NamedPlan("plan-1", "2027-Q1", "Plan 1")]
    rows += [e.Challenge("2027-Q1", f"c{n}", f"Challenge {n}") for n in range(people // 7 + 1)]
    for number, name in enumerate(names):
        rows += [e.Person(f"p{number}", name, "d"), e.Membership("plan-1", f"c{number // 7}", f"p{number}")]
    return names, Roster(Workspace.of(rows), "plan-1")


@pytest.mark.parametrize("people", [1, 500])
def test_pdftotext_finds_everybody_however_many_and_in_whatever_script(app, tmp_path, people):
    names, roster = teams_of_seven(people)
    path = tmp_path / "roster.pdf"
    path.write_bytes(pdf.files(roster, path.name)[path.name])
    text = run("pdftotext", "-enc", "UTF-8", str(path), "-").stdout
    # Arabic letters stand there in the forms that they take beside each other, between marks of direction.
    text = unicodedata.normalize("NFKC", "".join(sign for sign in text if unicodedata.category(sign) != "Cf"))
    words = " ".join(text.split())
    for name in names:
        whole = all("LATIN" in unicodedata.name(sign) for sign in name if sign.isalpha())
        # Of scripts that run both ways pdftotext puts the parts in an order of its own.
        assert name in words if whole else all(part in words for part in name.split()), name


def test_a_validator_finds_nothing_to_say_of_a_page(managed, tmp_path):
    path = tmp_path / "roster.html"
    path.write_bytes(html.files(managed, path.name)[path.name])
    told = run("tidy", "-q", "-e", str(path))
    assert (told.returncode, told.stderr) == (0, "")
