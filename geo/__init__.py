"""Places, roads and travel. Knows no orders, vehicles or plans."""
