"""The measures of the heat map, in pixels at 100% text size."""

ROW, NAMES, WEEK, FREE = 26, 204, 56, 64
GAP, RADIUS = 2, 4
MONTHS, WEEKS = 22, 24  # the two lines of the head
TOTALS = 44
