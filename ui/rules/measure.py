"""The measures of the columns of rules at 100% text size, in pixels; `theme().px` scales them."""

COLUMN = 168  # the least width of a column
GAP = 12  # between two columns
HEADER = 52  # above the cards, within a column
EDGE = 20  # around all columns
