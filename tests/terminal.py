"""Commands as a person types them, run in this process."""

from pathlib import Path

from click.testing import CliRunner, Result

from goaldesk.cli import main


def goaldesk(*arguments: str | Path) -> Result:
    """Run one command; an exception that a person would see as a crash is raised."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
