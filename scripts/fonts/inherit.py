"""What the pieces of a ligature take over from it: see split.py."""

from copy import deepcopy

from fontTools.ttLib.tables import otTables

from glyphs import subtables


def inherit(font, ligature, pieces):
    """Gives the pieces the neighbours of the ligature, its kerning, and its marks."""
    inherit_neighbours(font, ligature, pieces)
    inherit_kerning(font, ligature, pieces[0])
    inherit_marks(font, ligature, pieces)


def inherit_neighbours(font, ligature, pieces):
    for rule in subtables(font, "ChainContextSubst", "ChainContextPos"):
        if rule.Format == 3:
            for table in rule.BacktrackCoverage:
                add_after(table.glyphs, ligature, pieces[-1])
            for table in rule.InputCoverage + rule.LookAheadCoverage:
                add_after(table.glyphs, ligature, pieces[0])


def inherit_kerning(font, ligature, first):
    # What kerning changes is the space before a letter, to its right.
    for table in subtables(font, "SinglePos"):
        if ligature in table.Coverage.glyphs and table.Format == 2:
            table.Value.append(deepcopy(table.Value[table.Coverage.glyphs.index(ligature)]))
        add_after(table.Coverage.glyphs, ligature, first)


def inherit_marks(font, ligature, pieces):
    to_letters = subtables(font, "MarkBasePos")
    for table in to_letters:
        if ligature in table.BaseCoverage.glyphs:
            record = table.BaseArray.BaseRecord[table.BaseCoverage.glyphs.index(ligature)]
            add_letter(table, pieces[-1], record.BaseAnchor, 0)
    for table in subtables(font, "MarkLigPos"):
        if ligature in table.LigatureCoverage.glyphs:
            attach = table.LigatureArray.LigatureAttach[table.LigatureCoverage.glyphs.index(ligature)]
            twin = next(other for other in to_letters if other.MarkCoverage.glyphs == table.MarkCoverage.glyphs)
            left = font["hmtx"][ligature][0]
            for piece, record in zip(pieces, attach.ComponentRecord):
                left -= font["hmtx"][piece][0]
                add_letter(twin, piece, record.LigatureAnchor, left)


def add_letter(table, glyph, anchors, left):
    """Gives a letter anchors that are measured from a point so far to the left of its own."""
    record = otTables.BaseRecord()
    record.BaseAnchor = deepcopy(anchors)
    for anchor in record.BaseAnchor:
        anchor.XCoordinate -= left
    table.BaseCoverage.glyphs.append(glyph)
    table.BaseArray.BaseRecord.append(record)


def add_after(glyphs, known, new):
    # New glyphs have the highest numbers, and a table is in the order of numbers.
    if known in glyphs:
        glyphs.append(new)
