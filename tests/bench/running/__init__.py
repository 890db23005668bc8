"""What measurements have in common: problems and their judge, a warm solver, and processes that end."""
