"""Trying an import out in a process of its own, so that whoever looks at it waits for nothing.

`python -m planner.exchange.importing.trying.worker` is told what there is and what somebody chooses, and says
what would come in.
"""
