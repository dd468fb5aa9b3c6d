"""Review packs, against the same number of bare strokes and strings with reportlab."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.companies import goaldesk, large
from benchmarks.harness import WHOLE, Result, Size, in_turn, python, run

BARE = """
import sys
from reportlab.pdfgen.canvas import Canvas
canvas = Canvas(sys.argv[1], pagesize=(595.3, 841.9), invariant=1)
for page in range(int(sys.argv[2])):
    canvas.setFont("Helvetica", 8.6)
    for row in range(40):
        y = 800 - 18 * row
        canvas.line(36, y, 559, y)
        for column in range(8):
            canvas.drawString(36 + 65 * column, y + 5, f"{page * row:,}.{column}")
        canvas.rect(500, y + 4, 40, 6, stroke=0, fill=1)
    canvas.showPage()
canvas.save()
"""


def packs(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """A pack for each of a hundred people in one file, start-up included; against bare operators on as many pages."""
    import pypdfium2

    file = large(folder, size.packs, 10 * size.few)
    out = folder / "packs.pdf"
    command = goaldesk("pack", file, "--period", "2026-06", "--each", "person", "--out", out)
    first = run(command)
    document = pypdfium2.PdfDocument(out)
    pages = len(document)
    document.close()
    ratio, ours, floor = in_turn(
        min(3, size.most), lambda: run(command), lambda: python(BARE, folder / "bare.pdf", str(pages))
    )
    detail = f"{pages / ours.cpu:.0f} pages/s, floor {pages / floor.cpu:.0f}, peak {first.peak:.0f} MiB"
    yield Result(f"{pages} pages of packs / bare operators", ratio, 14, 8, detail)
    kib = out.stat().st_size / 1024 / pages
    yield Result("size of a page / 5 KiB", kib / 5, 1, 0.5, f"{kib:.1f} KiB a page")
