"""The drawn pictures of the demo wijk: flat screen-print scenes, written as code.

Run ``python -m tools.tekeningen [naam ...]`` to draw all pictures, or only the named ones, into content/media/.
"""
