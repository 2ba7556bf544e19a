"""rename.py FONT OUT FAMILY STYLE: gives a font another name, as the licence asks for a font that was changed."""

import sys

from fontTools.ttLib import TTFont

from names import rename

source, target, family, style = sys.argv[1:]
font = TTFont(source)
rename(font, family, style)
font.save(target)
