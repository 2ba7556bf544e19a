import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { offerOf } from '../../src/outputs/registry.ts';
import { headingLine } from '../../src/views/notices.ts';
import { offlineView } from '../../src/views/offline.ts';
import { editionPages } from '../../src/views/routes.ts';
import { statementView, type StatementView } from '../../src/views/statement.ts';
import { catalogOf } from '../support/catalog.ts';
import { withOlderLocale } from '../support/older-locale.ts';
import { temporaryRoot } from '../support/roots.ts';
import { sites } from '../support/sites.ts';

const viewOf = async (root: string, id: string, tag: string): Promise<StatementView> =>
  viewIn(await catalogOf(root), id, tag);

function viewIn(catalog: Catalog, id: string, tag: string): StatementView {
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  const statement = catalog.statements.find((candidate) => candidate.id === id);
  const edition = statement?.editions.find((candidate) => candidate.tag === tag);
  if (!locale || !statement || !edition) throw new Error(`there is no ${id} in ${tag}`);
  const context = { catalog, locale, statement, edition };
  return statementView(context, offerOf(context));
}

describe('the page of the first statement', () => {
  it('names its issuer and what its month covers in both calendars', async () => {
    const { issuers, date } = await viewOf(sites.published.root, 'khuzestan-detainees', 'fa');
    assert.deepEqual(issuers, [
      { text: 'حزب کمونیست کارگری', tag: 'fa', href: 'issuers/worker-communist-party.html' },
    ]);
    assert.deepEqual(date, {
      text: 'تیر–مرداد ۱۴۰۰',
      gregorian: 'ژوئیه ۲۰۲۱',
      datetime: '2021-07',
    });
  });

  it('names each edition in its own language', async () => {
    const { frame } = await viewOf(sites.published.root, 'khuzestan-detainees', 'de');
    assert.deepEqual(
      frame.languages.map(({ text, lang, dir, href, isCurrent }) => [
        text,
        lang,
        dir,
        href,
        isCurrent,
      ]),
      [
        ['فارسی', 'fa', 'rtl', '../fa/khuzestan-detainees.html', false],
        ['English', 'en', 'ltr', '../en/khuzestan-detainees.html', false],
        ['العربية', 'ar', 'rtl', '../ar/khuzestan-detainees.html', false],
        ['کوردیی ناوەندی', 'ckb', 'rtl', '../ckb/khuzestan-detainees.html', false],
        ['Deutsch', 'de', 'ltr', 'khuzestan-detainees.html', true],
      ],
    );
  });

  it('offers the messages only in a language that has a name for them', async () => {
    const catalog = withOlderLocale(await catalogOf(sites.published.root), 'de', /^messages$/);
    for (const [tag, name] of [
      ['de', undefined],
      ['en', 'Text for messengers'],
    ] as const) {
      const { take } = viewIn(catalog, 'khuzestan-detainees', tag);
      const messages = take?.files
        .map(({ link }) => link)
        .find(({ href }) => href.endsWith('.messages.txt'));
      assert.equal(messages?.text, name, tag);
    }
  });

  it('says in the language of each translation that it is not reviewed, with a link to the original', async () => {
    const found = [];
    for (const tag of ['en', 'ar', 'ckb', 'de']) {
      const { notices } = await viewOf(sites.published.root, 'khuzestan-detainees', tag);
      found.push(
        ...notices.map(
          ({ kind, text, link }) => `${kind} ${text.text} ${link?.text} ${link?.href}`,
        ),
      );
    }
    assert.deepEqual(found, [
      'unreviewed This translation has not been reviewed yet and may contain errors. Read the original in Persian ../fa/khuzestan-detainees.html',
      'unreviewed لم تُراجَع هذه الترجمة بعد، وقد تحوي أخطاء. اقرأ الأصل باللغة الفارسية ../fa/khuzestan-detainees.html',
      'unreviewed ئەم وەرگێڕانە هێشتا پێداچوونەوەی بۆ نەکراوە و لەوانەیە هەڵەی تێدا بێ. دەقی ڕەسەن بە فارسی بخوێنەوە ../fa/khuzestan-detainees.html',
      'unreviewed Diese Übersetzung wurde noch nicht geprüft und kann Fehler enthalten. Das Original auf Persisch lesen ../fa/khuzestan-detainees.html',
    ]);
  });

  it('shows in the colophon where the text came from', async () => {
    const { colophon } = await viewOf(sites.published.root, 'khuzestan-detainees', 'en');
    assert.deepEqual(
      colophon.facts.map(({ name }) => name),
      ['Original language', 'Translation review', 'Source'],
    );
  });

  it('names the first of many issuers, and leads to all of them in the colophon, also without a network', async () => {
    const [page] = editionPages(await catalogOf(sites.published.root));
    assert.ok(page);
    const { statement } = page.props;
    const [issuer] = statement.issuers;
    assert.ok(issuer);
    const issuers = Array.from({ length: 9 }, () => issuer);
    const context = { ...page.props, statement: { ...statement, issuers } };
    for (const view of [statementView(context), offlineView(context)]) {
      assert.equal(view.issuers.length, 3);
      assert.equal(view.otherIssuers?.href, `#${view.colophon.id}`);
      assert.equal(view.otherIssuers.text, 'و ۶\u00a0نهاد دیگر');
      assert.equal(view.colophon.facts[0]?.values.length, 9);
    }
    assert.equal(statementView(page.props).colophon.id, undefined);
  });

  it('has its topics and its reading time next to the date, in the digits of the language', async () => {
    const found = [];
    for (const tag of ['fa', 'en', 'ar', 'ckb', 'de']) {
      const { topics, readingTime } = await viewOf(
        sites.published.root,
        'khuzestan-detainees',
        tag,
      );
      found.push([...topics.map(({ href }) => href), readingTime?.replaceAll('\u00a0', ' ')]);
    }
    const topic = 'topics/political-prisoners.html';
    assert.deepEqual(found, [
      [topic, '۴ دقیقه'],
      [topic, '3 min read'],
      [topic, '٣ دقائق'],
      [topic, '٣ خولەک'],
      [topic, '3 Min. Lesezeit'],
    ]);
  });
});

