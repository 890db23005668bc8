"""The measures of the heat map, in pixels at 100% text size."""

ROW, NAMES, FREE = 26, 204, 64
LEAST, MOST = 36, 84  # of a week, as wide as there is room for
GAP, RADIUS = 2, 4
MONTHS, WEEKS = 22, 24  # the two lines of the head
TOTALS = 44
