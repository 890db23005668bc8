"""LibreOffice opens every table that leaves and shows the same cells; this runs where it is installed."""

import csv as standard_csv
import shutil
import subprocess
from dataclasses import replace as with_fields
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.exchange import csv, write, xlsx
from planner.exchange.cells import escaped
from planner.exchange.data import FIGURES, data_tables
from planner.exchange.importing import bring_in
from planner.exchange.outgoing import Outgoing
from planner.exchange.roster import Roster
from planner.exchange.tables import tables
from resources.make_sample import sample
from tests.planner.exchange.workspaces import AWKWARD

# Commas and quotation marks in UTF-8 from the first row on; the quoted is text; and, going out, every sheet.
READ = "CSV:44,34,76,1,,0,true,false"
WRITTEN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
SECONDS = 120

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def awkward():
    """The sample, where people and challenges have names that try to break tables."""
    workspace = sample()
    people = {
        key: replace(row, name=AWKWARD[number % len(AWKWARD)])
        for number, (key, row) in enumerate(workspace.people.items())
    }
    challenges = {
        key: replace(row, title=AWKWARD[-1 - number % len(AWKWARD)], goal='=SUM(1;2)\n"so"')
        for number, (key, row) in enumerate(workspace.challenges.items())
    }
    return with_fields(workspace, people=people, challenges=challenges)


def what_leaves():
    """Every set of tables that leaves, by what it is called, with its columns of numbers by table."""
    workspace = awkward()
    for audience in ("announcement", "manager"):
        roster = Roster(workspace, "rotate", audience)
        yield audience, tables(roster), None, roster
    data = data_tables(Outgoing(workspace, "2027-Q1"))
    yield "data", data, FIGURES, None


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """What LibreOffice shows of each table, and what we meant, by the kind of file and a name."""
    folder = tmp_path_factory.mktemp("office")
    meant, found = {}, {}
    for name, known, figures, roster in what_leaves():
        for format in (csv, xlsx):
            ending = format.__name__.rpartition(".")[2]
            file = f"{name}.{ending}"
            contents = format.files(roster, file) if roster else format.table_files(known, figures, file)
            paths = write(contents, folder)
            for number, (table, rows) in enumerate(known.items()):
                stem = paths[number].stem if format is csv else name
                sheet = stem if format is csv else table.capitalize().replace("-", " ")
                meant[ending, name, table] = rows
                found[ending, name, table] = folder / ending / f"{stem}-{sheet}.csv"
    for ending, options in (("xlsx", []), ("csv", [f"--infilter={READ}"])):
        files = sorted(map(str, folder.glob(f"*.{ending}")))
        convert(folder, [*options, "--convert-to", WRITTEN, "--outdir", str(folder / ending), *files])
    return meant, found


def convert(folder: Path, options: list[str]) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", "--headless", profile, *options], check=True, capture_output=True, timeout=SECONDS
    )


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_libreoffice_shows_the_cells_that_we_meant(shown, ending):
    meant, found = shown
    places = [place for place in meant if place[0] == ending]
    assert {name for _, name, _ in places} == {"announcement", "manager", "data"}
    for place in places:
        figures = FIGURES[place[2]] if place[1] == "data" else ()
        numbers = [heading in figures for heading in meant[place][0]]
        expected = [
            tuple(cell if number else escaped(cell) for cell, number in zip(row, numbers, strict=True))
            for row in meant[place]
        ]
        with found[place].open(encoding="utf-8", newline="") as file:
            assert [tuple(row) for row in standard_csv.reader(file)] == expected, place


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_data_that_libreoffice_saves_comes_in_again_and_changes_nothing(shown, ending):
    _, found = shown
    files = {table: path for (kind, name, table), path in found.items() if (kind, name) == (ending, "data")}
    imported = bring_in(awkward(), files, cycle="2027-Q1")
    assert (imported.problems, imported.change.edits) == ((), ())
