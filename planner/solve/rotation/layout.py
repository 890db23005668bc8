"""Where things are in the flat arrays of the rotation's search, as `planner.forms.layout` says of a plan's.

`data` holds what is asked, `company` what the next meeting of two costs, `state` the seats. Seats are
numbered through all rounds, and groups likewise; the last group of a round holds those who are left out, and
they do not meet.
"""

# Points.
AGAIN = 10  # two people who meet once more
LEFT_OUT = 30  # somebody who is left out again, for each time before
MUST = 1000  # whatever must not be: a barred seat, a department that is missing

# Sizes in data.
PEOPLE, SEAT_COUNT, GROUP_COUNT, CYCLES, TURN, TURNING = range(6)

# Offsets in data.
(
    CYCLE,  # by person: the cycle of people that turns as one; without turning everybody is one
    PLACE,  # by person: the place in the cycle
    GROUP,  # by seat: its group
    START,  # by group: its first seat, and one more
    RESTS,  # by group: 1 where it holds those who are left out
    BARRED,  # by group: the offset of what it costs each person to be there, or 0
    MIX,  # by group: the offset of the mix that it asks for, or 0
    DEPARTMENT,  # by person
    SIDE,  # by person
    BOUND,  # by person: the start of those who move as one with this one, this one too, and one more
    TIES,  # by person: the start of others (person, cost of being elsewhere), and one more
) = range(6, 17)
HEADER = 20

# What SIDE says.
IT, BUSINESS = 1, 2

# The front of state; luck keeps its number in between. Then come the person in each seat, the seat of each
# person by round, how often each person was left out, and room for the swaps of one change, two numbers each.
VALUE, BEST_VALUE, SEATS = 0, 1, HEADER
