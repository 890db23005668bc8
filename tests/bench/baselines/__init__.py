"""What the search is measured against, each in a process of its own with a limit of time and memory."""
