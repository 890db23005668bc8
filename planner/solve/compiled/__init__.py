"""The compiled search: the forms in flat arrays, and an annealer over them that numba compiles."""
