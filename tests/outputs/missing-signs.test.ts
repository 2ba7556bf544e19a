import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../src/cli/commands/check.ts';
import { cardOf } from '../../src/outputs/card.ts';
import { missingInCard } from '../../src/outputs/card/drawn-words.ts';
import { outputFiles } from '../../src/outputs/files.ts';
import { missingInLeaflet } from '../../src/outputs/leaflet/content.ts';
import { missingSignProblems } from '../../src/outputs/missing-sign-problems.ts';
import { offerOf } from '../../src/outputs/registry.ts';
import { callCommand } from '../support/call-command.ts';
import { catalogOf } from '../support/catalog.ts';
import { outputText } from '../support/output-text.ts';
import { temporaryRoot } from '../support/roots.ts';
import { project, sites } from '../support/sites.ts';
import { copiedFrom, leafletOf, oneText, type OneText } from '../support/one-text.ts';

/** Texts in scripts that no font has, each in its language. */
const withoutFont: Readonly<Record<string, string>> = {
  am: 'የሰው ልጅ ሁሉ ነጻ ነው።',
  th: 'มนุษย์ทั้งหลายเกิดมามีอิสระ',
  syr: 'ܟܠ ܒܪܢܫܐ',
  bn: 'সমস্ত মানুষ স্বাধীন।',
};

/** Texts in scripts that have a font of their own, each in its language. */
const withFont: Readonly<Record<string, string>> = {
  he: 'כל בני האדם נולדו בני חורין.',
  hi: 'सभी मनुष्य स्वतंत्र हैं।',
  hy: 'Բոլոր մարդիկ ծնվում են ազատ։',
  ka: 'ყველა ადამიანი იბადება თავისუფალი.',
  ru: 'Все люди рождаются свободными.',
  el: 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι.',
  sd: 'سڀ انسان آزاد ڄاوا آهن، ڳالھ ٻڌو.',
  ks: 'سٲری انسان چھِ آزاد زامٕتۍ.',
  skr: 'سارے انسان آزاد ڄمے ہن، ݙیکھو.',
};

/** Texts in scripts whose fonts are installed on demand, with the command. */
const onDemand: Readonly<Record<string, readonly [text: string, folder: string]>> = {
  zh: ['人人生而自由。', 'noto-sans-sc'],
  ja: ['すべての人間は自由である。', 'noto-sans-jp'],
  ko: ['모든 인간은 자유롭다.', 'noto-sans-kr'],
};

/** Signs and letters outside the usual fonts, which other fonts have. */
const drawn = [
  '۳∕۴ ½ ⅓ ⅔ ⅕ ⁄ ℃ ℉ °',
  '₴ ₽ ₺ ₹ ₿ ₪ € £ ¥ ؋ ﷼ ₾ ₦',
  '← → ↑ ↓ ↔ ⇐ ⇒ ⇔ ⟵ ➔ ➜ ➡ ⬅ ↩',
  '✅ ❌ ✓ ✗ ✔ ✘ ☐ ☑ ☒ ⬜',
  '№ ™ ★ ☆ • ● ○ ■ □ ◆ ▪ ▲ ► ☎ ✉ ✂ ☮ ☪ ☭ ♀ ♂ ♥ ❤️ ⚠️ ※',
  '± × ÷ ≠ ≤ ≥ ≈ ∞ √ ∑ ∈ ∀ − x² y₃ ⁿ ① ⑩ ❶ Ⅳ',
  '😀 🔴 ✊🏽 👨‍👩‍👧 🇮🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 🏳️‍🌈',
  'Oʻzbekiston ẹ̀kọ́ ṣọ̀rọ̀ ɓarna ƙasa ɛyɛ ɔno Việt đạế ğışİ əƏ êîûşç ʋɖƒ',
  'ḥaqīqa ʿAlī Привет Тоҷикӣ ҷумҳурӣ Қазақстан ұлт αβγ ά',
];

const formatsIn = ({ context }: OneText) =>
  offerOf(context).formats.map(({ extension }) => extension);

