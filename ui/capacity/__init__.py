"""Capacity on screen: people by weeks as a heat map, and what fills a cell of it.

`CapacityPage` is the place in the window and `CellPage` the page of the inspector; both are made when they
are asked for first.
"""
