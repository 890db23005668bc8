"""The bench itself: what it can get wrong without measuring anything."""
