from ui.frame.places.people_switch import PeopleSwitch


def test_it_asks_for_the_other_view_and_goes_on_showing_its_own(app):
    switch, asked = PeopleSwitch("capacity"), []
    switch.asked.connect(asked.append)
    assert switch.choice == 6
    switch.choose(0)
    assert (asked, switch.choice) == (["people"], 6)
