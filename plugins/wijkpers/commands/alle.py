"""List all commands, in the order of the help."""

from wijkpers.commands import adressen, belronde, build, check, doctor, drukken, export, forget, geocodeer, invoer, links, list, new, schema, serve, zoek
from wijkpers.commands.basis import Command

COMMANDS: tuple[Command, ...] = (
    build.COMMAND,
    check.COMMAND,
    serve.COMMAND,
    new.COMMAND,
    list.COMMAND,
    drukken.COMMAND,
    drukken.PREFLIGHT,
    schema.COMMAND,
    doctor.COMMAND,
    zoek.COMMAND,
    belronde.COMMAND,
    invoer.COMMAND,
    export.COMMAND,
    geocodeer.COMMAND,
    adressen.COMMAND,
    links.COMMAND,
    forget.COMMAND,
)
