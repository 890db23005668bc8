from ui.frame.switching import quarter_name


def test_plans_and_quarters_are_chosen_from_menus(window):
    menu = window.top_bar.plan.menu
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions() if a.text()] == [
        "Plan 1",
        "Plan 2",
        "New empty plan",
        "Copy of this plan",
    ]
    menu.actions()[1].trigger()
    assert window.document.plan_id == "two"
    assert window.top_bar.plan.accessibleDescription() == "Plan 2 of 2"
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert window.top_bar.plan.text() == "Plan 3"
    window.top_bar.quarter.menu.aboutToShow.emit()
    first, past = window.top_bar.quarter.menu.actions()
    assert (first.isChecked(), past.isEnabled()) == (True, False)


def test_quarters_are_said_as_managers_say_them():
    assert quarter_name("2027-Q1") == "Q1 2027"
    assert quarter_name("Winter") == "Winter"
