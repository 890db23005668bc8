"""Plain text to put into mails: the notice of each pod, then that of each person."""

from collections.abc import Mapping

from planner.exchange.rosters.notices import Notices, together
from planner.exchange.rosters.roster import Roster

KIND = "Notices for mails"
FOR_EVERYBODY = True  # who may read one may read all of it


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """All notices as one text, with a line between them."""
    notices = Notices(roster)
    told = [notices.pod(challenge.id) for challenge in roster.staffed]
    told += map(notices.person, notices.people())
    return {name: together(told).encode()}
