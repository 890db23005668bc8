"""The pages of the inspector."""

from ui.frame.inspector.pages.finding import FindingPage
from ui.frame.inspector.pages.liaison import LiaisonPage
from ui.frame.inspector.pages.page import Page
from ui.frame.inspector.pages.pair import PairPage, UnitPage
from ui.frame.inspector.pages.person import PersonPage
from ui.frame.inspector.pages.plan import PlanPage
from ui.frame.inspector.pages.pod import PodPage
from ui.frame.inspector.pages.several import SeveralPage

__all__ = [
    "FindingPage",
    "LiaisonPage",
    "Page",
    "PairPage",
    "PersonPage",
    "PlanPage",
    "PodPage",
    "SeveralPage",
    "UnitPage",
]
