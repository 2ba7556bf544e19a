"""Helpers of split.py and marks.py: what they read from an Arabic font, and what they add to it."""

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

# The classes of glyphs in GDEF.
LETTER, MARK = 1, 3


def is_mark(font, glyph):
    return font["GDEF"].table.GlyphClassDef.classDefs.get(glyph) == MARK


def arabic_lookups(table):
    """The lookups of GSUB or GPOS that the features of Arabic script apply, in their order."""
    script = next(record.Script for record in table.ScriptList.ScriptRecord if record.ScriptTag == "arab")
    systems = [script.DefaultLangSys, *(record.LangSys for record in script.LangSysRecord)]
    features = [table.FeatureList.FeatureRecord[index].Feature for system in systems for index in system.FeatureIndex]
    numbers = {number for feature in features for number in feature.LookupListIndex}
    return [table.LookupList.Lookup[number] for number in sorted(numbers)]


def subtables(font, *kinds):
    """The subtables of these kinds, in GSUB and GPOS."""
    tables = [
        getattr(subtable, "ExtSubTable", subtable)
        for tag in ("GSUB", "GPOS")
        for lookup in font[tag].table.LookupList.Lookup
        for subtable in lookup.SubTable
    ]
    return [table for table in tables if type(table).__name__ in kinds]


def add_glyph(font, kind, width, *parts):
    """Adds a glyph of other glyphs, each with its place, or a blank one, and gives its name."""
    name = f"glyph{len(font.getGlyphOrder()):05d}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyph = Glyph()
    table = font["glyf"]
    table.glyphOrder, table.glyphs[name] = font.getGlyphOrder(), glyph
    if parts:
        glyph.numberOfContours, glyph.components = -1, [part_of_glyph(*part) for part in parts]
        glyph.recalcBounds(table)
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    font["GDEF"].table.GlyphClassDef.classDefs[name] = kind
    return name


def part_of_glyph(name, x, y):
    part = GlyphComponent()
    part.glyphName, part.x, part.y, part.flags = name, x, y, 0
    return part


def add_substitution(font, mapping):
    """Adds to GSUB a lookup of one glyph for another, and gives its number. Nothing applies it yet."""
    return add_lookup(font["GSUB"].table, [buildSingleSubstSubtable(mapping)])


def add_lookup(table, subtables):
    table.LookupList.Lookup.append(buildLookup(subtables))
    return len(table.LookupList.Lookup) - 1


def apply_with(table, feature, number):
    """Lets a feature of GSUB or GPOS apply one more lookup, in every script that has the feature."""
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == feature:
            record.Feature.LookupListIndex.append(number)


def in_context(font, sequence, substitutions, before=(), after=()):
    """A rule for these glyphs between those: the first lookup substitutes the first glyph, and so on."""
    rule = otTables.ChainContextSubst()
    rule.Format = 3
    rule.BacktrackCoverage, rule.InputCoverage, rule.LookAheadCoverage = (
        [coverage(font, glyphs) for glyphs in side] for side in (before, sequence, after)
    )
    rule.SubstLookupRecord = []
    for index, number in enumerate(substitutions):
        record = otTables.SubstLookupRecord()
        record.SequenceIndex, record.LookupListIndex = index, number
        rule.SubstLookupRecord.append(record)
    return rule


def coverage(font, glyphs):
    table = otTables.Coverage()
    table.glyphs = sorted(glyphs, key=font.getGlyphID)
    return table
