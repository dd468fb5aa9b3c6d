"""The command line: `goaldesk FILE` opens the window, `goaldesk COMMAND FILE …` does one job and leaves.

Exit codes: 0 done, 1 refused with one sentence on the error stream, 2 wrong usage.
"""

import datetime as dt
import importlib
from pathlib import Path

import click

from goaldesk import __version__

COMMANDS = {
    "new": "goaldesk.commands.company:new",
    "sample": "goaldesk.commands.company:sample",
    "import": "goaldesk.commands.files:import_",
    "imports": "goaldesk.commands.files:imports",
    "take-back": "goaldesk.commands.files:take_back",
    "enter": "goaldesk.commands.actuals:enter",
    "entries": "goaldesk.commands.actuals:entries",
    "sheet": "goaldesk.commands.actuals:sheet",
    "month": "goaldesk.commands.actuals:month",
    "ledger": "goaldesk.commands.actuals:ledger",
    "close": "goaldesk.commands.actuals:close",
    "reopen": "goaldesk.commands.actuals:reopen",
    "through": "goaldesk.commands.actuals:through",
    "scenarios": "goaldesk.commands.scenarios:scenarios",
    "copy-scenario": "goaldesk.commands.scenarios:copy_scenario",
    "make-plan": "goaldesk.commands.scenarios:make_plan",
    "fairness": "goaldesk.commands.plan:fairness",
    "plan-history": "goaldesk.commands.plan:plan_history",
    "target": "goaldesk.commands.targets:target",
    "copy-year": "goaldesk.commands.targets:copy_year",
    "status": "goaldesk.commands.figures:status",
    "pack": "goaldesk.commands.packs:pack",
    "proposals": "goaldesk.commands.proposals:proposals",
    "letter": "goaldesk.commands.packs:letter",
    "dictionary": "goaldesk.commands.packs:dictionary",
    "check": "goaldesk.commands.files:check",
    "export": "goaldesk.commands.files:export",
    "backup": "goaldesk.commands.files:backup",
    "restore": "goaldesk.commands.files:restore",
}


OWN_OPTIONS = ("-h", "--help", "--version")
_WINDOW = ""
"""Stands before the words of a call that are meant for the window."""


class Commands(click.Group):
    """Commands that are imported when called; anything else is for the window: a workbook, a language, a day."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        for_window = bool(args) and args[0] not in COMMANDS and args[0] not in OWN_OPTIONS
        return super().parse_args(ctx, [_WINDOW, *args] if for_window else args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] == _WINDOW:
            return "window", window, args[1:]
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="goaldesk")
@click.pass_context
def main(ctx: click.Context) -> None:
    """GoalDesk: plan, track, review and adjust sales targets. With only a workbook FILE, opens the window."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(window)


@click.command(hidden=True)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--lang", "language", type=click.Choice(["en", "zh"]))
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]))
def window(file: Path | None, language: str | None = None, today: dt.datetime | None = None) -> None:
    """Open the window, with FILE if there is one."""
    from goaldesk.ui.application import open_window

    raise click.exceptions.Exit(open_window(file, language=language, today=today.date() if today else None))
