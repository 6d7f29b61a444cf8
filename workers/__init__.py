"""Work that need not finish before the answer."""
