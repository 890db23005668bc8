def test_about_says_version_and_licences(app, window):
    window.actions_["about"].trigger()
    from ui.dialogs.about import AboutDialog

    dialog = window.findChild(AboutDialog)
    assert dialog.isVisible()
    dialog.accept()
