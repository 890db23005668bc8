from ui.frame.bar.switcher import MenuButton, Switcher


def test_a_menu_button_makes_one_choice(app):
    button, chosen = MenuButton("Order"), []
    button.offer([("Value", lambda: chosen.append("value")), ("Title", lambda: chosen.append("title"))])
    assert button.text() == "Value"
    button.menu.actions()[1].trigger()
    assert (button.text(), chosen) == ("Title", ["title"])
    assert [action.isChecked() for action in button.menu.actions()] == [False, True]


def test_what_finds_no_room_is_in_the_tip(app):
    switcher = Switcher("Quarter", lambda menu: None)
    switcher.show_words("Q1 2027", "4 Jan – 4 Apr · published")
    assert switcher.toolTip() == "Q1 2027\n4 Jan – 4 Apr · published"
    switcher.show_words("No quarter", "")
    assert switcher.toolTip() == "No quarter"
