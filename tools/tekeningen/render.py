"""From SVG text to a printed JPEG: colour pass, grain pass, paper grain, and a file that is not too big.

The grain pass draws the same picture with every colour black and the shading in red (dark petrol ink), lime (warm
light) and blue (cream light). Each channel is turned into fine dots, as a risograph does, and printed over the colours.
"""

import io
import random
import re
import tempfile
from pathlib import Path

import typst
from PIL import Image, ImageChops

from .palette import BUTTER, CREAM, PETROL, mix

MEDIA = Path(__file__).resolve().parents[2] / "content" / "media"
SIZES = {"liggend": ((1200, 800), (2400, 1600), 400_000), "staand": ((1240, 1754), (2480, 3508), 480_000)}
GRAIN = {"liggend": 2.8, "staand": 6.0}
_PAINT = re.compile(r'(fill|stroke|stop-color)="#[0-9a-f]{6}"')
_SHADE_INK = mix(PETROL, CREAM, 0.22)


def _raster(drawing: str, style: str, form: str, folder: Path) -> Image.Image:
    """Draw SVG text at the full size through typst."""
    (width, height), (pixels, _), _ = SIZES[form]
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><style>{style}</style>{drawing}</svg>'
    (folder / "beeld.svg").write_text(text, encoding="utf-8")
    page = f'#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n#image("beeld.svg", width: 100%)\n'
    (folder / "beeld.typ").write_text(page, encoding="utf-8")
    png = typst.compile(str(folder / "beeld.typ"), format="png", ppi=72 * pixels / width)
    return Image.open(io.BytesIO(png)).convert("RGB")


def _noise(size: tuple[int, int], seed: int, shrink: float) -> Image.Image:
    """Return seeded grey noise whose specks are `shrink` pixels wide."""
    small = (round(size[0] / shrink), round(size[1] / shrink))
    data = random.Random(seed).randbytes(small[0] * small[1])
    return Image.frombytes("L", small, data).resize(size, Image.Resampling.BICUBIC)


def _dots(amount: Image.Image, noise: Image.Image, force: float) -> Image.Image:
    """Turn a grey shade into dots: the darker the shade, the more of the noise shows."""
    edge = ImageChops.add(amount, noise, scale=2)
    return edge.point([round(force * min(max((v - 128) * 10, 0), 255)) for v in range(256)])


def _print_grain(picture: Image.Image, shade: Image.Image, seed: int, speck: float, share: float) -> Image.Image:
    """Print the three grain inks over the colours, with specks so many pixels wide; share thins the grain out."""
    size = picture.size
    for layer, amount, force in (
        (ImageChops.multiply(picture, Image.new("RGB", size, _SHADE_INK)), shade.getchannel(0), 0.62),
        (Image.blend(picture, Image.new("RGB", size, BUTTER), 0.75), shade.getchannel(1), 0.8),
        (Image.blend(picture, Image.new("RGB", size, CREAM), 0.75), shade.getchannel(2), 0.8),
    ):
        if amount.getextrema()[1]:
            seed += 1
            thinned = amount.point([round(v * share) for v in range(256)])
            picture = Image.composite(layer, picture, _dots(thinned, _noise(size, seed, speck), force))
    return picture


def _paper(picture: Image.Image, seed: int) -> Image.Image:
    """Leave small bare spots here and there, where the ink did not reach the paper."""
    size = picture.size
    spots = _noise(size, seed + 1, 3.6).point([0 if v < 254 else 120 for v in range(256)])
    rare = _noise(size, seed + 2, 60).point([0 if v < 165 else 255 for v in range(256)])
    return Image.composite(Image.new("RGB", size, CREAM), picture, ImageChops.multiply(spots, rare))


def _small_enough(name: str, form: str, colours: Image.Image, shade: Image.Image) -> bytes:
    """Print with as much grain, and in as good a quality, as the file size allows."""
    seed = sum(ord(letter) * (i + 7) for i, letter in enumerate(name))
    data = b""
    for share, qualities in ((1.0, (84, 82, 80, 77)), (0.75, (80, 77)), (0.5, (80, 76, 73)), (0.32, (76, 72, 69)), (0.2, (72, 69, 66))):
        picture = _print_grain(colours, shade, seed, GRAIN[form], share)
        if form == "liggend":  # on the larger covers the spots would cost a fifth of the file
            picture = _paper(picture, seed)
        for quality in qualities:
            buffer = io.BytesIO()
            picture.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
            data = buffer.getvalue()
            if len(data) < SIZES[form][2]:
                return data
    return data


def render(name: str, form: str, drawing: str) -> Path:
    """Print a drawing to content/media/<name>.jpg and return the path."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        colours = _raster(drawing, ".k{display:none} .m{mix-blend-mode:multiply}", form, folder)
        black = _PAINT.sub(r'\1="#000000"', f'<rect width="4000" height="4000" fill="#000000"/>{drawing}')
        shade = _raster(black, ".m,.n{display:none}", form, folder)
    target = MEDIA / f"{name}.jpg"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_small_enough(name, form, colours, shade))
    return target
