import hashlib

from planner.workspace import version_1


def test_the_first_version_is_never_edited() -> None:
    fingerprint = hashlib.sha256(version_1.TABLES.encode()).hexdigest()
    assert fingerprint == "daaa370fd49fe1356171511e596c03ad7716064af8eb4a759731f83d31b15576"
