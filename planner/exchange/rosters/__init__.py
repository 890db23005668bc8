"""What a roster says in any format: pods, pairs, charters, meetings, notices, and who changed pods."""