describe('what readers can take along', () => {
  it('is a row for each file: what it is, what for, its format', async () => {
    const { take } = await viewOf(sites.published.root, 'khuzestan-detainees', 'en');
    assert.equal(take?.heading, 'Download and share');
    assert.deepEqual(
      take.files.map(({ link, purpose, format }) => [link.text, purpose, format]),
      [
        ['Print', 'To hand out on paper', 'PDF'],
        ['E-book', 'For reading apps', 'EPUB'],
        ['Offline page', 'One file to send', 'HTML'],
        ['Plain text', 'To copy and paste', 'TXT'],
        ['Text for messengers', 'Cut to the length of a message', 'TXT'],
        ['Everything', 'All of these files', 'ZIP'],
      ],
    );
  });

  it('can be reached from the head of the page, where the leaflet is too', async () => {
    const { take } = await viewOf(sites.published.root, 'khuzestan-detainees', 'fa');
    assert.deepEqual(
      take?.actions.map(({ text, href }) => [text, href]),
      [
        ['دریافت و هم‌رسانی', '#take'],
        ['چاپ (PDF)', 'khuzestan-detainees.pdf'],
      ],
    );
  });

  it('is only a way to share where the site chose no formats', async (test) => {
    const settings = await readFile(path.join(sites.published.root, 'content/site.yaml'), 'utf8');
    const root = await temporaryRoot(test, 'published', {
      'site.yaml': `${settings}\nformats: []\n`,
    });
    const { take } = await viewOf(root, 'khuzestan-detainees', 'en');
    assert.deepEqual(take?.files, []);
    assert.equal(take.heading, 'Share');
    assert.deepEqual(
      take.actions.map(({ text, href }) => [text, href]),
      [['Share', '#take']],
    );
    assert.equal(take.share.length, 4);
  });

  it('has the older words in a locale without the newer ones', async () => {
    const newer = /^(?:take|minutes|contents|toTop|\w+For)$/;
    const catalog = withOlderLocale(await catalogOf(sites.published.root), 'de', newer);
    const { take, readingTime } = viewIn(catalog, 'khuzestan-detainees', 'de');
    assert.equal(readingTime, undefined);
    assert.equal(take?.heading, 'Herunterladen');
    assert.ok(take.files.length > 4 && take.files.every(({ purpose }) => purpose === undefined));
  });
});

