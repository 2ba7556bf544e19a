import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { positionsIn } from '../../src/text/positions.ts';
import { lintOf } from './texts.ts';

/** Returns the places and rules of what is found in a text below a front matter of five lines. */
function placesIn(body: string, front = 'title: آزادی'): string[] {
  const value = `---\n${front}\n---\n\n${body}\n`;
  const place = positionsIn(value);
  return lintOf('fa', value).found.map(({ start, rule }) => {
    const { line, column } = place(start);
    return `${line}:${column} ${rule}`;
  });
}

describe('a hidden character is found at the place of its entity or escape', () => {
  const raw = '\u202e';
  const bodies: Record<string, (sign: string) => string> = {
    'in a paragraph': (sign) => `متن ${sign}پنهان.`,
    'in a heading': (sign) => `## سر${sign}آغاز`,
    'in an item of a list': (sign) => `- متن ${sign}پنهان`,
    'in bold words': (sign) => `**متن ${sign}پنهان** است.`,
    'in the description of an image': (sign) => `![عکس ${sign}کتاب](a.png)`,
    'in the address of a link': (sign) => `[متن](<https://shelf.example/${sign}a>)`,
    'in a definition of an address': (sign) => `[متن][1]\n\n[1]: https://shelf.example/${sign}a`,
    'in a footnote': (sign) => `متن[^1]\n\n[^1]: پا${sign}نوشت`,
    'in the name of those quoted': (sign) => `:::quote{cite="نام${sign}"}\nمتن.\n:::`,
    'in words of another language': (sign) => `:lang[Shelf ${sign}maker]{tag=en}`,
    'in a cell of a table': (sign) => `| الف${sign} | ب |\n| --- | --- |\n| پ | ت |`,
  };
  for (const [name, body] of Object.entries(bodies)) {
    it(name, () => {
      const places = placesIn(body(raw));
      assert.ok(places.some((place) => place.endsWith(' bidi-control')));
      assert.deepEqual(placesIn(body('&#x202E;')), places);
      assert.deepEqual(placesIn(body('&#8238;')), places);
    });
  }

  it('in each property of the front matter', () => {
    const note = (sign: string) =>
      `title: "الف ${sign}ب"\nsummary: "الف ${sign}ب"\nsource: "الف ${sign}ب"\ntranslator: "الف ${sign}ب"\ncorrections: [{ date: 2026-11-02, kind: update, note: "متن ${sign}ب" }]`;
    const places = placesIn('متن.', note(raw));
    assert.equal(places.filter((place) => place.endsWith(' bidi-control')).length, 5);
    assert.deepEqual(placesIn('متن.', note('\\u202E')), places);
    assert.deepEqual(placesIn('متن.', note('\\U0000202e')), places);
  });
});

describe('an entity', () => {
  it('moves nothing that is found after it', () => {
    assert.deepEqual(placesIn('متن &hellip;&nbsp;&hellip; و\nكتاب'), ['6:1 arabic-letters']);
  });

  it('of a sign of Markdown stays what it is', () => {
    assert.deepEqual(placesIn('متن &#42;&#42;پررنگ&#42;&#42; و &lt;b&gt; و &amp;rlm;'), []);
  });

  it('without an effect in code is no finding', () => {
    assert.deepEqual(placesIn('`&#x202E;` و \\&#x202E;\n\n```\n&#x202E;\n```'), []);
  });
});
