"""`new` and `sample`: making a workbook."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from goaldesk.commands.session import LANGUAGES, Session, on_workbook, user, wording_of

if TYPE_CHECKING:
    from goaldesk.model.edits.starting import Start

ROLES = ("owner", "manager", "bookkeeper")


WEEKS = {"mon-fri": "1111100", "mon-sat": "1111110", "sun-thu": "1111001", "every-day": "1111111"}


@click.command()
@on_workbook
@click.option("--company", required=True, help="The company's name.")
@click.option("--currency", default="CNY", show_default=True, help="ISO code of the currency.")
@click.option(
    "--fiscal-start", type=click.IntRange(1, 12), default=1, show_default=True, help="First month of the year."
)
@click.option("--week", default="mon-fri", show_default=True, help="mon-fri, mon-sat, sun-thu, every-day, or 1111100.")
@click.option("--country", default="", help="Whose public holidays: CN, DE, US …; without it, none.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--paper", type=click.Choice(["A4", "Letter"]), default="A4", show_default=True)
@click.option("--metrics", default="", help="Metrics of the catalogue, separated by commas, or a kind of business.")
@click.option("--template", default="", help="The org tree: sales_team, regions or branches.")
@click.option("--units", type=click.Path(path_type=Path), help="The org tree: CSV, XLSX, or .txt with a name a line.")
@click.option("--person", default="", help="Who sits at the desk; without it, nobody is noted.")
@click.option("--role", type=click.Choice(ROLES), default="owner", show_default=True)
def new(session: Session, **options: Any) -> None:
    """Make a new workbook FILE for one company."""
    from goaldesk.model.edits.starting import beginning_with
    from goaldesk.model.store.workbook import Workbook

    if options["template"] and options["units"]:
        raise click.UsageError("Say either --template or --units.")
    start = _start(options)
    Workbook.create(session.file, start.settings, desk=start.desk or user(), begin=beginning_with(start)).close()


def _start(options: dict[str, Any]) -> "Start":
    from babel.numbers import get_currency_precision

    from goaldesk.model.edits.starting import Start
    from goaldesk.model.settings import WorkbookSettings

    currency, week = options["currency"].upper(), options["week"]
    settings = WorkbookSettings(
        company=options["company"],
        currency=currency,
        currency_digits=get_currency_precision(currency),
        language=options["language"],
        paper=options["paper"],
        week=WEEKS.get(week, week),
        country=options["country"].upper(),
        fiscal_start=options["fiscal_start"],
    )
    outline, file = _org(options["template"], options["units"], options["language"])
    return Start(settings, _metrics(options["metrics"]), outline, file, options["person"], options["role"])


def _metrics(text: str) -> tuple[str, ...]:
    from goaldesk.model.templates import business

    usual = business(text.strip())
    return usual.metrics if usual else tuple(key.strip() for key in text.split(",") if key.strip())


def _org(template: str, units: Path | None, language: str) -> tuple[str, Path | None]:
    """The outline, or the list to read."""
    from goaldesk.model.outline import outline_in
    from goaldesk.model.templates import ORG_TEMPLATES, org_template

    if template:
        chosen = org_template(template)
        if chosen is None:
            raise click.BadParameter(", ".join(one.key for one in ORG_TEMPLATES), param_hint="--template")
        return chosen.outline(wording_of(language)), None
    if units is not None and units.suffix.lower() == ".txt":
        return outline_in(units), None
    return "", units


@click.command()
@on_workbook
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--units", type=click.IntRange(1), help="Make a large company with this many people, for measuring.")
@click.option("--entries", type=click.IntRange(1), help="How many entries the large company has.")
def sample(session: Session, language: str, units: int | None, entries: int | None) -> None:
    """Make the sample company Qinghe Trading, or a large one for measuring."""
    from goaldesk.samples.large import make_large
    from goaldesk.samples.qinghe import make_sample

    if units or entries:
        make_large(session.file, units=units or 50, entries=entries or 10_000)
    else:
        make_sample(session.file, language=language)
