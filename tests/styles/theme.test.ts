import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrastOf } from '../../src/domain/colour.ts';
import { themeSchema } from '../../src/domain/theme.ts';
import {
  dark,
  filled,
  light,
  palettesOf,
  themeIn,
  themeText,
  unreadableColours,
  usualPalettes,
} from '../../src/styles/tokens.ts';

describe('the colours of a site', () => {
  it('are those of Bayan without a theme, and the layout leaves no text about them', () => {
    assert.equal(palettesOf(undefined), usualPalettes);
    assert.equal(palettesOf({}), usualPalettes);
    assert.equal(themeText({ palettes: palettesOf({}), headings: undefined }), '');
  });

  it('are those of Bayan but for an accent, which is lighter in the dark scheme', () => {
    const palettes = palettesOf(themeSchema.parse({ light: { accent: '#036' } }));
    assert.deepEqual(palettes.light, { ...light, accent: '#003366' });
    const { accent, ...others } = palettes.dark;
    assert.deepEqual({ ...others, accent: dark.accent }, dark);
    assert.ok(contrastOf(accent, dark.tint) >= 4.5);
  });

  it('can be read on an own ground, also those between the text and the ground', () => {
    const theme = { light: { ground: '#e8f4e8', text: '#102010' }, dark: { ground: '#001a00' } };
    const palettes = palettesOf(theme);
    for (const { paper, ink, dim, tint, rule } of [palettes.light, palettes.dark]) {
      for (const colour of [ink, dim])
        for (const ground of [paper, tint]) assert.ok(contrastOf(colour, ground) >= 4.5);
      assert.ok(contrastOf(rule, paper) < contrastOf(dim, paper));
    }
    assert.deepEqual(unreadableColours(theme), []);
  });

  it('are in the stylesheet of every page, by the text that the layout leaves', () => {
    const palettes = palettesOf({ light: { accent: '#003366' } });
    const theme = themeIn(themeText({ palettes, headings: 'sans' }));
    const css = filled(':root {\n/* colours: light */\n}\n/* headings */', theme);
    assert.match(css, /--accent: #003366;[^]*h1[^]*system-ui/);
    const usual = filled('a {}\n/* headings */', themeIn(''));
    assert.equal(usual, 'a {}\n');
  });
});

describe('a colour that cannot be read', () => {
  it('is named with its contrast and the nearest colour that can', () => {
    const [found, ...others] = unreadableColours({ dark: { text: '#333333' } });
    assert.deepEqual(others, []);
    assert.deepEqual(found?.path, ['dark', 'text']);
    assert.ok(found.contrast < 4.5 && contrastOf(found.nearest, dark.paper) >= 4.5);
  });

  it('is the ground if the publisher wrote that alone', () => {
    const found = unreadableColours({ light: { ground: '#777777' } });
    assert.deepEqual(
      found.map(({ path }) => path),
      [['light', 'ground']],
    );
    const ground = found[0]?.nearest ?? '';
    for (const colour of [light.ink, light.accent]) assert.ok(contrastOf(colour, ground) >= 4.5);
  });
});
