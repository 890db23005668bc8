"""Programs of others read what is written, where they are installed; `.ci/run` installs them."""

import shutil
import subprocess

import pytest

from planner.exchange import html
from ui.export import pdf


def run(program, *arguments):
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    return subprocess.run([program, *arguments], capture_output=True, text=True, encoding="utf-8")


def test_pdftotext_finds_every_name_in_a_pdf(app, announced, tmp_path):
    path = tmp_path / "roster.pdf"
    path.write_bytes(pdf.files(announced, path.name)[path.name])
    text = run("pdftotext", "-enc", "UTF-8", str(path), "-").stdout
    assert announced.title in text
    words = " ".join(text.split())
    for challenge in announced.staffed:
        assert challenge.title in words
        for person in announced.members(challenge):
            assert person.name in words


def test_a_validator_finds_nothing_to_say_of_a_page(managed, tmp_path):
    path = tmp_path / "roster.html"
    path.write_bytes(html.files(managed, path.name)[path.name])
    told = run("tidy", "-q", "-e", str(path))
    assert (told.returncode, told.stderr) == (0, "")
