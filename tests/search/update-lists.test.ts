import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from '../../src/search/languages.ts';
import { indexOf } from '../../src/search/index-of.ts';
import { filesOfIndex } from '../../src/search/shards.ts';
import { updateLists, type Lists } from '../../src/search/update-lists.ts';
import { filler } from '../bench/search/fillers.ts';
import { Dice } from '../support/mutations.ts';

const language = languageOf('fa');
const dice = new Dice(18);

/** A text of an index: any object, since one that has changed is another one. */
interface Text {
  readonly title: string;
  readonly blocks: readonly string[];
}

const newText = (): Text => filler(dice, 'fa');
const termsOf = (text: Text) => indexOf({ ...text, around: [] }, 'fa');
const newLists = (texts: readonly Text[]): Lists =>
  updateLists(
    new Map(),
    { moved: [], added: texts.map((text, number) => [number, termsOf(text)] as const) },
    language,
  );

/** Returns the lists of `now`, made from those of `before`. */
function updated(lists: Lists, before: readonly Text[], now: readonly Text[]): Lists {
  const moved = before.map((text) => (now.includes(text) ? now.indexOf(text) : undefined));
  const added = [...now.entries()]
    .filter(([, text]) => !before.includes(text))
    .map(([number, text]) => [number, termsOf(text)] as const);
  return updateLists(lists, { moved, added }, language);
}

const sorted = (lists: Lists) => [...lists].sort(([a], [b]) => (a < b ? -1 : 1));

describe('an index whose texts change', () => {
  let texts = Array.from({ length: 60 }, newText);
  let lists = newLists(texts);
  const changes: Record<string, () => Text[]> = {
    'one is edited': () => texts.with(17, newText()),
    'one is added at the end': () => [...texts, newText()],
    'one is added at the beginning': () => [newText(), ...texts],
    'one is removed': () => texts.toSpliced(3, 1),
    'two change places': () => texts.with(5, texts[9] ?? newText()).with(9, texts[5] ?? newText()),
    'all are edited': () => texts.map(newText),
    'all are removed': () => [],
  };
  for (const [name, change] of Object.entries(changes))
    it(`is the same as a new one after ${name}`, () => {
      const now = change();
      lists = updated(lists, texts, now);
      texts = now;
      assert.deepEqual(sorted(lists), sorted(newLists(texts)));
      assert.deepEqual(
        filesOfIndex('fa', texts.length, lists),
        filesOfIndex('fa', texts.length, newLists(texts)),
      );
    });

  it('changes few of its files after an edit', () => {
    const before = Array.from({ length: 300 }, newText);
    const [text = newText()] = before;
    const now = before.with(0, { ...text, title: 'آشیانهٔ ققنوسک' });
    const files = filesOfIndex('fa', 300, newLists(before));
    const after = filesOfIndex('fa', 300, updated(newLists(before), before, now));
    const changed = [...after].filter(([name, data]) => files.get(name) !== data);
    assert.ok(files.size > 100 && changed.length < 25, `${changed.length} of ${files.size}`);
  });
});
