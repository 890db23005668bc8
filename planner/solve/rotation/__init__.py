"""Rotation: groups for several quarters at once, so that people meet as many others as possible.

A problem becomes a `Question` in numbers; its rounds are searched together by annealing that swaps people
between the groups of a round, in flat arrays and compiled. Where nothing else is asked than that nobody meets
twice, it also looks among programmes that turn.
"""
