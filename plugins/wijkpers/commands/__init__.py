"""Hold one module per command, and list them in the order of the help."""

from wijkpers.commands import build, check, doctor, drukken, new, schema, serve
from wijkpers.commands.basis import FOUTEN, GEBRUIK, OK, OMGEVING, ONDERBROKEN, Command

COMMANDS: tuple[Command, ...] = (build.COMMAND, check.COMMAND, serve.COMMAND, new.COMMAND, drukken.COMMAND, drukken.PREFLIGHT, schema.COMMAND, doctor.COMMAND)

__all__ = ["COMMANDS", "FOUTEN", "GEBRUIK", "OK", "OMGEVING", "ONDERBROKEN", "Command"]
