"""Hold one folder per kind: its model and KIND, its templates and its example."""
