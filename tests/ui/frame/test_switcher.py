from ui.frame.switcher import MenuButton


def test_a_menu_button_makes_one_choice(app):
    button, chosen = MenuButton("Order"), []
    button.offer([("Value", lambda: chosen.append("value")), ("Title", lambda: chosen.append("title"))])
    assert button.text() == "Value"
    button.menu.actions()[1].trigger()
    assert (button.text(), chosen) == ("Title", ["title"])
    assert [action.isChecked() for action in button.menu.actions()] == [False, True]
