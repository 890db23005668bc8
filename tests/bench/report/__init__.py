"""What is measured, as figures: in a table while it comes, in a file, and as the section of the README."""
