from planner.workspace import entities as e
from planner.workspace.columns import columns
from tests.planner.workspace.workspaces import MONDAY


def test_a_key_is_an_id_or_the_tuple_of_the_key_fields() -> None:
    assert e.Skill("sql", "SQL").key == "sql"
    assert e.Leave("ana", MONDAY, MONDAY).key == ("ana", MONDAY)


def test_every_table_is_listed_after_those_whose_rows_its_rows_must_name() -> None:
    tables = list(e.TABLES)
    for kind in e.TABLES.values():
        optional = {column.name for column in columns(kind) if column.nullable}
        for field, table in kind.names.items():
            assert field in kind.__struct_fields__
            assert tables.index(table) < tables.index(kind.table) or field in optional


def test_what_is_named_has_an_id_for_a_key() -> None:
    assert all(
        e.TABLES[table].key_fields == ("id",) for kind in e.TABLES.values() for table in kind.names.values()
    )
