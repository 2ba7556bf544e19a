"""The names of a font that was changed."""


def rename(font, family, style):
    name = f"{family} {style}"
    for number, text in {1: family, 2: style, 3: name, 4: name, 6: f"{family.replace(' ', '')}-{style}"}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
