"""The commands of the command line, one file each: the folder is their list.

Each says what it takes in `arguments(parser)` and does it in `run(args)`, which gives the exit code.
"""