describe('an edition in a script that no font has', () => {
  for (const [tag, text] of Object.entries(withoutFont))
    it(`has no leaflet and no card, is offered none, and check says so: ${tag}`, async (test) => {
      const site = await oneText(test, tag, text, text);
      assert.deepEqual(formatsIn(site), ['epub', 'offline.html', 'txt', 'messages.txt', 'zip']);
      assert.equal(offerOf(site.context).picture, undefined);
      const paths = outputFiles(site.catalog).map((file) => file.path);
      assert.deepEqual(
        paths.filter((path) => /text\.(pdf|png)$/.test(path)),
        [],
      );
      const [problem] = missingSignProblems(site.catalog, site.root);
      assert.equal(problem?.line, 2);
      assert.match(
        problem.message,
        /^no font has .* so this edition has no leaflet, no card, and no cover/,
      );
    });

  for (const [tag, [text, folder]] of Object.entries(onDemand))
    it(`is told how to install its font, if that is on demand: ${tag}`, async (test) => {
      const site = await oneText(test, tag, text, text);
      const [problem] = missingSignProblems(site.catalog, site.root);
      if (existsSync(path.join(project, 'bin/on-demand', folder, 'node_modules'))) {
        assert.equal(problem, undefined);
        return;
      }
      assert.match(
        problem?.message ?? '',
        new RegExp(
          `; install a font for them in the folder of Bayan: npm ci --prefix bin/on-demand/${folder}$`,
        ),
      );
    });

  it('has no leaflet if only its text has such letters', async (test) => {
    const site = await oneText(test, 'fa', 'نام او\nሰላምታ است.');
    assert.deepEqual(missingSignProblems(site.catalog, site.root), [
      {
        file: 'content/statements/text/fa.md',
        line: 8,
        column: 1,
        severity: 'warning',
        rule: 'missing-sign',
        message:
          'no font has "\u2068ሰ\u2069" (U+1230), "\u2068ላ\u2069" (U+120B), "\u2068ም\u2069" (U+121D) and 1 more, so this edition has no leaflet; replace them, or add a font as docs/outputs.md#fonts says',
      },
    ]);
    assert.ok(offerOf(site.context).picture);
  });

  it('is in no feed as a leaflet', async (test) => {
    const file = 'statements/khuzestan-detainees/en.md';
    const text = await readFile(path.join(sites.published.root, 'content', file), 'utf8');
    const root = await temporaryRoot(test, 'published', { [file]: `${text}\nሰላምታ\n` });
    const catalog = await catalogOf(root);
    for (const name of ['xml', 'json']) {
      const written = await outputText(catalog, `/en/feeds/statements.${name}`);
      assert.ok(written.includes('/en/khuzestan-detainees.epub'));
      assert.ok(!written.includes('/en/khuzestan-detainees.pdf'));
    }
  });

  it('has no cover on the e-book of its language, and check says so', async (test) => {
    const { catalog, root } = await oneText(test, 'en', 'Text.', 'Title');
    const he = { ...catalog, site: { ...catalog.site, name: { en: 'ሰላምታ' } } };
    const [, problem] = missingSignProblems(he, root);
    assert.deepEqual(
      [problem?.file, problem?.message],
      [
        'content/locales/en.yaml',
        'no font has "\u2068ሰ\u2069" (U+1230), "\u2068ላ\u2069" (U+120B), "\u2068ም\u2069" (U+121D) and 1 more, so the e-book of all statements in en has no cover; replace them, or add a font as docs/outputs.md#fonts says',
      ],
    );
  });

  it('is reported by check', async (test) => {
    const { root } = await oneText(test, 'am', withoutFont['am'] ?? '');
    const { stdout } = await callCommand(check, root);
    assert.match(stdout, / {3}missing-sign\b/);
  });
});

describe('a sign or a letter that the usual fonts lack', () => {
  for (const tag of ['fa', 'en'])
    for (const text of drawn)
      it(`is drawn on leaflet and card in ${tag}: ${text}`, async (test) => {
        const site = await oneText(test, tag, text, text);
        assert.deepEqual(missingInLeaflet(site.context), []);
        assert.deepEqual(missingInCard(site.context), []);
        // PDF/UA-1 allows no character without a glyph: the engine would throw.
        const found = await copiedFrom(await leafletOf(site));
        for (const word of text.match(/(?<![\p{L}\p{M}])\p{L}{3,}(?![\p{L}\p{M}])/gu) ?? [])
          assert.ok(found.normalize('NFC').includes(word.normalize('NFC')), word);
      });
});

describe('an edition in a script that has a font of its own', () => {
  for (const [tag, text] of Object.entries(withFont))
    it(`has a leaflet and a card: ${tag}`, async (test) => {
      const site = await oneText(test, tag, text, text);
      assert.deepEqual(missingSignProblems(site.catalog, site.root), []);
      assert.ok(formatsIn(site).includes('pdf'));
      // PDF/UA-1 allows no character without a glyph: the engine would throw.
      const found = await copiedFrom(await leafletOf(site));
      const [word = ''] = /\p{L}{4,}/u.exec(text) ?? [];
      assert.ok(found.normalize('NFC').includes(word.normalize('NFC')), word);
      assert.ok((await cardOf(site.context)?.paint())?.length);
    });
});

describe('a text whose signs all have a font', () => {
  for (const tag of ['fa', 'en'])
    it(`is not read to find that out, in ${tag}`, async (test) => {
      const { context } = await oneText(test, tag, drawn.join(' '));
      const edition = { ...context.edition, treeDigest: '0'.repeat(64), file: 'no-such-file.md' };
      assert.deepEqual(missingInLeaflet({ ...context, edition }), []);
    });
});

describe('an ordinary text', () => {
  it('has every format, and no warning', async (test) => {
    for (const tag of ['fa', 'ar', 'ckb', 'en', 'de']) {
      const site = await oneText(test, tag, 'متن ساده – Text “quoted” (۱۲) … e.g. 5 %');
      assert.deepEqual(
        formatsIn(site),
        ['pdf', 'epub', 'offline.html', 'txt', 'messages.txt', 'zip'],
        tag,
      );
      assert.deepEqual(missingSignProblems(site.catalog, site.root), []);
    }
  });
});
