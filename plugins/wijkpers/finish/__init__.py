"""Finish the folder that the channels filled, in fixed order: theme, pictures, sitemap, search, link check."""
