from planner.exchange import csv
from planner.exchange.source import Source
from ui.dialogs.columns_pane import ColumnsPane, called


def test_every_place_says_its_heading_what_it_is_read_as_and_why(app):
    source = Source.of(csv.pasted("Who is it\tUnit\nAna Ruiz\tFinance\n"))
    source.guess("people", {}, {})
    pane, said = ColumnsPane(), []
    pane.chosen.connect(lambda *chosen: said.append(chosen))
    pane.show_sources([("people", source)])
    name = pane.choices["people", 0]
    assert (name.currentText(), name.accessibleName()) == (
        "Name",
        "What Who is it of Pasted table is read as",
    )
    name.setCurrentIndex(name.findData("discipline"))
    assert said == [(source, 0, "discipline")]


def test_a_column_is_called_in_plain_words():
    assert called("pod_hours") == "Pod hours"
