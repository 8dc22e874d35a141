"""Print: set data with Typst, refuse what would come out silently wrong, and finish the file for a screen, a press or a home printer.

Nothing here knows the wijk: data and pictures come in, bytes go out.
"""
