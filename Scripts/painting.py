"""Paints what a terminal shows: cells with colours, as `tmux capture-pane -e -p -N` prints them,
become a picture. The same cells give the same picture. Italics stay upright: the font has none."""

import unicodedata
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw, ImageFont

# DejaVu Sans Mono at 25 pixels is 15.05 wide: the cell grid and the letters' own pitch agree.
FONT_SIZE, CELL_WIDTH, CELL_HEIGHT = 25, 15, 30
PADDING, CORNER = 28, 18
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono"
REGULAR = ImageFont.truetype(f"{FONT}.ttf", FONT_SIZE)
BOLD = ImageFont.truetype(f"{FONT}-Bold.ttf", FONT_SIZE)

INK, PAPER, EDGE = (0xD5, 0xDA, 0xE3), (0x16, 0x19, 0x21), (0x3A, 0x41, 0x50)
ANSI = [
    (0x2A, 0x2F, 0x3A), (0xE0, 0x6C, 0x75), (0x98, 0xC3, 0x79), (0xE5, 0xC0, 0x7B),
    (0x61, 0xAF, 0xEF), (0xC6, 0x78, 0xDD), (0x56, 0xB6, 0xC2), (0xC8, 0xCE, 0xD9),
    (0x6B, 0x75, 0x86), (0xF0, 0x8A, 0x92), (0xB3, 0xD8, 0x98), (0xF2, 0xD3, 0x98),
    (0x8A, 0xC4, 0xF7), (0xD8, 0x9B, 0xEA), (0x7F, 0xCF, 0xD9), (0xFF, 0xFF, 0xFF),
]  # fmt: skip


# From what tmux prints to cells


@dataclass(frozen=True)
class Style:
    ink: tuple | None = None  # None = the terminal's own
    paper: tuple | None = None
    marks: frozenset = frozenset()

    def colours(self):
        ink, paper = self.ink or INK, self.paper or PAPER
        if "reverse" in self.marks:
            ink, paper = paper, ink
        if "faint" in self.marks:
            ink = blend(paper, ink, 0.6)
        return ink, paper


MARKS = {1: "bold", 2: "faint", 4: "underline", 7: "reverse", 9: "struck"}
UNMARKS = {22: {"bold", "faint"}, 24: {"underline"}, 27: {"reverse"}, 29: {"struck"}}


def blend(under, over, share):
    return tuple(round(u + (o - u) * share) for u, o in zip(under, over))


