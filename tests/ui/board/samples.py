"""The board of the design pictures, as faces."""

from ui.board.face import Card, Cost, NeedFace, NotStaffed, PodFace, Tab

DEPARTMENTS = (
    "Finance",
    "Sales",
    "Marketing",
    "Operations",
    "People",
    "Legal",
    "Engineering",
    "Data",
    "Security",
)
IT = {"Engineering", "Data", "Security"}


def card(name, second="Finance · Analyst", wish=None, hours_used=8.0, **more):
    department = second.split(" · ")[0]
    return Card(
        name,
        name,
        second,
        DEPARTMENTS.index(department) if department in DEPARTMENTS else 0,
        "it" if department in IT else "business",
        wish,
        hours_used=hours_used,
        hours=8,
        description=second.replace(" · ", ", "),
        **more,
    )


def pod(challenge, title, line, cost, needs, *cards):
    faces = tuple(NeedFace(need.strip("!"), need.startswith("!")) for need in needs.split())
    level, _, figure = cost.partition(" ")
    return PodFace(challenge, title, line, Cost(level or None, figure), faces, cards)


def pods():
    return [
        pod(
            "month", "Faster month end", "Weeks 1–8 · 6 of 4–7", "medium 2", "SQL Accounting Python",
            card("Tomás Oliveira", "Finance · Controller", 1, locked=True),
            card("Ingrid Sørensen", "Data · Engineer", 1),
            card("Wei Zhang", "Engineering · Backend", 2),
            card("Fatima Rahimi", "Operations · Planner", 1, 5),
            card("Lukas Brandt", "Data · Analyst", 1),
            card("Grace Mbeki", "Legal · Counsel", 2),
        ),
        pod(
            "supplier", "Supplier onboarding", "Weeks 1–8 · 6 of 4–6", "medium 4", "Process Web Law",
            card("Noor Haddad", "Operations · Buyer", 1),
            card("Elif Yılmaz", "Engineering · Frontend", 1),
            card("Peter Novak", "Legal · Paralegal", 3),
            card("Chloé Martin", "Finance · Payables", 2),
            card("Samir Patel", "Engineering · Backend", 1, mark="warning", mark_tip="Third quarter here."),
            card("Mei Tanaka", "Operations · Logistics", 1),
        ),
        pod(
            "cash", "Cash forecast", "Weeks 2–9 · 5 of 4–6", "high 10", "!SQL Python Treasury",
            card("Daniel Osei", "Data · Scientist", 1),
            card("Rosa Keller", "Finance · Treasurer", 1, locked=True),
            card("Jonas Weber", "Engineering · Data flow", 2),
            card("Aisha Bello", "Sales · Key accounts", 3, 4),
            card("Viktor Horák", "Finance · Planner", 1),
        ),
        pod(
            "churn", "Churn early warning", "Weeks 1–6 · 6 of 5–7", "medium 7", "Statistics CRM Design",
            card("Hana Kim", "Marketing · Insight", 1),
            card("Oscar Lindgren", "Data · Scientist", 1),
            card("Lena Fischer", "Sales · Account lead", 2),
            card("Mateo Vargas", "Engineering · Backend"),
            card("Ruth Adler", "Marketing · Writer", 1, 6),
            card("Kofi Asante", "Operations · Support", 2),
        ),
        pod(
            "field", "Field service app", "Weeks 3–10 · 6 of 4–6", "", "Mobile Design Maps",
            card("Yuki Mori", "Engineering · Mobile", 1),
            card("Bram de Vries", "Operations · Field lead", 1, locked=True),
            card("Sofia Rossi", "Marketing · Designer", 1),
            card("Ahmed Farouk", "Engineering · Backend", 1),
            card("Nina Petrova", "Operations · Dispatcher", 1),
            card("Liam Byrne", "Sales · Area sales", 1),
        ),
        pod(
            "crm", "Retire the old CRM", "Weeks 1–8 · 6 of 4–6", "medium 15", "CRM SQL Testing",
            card("Ivan Petrov", "Engineering · Architect", 1),
            card("Ana Ruiz", "Finance · Analyst", 3),
            card("Jade Laurent", "Sales · Operations", 2),
            card("Omar Khalil", "Engineering · Backend", 1),
            card("Hugo Blanc", "Data · Analyst", 2),
            card("Zanele Dube", "Security · Engineer", None, 4),
        ),
        pod(
            "red", "Red team, blue team", "Weeks 4–9 · 6 of 4–6", "high 10", "!Training Defence Python",
            card("Marek Kowal", "Security · Red team", 1, locked=True),
            card("Leila Amrani", "Security · Blue team", 1, locked=True),
            card("Tess Walker", "People · Trainer", 2),
            card("Ben Schulz", "Engineering · Cloud", 1, over=1, mark="danger"),
            card("Carla Nunes", "Legal · Privacy", 1),
            card("Ravi Menon", "Operations · Site lead", 2),
        ),
        pod(
            "stock", "Stock accuracy", "Weeks 1–8 · 6 of 4–6", "medium 4", "Logistics SQL Python",
            card("Emil Hansen", "Operations · Warehouse", 1),
            card("Priya Raman", "Data · Engineer", 2),
            card("Greta Olsen", "Finance · Cost control", 1),
            card("Musa Diallo", "Operations · Planner", 1),
            card("Anna Wójcik", "Engineering · Backend", 3),
            card("Theo Marsh", "Sales · Inside sales", 2, 6),
        ),
        pod(
            "payroll", "Payroll questions", "Weeks 5–10 · 6 of 4–6", "", "Payroll Web Writing",
            card("Julia Meyer", "People · Payroll", 1),
            card("Deniz Aydın", "Engineering · Frontend", 1),
            card("Paula Costa", "People · Partner", 1, 6),
            card("Simon Reid", "Data · Language", 1),
            card("שרה לוי", "Marketing · Writer", 1),
            card("Felix Maximilian von Hohenstein-Huber", "Legal · Works law", 1),
        ),
    ]  # fmt: skip


def bench():
    cards = (
        card("Nadia Rahman", "Marketing · Events", None, 0, mark="warning"),
        card("Erik Johansson", "Engineering · Tester", None, 0),
        card("Lucy Chen", "Finance · Auditor", None, 0),
        card("Pavel Dvořák", "Sales · Pricing", None, 0, mark="warning"),
        card("Maya Cohen", "People · Recruiter", None, 0, away=True),
    )
    return PodFace(None, "Bench", "5 people, 2 have waited a quarter", cards=cards)


def not_staffed():
    return [
        NotStaffed("prices", "Partner price lists", "Value 2. Nobody with pricing skills has hours left."),
        NotStaffed("rooms", "Meeting room booking", "Value 1. Would leave Cash forecast one short."),
        NotStaffed("archive", "Archive clean-up", "Value 1. Nobody who can lead is free."),
    ]


def tabs():
    return {
        "month": Tab("better", "Better", "Medium −5", 2),
        "supplier": Tab("same", "No change"),
        "cash": Tab("better", "Better", "High −10, Medium −2", 1),
        "churn": Tab("worse", "Worse", "Medium +4"),
        "field": Tab("breaks", "Ana ruled this out", "Must +1"),
        "red": Tab("worse", "Worse", "High +1, Low +2"),
        "stock": Tab("better", "Better", "Medium −3, Low +1", 3),
        "payroll": Tab("better", "Better", "Low −1"),
        None: Tab("worse", "Worse", "Medium +5"),
    }
