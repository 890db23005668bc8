"""The measures of the pairs board at 100% text size, in pixels; `theme().px` scales them."""

UNIT_HIGH = 32  # a unit's own row
PAIR_HIGH = 52  # a pair, or one that is missing
GAP = 8  # from a cell's edge to what is in it, and between a card and its meters
ABOVE = 6  # from a row's edge to its cards
CARD = 180  # a card, where there is room; it gives way to
CARD_LEAST = 116
METERS = 74  # the dots and the load beside a card
TERM = 124  # left out where cards have to give way
COST_LEAST = 112
DOT, DOT_STEP = 6, 9
