"""The measures of the board at 100% text size, in pixels; `theme().px` scales them."""

MARGIN = 20  # from the board's edge to the pods
POD, WIDEST = 192, 250  # a pod's width, and as far as pods grow to share the room that is left
STEP = 204  # from one pod to the next, the gap of 12 included
TABS = 24  # the zone above a pod where its tab appears
TAB_TOP, TAB = 2, 20
BODY = 332  # the least height of a pod's body
RADIUS_POD = 10
RADIUS = 6
EDGE = 8  # from the bench to the board's edge and to the pods

HEADING = 32  # a group's, above its first row
HEADER = 68
INNER = 12  # from a pod's edge to its words
INSET = 6  # from a pod's edge to its cards

CARD, CARD_HIGH = 180, 40
ROW = 44  # a card and the gap to the next
RING = 3  # how far the focus ring reaches out of a card, so the room kept above each

BENCH = 76
BENCH_CARDS = 30  # from the bench's top to its first card
