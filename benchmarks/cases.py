"""What is measured, in this order."""

from benchmarks.figuring import rolling_up
from benchmarks.printing import packs
from benchmarks.storing import editing, opening

CASES = (opening, editing, rolling_up, packs)
