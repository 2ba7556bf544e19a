import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BayanError } from '../../src/domain/bayan-error.ts';
import { addCorrection, setKey } from '../../src/source/edit-front-matter.ts';

const file = (text: string) => ({ path: 'content/statements/azadi/fa.md', text });
const note = { date: '2024-05-11', kind: 'update', note: 'کتابخانه باز است: هر روز' } as const;
const block = '  - date: 2024-05-11\n    kind: update\n    note: "کتابخانه باز است: هر روز"\n';

const keys = [
  {
    name: 'a new key at the end, if no other key is named',
    from: '---\ntitle: آزادی\n---\n\nمتن.\n',
    to: '---\ntitle: آزادی\ndraft: true\n---\n\nمتن.\n',
  },
  {
    name: 'an existing key in place, with the comment after it',
    from: '---\ndraft:  false # until Friday\ntitle: "آزادی"\n---\nمتن.',
    to: '---\ndraft:  true # until Friday\ntitle: "آزادی"\n---\nمتن.',
  },
  {
    name: 'a key without a value',
    from: '---\ndraft:\ntitle: آزادی\n---\n',
    to: '---\ndraft: true\ntitle: آزادی\n---\n',
  },
  {
    name: 'lines that end as in Windows',
    from: '---\r\ntitle: آزادی\r\n---\r\nمتن\r\n',
    to: '---\r\ntitle: آزادی\r\ndraft: true\r\n---\r\nمتن\r\n',
  },
  {
    name: 'a line of --- in the text, which is not the end of the front matter',
    from: '---\ntitle: آزادی\n---\nمتن\n\n---\n\ndraft: no\n',
    to: '---\ntitle: آزادی\ndraft: true\n---\nمتن\n\n---\n\ndraft: no\n',
  },
];

const notes = [
  {
    name: 'if there is none yet',
    from: '---\ntitle: آزادی\n---\nمتن\n',
    to: `---\ntitle: آزادی\ncorrections:\n${block}---\nمتن\n`,
  },
  {
    name: 'in place of an empty list',
    from: '---\ncorrections: []\ntitle: آزادی\n---\nمتن\n',
    to: `---\ncorrections:\n${block}title: آزادی\n---\nمتن\n`,
  },
  {
    name: 'after notes of many lines, before the key that follows',
    from: '---\ncorrections:\n  - date: 2024-04-02\n    kind: correction\n    note: |\n      یک\n\n      دو\ntitle: آزادی\n---\n',
    to: `---\ncorrections:\n  - date: 2024-04-02\n    kind: correction\n    note: |\n      یک\n\n      دو\n${block}title: آزادی\n---\n`,
  },
  {
    name: 'after notes in braces, with the comment after the last',
    from: '---\ntitle: آزادی\ncorrections:\n  - { date: 2024-04-02, kind: correction, note: یک } # seen\n---\n',
    to: `---\ntitle: آزادی\ncorrections:\n  - { date: 2024-04-02, kind: correction, note: یک } # seen\n${block}---\n`,
  },
  {
    name: 'in a list that is not indented',
    from: '---\ncorrections:\n- date: 2024-04-02\n  kind: correction\n  note: یک\ntitle: آزادی\n---\n',
    to: `---\ncorrections:\n- date: 2024-04-02\n  kind: correction\n  note: یک\n${block.replaceAll(/^ {2}/gm, '')}title: آزادی\n---\n`,
  },
  {
    name: 'in a list in brackets',
    from: '---\ncorrections: [{ date: 2024-04-02, kind: correction, note: یک }]\ntitle: آزادی\n---\n',
    to: '---\ncorrections: [{ date: 2024-04-02, kind: correction, note: یک }, { date: 2024-05-11, kind: update, note: "کتابخانه باز است: هر روز" }]\ntitle: آزادی\n---\n',
  },
];

describe('setting a key of the front matter changes no other byte:', () => {
  for (const { name, from, to } of keys)
    it(name, () => {
      assert.equal(setKey(file(from), 'draft', true), to);
    });

  it('after another key, if one is named', () => {
    assert.equal(
      setKey(
        file('---\ntranslatedFrom: fa\ntitle: x\n---\n'),
        'sourceDigest',
        '0'.repeat(64),
        'translatedFrom',
      ),
      `---\ntranslatedFrom: fa\nsourceDigest: "${'0'.repeat(64)}"\ntitle: x\n---\n`,
    );
  });
});

describe('adding a note to the front matter changes no other byte:', () => {
  for (const { name, from, to } of notes)
    it(name, () => {
      assert.equal(addCorrection(file(from), note), to);
    });
});

describe('front matter that cannot be edited in place', () => {
  it('is left unchanged, and the error says what to write', () => {
    for (const text of ['---\n{ title: آزادی }\n---\n', 'متن\n', '---\ntitle: آزادی\n'])
      assert.throws(
        () => setKey(file(text), 'draft', true),
        new BayanError(
          'content',
          'content/statements/azadi/fa.md: its front matter cannot be edited in place; add draft: true by hand.',
        ),
      );
  });
});
