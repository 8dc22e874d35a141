"""Tell a host that listens (Netlify, Cloudflare Pages, Codeberg) about headers and other addresses; the others ignore these two files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

# Names with a hash never change; nothing here may be shown in a frame, guess types, or use what a wijk does not need. The policy of a page stands in the
# page, as most hosts send no headers; only what a page cannot say of itself stands here. HSTS is for this name alone: others below the domain are not ours.
_HEADERS: Final = """\
/*
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Content-Security-Policy: frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Strict-Transport-Security: max-age=31536000
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), interest-cohort=()
{prefix}/thema/*
  Cache-Control: public, max-age=31536000, immutable
{prefix}/beeld/*
  Cache-Control: public, max-age=31536000, immutable
{prefix}/open-data/*
  Access-Control-Allow-Origin: *
"""
# The paths of the HSDS API, for a program that asks there.
_REDIRECTS: Final = ("services", "organizations", "taxonomies", "taxonomy_terms")


def schrijf(output: Path, prefix: str, verhuisd: str = "") -> None:
    """Write `_headers`, and `_redirects` with the lines `verhuisd` and where there is open data to lead to."""
    (output / "_headers").write_text(_HEADERS.format(prefix=prefix), encoding="utf-8")
    regels = (f"{prefix}/hsds/{naam} {prefix}/open-data/hsds/{naam}.json 200\n" for naam in _REDIRECTS if (output / f"open-data/hsds/{naam}.json").exists())
    (output / "_redirects").write_text(verhuisd + "".join(regels), encoding="utf-8")
