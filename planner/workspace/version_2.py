"""The tables that the second version of the file made, some of them anew, as released: never edited."""

TABLES = {
    "departments": """CREATE TABLE "departments" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "liaisons" INTEGER NOT NULL,
    "domain" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "pod_share" INTEGER,
    PRIMARY KEY ("id")
) STRICT""",
    "people": """CREATE TABLE "people" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "discipline" TEXT,
    "site" TEXT NOT NULL,
    "manager" TEXT,
    "seniority" INTEGER NOT NULL,
    "can_lead" INTEGER NOT NULL,
    "joins" INTEGER NOT NULL,
    "max_pods" INTEGER NOT NULL,
    "hours" REAL NOT NULL,
    "pod_hours" REAL,
    "utc_offset" REAL NOT NULL,
    "work_starts" REAL NOT NULL,
    "work_ends" REAL NOT NULL,
    "groups" TEXT NOT NULL,
    "standing" INTEGER NOT NULL,
    "liaison" INTEGER NOT NULL,
    "max_pairs" INTEGER,
    "active" INTEGER NOT NULL,
    "pod_share" INTEGER,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("department") REFERENCES "departments" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("manager") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT""",
    "challenges": """CREATE TABLE "challenges" (
    "cycle" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "start_week" INTEGER NOT NULL,
    "weeks" INTEGER NOT NULL,
    "smallest" INTEGER NOT NULL,
    "largest" INTEGER NOT NULL,
    "hours" REAL NOT NULL,
    "continues" INTEGER NOT NULL,
    "keep" INTEGER NOT NULL,
    "needs" TEXT NOT NULL,
    "mix" TEXT NOT NULL,
    "decides" TEXT NOT NULL,
    "cut_from" INTEGER,
    "why" TEXT NOT NULL,
    PRIMARY KEY ("cycle", "id"),
    FOREIGN KEY ("cycle") REFERENCES "cycles" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT""",
    "plans": """CREATE TABLE "plans" (
    "id" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "baseline" TEXT,
    "from_week" INTEGER NOT NULL,
    "published" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("cycle") REFERENCES "cycles" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("baseline") REFERENCES "plans" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT""",
}
ADDED = """CREATE TABLE "pair_locks" (
    "plan" TEXT NOT NULL,
    "it" TEXT NOT NULL,
    "business" TEXT NOT NULL,
    PRIMARY KEY ("plan", "it", "business"),
    FOREIGN KEY ("plan") REFERENCES "plans" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("it") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("business") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT"""
INDEXES = (
    'CREATE INDEX "people_department" ON "people" ("department")',
    'CREATE INDEX "people_manager" ON "people" ("manager")',
    'CREATE INDEX "plans_cycle" ON "plans" ("cycle")',
    'CREATE INDEX "plans_baseline" ON "plans" ("baseline")',
    'CREATE INDEX "pair_locks_it" ON "pair_locks" ("it")',
    'CREATE INDEX "pair_locks_business" ON "pair_locks" ("business")',
)
# What the new columns hold in rows that were there before.
NEW: dict[str, dict[str, int | str | None]] = {
    "departments": {"pod_share": None},
    "people": {"pod_share": None},
    "challenges": {"cut_from": None, "why": ""},
    "plans": {"from_week": 1, "published": 0},
}
