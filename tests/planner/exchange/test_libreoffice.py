"""LibreOffice opens every table that leaves and shows the same cells; this runs where it is installed."""

import csv as standard_csv
import shutil
import subprocess

import pytest

from planner.exchange import format_of, write
from planner.exchange.importing.bring_in import bring_in
from planner.exchange.reading.cells import escaped
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import tables
from planner.exchange.tables.data import FIGURES, data_tables
from planner.exchange.tables.outgoing import Outgoing
from planner.exchange.xlsx import sheet_name
from tests.planner.exchange.workspaces import awkward

# Commas and quotation marks in UTF-8 from the first row on; the quoted is text; and, going out, every sheet.
READ = "--infilter=CSV:44,34,76,1,,0,true,false"
WRITTEN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
SECONDS = 120

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def what_leaves():
    """Every set of tables that leaves, by what it is called, with its columns of numbers by table."""
    workspace = awkward()
    for audience in ("announcement", "manager"):
        roster = Roster(workspace, "rotate", audience)
        yield audience, tables(roster), None, roster
    data = data_tables(Outgoing(workspace, "2027-Q1"))
    yield "data", data, FIGURES, None


def written(folder, ending):
    """Where each table is written, as which sheet, and what we meant by its cells; by set and table."""
    format = format_of(ending)
    for name, known, figures, roster in what_leaves():
        file = f"{name}.{ending}"
        contents = format.files(roster, file) if roster else format.table_files(known, figures, file)
        paths = write(contents, folder)
        for number, (table, rows) in enumerate(known.items()):
            stem = paths[number].stem if ending == "csv" else name
            sheet = stem if ending == "csv" else sheet_name(table).replace("-", " ")
            yield (name, table), f"{stem}-{sheet}.csv", rows


def convert(folder, ending):
    """Let LibreOffice save every sheet of every file of a kind as CSV; gives the folder of those."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "shown"
    options = [READ] if ending == "csv" else []
    files = sorted(map(str, folder.glob(f"*.{ending}")))
    command = ["soffice", "--headless", profile, *options, "--convert-to", WRITTEN, "--outdir", str(out)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=SECONDS)
    return out


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_libreoffice_shows_the_cells_that_we_meant_and_saves_what_changes_nothing(tmp_path, ending):
    meant = {place: (name, rows) for place, name, rows in written(tmp_path, ending)}
    out = convert(tmp_path, ending)
    for (what, table), (name, rows) in meant.items():
        figures = FIGURES[table] if what == "data" else ()
        numbers = [heading in figures for heading in rows[0]]
        expected = [
            tuple(cell if number else escaped(cell) for cell, number in zip(row, numbers, strict=True))
            for row in rows
        ]
        with (out / name).open(encoding="utf-8", newline="") as file:
            assert [tuple(row) for row in standard_csv.reader(file)] == expected, (what, table)
    saved = {table: out / name for (what, table), (name, _) in meant.items() if what == "data"}
    imported = bring_in(awkward(), saved, cycle="2027-Q1")
    assert (imported.problems, imported.change.edits) == ((), ())
