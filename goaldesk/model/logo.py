"""The company's picture: a small PNG, whose head is checked before any library decodes it."""

WIDEST, HIGHEST, LARGEST = 800, 240, 200_000
PNG = b"\x89PNG\r\n\x1a\n"


def is_kept(picture: bytes) -> bool:
    """Whether this is a PNG of at most 800 x 240 points and 200 kB."""
    if not picture.startswith(PNG) or len(picture) > LARGEST or picture[12:16] != b"IHDR":
        return False
    wide, high = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    return 0 < wide <= WIDEST and 0 < high <= HIGHEST
