"""stub"""


def pdf(*a): ...
