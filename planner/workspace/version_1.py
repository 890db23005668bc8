"""The tables of the first version of the file, as they were released: never edited."""

TABLES = """
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pair_hours" REAL NOT NULL,
    "pod_share" INTEGER NOT NULL,
    PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "departments" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "liaisons" INTEGER NOT NULL,
    "domain" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "skills" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "technical" INTEGER NOT NULL,
    PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "close_skills" (
    "one" TEXT NOT NULL,
    "other" TEXT NOT NULL,
    "closeness" REAL NOT NULL,
    PRIMARY KEY ("one", "other"),
    FOREIGN KEY ("one") REFERENCES "skills" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("other") REFERENCES "skills" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "people" (
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
    PRIMARY KEY ("id"),
    FOREIGN KEY ("department") REFERENCES "departments" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("manager") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "knows" (
    "person" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "wants" INTEGER NOT NULL,
    PRIMARY KEY ("person", "skill"),
    FOREIGN KEY ("person") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("skill") REFERENCES "skills" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "week_hours" (
    "person" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "hours" REAL NOT NULL,
    PRIMARY KEY ("person", "week"),
    FOREIGN KEY ("person") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "commitments" (
    "person" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "starts" TEXT NOT NULL,
    "ends" TEXT NOT NULL,
    "hours" REAL NOT NULL,
    PRIMARY KEY ("person", "title", "starts"),
    FOREIGN KEY ("person") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "leave" (
    "person" TEXT NOT NULL,
    "starts" TEXT NOT NULL,
    "ends" TEXT NOT NULL,
    PRIMARY KEY ("person", "starts"),
    FOREIGN KEY ("person") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "bonds" (
    "kind" TEXT NOT NULL,
    "one" TEXT NOT NULL,
    "other" TEXT NOT NULL,
    "level" TEXT,
    PRIMARY KEY ("kind", "one", "other"),
    FOREIGN KEY ("one") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("other") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "cycles" (
    "id" TEXT NOT NULL,
    "starts" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "challenges" (
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
    PRIMARY KEY ("cycle", "id"),
    FOREIGN KEY ("cycle") REFERENCES "cycles" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "preferences" (
    "cycle" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "wishes" TEXT NOT NULL,
    "vetoes" TEXT NOT NULL,
    "waited" INTEGER,
    PRIMARY KEY ("cycle", "person"),
    FOREIGN KEY ("cycle") REFERENCES "cycles" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("person") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "rules" (
    "cycle" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    PRIMARY KEY ("cycle", "rule"),
    FOREIGN KEY ("cycle") REFERENCES "cycles" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "plans" (
    "id" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "baseline" TEXT,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("cycle") REFERENCES "cycles" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("baseline") REFERENCES "plans" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "memberships" (
    "plan" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    PRIMARY KEY ("plan", "challenge", "person"),
    FOREIGN KEY ("plan") REFERENCES "plans" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("person") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "pairs" (
    "plan" TEXT NOT NULL,
    "it" TEXT NOT NULL,
    "business" TEXT NOT NULL,
    PRIMARY KEY ("plan", "it", "business"),
    FOREIGN KEY ("plan") REFERENCES "plans" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("it") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("business") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "locks" (
    "plan" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    PRIMARY KEY ("plan", "person", "challenge"),
    FOREIGN KEY ("plan") REFERENCES "plans" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("person") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "served" (
    "cycle" TEXT NOT NULL,
    "pod" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "challenge" TEXT,
    PRIMARY KEY ("cycle", "pod", "person"),
    FOREIGN KEY ("cycle") REFERENCES "cycles" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("person") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "pairs_served" (
    "cycle" TEXT NOT NULL,
    "it" TEXT NOT NULL,
    "business" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    PRIMARY KEY ("cycle", "it", "business"),
    FOREIGN KEY ("cycle") REFERENCES "cycles" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("it") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY ("business") REFERENCES "people" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "log" (
    "id" INTEGER PRIMARY KEY,
    "at" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "edits" BLOB NOT NULL
) STRICT;
CREATE INDEX "close_skills_other" ON "close_skills" ("other");
CREATE INDEX "people_department" ON "people" ("department");
CREATE INDEX "people_manager" ON "people" ("manager");
CREATE INDEX "knows_skill" ON "knows" ("skill");
CREATE INDEX "bonds_one" ON "bonds" ("one");
CREATE INDEX "bonds_other" ON "bonds" ("other");
CREATE INDEX "preferences_person" ON "preferences" ("person");
CREATE INDEX "plans_cycle" ON "plans" ("cycle");
CREATE INDEX "plans_baseline" ON "plans" ("baseline");
CREATE INDEX "memberships_person" ON "memberships" ("person");
CREATE INDEX "pairs_it" ON "pairs" ("it");
CREATE INDEX "pairs_business" ON "pairs" ("business");
CREATE INDEX "locks_person" ON "locks" ("person");
CREATE INDEX "served_person" ON "served" ("person");
CREATE INDEX "pairs_served_it" ON "pairs_served" ("it");
CREATE INDEX "pairs_served_business" ON "pairs_served" ("business");
"""
