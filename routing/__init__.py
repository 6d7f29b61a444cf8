"""Routes from shipments and visits. Same problem, same seed, same iterations: same routes."""
