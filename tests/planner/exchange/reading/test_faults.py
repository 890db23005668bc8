from planner.exchange.reading.faults import Fault, Unreadable, shown


def test_a_fault_says_file_row_column_what_was_found_and_expected():
    fault = Fault("people.csv", 4, "seniority", "'many'", "a whole number")
    assert str(fault) == "people.csv: row 4: column seniority: found 'many', expected a whole number"


def test_a_fault_of_a_whole_file_names_no_row():
    assert str(Fault("a.csv", None, None, "no rows", "some")) == "a.csv: found no rows, expected some"
    assert str(Unreadable(Fault("a.csv", None, None, "no rows", "some"))).startswith("a.csv: found")


def test_what_was_found_is_shown_on_one_line_and_shortened():
    assert shown("a\nb") == r"'a\nb'"
    assert len(shown("x" * 1000)) == 62
