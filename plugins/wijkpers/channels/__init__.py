"""Hold one folder per channel: its CHANNEL, its templates and a README for the redactie."""
