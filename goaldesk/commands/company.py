"""`new` and `sample`: making a workbook."""

import click

from goaldesk.commands.session import LANGUAGES, Session, on_workbook, user
from goaldesk.model.settings import WorkbookSettings


@click.command()
@on_workbook
@click.option("--company", required=True, help="The company's name.")
@click.option("--currency", default="CNY", show_default=True, help="ISO code of the currency.")
@click.option(
    "--fiscal-start", type=click.IntRange(1, 12), default=1, show_default=True, help="First month of the year."
)
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--metrics", default="", help="Metrics of the catalogue to start with, separated by commas.")
def new(session: Session, company: str, currency: str, fiscal_start: int, language: str, metrics: str) -> None:
    """Make a new workbook FILE for one company."""
    from babel.numbers import get_currency_precision

    from goaldesk.model.edits.metrics import add_catalogue_metrics
    from goaldesk.model.edits.units import create_unit
    from goaldesk.model.store.workbook import Workbook

    settings = WorkbookSettings(
        company=company,
        currency=currency.upper(),
        currency_digits=get_currency_precision(currency.upper()),
        fiscal_start=fiscal_start,
        language=language,
    )
    chosen = [key.strip() for key in metrics.split(",") if key.strip()]
    with Workbook.create(session.file, settings, desk=user()) as workbook:
        workbook.edit("Start the company", create_unit, name=company, kind="company")
        if chosen:
            workbook.edit("Choose metrics", add_catalogue_metrics, chosen)


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
