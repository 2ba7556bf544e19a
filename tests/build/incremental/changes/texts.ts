import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { recordIn, type RecordedEvent } from '../../../support/record.ts';
import { imageFile } from '../../../support/image-files.ts';
import { readContent } from '../../../../src/source/read-content.ts';
import type { Change } from '../change.ts';

const lamps = 'content/statements/street-lamps/fa.md';
const lampsEnglish = 'content/statements/street-lamps/en.md';
const bread = 'content/statements/night-bread/en.md';
const bridge = 'content/statements/old-bridge/en.md';
const vault = 'content/statements/seed-vault/fa.md';

/** What is recorded after the first records. */
const recorded: readonly RecordedEvent[] = [
  ['old-bridge/en', 'published', '2024-02-03'],
  ['seed-vault/fa', 'published', '2024-02-02'],
];

/** Changes of statements. */
export const texts: readonly Change[] = [
  { name: 'nothing', apply: () => undefined, expects: 'same bytes' },
  {
    name: 'a word of a text',
    apply: (scene) =>
      scene.edit(lamps, 'سه هفته است که تاریک‌اند. نشانی', 'یک ماه است که تاریک‌اند. نشانی'),
  },
  {
    name: 'a title',
    apply: (scene) => scene.edit(vault, 'بذرها را قفل', 'گندم را قفل'),
  },
  {
    name: 'a title that another statement shows as its neighbour',
    apply: (scene) => scene.edit(bread, 'is not a luxury', 'belongs to all'),
  },
  {
    name: 'a summary',
    apply: (scene) => scene.edit(lamps, 'summary: کوچه‌های بالا', 'summary: همه کوچه‌ها'),
  },
  {
    name: 'a list of signatories',
    apply: async (scene) => {
      await scene.write({
        'content/statements/seed-vault/names.csv': 'name,place\nمریم آذری,شیراز\nندا کوهی,تبریز\n',
      });
      await scene.edit(vault, /$/, '\n:::signatories{file="names.csv"}\n:::\n');
    },
  },
  {
    name: 'the name of a signatory',
    apply: (scene) =>
      scene.edit('content/statements/seed-vault/names.csv', 'مریم آذری', 'مریم خاکی'),
  },
  { name: 'a source', apply: (scene) => scene.edit(lamps, 'letters/lamps', 'letters/first') },
  { name: 'a summary that is removed', apply: (scene) => scene.edit(lamps, /summary: .*\n/, '') },
  { name: 'a date of issue', apply: (scene) => scene.edit(vault, '2023-11', '2020-02-29') },
  {
    name: 'the issuers of a statement',
    apply: (scene) => scene.edit(bread, '[lamp-lighters, seed-keepers]', '[seed-keepers]'),
  },
  {
    name: 'the topics of a statement',
    apply: (scene) => scene.edit(bread, '[bread]', '[bread, silence]'),
  },
  {
    name: 'the translator',
    apply: (scene) => scene.edit(lampsEnglish, 'The Invented Translators', 'A Made-up Circle'),
  },
  {
    name: 'the state of a review',
    apply: (scene) => scene.edit(lampsEnglish, 'review: none', 'review: reviewed'),
  },
  {
    name: 'a translation that was made from another text',
    apply: (scene) =>
      scene.edit(
        lampsEnglish,
        'translatedFrom: fa',
        `translatedFrom: fa\nsourceDigest: '${'0'.repeat(64)}'`,
      ),
  },
  {
    name: 'a translation that was made from this text',
    apply: async (scene) => {
      const { editions } = await readContent(scene.root);
      const original = editions.find(({ path: file }) => file === lamps);
      const words = original?.digests?.words ?? '';
      await scene.edit(lampsEnglish, '0'.repeat(64), words);
    },
  },
  {
    name: 'a source text that changed after its translation',
    apply: (scene) => scene.edit(lamps, 'نردبان‌ها را پس بدهید', 'نردبان‌ها را بیاورید'),
  },
  {
    name: 'a note about a correction',
    apply: (scene) =>
      scene.edit(
        vault,
        'topics: [lamps]',
        'topics: [lamps]\ncorrections:\n  - date: 2024-01-02\n    kind: correction\n    note: نام انبار درست شد.',
      ),
  },
  { name: 'the text of a note', apply: (scene) => scene.edit(vault, 'نام انبار', 'نشانی انبار') },
  {
    name: 'the first records of what is public',
    apply: (scene) =>
      recordIn(
        scene.root,
        ['old-bridge/en', 'published', '2024-02-01'],
        ['seed-vault/fa', 'published', '2024-02-02'],
      ),
  },
  {
    name: 'the date of a record',
    apply: (scene) => scene.edit('content/published.jsonl', '2024-02-01', '2024-02-03'),
  },
  {
    name: 'a recorded correction',
    apply: async (scene) => {
      await scene.edit(bridge, 'as often as', 'as many times as');
      await scene.edit(
        bridge,
        'issuers: [seed-keepers]',
        'issuers: [seed-keepers]\ncorrections:\n  - date: 2024-03-01\n    kind: correction\n    note: The number of times was wrong.',
      );
      await recordIn(scene.root, ...recorded, ['old-bridge/en', 'correction', '2024-03-01']);
    },
  },
  {
    name: 'a recorded text that changed without a record',
    apply: (scene) => scene.edit(bridge, 'as many times as', 'whenever'),
    expects: /old-bridge/,
    undo: (scene) => scene.edit(bridge, 'whenever', 'as many times as'),
  },
  {
    name: 'a retraction',
    apply: async (scene) => {
      await scene.edit(
        bridge,
        'corrections:',
        'corrections:\n  - date: 2024-04-01\n    kind: retraction\n    note: The bridge was sold.',
      );
      await recordIn(
        scene.root,
        ...recorded,
        ['old-bridge/en', 'correction', '2024-03-01'],
        ['old-bridge/en', 'retraction', '2024-04-01'],
      );
    },
  },
  {
    name: 'a draft that is published',
    apply: (scene) => scene.edit('content/statements/winter-coats/en.md', 'draft: true\n', ''),
  },
  {
    name: 'a public text that becomes a draft',
    apply: (scene) =>
      scene.edit(
        'content/statements/winter-coats/en.md',
        'topics: [silence]\n',
        'topics: [silence]\ndraft: true\n',
      ),
  },
  {
    name: 'a draft that is edited',
    apply: (scene) =>
      scene.edit('content/statements/winter-coats/en.md', 'until the snow', 'until all snow'),
    expects: 'same bytes',
  },
  {
    name: 'a new statement between two others',
    apply: (scene) =>
      scene.write({
        'content/statements/stone-well/fa.md':
          '---\ntitle: چاه سنگی را پر نکنید\nissued: 2021-09-09\nissuers: [seed-keepers]\ntopics: [silence]\n---\n\nآب چاه هنوز شیرین است.\n',
      }),
  },
  {
    name: 'a translation that is added',
    apply: (scene) =>
      scene.write({
        'content/statements/stone-well/en.md':
          '---\ntitle: Do not fill the stone well\ntranslatedFrom: fa\n---\n\nThe water of the well is still sweet.\n',
      }),
  },
  {
    name: 'an edition that is deleted',
    apply: (scene) => scene.write({ 'content/statements/stone-well/en.md': null }),
  },
  {
    name: 'the id of a statement',
    apply: async (scene) => {
      await scene.write({ 'content/statements/stone-well': null });
      await scene.write({
        'content/statements/deep-well/fa.md':
          '---\ntitle: چاه سنگی را پر نکنید\nissued: 2021-09-09\nissuers: [seed-keepers]\ntopics: [silence]\n---\n\nآب چاه هنوز شیرین است.\n',
      });
    },
  },
  {
    name: 'a statement that is deleted',
    apply: (scene) => scene.write({ 'content/statements/deep-well': null }),
  },
  {
    name: 'the bytes of an image',
    apply: (scene) =>
      scene.write({ 'content/statements/street-lamps/shelf.png': imageFile('interlaced.png') }),
  },
  {
    name: 'the description of an image',
    apply: (scene) => scene.edit(lamps, '![یک چراغ روی دیوار]', '![چراغی که روشن نیست]'),
  },
  {
    name: 'an image of another name',
    apply: async (scene) => {
      await scene.write({
        'content/statements/street-lamps/shelf.png': null,
        'content/statements/street-lamps/lamp.jpg': imageFile('shelf.jpg'),
      });
      await scene.edit(lamps, '(shelf.png)', '(lamp.jpg)');
    },
  },
  {
    name: 'the order of keys in front matter',
    apply: (scene) => scene.edit(lamps, /(issued: .*\n)(issuers: .*\n)/, '$2$1'),
    expects: 'same bytes',
  },
  {
    name: 'the time of a file and nothing in it',
    apply: (scene) => utimes(path.join(scene.root, lamps), new Date(), new Date('2030-01-01')),
    expects: 'same bytes',
  },
  {
    name: 'a text of the same length with the time that it had',
    apply: async (scene) => {
      const file = path.join(scene.root, bread);
      const before = new Date('2024-01-01');
      await utimes(file, before, before);
      await scene.build();
      await scene.edit(bread, 'flour is ours', 'grain is ours');
      await utimes(file, before, before);
    },
  },
  {
    name: 'a text with an error',
    apply: (scene) => scene.edit(vault, 'issued: 2020-02-29', 'isued: 2020-02-29'),
    expects: /unknown-key|isued/,
    undo: (scene) => scene.edit(vault, 'isued: 2020-02-29', 'issued: 2020-02-29'),
  },
  {
    name: 'a ledger that is emptied',
    apply: (scene) => scene.write({ 'content/published.jsonl': '' }),
  },
];
