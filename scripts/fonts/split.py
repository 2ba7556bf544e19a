"""split.py FONT OUT FAMILY STYLE: makes of a font of Arabic script one with a glyph for each character, and another name.

A PDF says which characters each of its glyphs stands for. What reads a PDF turns the glyphs of a line of Arabic script round,
and the characters of each glyph with them: where lam-alef is one glyph, «سلام» is copied as «سالم». So a ligature (lam-alef,
Allah, two marks in one) becomes a piece for each of its characters, by substitutions in context. The first piece has the whole
picture, the others are blank, and the width is shared out among them: it looks as it did.

The zero-width non-joiner has no glyph in the end, as shapers take it away, and a PDF says that it is part of a neighbour. Here
it becomes a blank glyph first, which they leave.

So does the right-to-left mark after a space or a sign: there it is for readers of PDF that tell the direction of what has none
by what is drawn before it.
"""

import sys
from collections import defaultdict
from copy import deepcopy
from unicodedata import bidirectional

from fontTools.ttLib import TTFont

from glyphs import LETTER, MARK, add_glyph, add_lookup, add_substitution, apply_with, arabic_lookups, in_context, is_mark, subtables
from inherit import inherit
from names import rename

SPACE, TATWEEL, SHADDA, SMALL_ALEF = 0x20, 0x640, 0x651, 0x670
NON_JOINER, TO_LEFT = 0x200C, 0x200F

# The classes of characters that have the direction of what is around them (UAX #9).
NEUTRAL = {"WS", "ON", "CS", "ES", "ET"}

# The types of lookups in GSUB.
LIGATURES, IN_CONTEXT = 4, 6


def keep_signs(font):
    glyphs = font.getBestCmap()
    # Kerning skips marks, so that letters around them stay as close as they were.
    joiner, mark = (
        add_substitution(font, {glyphs[sign]: add_glyph(font, MARK, 0)}) for sign in (NON_JOINER, TO_LEFT)
    )
    neutral = {glyph for code, glyph in glyphs.items() if bidirectional(chr(code)) in NEUTRAL}
    rule = in_context(font, [[glyphs[TO_LEFT]]], [mark], before=[neutral])
    for lookup in (joiner, add_lookup(font["GSUB"].table, [rule])):
        apply_with(font["GSUB"].table, "ccmp", lookup)


def split_ligatures(font):
    stack = stack_marks(font, SHADDA, SMALL_ALEF)
    # An empty glyph for each mark: a glyph has to be the same character everywhere.
    blanks = defaultdict(lambda: add_glyph(font, MARK, 0))
    for lookup in arabic_lookups(font["GSUB"].table):
        if lookup.LookupType == LIGATURES:
            sequences = sequences_of(font, lookup)
            if all(is_mark(font, glyph) for characters, _ in sequences for glyph in characters):
                sequences.append(stack)
            sequences.sort(key=lambda sequence: -len(sequence[0]))
            lookup.LookupType = IN_CONTEXT
            lookup.SubTable = [split(font, characters, ligature, blanks) for characters, ligature in sequences]


def sequences_of(font, lookup):
    """The characters of each ligature, and the ligature."""
    # Those of a mark with a space or a tatweel are there to write about marks.
    carriers = [font.getBestCmap()[code] for code in (SPACE, TATWEEL)]
    return [
        ([first, *ligature.Component], ligature.LigGlyph)
        for table in lookup.SubTable
        for first, ligatures in table.ligatures.items()
        for ligature in ligatures
        if first not in carriers
    ]


def stack_marks(font, lower, upper):
    """A ligature for two marks without one in the font: the second is drawn where the font would put it."""
    lower, upper = (font.getBestCmap()[code] for code in (lower, upper))
    ligature = add_glyph(font, MARK, 0, (lower, 0, 0), (upper, *place_on(font, lower, upper)))
    for table in subtables(font, "MarkBasePos", "MarkLigPos"):
        if lower in table.MarkCoverage.glyphs:
            record = table.MarkArray.MarkRecord[table.MarkCoverage.glyphs.index(lower)]
            table.MarkCoverage.glyphs.append(ligature)
            table.MarkArray.MarkRecord.append(deepcopy(record))
    return [lower, upper], ligature


def place_on(font, lower, upper):
    for table in subtables(font, "MarkMarkPos"):
        if upper in table.Mark1Coverage.glyphs and lower in table.Mark2Coverage.glyphs:
            mark = table.Mark1Array.MarkRecord[table.Mark1Coverage.glyphs.index(upper)]
            base = table.Mark2Array.Mark2Record[table.Mark2Coverage.glyphs.index(lower)].Mark2Anchor[mark.Class]
            return base.XCoordinate - mark.MarkAnchor.XCoordinate, base.YCoordinate - mark.MarkAnchor.YCoordinate


def split(font, characters, ligature, blanks):
    """The rule by which a ligature's characters become its pieces."""
    width = font["hmtx"][ligature][0]
    letters = [glyph for glyph in characters if not is_mark(font, glyph)]
    share = width // max(1, len(letters))
    # The first letter stands to the right, and its picture reaches over the others.
    left = share * (len(letters) - 1)
    pieces = [add_glyph(font, LETTER, width - left, (ligature, -left, 0)) if letters else ligature]
    pieces += [blanks[glyph] if is_mark(font, glyph) else add_glyph(font, LETTER, share) for glyph in characters[1:]]
    if letters:
        inherit(font, ligature, pieces[: len(letters)])
    substitutions = [add_substitution(font, {glyph: piece}) for glyph, piece in zip(characters, pieces)]
    return in_context(font, [[glyph] for glyph in characters], substitutions)


source, target, family, style = sys.argv[1:]
font = TTFont(source)
keep_signs(font)
split_ligatures(font)
rename(font, family, style)
font.save(target)
