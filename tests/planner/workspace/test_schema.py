import sqlite3
from contextlib import closing

from planner.workspace import schema
from planner.workspace.entities import TABLES


def test_every_field_that_names_a_row_is_a_foreign_key_with_an_index() -> None:
    for kind in TABLES.values():
        sql = schema.table_sql(kind)
        for field, table in kind.names.items():
            assert f'FOREIGN KEY ("{field}") REFERENCES "{table}" ("id") DEFERRABLE' in sql
            assert field == kind.key_fields[0] or f"{kind.table}_{field}" in schema.index_sql()


def test_every_table_checks_the_types_of_its_values() -> None:
    assert all(schema.table_sql(kind).endswith(") STRICT") for kind in TABLES.values())


def test_a_file_with_just_our_tables_holds_nothing_strange() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for sql in schema.expected().values():
            connection.execute(sql)
        assert schema.stranger(connection) is None
        assert schema.foreign(connection) is None
