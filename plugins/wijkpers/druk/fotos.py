"""Keep photos out of the setting: a stand-in of some pixels holds the place of each, and in the finished PDF the photo takes it.

The engine would decode every photo for its size alone (12 MB for the width of an A4) and then put the same JPEG in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import Name, Stream
from PIL import Image

GROOTSTE_NOEMER: Final = 200  # pixels of a stand-in that decide how well it has the shape of the photo: within 0.25 %


def plaatshouder(maat: tuple[int, int], plek: str) -> bytes:
    """Give the smallest JPEG with the shape of a photo of this width and height; `plek` makes it unlike every other."""
    vorm = Fraction(*maat).limit_denominator(GROOTSTE_NOEMER)
    uit = BytesIO()
    Image.new("RGB", (max(1, vorm.numerator), vorm.denominator)).save(uit, "JPEG", comment=plek)
    return uit.getvalue()


def ingeruild(data: bytes, fotos: Mapping[bytes, Path]) -> bytes:
    """Put the photos in the PDF where their stand-ins are; nothing else in it changes."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for obj in (o for o in pdf.objects if isinstance(o, Stream) and o.get("/Subtype") == Name.Image):
            if foto := fotos.get(obj.read_raw_bytes()):
                with Image.open(foto) as beeld:
                    obj.Width, obj.Height = beeld.size
                obj.write(foto.read_bytes(), filter=Name.DCTDecode)
        uit = BytesIO()
        pdf.save(uit, deterministic_id=True)
    return uit.getvalue()
