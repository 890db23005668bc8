"""The measures of the columns of rules at 100% text size, in pixels; `theme().px` scales them."""

COLUMN = 160  # the least width of a column
HIGH = 360  # the least height of a column where not all stand side by side
GAP = 12  # between two columns
HEADER = 52  # above the cards, within a column
EDGE = 20  # around all columns
