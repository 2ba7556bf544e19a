"""flatten.py FONT SHAPES OUT FAMILY STYLE: makes a font of Arabic script with one glyph for each letter in each form.

Noto builds letters of a skeleton and dots, and the shaper puts them together. A PDF then has several glyphs for a letter, and its
readers copy the letter several times. Here each letter becomes one glyph of these parts. SHAPES is JSON from `letter-shapes.ts`,
with the parts of each letter as HarfBuzz places them. Run marks.py after it.

The zero-width non-joiner, and the right-to-left mark after a space or a sign, become blank glyphs: see split.py.
"""

import json
import sys
from unicodedata import bidirectional

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.otlLib.builder import buildAnchor, buildLookup, buildMarkBasePosSubtable
from fontTools.ttLib import TTFont

from glyphs import LETTER, MARK, add_glyph, is_mark, subtables
from names import rename

NON_JOINER, TO_LEFT, FATHA, KASRA, SHADDA = 0x200C, 0x200F, 0x64E, 0x650, 0x651
NEUTRAL = {"WS", "ON", "CS", "ES", "ET"}


def flatten(font, shapes):
    """Adds a glyph for each letter in each form. Gives them by form, those of lam before alef, and the place of marks at each."""
    order, places = font.getGlyphOrder()[:], {}

    def glyph_of(shape):
        parts = [(order[part], x, y) for part, x, y in shape["parts"]]
        name = add_glyph(font, LETTER, shape["width"], *parts)
        places[name] = {key: shape[key][1:] for key in ("above", "below") if key in shape}
        return name

    letters = {
        int(code): {form: glyph_of(shape) for form, shape in forms.items()} for code, forms in shapes["letters"].items()
    }
    pairs = [
        (*map(int, codes.split()), form, *map(glyph_of, pieces))
        for codes, forms in shapes["pairs"].items()
        for form, pieces in forms.items()
    ]
    return letters, pairs, places


def stack_marks(font, shapes):
    """
    Adds glyphs for a shadda and a second mark, in either order, as NFC has some vowels before it. Gives the two marks, the glyph of
    both that replaces the first one, and the blank one that replaces the second.
    """
    order, glyphs = font.getGlyphOrder()[:], font.getBestCmap()
    blank_shadda = add_glyph(font, MARK, 0)
    stacks = []
    for code, parts in shapes["stacks"].items():
        places = [(order[part], x, y) for part, x, y in parts]
        mark, shadda = glyphs[int(code)], glyphs[SHADDA]
        stacks.append((shadda, mark, add_glyph(font, MARK, 0, *places), add_glyph(font, MARK, 0)))
        stacks.append((mark, shadda, add_glyph(font, MARK, 0, *places), blank_shadda))
    return stacks


def features(font, letters, pairs, stacks):
    """The rules by which letters take their forms, in the language of feature files."""
    glyphs = font.getBestCmap()
    joiner, mark = (add_glyph(font, MARK, 0) for _ in range(2))
    neutral = [glyph for code, glyph in sorted(glyphs.items()) if bidirectional(chr(code)) in NEUTRAL]
    rules = {
        form: [f"sub {forms['isol']} by {forms[form]};" for forms in letters.values() if form in forms]
        for form in ("init", "medi", "fina")
    }
    rules["ccmp"] = [
        f"sub {glyphs[NON_JOINER]} by {joiner};",
        f"sub [{' '.join(neutral)}] {glyphs[TO_LEFT]}' by {mark};",
    ]
    rules["ccmp"] += [rule for stack in stacks for rule in pair_rules(*stack)]
    rules["rlig"] = ["lookupflag IgnoreMarks;"] + [
        rule
        for lam, alef, form, first, second in pairs
        for rule in pair_rules(letters[lam][form], letters[alef]["fina"], first, second)
    ]
    # marks.py adds its rules to this feature.
    rules["liga"] = [f"sub {joiner} by {joiner};"]
    blocks = [f"feature {name} {{ {chr(10).join(lines)} }} {name};" for name, lines in rules.items()]
    return "\n".join(["languagesystem DFLT dflt; languagesystem arab dflt;", *blocks])


def pair_rules(first, second, instead, after):
    yield f"sub {first}' {second} by {instead};"
    yield f"sub {instead} {second}' by {after};"


def place_marks(font, places, stacks):
    """Gives letters the anchors of marks, from the places of a fatha and a kasra, and takes away the anchors of skeletons."""
    table = font["GPOS"].table
    marks = font.getBestCmap()
    usual = max(subtables(font, "MarkBasePos"), key=lambda one: len(one.MarkCoverage.glyphs))
    anchors = {
        glyph: (record.Class, record.MarkAnchor)
        for glyph, record in zip(usual.MarkCoverage.glyphs, usual.MarkArray.MarkRecord)
    }
    anchors.update({both: anchors[marks[SHADDA]] for _, _, both, _ in stacks})
    lookups = [
        mark_lookup(font, anchors, places, key, anchors[marks[code]]) for key, code in (("above", FATHA), ("below", KASRA))
    ]
    for index, lookup in enumerate(table.LookupList.Lookup):
        if lookup.LookupType in (4, 5):
            table.LookupList.Lookup[index] = lookups.pop(0) if lookups else buildLookup([empty(font, anchors)])


def mark_lookup(font, anchors, places, key, representative):
    kind, own = representative
    marks = {glyph: (0, anchor) for glyph, (other, anchor) in anchors.items() if other == kind}
    bases = {
        glyph: {0: buildAnchor(place[key][0] + own.XCoordinate, place[key][1] + own.YCoordinate)}
        for glyph, place in places.items()
        if key in place
    }
    return buildLookup([buildMarkBasePosSubtable(marks, bases, font.getReverseGlyphMap())])


def empty(font, anchors):
    glyph, (_, anchor) = next(iter(anchors.items()))
    return buildMarkBasePosSubtable({glyph: (0, anchor)}, {".notdef": {0: anchor}}, font.getReverseGlyphMap())


source, shapes, target, family, style = sys.argv[1:]
font = TTFont(source)
with open(shapes) as file:
    shapes = json.load(file)
letters, pairs, places = flatten(font, shapes)
stacks = stack_marks(font, shapes)
rules = features(font, letters, pairs, stacks)
classes = dict(font["GDEF"].table.GlyphClassDef.classDefs)
for table in font["cmap"].tables:
    for code, forms in letters.items():
        if code in table.cmap:
            table.cmap[code] = forms["isol"]
del font["GSUB"]
addOpenTypeFeaturesFromString(font, rules, tables=["GSUB"])
font["GDEF"].table.GlyphClassDef.classDefs = classes
place_marks(font, places, stacks)
rename(font, family, style)
font.save(target)
