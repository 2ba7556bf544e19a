import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { statementData } from '../../src/outputs/api/data.ts';
import { bibtex } from '../../src/outputs/citation/bibtex.ts';
import { cslJson } from '../../src/outputs/citation/csl-json.ts';
import type { EditionOutput } from '../../src/outputs/output.ts';
import type { EditionContext } from '../../src/views/edition-context.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from '../support/catalog.ts';
import { imageFile } from '../support/image-files.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function contextOf(test: TestContext, id: string, tag: string, files: Files = {}) {
  const pages = editionPages(await catalogOf(await temporaryRoot(test, 'shelf', files)));
  const page = pages.find(({ params }) => params.id === id && params.tag === tag);
  assert.ok(page);
  return page.props;
}

async function render(output: EditionOutput, context: EditionContext): Promise<string> {
  assert.ok(output.phase === 'render');
  return String(await output.render(context));
}

const facts = 'issued: 2020-12-30/2021-01-02\nissuers: [shelf-makers]';

describe('the API data of an edition', () => {
  it('has the day of its last change by the ledger', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await recordIn(
      root,
      ['night-hours/en', 'published', '2023-06-01'],
      ['night-hours/en', 'typo', '2023-07-09'],
    );
    const catalog = await catalogOf(root);
    const statement = catalog.statements.find(({ id }) => id === 'night-hours');
    assert.ok(statement);
    assert.deepEqual(
      statementData(catalog, statement, []).editions.map(({ tag, publication }) => [
        tag,
        publication,
      ]),
      [
        ['fa', undefined],
        ['en', { published: '2023-06-01', updated: '2023-07-09' }],
      ],
    );
  });

  it('says which translations are stale or reviewed', async (test) => {
    const { catalog, statement } = await contextOf(test, 'open-the-library', 'fa');
    assert.deepEqual(
      statementData(catalog, statement, []).editions.map(({ tag, dir, translation }) => [
        tag,
        dir,
        translation?.isStale,
        translation?.isReviewed,
      ]),
      [
        ['fa', 'rtl', undefined, undefined],
        ['en', 'ltr', false, true],
        ['ckb', 'rtl', true, false],
      ],
    );
  });

  it('has the address and the size of its images', async (test) => {
    const { catalog, statement } = await contextOf(test, 'map', 'en', {
      'statements/map/en.md': `---\ntitle: Map\n${facts}\n---\n\nText.\n\n![The shelf.](shelf.png)\n`,
      'statements/map/shelf.png': imageFile('shelf.png'),
    });
    const [edition] = statementData(catalog, statement, []).editions;
    assert.deepEqual(edition?.images, [
      {
        url: 'https://shelf.example/copies/first/images/map/shelf.png',
        width: 60,
        height: 40,
      },
    ]);
  });
});

describe('a citation in BibTeX', () => {
  const written = (title: string, front: string) =>
    `---\ntitle: ${title}\n${front}\n---\n\nText.\n`;

  it('of a translation has the original title and the translator, both verbatim', async (test) => {
    const context = await contextOf(test, 'signs', 'en', {
      'statements/signs/fa.md': written('نشانه‌های ۱۰۰٪', facts).replace('Text', 'متن'),
      'statements/signs/en.md': written('Signs', "translatedFrom: fa\ntranslator: 'Rad & Rad'"),
    });
    const text = await render(bibtex, context);
    assert.match(text, /\n {2}origtitle = \{\{نشانه‌های ۱۰۰٪\}\},\n/);
    assert.match(text, /\n {2}translator = \{\{Rad \\& Rad\}\},\n/);
  });

  it('has the year in which an interval begins, and both ends in its date', async (test) => {
    const files = { 'statements/signs/en.md': written('Signs', facts) };
    const text = await render(bibtex, await contextOf(test, 'signs', 'en', files));
    assert.match(text, /\n {2}year = \{2020\},\n {2}date = \{2020-12-30\/2021-01-02\},\n/);
  });
});

describe('a citation', () => {
  it('names the publisher in the language of the edition if it has a name in it', async (test) => {
    const publisherIn = async (tag: string, id: string) => {
      const [item] = JSON.parse(await render(cslJson, await contextOf(test, id, tag))) as {
        publisher: string;
      }[];
      return item?.publisher;
    };
    assert.equal(await publisherIn('ckb', 'reading-room'), 'ڕەفە');
    assert.equal(await publisherIn('de', 'old-promise'), 'قفسه');
  });
});
