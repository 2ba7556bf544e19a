"""marks.py FONT OUT STEP [all]: gives an Arabic font marks that do not have to be moved. Run it after split.py or flatten.py.

A font has one glyph for a mark, and anchors that move it up or down over each letter. Typst writes a raised glyph into a PDF as
another line of text, so PDF readers find no words, only letters and marks in any order. So here each mark has a copy for each
position, drawn in that position, and the letter before it selects the copy.

With `all`, it does so for every letter of the font and all marks of the languages of Arabic script.

There are many positions close to each other. All positions in one square of STEP units become one, in their middle.

A glyph without a width starts where its neighbour starts, and readers disagree which of the two is first. So each such glyph
starts a little to the left, closer to the next one, and its outline is moved to the right by the same distance.
"""

import sys
from collections import defaultdict
from statistics import mean

from fontTools.otlLib.builder import buildSinglePos, buildValue
from fontTools.ttLib import TTFont

from glyphs import MARK, add_glyph, add_lookup, add_substitution, apply_with, in_context, subtables

# The marks of Arabic and Persian, and the letters of these, of Kurdish and of Azeri. Others are moved, as they were.
MARKS = [*range(0x64B, 0x653), 0x654, 0x670]
LETTERS = [*range(0x621, 0x63B), *range(0x641, 0x64B), *map(ord, "ٱپچژڕڤکگڵۆۇۊیێەۀ")]
SIGNS = [0x200C, 0x200F]

ALL_MARKS = [*range(0x64B, 0x660), 0x670]
ALL_LETTERS = [*range(0x620, 0x64B), *range(0x66E, 0x6D6), *range(0x6EE, 0x700), *range(0x750, 0x780), *range(0x8A0, 0x8CA)]

# How far to the left a mark begins, and half of how far the second of two: so little that no reader sees a space there.
LEFT = 4


def forms(font, characters):
    """The glyphs of these characters, in every form that they take."""
    cmap = font.getBestCmap()
    glyphs = {cmap[character] for character in characters if character in cmap}
    mappings = [table.mapping for table in subtables(font, "SingleSubst")]
    while True:
        more = {mapping[glyph] for mapping in mappings for glyph in glyphs & set(mapping)}
        if more <= glyphs:
            return glyphs
        glyphs |= more


def place_marks(font, letters, marks, step):
    """Adds the copies of marks, and gives their names."""
    rules, placed = [], []
    for table in subtables(font, "MarkBasePos"):
        own = [(mark, record.MarkAnchor) for mark, record in zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord)]
        copied = [(mark, anchor) for mark, anchor in own if mark in marks]
        if copied:
            sequence = [[mark for mark, _ in copied]]
            # A mark that carries another mark must stay at the anchor of that one.
            rules.append(in_context(font, sequence, [], after=[[mark for mark, _ in own]]))
            for bases, x, y in places(table, letters, step):
                copies = {
                    mark: add_glyph(font, MARK, 0, (mark, LEFT + x - anchor.XCoordinate, y - anchor.YCoordinate))
                    for mark, anchor in copied
                }
                placed += copies.values()
                rules.append(in_context(font, sequence, [add_substitution(font, copies)], before=[bases]))
    # Of the features that no text of Arabic script goes without, it is the last to be applied.
    apply_with(font["GSUB"].table, "liga", add_lookup(font["GSUB"].table, rules))
    return placed


def places(table, letters, step):
    """The places of marks at letters, with the letters that share each."""
    squares = defaultdict(list)
    for letter, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord):
        if letter in letters:
            x, y = record.BaseAnchor[0].XCoordinate, record.BaseAnchor[0].YCoordinate
            squares[x // step, y // step].append((letter, x, y))
    for square in squares.values():
        bases, xs, ys = zip(*square)
        yield bases, round(mean(xs)), round(mean(ys))


def blanks(font, glyphs):
    return [glyph for glyph in sorted(glyphs, key=font.getGlyphID) if font["glyf"][glyph].numberOfContours == 0]


def begin_left(font, distances):
    values = {glyph: buildValue({"XPlacement": -distance}) for glyph, distance in distances.items()}
    lookup = add_lookup(font["GPOS"].table, buildSinglePos(values, font.getReverseGlyphMap()))
    apply_with(font["GPOS"].table, "mark", lookup)


source, target, step, *extent = sys.argv[1:]
font = TTFont(source)
marks = forms(font, ALL_MARKS if extent else MARKS)
placed = place_marks(font, forms(font, ALL_LETTERS if extent else LETTERS), marks, int(step))
signs = blanks(font, forms(font, SIGNS))
second = blanks(font, marks)
begin_left(font, {**dict.fromkeys(placed + signs, LEFT), **dict.fromkeys(second, 2 * LEFT)})
font.save(target)
