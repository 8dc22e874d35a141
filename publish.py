"""Publish the wijk. This file is both the command line (`publish.py --help`) and the settings of `pelican -s publish.py`."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

try:
    from wijkpers.cli import main
except ModuleNotFoundError as missing:
    print(f"Er ontbreekt een pakket: {missing.name}. Typ eerst:  make site  (of:  uv run publish.py)", file=sys.stderr)
    raise SystemExit(3) from None

if __name__ == "__main__":
    raise SystemExit(main(root=ROOT))

from wijkpers.bridge import pelican_settings

globals().update(pelican_settings(ROOT))
