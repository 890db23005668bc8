"""The life of a cycle: a draft is published, planned again from a week on, closed, and followed by the next.

Everything here makes a Change of a workspace, or says of one what it comes to.
"""
