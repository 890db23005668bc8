from planner.exchange.importing.trying import messages as m
from tests.planner.exchange.brought import all_tables


def test_a_workspace_comes_out_as_it_went_in(tmp_path):
    workspace = all_tables(tmp_path)
    begin = m.Begin(m.pack(workspace), (m.Given(text="name"),), {})
    again = m.decode_request(m.encode_line(begin))
    assert m.unpack(again.tables) == workspace


def test_choices_come_out_as_they_went_in():
    for choice in (m.Take(0, None), m.ReadLevel(1, "novice", 2), m.Decide("Ana", False), m.Accept()):
        assert m.decode_request(m.encode_line(choice)) == choice
