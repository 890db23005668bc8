"""The measurements behind the figures in the README: `python3 dev.py bench [NAME ...]`.

One file a measurement, found by listing the folder; each has `measure(quick)`, which yields figures, and
sentences where there is something to say, as they come. The folders hold what measurements share.
"""
