"""Check every page of a built site with the Nu HTML checker: `python tools/vnu.py [output]`. Exit 1 when one has an error.

The checker comes from npm (`npm ci --ignore-scripts --prefix tools/keuring`) and wants Java. Its warnings are not shown: it takes a folder for another
host than the one that the pages name, so it says of every file that the policy of a page would block it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

VNU = Path(__file__).parent / "keuring/node_modules/vnu-jar/build/dist/vnu.jar"


def main() -> int:
    """Print the errors and a count."""
    output = Path(sys.argv[1] if len(sys.argv) > 1 else "output")
    paginas = sum(1 for _ in output.rglob("*.html"))
    opdracht = ["java", "-Xss8m", "-jar", VNU, "--skip-non-html", "--errors-only", "--format", "gnu", output]
    fouten = subprocess.run(opdracht, capture_output=True, text=True, check=False).stderr.splitlines()
    sys.stdout.write("".join(f"{fout}\n" for fout in fouten[:40]) + f"{paginas} pagina's, {len(fouten)} fouten in de html\n")
    return bool(fouten) or not paginas


if __name__ == "__main__":
    sys.exit(main())
