"""The pages of the inspector."""

from ui.frame.pages.finding import FindingPage
from ui.frame.pages.liaison import LiaisonPage
from ui.frame.pages.page import Page
from ui.frame.pages.pair import PairPage, UnitPage
from ui.frame.pages.person import PersonPage
from ui.frame.pages.plan import PlanPage
from ui.frame.pages.pod import PodPage
from ui.frame.pages.several import SeveralPage

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
