"""Read the clock. Nothing else does: everywhere to the right `today` is an argument."""

from __future__ import annotations

import os
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

AMSTERDAM: Final = ZoneInfo("Europe/Amsterdam")


def vandaag() -> date:
    """Give the day to publish for, in Amsterdam: that of SOURCE_DATE_EPOCH (seconds since 1970), else of the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return (datetime.fromtimestamp(int(epoch), AMSTERDAM) if epoch.isdigit() else datetime.now(AMSTERDAM)).date()
