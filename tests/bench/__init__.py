"""The measurements behind the figures in the README: `python3 dev.py bench [NAME ...]`.

One file a measurement, found by listing the folder; each has `measure()`, which yields lines as they come.
"""
