"""Derive descriptions from the kinds: schemas, documentation, forms. Nothing here reads content."""
