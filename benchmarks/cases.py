"""What is measured, in this order."""

from benchmarks.figuring import rolling_up
from benchmarks.importing import importing
from benchmarks.printing import packs
from benchmarks.scrolling import scrolling
from benchmarks.showing import gaps, showing
from benchmarks.splitting import splitting
from benchmarks.starting import starting
from benchmarks.storing import editing, opening

CASES = (starting, importing, opening, editing, rolling_up, splitting, packs, scrolling, gaps, showing)
