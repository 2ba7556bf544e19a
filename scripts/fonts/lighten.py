"""lighten.py FONT OUT STEP: removes from a font what costs bytes on a page and is not visible.

- The points at which marks attach to letters are rounded to multiples of STEP units. Half a step is a fortieth of an em, half
  a pixel where text is read, and the table of 600 such points, which nearly no two letters share, shrinks by more than a
  third of its compressed size.
- The ligatures of a mark with the space or the tatweel before it go: they are there to write about marks, and every font
  with marks would hold their glyphs.
"""

import sys

from fontTools.ttLib import TTFont


def subtables(table):
    for lookup in table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            yield getattr(subtable, "ExtSubTable", subtable)


def anchors(subtable):
    kind = type(subtable).__name__
    if kind == "MarkBasePos":
        for record in subtable.BaseArray.BaseRecord:
            yield from record.BaseAnchor
        marks = subtable.MarkArray
    elif kind == "MarkLigPos":
        for ligature in subtable.LigatureArray.LigatureAttach:
            for component in ligature.ComponentRecord:
                yield from component.LigatureAnchor
        marks = subtable.MarkArray
    elif kind == "MarkMarkPos":
        for record in subtable.Mark2Array.Mark2Record:
            yield from record.Mark2Anchor
        marks = subtable.Mark1Array
    else:
        return
    for record in marks.MarkRecord:
        yield record.MarkAnchor


source, target, step = sys.argv[1], sys.argv[2], int(sys.argv[3])
font = TTFont(source)

for subtable in subtables(font["GPOS"].table):
    for anchor in anchors(subtable):
        if anchor is None:
            continue
        anchor.Format = 1
        anchor.XCoordinate = round(anchor.XCoordinate / step) * step
        anchor.YCoordinate = round(anchor.YCoordinate / step) * step

carriers = {font.getBestCmap()[code] for code in (0x20, 0x640)}
for subtable in subtables(font["GSUB"].table):
    if type(subtable).__name__ == "LigatureSubst":
        for glyph in carriers & set(subtable.ligatures):
            del subtable.ligatures[glyph]

font.save(target)
