import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { digestText } from '../../src/source/digest-text.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';

describe('the catalog', () => {
  it('orders statements by the start of what their date covers, newest first', async (test) => {
    const { statements } = await catalogOf(await temporaryRoot(test, 'shelf'));
    assert.deepEqual(
      statements.map(({ id }) => id),
      [
        'tall-shelves',
        'open-the-library',
        'night-hours',
        'old-promise',
        'long-letter',
        'reading-room',
        'specimen',
      ],
    );
  });

  it('orders statements of one day by the end of their date, the latest first, and then by id', async (test) => {
    const statement = (issued: string) =>
      `---\ntitle: نامه\nissued: ${issued}\nissuers: [reading-circle]\n---\n\nمتن.\n`;
    const dates = {
      b: '2021-07-01',
      a: '2021-07-01',
      month: '2021-07',
      year: '2021-07-01/2021-12',
      before: '2021-06-30/2022',
    };
    const root = await temporaryRoot(test, 'shelf', {
      statements: null,
      ...Object.fromEntries(
        Object.entries(dates).map(([id, issued]) => [`statements/${id}/fa.md`, statement(issued)]),
      ),
    });
    const { statements } = await catalogOf(root);
    assert.deepEqual(
      statements.map(({ id }) => id),
      ['year', 'month', 'a', 'b', 'before'],
    );
  });

  it('orders editions by the languages of the site, and the original among them', async (test) => {
    const { statements } = await catalogOf(await temporaryRoot(test, 'shelf'));
    const editions = (id: string) =>
      statements.find((statement) => statement.id === id)?.editions.map(({ tag }) => tag);
    assert.deepEqual(editions('open-the-library'), ['fa', 'en', 'ckb']);
    assert.deepEqual(editions('night-hours'), ['fa', 'en']);
    assert.equal(statements.find(({ id }) => id === 'night-hours')?.original.tag, 'en');
  });

  describe('compares a translation with the digest of its source. The translation', () => {
    const original = (text: string) =>
      `---\ntitle: نردبان\nissued: 2024-05-01\nissuers: [reading-circle]\n---\n\n${text}\n`;
    const translation = (from: string, sourceDigest: string | undefined, text: string) =>
      `---\ntitle: Ladders\ntranslatedFrom: ${from}\n${sourceDigest ? `sourceDigest: ${sourceDigest}\n` : ''}---\n\n${text}\n`;
    const digestOf = (title: string, text: string) => digestText(title, [text]).words;

    /** Returns the translation data of a statement with these editions, by tag. */
    async function translationsOf(test: TestContext, editions: Readonly<Record<string, string>>) {
      const files = Object.entries(editions).map(([tag, text]) => [
        `statements/ladders/${tag}.md`,
        text,
      ]);
      const { statements } = await catalogOf(
        await temporaryRoot(test, 'shelf', Object.fromEntries(files) as Record<string, string>),
      );
      const statement = statements.find(({ id }) => id === 'ladders');
      return new Map(statement?.editions.map((edition) => [edition.tag, edition.translation]));
    }

    it('is current while its source has the same words', async (test) => {
      const digest = digestOf('نردبان', 'نردبان می‌خواهیم.');
      const found = await translationsOf(test, {
        // Another spelling of the same words is not a change.
        fa: original('نردبان مي‌خواهيم.'),
        en: translation('fa', digest, 'We want ladders.'),
      });
      assert.deepEqual(found.get('en'), {
        from: 'fa',
        translator: undefined,
        isReviewed: false,
        isTraced: true,
        isStale: false,
      });
    });

    it('is stale once its source has other words', async (test) => {
      const digest = digestOf('نردبان', 'نردبان می‌خواهیم.');
      const found = await translationsOf(test, {
        fa: original('دو نردبان می‌خواهیم.'),
        en: translation('fa', digest, 'We want ladders.'),
      });
      assert.equal(found.get('en')?.isStale, true);
    });

    it('may be made from another edition than the original', async (test) => {
      const english = digestOf('Ladders', 'We want ladders.');
      const found = await translationsOf(test, {
        fa: original('نردبان می‌خواهیم.'),
        en: translation('fa', undefined, 'We want ladders.'),
        de: translation('en', english, 'Wir wollen Leitern.'),
        ckb: translation('fa', english, 'پەیژە دەوێ.'),
      });
      assert.equal(found.get('de')?.isStale, false);
      assert.equal(found.get('ckb')?.isStale, true);
    });

    it('is not traced, and so not stale, without that digest', async (test) => {
      const found = await translationsOf(test, {
        fa: original('نردبان می‌خواهیم.'),
        en: translation('fa', undefined, 'We want ladders.'),
      });
      assert.equal(found.get('en')?.isTraced, false);
      assert.equal(found.get('en')?.isStale, false);
    });
  });

  it('has drafts only if asked', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const ids = async (drafts: boolean) =>
      (await catalogOf(root, { drafts })).statements.map(({ id }) => id);
    assert.ok(!(await ids(false)).includes('unfinished'));
    assert.ok((await ids(true)).includes('unfinished'));
  });

  it('has neither translations of a draft nor draft translations', async (test) => {
    const translation = '---\ntitle: Unfinished\ntranslatedFrom: fa\n---\n\nText.\n';
    const root = await temporaryRoot(test, 'shelf', {
      'statements/unfinished/en.md': translation,
      'statements/tall-shelves/en.md': translation.replace('---\n\n', 'draft: true\n---\n\n'),
    });
    const { statements } = await catalogOf(root);
    assert.ok(!statements.some(({ id }) => id === 'unfinished'));
    assert.deepEqual(
      statements[0]?.editions.map(({ tag }) => tag),
      ['fa'],
    );
  });

  it('counts a note above a text as a change of its page: its own, or the retraction of its original', async (test) => {
    const line = (tag: string) =>
      JSON.stringify({
        id: 'old-promise',
        tag,
        path: `/${tag}/old-promise.html`,
        date: '2023-02-01',
        event: 'published',
        text: 'a'.repeat(64),
        words: 'b'.repeat(64),
      });
    const root = await temporaryRoot(test, 'shelf', {
      'statements/old-promise/en.md':
        '---\ntitle: A promise\ntranslatedFrom: de\n---\n\nWe build shelves of air.\n',
      'published.jsonl': `${line('de')}\n${line('en')}\n`,
    });
    const { statements } = await catalogOf(root);
    const promise = statements.find(({ id }) => id === 'old-promise');
    assert.deepEqual(
      promise?.editions.map(({ tag, publication }) => [tag, publication?.updated]),
      [
        ['en', '2023-12-31'],
        ['de', '2023-12-31'],
      ],
    );
  });

  it('does not depend on the order of the ledger', async (test) => {
    const line = (id: string) =>
      JSON.stringify({
        id,
        tag: 'fa',
        path: `/fa/${id}.html`,
        date: '2024-11-02',
        event: 'published',
        text: 'a'.repeat(64),
        words: 'b'.repeat(64),
      });
    const [a, b] = [line('tall-shelves'), line('open-the-library')];
    const one = await catalogOf(
      await temporaryRoot(test, 'shelf', { 'published.jsonl': `${a}\n${b}\n` }),
    );
    const other = await catalogOf(
      await temporaryRoot(test, 'shelf', { 'published.jsonl': `${b}\n${a}` }),
    );
    assert.deepEqual(one.ledger, other.ledger);
    assert.equal(one.ledger.length, 2);
  });
});
