"""Tables of a small company, as somebody would bring them in."""

from pathlib import Path

PEOPLE = """\
name,department,side,discipline,skills,hours,pod_hours,can_lead
Ana Ruiz,Finance,business,Analyst,SQL 4; Treasury 3,40,8,yes
Ben Schulz,Engineering,it,Cloud,Python 4; Web 3,40,8,yes
Carla Nunes,Legal,business,Privacy,Law 4,40,8,no
Daniel Osei,Data,it,Scientist,Python 5; SQL 3,40,8,yes
Eva Brandt,Finance,business,Controller,Treasury 4,40,8,no
Farid Aziz,Engineering,it,Backend,Python 3; SQL 3,40,8,no
Greta Olsen,Sales,business,Accounts,CRM 4,40,8,yes
Hana Kim,Sales,business,Pricing,CRM 3,40,8,no
Ivan Petrov,Engineering,it,Architect,Web 4; SQL 3,40,8,yes
Jade Laurent,Legal,business,Counsel,Law 3,40,8,no
Kofi Asante,Data,it,Analyst,SQL 4,40,8,no
Lea Fischer,Sales,business,Writer,CRM 2,40,8,no
"""
CHALLENGES = """\
title,value,start_week,weeks,size,hours_per_week,needs
Cash forecast,7,1,8,4,8,SQL 3; Treasury 3
Retire the old CRM,6,1,8,4,8,CRM 3; Web 3
Privacy by default,5,1,8,4,8,Law 3; Python 3
"""


def write(folder: Path) -> list[Path]:
    """Write both tables; returns their paths."""
    paths = []
    for name, text in (("people.csv", PEOPLE), ("challenges.csv", CHALLENGES)):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths
