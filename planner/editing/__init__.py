"""What a manager types: tables of the workspace as cells of text, and the Change that typed cells make.

A cell is read as the same cell of a file is that is brought in: the same words, checks and sentences.
There is a file for each table; a table that stands for several is made for the quarter and the plan that
are looked at.
"""
