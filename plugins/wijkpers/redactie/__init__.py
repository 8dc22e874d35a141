"""Edit a wijk on this computer: its files as a form sees them, kept in the folder itself, behind the interface of a git host."""
