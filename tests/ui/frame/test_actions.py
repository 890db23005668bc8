def test_the_menu_opens_at_the_logo(app, window):
    window.actions_["menu"].trigger()
    assert window.actions_.menu.isVisible()
    window.actions_.menu.close()