def indexed_colour(index):
    """The usual table of 256 colours: 16 named, a cube of 6×6×6, 24 greys."""
    if index < 16:
        return ANSI[index]
    if index >= 232:
        return (8 + 10 * (index - 232),) * 3
    place = index - 16
    steps = (place // 36, place // 6 % 6, place % 6)
    return tuple(55 + 40 * step if step else 0 for step in steps)


def long_colour(codes):
    """What follows 38 or 48: `2` and red, green, blue, or `5` and an index."""
    if next(codes, 0) == 2:
        return tuple(next(codes, 0) for _ in range(3))
    return indexed_colour(next(codes, 0))


def restyled(style, codes):
    """`style` after the numbers of one SGR sequence (ECMA-48, 8.3.117)."""
    codes = iter(codes)
    for code in codes:
        if code == 0:
            style = Style()
        elif code in MARKS:
            style = replace(style, marks=style.marks | {MARKS[code]})
        elif code in UNMARKS:
            style = replace(style, marks=style.marks - UNMARKS[code])
        elif code in (38, 48):
            style = replace(style, **{"ink" if code == 38 else "paper": long_colour(codes)})
        elif code in (39, 49):
            style = replace(style, **{"ink" if code == 39 else "paper": None})
        elif code // 10 in (3, 9):
            style = replace(style, ink=ANSI[code % 10 + (8 if code >= 90 else 0)])
        elif code // 10 in (4, 10):
            style = replace(style, paper=ANSI[code % 10 + (8 if code >= 100 else 0)])
    return style


def width(character):
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(screen):
    """Yields (column, row, text, width, style) for each cell that tmux printed."""
    style = Style()
    for row, line in enumerate(screen.splitlines()):
        column, pending = 0, None
        for part, piece in enumerate(line.split("\x1b[")):
            if part > 0:
                sequence, _, piece = piece.partition("m")
                codes = [int(c or 0) for c in sequence.replace(":", ";").split(";")]
                style = restyled(style, codes)
            for character in piece:
                if width(character) == 0 and pending:
                    pending = (*pending[:2], pending[2] + character, *pending[3:])
                    continue
                if pending:
                    yield pending
                pending = (column, row, character, width(character), style)
                column += width(character)
        if pending:
            yield pending


# From cells to pixels


SIDES = {"LEFT": "L", "RIGHT": "R", "UP": "U", "DOWN": "D", "HORIZONTAL": "LR", "VERTICAL": "UD"}


def box_arms(character):
    """Which sides a box-drawing character joins and how thick, read from its Unicode name; None
    for what the font draws just as well (double, dashed and mixed lines)."""
    words = unicodedata.name(character, "").split()
    if words[:2] != ["BOX", "DRAWINGS"] or words[2] not in ("LIGHT", "HEAVY"):
        return None
    if not set(words[3:]) <= SIDES.keys() | {"AND", "ARC"}:
        return None
    arms = "".join(SIDES.get(word, "") for word in words[3:])
    return arms, (2 if words[2] == "LIGHT" else 5), "ARC" in words


def draw_box(draw, x, y, arms, thick, is_arc, ink):
    """Lines from the cell's middle to its sides, so that neighbours meet without a seam."""
    middle_x, middle_y = x + CELL_WIDTH // 2, y + CELL_HEIGHT // 2
    low, high = thick // 2, thick - thick // 2 - 1
    radius = CELL_WIDTH // 2 if is_arc else 0
    ends = {
        "L": (x, middle_y - low, middle_x - radius + high, middle_y + high),
        "R": (middle_x + radius - low, middle_y - low, x + CELL_WIDTH - 1, middle_y + high),
        "U": (middle_x - low, y, middle_x + high, middle_y - radius + high),
        "D": (middle_x - low, middle_y + radius - low, middle_x + high, y + CELL_HEIGHT - 1),
    }
    for arm in arms:
        draw.rectangle(ends[arm], fill=ink)
    if is_arc:
        centre_x = middle_x + (radius if "R" in arms else -radius)
        centre_y = middle_y + (radius if "D" in arms else -radius)
        start = {"DR": 180, "DL": 270, "UL": 0, "UR": 90}[arms]
        around = (centre_x - radius - low, centre_y - radius - low)
        around += (centre_x + radius + high, centre_y + radius + high)
        draw.arc(around, start, start + 90, fill=ink, width=thick)


def draw_block(draw, x, y, character, ink, paper):
    """Block elements (U+2580 to U+2593) fill shares of the cell; False for any other character."""
    place = ord(character) - 0x2580
    left, top, right, bottom = 0, 0, 8, 8  # eighths
    if place == 0:
        bottom = 4
    elif 1 <= place <= 8:
        top = 8 - place
    elif 9 <= place <= 15:
        right = 16 - place
    elif place == 16:
        left = 4
    elif 17 <= place <= 19:
        ink = blend(paper, ink, (place - 16) / 4)
    else:
        return False
    draw.rectangle(
        (
            x + CELL_WIDTH * left // 8,
            y + CELL_HEIGHT * top // 8,
            x + CELL_WIDTH * right // 8 - 1,
            y + CELL_HEIGHT * bottom // 8 - 1,
        ),
        fill=ink,
    )
    return True


def draw_cell(draw, x, y, text, cells_wide, style):
    ink, paper = style.colours()
    right, bottom = x + CELL_WIDTH * cells_wide - 1, y + CELL_HEIGHT - 1
    draw.rectangle((x, y, right, bottom), fill=paper)
    arms = box_arms(text[0])
    if arms:
        draw_box(draw, x, y, *arms, ink)
    elif text != " " and not draw_block(draw, x, y, text[0], ink, paper):
        face = BOLD if "bold" in style.marks else REGULAR
        # Metrics, not the letter's own box, so that all letters stand on one line.
        ascent, descent = REGULAR.getmetrics()
        draw.text((x, y + (CELL_HEIGHT - ascent - descent) // 2 + ascent), text, ink, face, "ls")
    if "underline" in style.marks:
        draw.rectangle((x, bottom - 3, right, bottom - 2), fill=ink)
    if "struck" in style.marks:
        draw.rectangle((x, y + CELL_HEIGHT // 2, right, y + CELL_HEIGHT // 2 + 1), fill=ink)


def picture(size, screen, cursor):
    wide, high = (size[0] * CELL_WIDTH + 2 * PADDING, size[1] * CELL_HEIGHT + 2 * PADDING)
    image = Image.new("RGB", (wide, high), PAPER)
    draw = ImageDraw.Draw(image)
    for column, row, text, cells_wide, style in cells(screen):
        if (column, row) == cursor:
            style = replace(style, marks=style.marks ^ {"reverse"})
        x, y = PADDING + column * CELL_WIDTH, PADDING + row * CELL_HEIGHT
        draw_cell(draw, x, y, text, cells_wide, style)
    draw.rounded_rectangle((0, 0, wide - 1, high - 1), CORNER, outline=EDGE, width=2)
    # Drawn four times as large and scaled down, for the corners' smooth edge.
    mask = Image.new("L", (wide * 4, high * 4), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, wide * 4 - 1, high * 4 - 1), CORNER * 4, fill=255)
    image.putalpha(mask.resize((wide, high), Image.Resampling.BOX))
    return image
