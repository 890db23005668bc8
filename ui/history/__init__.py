"""The history on screen: every change of the file by day, what each touched, and the way back to any of them.

`HistoryPanel` is a window beside the main one, made when it is asked for first.
"""
