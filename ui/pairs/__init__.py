"""Liaison pairs: units by pairs, both people's cards side by side, and the gestures on them.

The board shows rows of faces and says what a gesture asks for; the page turns that into Changes.
"""
