"""The bar at the top: the quarter and the plan, the score by level, and how solving stands."""
