"""Tables that are typed into like a spreadsheet; what is typed becomes one Change at a time."""
