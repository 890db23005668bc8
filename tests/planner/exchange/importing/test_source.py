import pytest

from planner.exchange import csv, json, write, xlsx
from planner.exchange.importing.files import parts
from planner.exchange.importing.source import CHOSEN, REMEMBERED, Source, names_known
from planner.exchange.reading.faults import Unreadable
from tests.planner.exchange.brought import all_tables


def pasted(text):
    return Source.of(csv.pasted(text))


@pytest.mark.parametrize(
    ("headings", "table"),
    [
        ("name,department", "people"),
        ("person,skill,level", "skills"),
        ("person,starts,ends", "leave"),
        ("person,title,starts,ends,hours", "commitments"),
        ("quarter,team,person", "history"),
        ("a,b", None),
    ],
)
def test_what_a_table_holds_is_told_by_its_headings(headings, table):
    assert pasted(headings + "\n1,2\n").likely() == table


def test_a_correction_comes_back_for_the_next_file_of_the_kind():
    source = pasted("Who,Extra,Unit\nAna Ruiz,x,Finance\n")
    source.guess("people", {}, {})
    assert source.kept("people") is None
    source.choose_column("people", 1, "discipline")
    assert source.reasons("people")[1] == CHOSEN
    kind, kept = source.kept("people")
    again = pasted("who,EXTRA,unit\nBo Lind,y,Sales\n")
    again.guess("people", {}, {kind: kept})
    assert again.reading("people").columns == ("name", "discipline", "department")
    assert again.reasons("people")[1] == REMEMBERED
    again.choose_column("people", 1, None)
    assert again.kept("people")[1]["columns"] == ["name", None, "department"]


def test_levels_and_days_come_back_without_their_words():
    source = pasted("person,skill,level\np1,SQL,ninja\n")
    source.guess("skills", {}, {})
    source.choose_level("skills", "ninja", 5)
    kind, kept = source.kept("skills")
    assert "ninja" not in str(kept)
    again = pasted("person,skill,level\np2,Go,Ninja\n")
    again.guess("skills", {}, {kind: kept})
    assert again.reading("skills").levels == {"ninja": 5}
    days = pasted("person,starts\np1,3/4/2027\n")
    days.guess("leave", {}, {})
    days.choose_days("leave", "month first")
    assert days.kept("leave")[1]["days"] == "month first"


@pytest.mark.parametrize(
    "kept",
    [3, [], {}, {"columns": 1}, {"columns": ["name"]}, {"columns": ["no", None]}, {"columns": [[], {}]}],
)
def test_a_damaged_memory_counts_as_none(kept):
    source = pasted("name,department\nAna,F\n")
    from planner.exchange.reading.reading import kind_of
    from planner.exchange.tables.every import TABLES

    kind = kind_of(source.sheet("people").rows[0][1], TABLES["people"])
    source.guess("people", {}, {kind: kept})
    assert source.reading("people").columns == ("name", "department")


def test_damaged_levels_are_not_understood():
    source = pasted("person,skill,level\np1,SQL,ninja\n")
    source.guess("skills", {}, {})
    source.choose_level("skills", "ninja", 5)
    kind, kept = source.kept("skills")
    kept["levels"] = dict.fromkeys(kept["levels"], "much")
    again = pasted("person,skill,level\np1,SQL,ninja\n")
    again.guess("skills", {}, {kind: kept})
    assert again.reading("skills").levels == {"ninja": None}


def test_what_cannot_be_read_has_no_reading(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes(b"")
    source = Source.of(path)
    assert source.likely() == "people"
    source.guess("people", {}, {})
    assert isinstance(source.sheet("people"), Unreadable)
    assert (source.reading("people"), source.kept("people")) == (None, None)


def test_what_the_file_knows_is_known_by_id_and_name(tmp_path):
    known = names_known(all_tables(tmp_path))
    assert {"p1", "ana ruiz"} <= known["people"]
    assert {"c1", "faster month end"} <= known["challenges"]


@pytest.mark.parametrize("format", [json, xlsx])
def test_a_file_of_several_tables_is_a_source_for_each(tmp_path, format):
    rows = {
        "skills": [("skill",), ("SQL",)],
        "people": [("name",), ("Ana",)],
        "history": [("cycle",), ("x",)],
    }
    ending = format.__name__.rpartition(".")[2]
    (path,) = write(format.table_files(rows, dict.fromkeys(rows, ()), f"data.{ending}"), tmp_path)
    sources = [Source.of(part) for part in parts(path)]
    taken = []
    for source in sources:
        taken.append(source.likely(taken))
    assert taken == ["people", "skills", "history"]
    assert sources[1].sheet("skills").rows[1][1] == ("SQL",)
    assert sources[0].likely(taken) is None


def test_a_file_that_names_no_tables_is_one_source(tmp_path):
    table = tmp_path / "x.csv"
    table.write_text("name\n")
    broken = tmp_path / "x.xlsx"
    broken.write_bytes(b"PK\3\4")
    assert parts(table) == [table]
    assert parts(broken) == [broken]


def test_another_row_is_chosen_for_the_headings():
    source = pasted("Report of March,for,all\nWho,Unit,Extra\nAna Ruiz,Finance,x\n")
    source.guess("people", {}, {})
    assert source.head("people") == 1
    assert [number for number, _ in source.heads("people")] == [1, 2, 3]
    source.choose_head("people", 2, {})
    assert source.sheet("people").rows[0] == (2, ("Who", "Unit", "Extra"))
    assert source.reading("people").columns == ("name", "department", None)
