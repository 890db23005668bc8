from ui.quarter.choosing import Choosable, TickList


def test_what_is_ticked_at_first_is_seen_of_many(app):
    lines = [Choosable(f"p{number}", f"Person {number}", number == 40) for number in range(60)]
    chosen = TickList("Who leaves", lines)
    assert chosen.list.item(0).text() == "Person 40"
    assert chosen.list.item(1).text() == "Person 0"
    assert chosen.ticked() == ["p40"]


def test_the_filter_hides_lines_and_keeps_their_ticks(app):
    chosen = TickList("Who leaves", [Choosable(f"p{n}", f"Person {n}") for n in range(20)])
    chosen.tick("p3")
    chosen.filter.setText("person 1")
    hidden = [chosen.list.item(row).isHidden() for row in range(20)]
    assert hidden.count(False) == 11
    assert chosen.ticked() == ["p3"]
