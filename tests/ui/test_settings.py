from pathlib import Path

import pytest

from ui.settings import MOST_READINGS, MOST_RECENT, Settings


def test_what_is_remembered_is_there_at_the_next_start(tmp_path):
    file = tmp_path / "deep" / "settings.json"
    settings = Settings.read(file)
    settings.scheme, settings.percent = "dark", 120
    settings.remember(Path("a.podwright"))
    settings.remember(Path("b.podwright"))
    settings.remember(Path("a.podwright"))
    again = Settings.read(file)
    assert (again.scheme, again.percent, again.recent) == ("dark", 120, ["a.podwright", "b.podwright"])


def test_only_the_last_few_files_are_kept():
    settings = Settings()
    for number in range(20):
        settings.remember(Path(f"{number}"))
    assert len(settings.recent) == MOST_RECENT
    assert settings.recent[0] == "19"


@pytest.mark.parametrize(
    "text", ["", "no json", "[]", '{"recent": 3, "percent": "much"}', '{"recent": [1, 2]}']
)
def test_a_damaged_file_counts_as_none(tmp_path, text):
    file = tmp_path / "settings.json"
    file.write_text(text)
    found = Settings.read(file)
    assert (found.recent, found.percent, found.scheme) == ([], 100, "system")


def test_where_nothing_can_be_written_the_app_only_forgets(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    Settings.read(blocked / "settings.json").remember(Path("a"))


def test_only_the_last_readings_of_tables_are_kept(tmp_path):
    settings = Settings.read(tmp_path / "settings.json")
    for number in range(MOST_READINGS + 5):
        settings.remember_reading(f"{number}", {"columns": []})
    found = Settings.read(tmp_path / "settings.json").readings
    assert (len(found), list(found)[-1]) == (MOST_READINGS, f"{MOST_READINGS + 4}")
