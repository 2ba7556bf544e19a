import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fillColours, light, roles } from '../../src/styles/tokens.ts';
import { project } from '../support/sites.ts';

/** A colour in hex, with `#` or `%23`, but not a private member (`this.#add`) or a CSS escape. */
const hex = /(?<![\w.])(?:#|%23)(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w(-])/gi;
/** A colour by numbers: `rgb(151 32 42)`. */
const byNumbers = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(\s*[\d.]/gi;

describe('the colours', () => {
  it('are in src/styles/tokens.ts and in no other file', async () => {
    const folder = path.join(project, 'src');
    const files = (await readdir(folder, { recursive: true }))
      .filter((file) => /\.(ts|astro|css|typ|svg)$/.test(file))
      .filter((file) => file !== path.join('styles', 'tokens.ts'))
      // The example of a theme.
      .filter((file) => file !== path.join('domain', 'site-keys.ts'))
      // It knows the colours that a publisher's logo names.
      .filter((file) => file !== path.join('domain', 'svg-colours.ts'))
      // It reads the colours of a publisher's pages, to find white text on white.
      .filter((file) => file !== path.join('safety', 'pages', 'hiding.ts'));
    assert.ok(files.length > 100);
    const found: string[] = [];
    for (const file of files) {
      const text = await readFile(path.join(folder, file), 'utf8');
      for (const pattern of [hex, byNumbers])
        found.push(...Array.from(text.matchAll(pattern), ([colour]) => `${file}: ${colour}`));
    }
    assert.deepEqual(found, []);
  });

  it('are filled into a stylesheet at the comment that names their palette', () => {
    assert.equal(
      fillColours(':root {\n/* colours: print */\n}'),
      ':root {\n--paper: #fff;\n--ink: #000;\n}',
    );
    assert.ok(fillColours('/* colours: light */').includes(`--accent: ${light.accent};`));
    assert.ok(fillColours('/* colours: dark */').includes('--tint: #1f1b17;'));
  });

  it('may be named by their use, which is a role', () => {
    assert.equal(fillColours('a { color: var(--link); }'), `a { color: var(--${roles.link}); }`);
    assert.equal(fillColours('p { color: var(--dim); }'), 'p { color: var(--dim); }');
  });

  it('that roles name exist', () => {
    assert.deepEqual(
      Object.values(roles).filter((role) => !(role in light)),
      [],
    );
  });

  it('of a palette that does not exist are an error', () => {
    assert.throws(() => fillColours('/* colours: dusk */'), {
      message: 'src/styles/tokens.ts has no palette dusk.',
    });
  });
});
