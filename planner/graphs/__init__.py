"""The graphs of a workspace: who knows what and how close it is, who has hours when, who worked with whom.

Each is a networkx graph, made from the rows of a workspace where it is asked for. A node is its kind and
its id: `("person", "p1")`. networkx is imported with these modules, so import them where they are used.
"""