describe('notices', () => {
  it('list corrections newest first, with their dates', async (test) => {
    const view = await viewOf(await temporaryRoot(test, 'shelf'), 'open-the-library', 'fa');
    assert.deepEqual(
      view.corrections.map(({ kind, date }) => [kind, date?.text]),
      [
        ['update', '۲۲ اردیبهشت ۱۴۰۳'],
        ['correction', '۱۴ فروردین ۱۴۰۳'],
      ],
    );
  });

  it('say that a translation is stale and unreviewed, with one link to the original', async (test) => {
    const { notices } = await viewOf(await temporaryRoot(test, 'shelf'), 'open-the-library', 'ckb');
    assert.deepEqual(
      notices.map(({ kind, link }) => [kind, link?.href]),
      [
        ['stale', undefined],
        ['unreviewed', '../fa/open-the-library.html'],
      ],
    );
  });

  it('say when the source of a stale translation changed, if the ledger or a correction has the date', async (test) => {
    const file = (front: string) => `---\ntitle: قفسه\n${front}\n---\n\nمتن.\n`;
    const facts = 'issued: 2021\nissuers: [reading-circle]';
    const stale = `translatedFrom: fa\nsourceDigest: '${'0'.repeat(64)}'\nreview: reviewed`;
    const note = 'corrections: [{ date: 2021-09-01, kind: correction, note: هشت }]';
    const line = (date: string, event: string, words: string) =>
      JSON.stringify({
        ...{ id: 'shelves', tag: 'fa', path: '/fa/shelves.html' },
        ...{ date, event, text: words.repeat(64), words: words.repeat(64) },
      });
    const noticeOf = async (original: string, ...ledger: string[]) => {
      const root = await temporaryRoot(test, 'shelf', {
        'statements/shelves/fa.md': file(original),
        'statements/shelves/ckb.md': file(stale),
        'published.jsonl': ledger.join('\n'),
      });
      const { notices } = await viewOf(root, 'shelves', 'ckb');
      return notices.map(({ kind, heading, date, link }) => [
        kind,
        heading,
        date?.text,
        date?.gregorian,
        link?.href,
      ]);
    };
    const href = '../fa/shelves.html';
    const changed = [
      'stale',
      'دەقی سەرچاوە گۆڕاوە',
      '١٠ی خەرمانانی ١٤٠٠',
      '١ی ئەیلوولی ٢٠٢١',
      href,
    ];
    const published = line('2021-08-02', 'published', '1');
    assert.deepEqual(await noticeOf(facts, line('2021-09-01', 'correction', '2'), published), [
      changed,
    ]);
    assert.deepEqual(await noticeOf(`${facts}\n${note}`), [changed]);
    assert.deepEqual(
      await noticeOf(`${facts}\n${note.replace('kind: correction', 'kind: update')}`),
      [changed],
    );
    // It was made from a draft, so the date of the change is not known.
    assert.deepEqual(await noticeOf(facts, published), [
      ['stale', undefined, undefined, undefined, href],
    ]);
  });

  it('put a retraction first, whatever was noted after it', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/old-promise/de.md': `---
title: Ein Versprechen
issued: 2023
issuers: [shelf-makers]
corrections:
  - { date: 2023-06-01, kind: correction, note: Es waren 364 Regale. }
  - { date: 2023-12-31, kind: retraction, note: Das Versprechen ist zurückgenommen. }
  - { date: 2024-02-01, kind: clarification, note: Die Regale waren aus Luft. }
---

Wir bauen 365 Regale.
`,
    });
    const { retractions, corrections, notices } = await viewOf(root, 'old-promise', 'de');
    assert.deepEqual(
      [retractions, corrections, notices].map((some) => some.map(({ kind }) => kind)),
      [['retraction'], ['clarification', 'correction'], []],
    );
  });

  it('are none above a reviewed translation', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const view = await viewOf(root, 'open-the-library', 'en');
    assert.deepEqual([...view.retractions, ...view.corrections, ...view.notices], []);
  });

  it('have heading and date in one line of plain text', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const [retraction] = (await viewOf(root, 'old-promise', 'de')).retractions;
    assert.ok(retraction);
    assert.equal(
      headingLine(retraction),
      'Diese Erklärung wurde zurückgezogen · 31. Dezember 2023',
    );
    const [unreviewed] = (await viewOf(sites.published.root, 'khuzestan-detainees', 'de')).notices;
    assert.ok(unreviewed);
    assert.equal(headingLine(unreviewed), '');
  });
});

describe('a retraction', () => {
  it('says that, when and why, and asks not to pass the text on', async (test) => {
    const view = await viewOf(await temporaryRoot(test, 'shelf'), 'old-promise', 'de');
    assert.deepEqual(
      view.retractions.map(({ heading, date, text, request }) => [
        heading,
        date?.text,
        text.text,
        request,
      ]),
      [
        [
          'Diese Erklärung wurde zurückgezogen',
          '31. Dezember 2023',
          'Das Versprechen ist zurückgenommen; die Regale sind schon gebaut.',
          'Bitte nicht weitergeben.',
        ],
      ],
    );
  });

  it('is in the title, in the description and in link previews', async (test) => {
    const { frame } = await viewOf(await temporaryRoot(test, 'shelf'), 'old-promise', 'de');
    const title = 'Zurückgezogen: Ein Versprechen für das ganze Jahr';
    assert.ok(frame.title.startsWith(title), frame.title);
    assert.equal(new Map(frame.metadata?.properties).get('og:title'), title);
    assert.equal(
      frame.description,
      'Diese Erklärung wurde zurückgezogen: Das Versprechen ist zurückgenommen; die Regale sind schon gebaut.',
    );
  });

  it('takes the offers to share from the page, but not the files', async (test) => {
    const { take } = await viewOf(await temporaryRoot(test, 'shelf'), 'old-promise', 'de');
    assert.deepEqual([take?.share, take?.actions, take?.heading], [[], [], 'Herunterladen']);
    assert.ok((take?.files.length ?? 0) > 3);
  });
});

describe('a retraction of the original', () => {
  it('is shown above its translations too, in its own language', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/old-promise/en.md':
        '---\ntitle: A promise\ntranslatedFrom: de\nreview: reviewed\n---\n\nWe build shelves of air.\n',
    });
    const { retractions } = await viewOf(root, 'old-promise', 'en');
    assert.deepEqual(
      retractions.map(({ kind, heading, text }) => [kind, heading, text.lang]),
      [['retraction', 'This statement has been retracted', 'de']],
    );
  });
});

describe('a retraction of a translation', () => {
  it('does not say that the statement is retracted', async (test) => {
    const english = (retraction: string) =>
      `---\ntitle: Open\ntranslatedFrom: fa\nreview: reviewed\n${retraction}---\n\nOpen it.\n`;
    const retraction = 'corrections: [{ date: 2024-04-01, kind: retraction, note: Wrong. }]\n';
    const root = await temporaryRoot(test, 'shelf', {
      'statements/open-the-library/en.md': english(retraction),
    });
    const { retractions } = await viewOf(root, 'open-the-library', 'en');
    assert.deepEqual(
      retractions.map(({ heading }) => heading),
      ['Retracted'],
    );
  });
});

describe('neighbours', () => {
  it('are the statements before and after in the same language', async (test) => {
    const { neighbours } = await viewOf(
      await temporaryRoot(test, 'shelf'),
      'open-the-library',
      'fa',
    );
    assert.deepEqual(
      neighbours.map(({ rel, link }) => [rel, link.href]),
      [
        ['prev', 'night-hours.html'],
        ['next', 'tall-shelves.html'],
      ],
    );
  });
});
