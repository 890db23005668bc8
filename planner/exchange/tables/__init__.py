"""The tables that come in and leave, one file each: read into a draft, and written to be read again."""
