"""`python -m benchmarks [NAME …] [--json FILE]`: measure all, or those whose names contain one of the words."""

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks.harness import Result


def main() -> int:
    """Print the table, write it as JSON if asked; 1 if something that must hold does not."""
    from benchmarks.cases import CASES
    from benchmarks.harness import TINY, WHOLE

    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--tiny", action="store_true", help="only see that all of it runs; the figures say nothing")
    wanted = parser.parse_args()
    results: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="goaldesk-bench-") as folder:
        for case in CASES:
            name = case.__name__.replace("_", "-")
            if not wanted.names or any(word in name for word in wanted.names):
                for result in case(Path(folder), TINY if wanted.tiny else WHOLE):
                    results.append(result)
                    print(line(result), flush=True)
    if wanted.json:
        wanted.json.write_text(json.dumps([asdict(result) for result in results], indent=1) + "\n")
    return not wanted.tiny and any(result.verdict == "MISSED" for result in results)


def line(result: Result) -> str:
    """A result as one line of the table."""
    return (
        f"{result.name:44} {result.ratio:8.2f}  must {result.must:<6g} moonshot {result.moonshot:<6g} "
        f"{result.verdict:9} {result.detail}"
    )


if __name__ == "__main__":
    sys.exit(main())
