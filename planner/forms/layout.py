"""Where things are in the flat arrays of the compiled search.

`data` holds what a problem never changes, `traits` a row of small numbers for each person (group
membership, credits), `state` a plan, what its parts cost and room to think. The first numbers
of `data` are sizes and offsets, named here. The names are whole numbers, because compiled code reads
whole numbers as constants.
"""

# Sizes.
PEOPLE, PODS, WIDTH, WEEKS, PLACES_CAP, PAIRS_CAP, MEMBERS_CAP, LOAD_COUNT, TOTAL_COUNT = range(9)

# Offsets in data of what costs.
(
    PROGRAMS,  # by pod: the offset of the pod's program
    MEMBERSHIP,  # by person and pod: the number of what the membership adds, in 16 bits, four in one
    ADDED,  # by such a number: what it adds
    POD_COUNTS,  # by person and number of pods
    PAIR_COUNTS,  # by person and number of pairs
    LOADS,  # LOAD_WIDTH numbers for each load
    SAMES,  # by person: the start of its records (other person, cost), and one more
    WATCHERS,  # by person: the start of those whose cost depends on this one's pods, and one more
    UNITS,  # by person: the start of its unit counts (place in state, table, last, slope), and one more
    TOTALS,  # TOTAL_WIDTH numbers for each total
    TABLE,  # what single memberships and pairs add to totals, by key
    TABLE_MASK,
    PARTNERS,  # by person: its table of those it has points together with, with its mask, and bits of them
    SIDE,  # by person: 1 IT, 2 business, 0 neither
    DEPARTMENT,  # by person: its number
    PAIR_UNITS,  # by person and department: what pairs of the IT person add there
    DEPARTMENTS,
    PAIR_BUSINESS,  # by person: what pairs of the business person add
    PAIR_LABELS,  # LABEL_WIDTH numbers for each kind of labels that add something in pairs
    LABEL_COUNT,
    PAIR_TABLE,  # what single pairs add, by IT person times people plus business person
    PAIR_MASK,
    CONSTANT,
) = range(9, 32)

# Offsets in data of what draws changes.
(
    SMALLEST,  # by pod
    LARGEST,  # by pod
    MOST_PODS,  # by person
    MOVERS,  # those who join pods
    MOVER_COUNT,
    NEAR,  # by person: NEAR_WIDTH pods, the most promising first; -1 ends them
    FANS,  # by pod: FAN_WIDTH people, the most promising first; -1 ends them
    BUSINESS,  # those who can be in pairs
    BUSINESS_COUNT,
    CANDIDATES,  # by place in BUSINESS: CANDIDATE_WIDTH IT people; -1 ends them
    MATES,  # by place in BUSINESS: the start of the unit's people, and how many
) = range(32, 43)

# Offsets in state.
(
    SIZES,  # by pod
    MEMBERS,  # by pod: MEMBERS_CAP people
    PLACE_COUNTS,  # by person
    PLACES,  # by person: PLACES_CAP pods
    PARTNER_COUNTS,  # by person: its pairs
    PAIRS,  # by person: PAIRS_CAP others
    POD_COST,
    PERSON_COST,
    UNIT_COUNT,  # by unit
    TOTAL_SUM,  # by total
    SCRATCH,  # MEMBERS_CAP labels
    POD_PART,  # by pod: the part of the plan it belongs to while several are changed side by side
    PERSON_PART,  # by person, likewise
    MINE,  # those of MOVERS who are of this part, MINE_COUNT of them
    STATE_SIZE,
) = range(43, 58)
HEADER = 64

# Positions at the front of state, and its lists.
VALUE, BEST_VALUE, RANDOM, CHANGES, JOURNAL, BEST_AT, STALE, PROPOSED, PART, MINE_COUNT = range(10)
CHANGE_LIST, CHANGE_MOST = 64, 96  # two numbers each
TOUCHED_PODS = CHANGE_LIST + 2 * CHANGE_MOST  # pod and its cost after the change
TOUCHED_PEOPLE = TOUCHED_PODS + 2 * CHANGE_MOST  # person and their cost after it
TOUCHED_MOST = 4 * CHANGE_MOST
STATE_HEADER = TOUCHED_PEOPLE + 2 * TOUCHED_MOST
JOURNAL_MOST = 1 << 16  # changes that are remembered since the best plan, two numbers each

# Widths of records.
COUNT_WIDTH, BEST_WIDTH, DISTINCT_WIDTH, CLASH_WIDTH, DEVIATION_WIDTH, SERVED_WIDTH = 5, 3, 4, 4, 4, 4
LOAD_WIDTH, TOTAL_WIDTH, UNIT_WIDTH, SAME_WIDTH, PARTNER_WIDTH, LABEL_WIDTH = 7, 5, 4, 2, 6, 3
NEAR_WIDTH, FAN_WIDTH, CANDIDATE_WIDTH = 15, 48, 96

# What SIDE says.
IT, BUSINESS_SIDE = 1, 2

# The kinds of a pod's program, in its order: the cost of a closed pod, then of each kind a count and records.
KINDS = ("count", "best", "distinct", "clash", "deviation", "served")

# A number of the search is MUST for each must and 1 for each point of cost; they never run into each other.
MUST_BITS = 40
MUST = 1 << MUST_BITS
