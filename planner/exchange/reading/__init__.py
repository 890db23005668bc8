"""From the bytes of a file to the cells of a table, and from headings and cells to checked values."""
