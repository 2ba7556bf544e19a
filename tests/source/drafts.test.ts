import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { publish } from '../../src/cli/commands/publish.ts';
import { status } from '../../src/cli/commands/status.ts';
import { translated } from '../../src/cli/commands/translated.ts';
import { withdraw } from '../../src/cli/commands/withdraw.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { formatProblems, isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { callCommand } from '../support/call-command.ts';
import { catalogOf } from '../support/catalog.ts';
import { recordIn } from '../support/record.ts';
import { publishableRoot, writeFiles, type Files } from '../support/roots.ts';

const file = 'statements/seeds/fa.md';
const facts = {
  title: 'بانک دانه‌ها',
  issued: '2021-08-01',
  issuers: '[reading-circle]',
} as const;
const text = '\n---\n\nدانه‌ها در قفسه‌اند.\n';

/** A statement with some of its facts. */
const draft = (given: Partial<Record<keyof typeof facts, string>>, more = 'draft: true'): string =>
  `---\n${Object.entries(given)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}${more}${text}`;
const without = (...keys: readonly (keyof typeof facts)[]) =>
  draft(Object.fromEntries(Object.entries(facts).filter(([key]) => !keys.some((k) => k === key))));

async function reportOf(root: string): Promise<string> {
  const { problems } = await readContent(root);
  return formatProblems(problems.filter((problem) => problem.file.includes('/seeds/')));
}

/** Returns a root with the shelf, without its longest text, and with some files. */
const shelfOf = (test: TestContext, files: Files = {}) =>
  publishableRoot(test, { 'statements/long-letter': null, ...files });

const shelfWith = (test: TestContext, markdown: string) => shelfOf(test, { [file]: markdown });

const warning = (message: string, line = 2) =>
  `  ${line}:1  warning  ${message}, before you publish this draft   missing-field`;

describe('a draft without all its facts', () => {
  const reports: Readonly<Record<string, readonly string[]>> = {
    [without('issued')]: [warning('issued is missing; add it, as in "issued: 2021-07-23"')],
    [without('title')]: [warning('title is missing; add it, as in "title: …"')],
    [draft({ ...facts, issuers: '' })]: [
      warning('issuers is missing; add it, as in "issuers: [the-issuer]"', 4),
    ],
    [draft({ ...facts, issuers: '[]' })]: [
      warning('issuers is empty; name at least one issuer', 4),
    ],
    [draft({})]: [
      warning('issued is missing; add it, as in "issued: 2021-07-23"'),
      warning('issuers is missing; add it, as in "issuers: [the-issuer]"'),
      warning('title is missing; add it, as in "title: …"'),
    ],
  };
  for (const [markdown, lines] of Object.entries(reports))
    it(`has warnings only: ${lines.join('; ')}`, async (test) => {
      const root = await shelfWith(test, markdown);
      assert.equal(await reportOf(root), ['content/statements/seeds/fa.md', ...lines].join('\n'));
    });

  it('is left out by a build and while developing, and others are published', async (test) => {
    const root = await shelfWith(test, without('issued', 'issuers'));
    await writeFiles(root, {
      'statements/seeds/en.md': '---\ntitle: Seeds\ntranslatedFrom: fa\n---\n\nSeeds.\n',
    });
    for (const drafts of [false, true]) {
      const ids = (await catalogOf(root, { drafts })).statements.map(({ id }) => id);
      assert.ok(!ids.includes('seeds'));
      assert.ok(ids.includes('night-hours'));
    }
    assert.equal((await callCommand(publish, root, 'night-hours')).code, 0);
  });

  it('is left out as a translation, and the rest of the statement is not', async (test) => {
    const root = await shelfOf(test, {
      'statements/night-hours/de.md': '---\ntranslatedFrom: en\ndraft: true\n---\n\nText.\n',
      'statements/night-hours/ar.md': '---\ntitle: نص\ntranslatedFrom: de\n---\n\nنص.\n',
    });
    for (const drafts of [false, true]) {
      const { statements } = await catalogOf(root, { drafts });
      const { editions } = statements.find(({ id }) => id === 'night-hours') ?? {};
      assert.deepEqual(
        editions?.map(({ tag }) => tag),
        ['fa', 'en', 'ar'],
      );
    }
    const { stderr } = await callCommand(translated, root, 'night-hours', 'de');
    assert.equal(
      stderr,
      'content/statements/night-hours/de.md is a draft that is not finished. First add: title.\n',
    );
    assert.equal((await callCommand(translated, root, 'night-hours', 'ar')).stderr, stderr);
  });

  it('is not published, and publish says what is missing', async (test) => {
    const root = await shelfWith(test, without('issued', 'issuers'));
    const { code, stderr } = await callCommand(publish, root, 'seeds');
    assert.deepEqual(
      [code, stderr],
      [
        1,
        'The original of seeds is a draft. Add issued, issuers to content/statements/seeds/fa.md, and remove draft: true from it first.\n',
      ],
    );
  });

  it('is a draft for status and withdraw', async (test) => {
    const root = await shelfWith(test, without('issued'));
    const listed = await callCommand(status, root);
    assert.equal(listed.code, 0);
    assert.match(listed.stdout, /^seeds +draft +missing/m);
    assert.match((await callCommand(withdraw, root, 'seeds')).stdout, /is already a draft/);
  });

  it('can have translations, which record its text', async (test) => {
    const root = await shelfWith(test, without('issued'));
    await writeFiles(root, {
      'statements/seeds/en.md': '---\ntitle: Seeds\ntranslatedFrom: fa\n---\n\nSeeds.\n',
    });
    assert.equal((await callCommand(translated, root, 'seeds', 'en')).code, 0);
    const before = await reportOf(root);
    await writeFiles(root, { [file]: draft(facts) });
    // The digest is the same with all facts.
    assert.doesNotMatch((await reportOf(root)) + before, /stale-translation|missing-digest/);
  });
});

/** Drafts with errors of each kind, as files of `content/`, with the rules of their warnings. */
const unfinished: Readonly<Record<string, readonly [files: Files, rules: readonly string[]]>> = {
  'an unknown key': [{ [file]: draft(facts, 'topic: x\ndraft: true') }, ['unknown-key']],
  'a date in another calendar': [
    { [file]: draft({ ...facts, issued: '1400-05-10' }) },
    ['date-calendar'],
  ],
  'values of another type': [{ [file]: draft({ ...facts, title: '[1]' }) }, ['field-type']],
  'YAML that cannot be read': [{ [file]: draft({ ...facts, title: '"x' }) }, ['yaml']],
  'front matter that is not closed': [
    { [file]: '---\ntitle: نان\ndraft: true # not yet\n\nمتن.\n' },
    ['front-matter'],
  ],
  'another encoding': [
    { [file]: Buffer.concat([Buffer.from(draft(facts)), Buffer.of(0xc7, 0x0a)]) },
    ['encoding'],
  ],
  'UTF-16, as Notepad calls Unicode': [
    { [file]: Buffer.from(`\ufeff${draft(facts)}`, 'utf16le') },
    ['encoding'],
  ],
  'no byte yet': [{ [file]: '' }, ['front-matter']],
  'only zeros, which a killed program left': [{ [file]: '\0\0\n' }, ['control-character']],
  ...Object.fromEntries(
    ['yes', '"true"', '1', 'on', 'هنوز'].map((value) => [
      `draft: ${value}`,
      [{ [file]: draft(facts, `draft: ${value}`) }, ['field-type']] as const,
    ]),
  ),
  'draft: without a value': [{ [file]: draft(facts, 'draft:') }, ['missing-field']],
  'an id that cannot be in an address': [{ 'statements/Seeds_2/fa.md': draft(facts) }, ['id']],
  'a language tag that does not exist': [
    { [file]: draft(facts), 'statements/seeds/farsi.md': draft(facts) },
    ['language-tag'],
  ],
  'a merge conflict in a fact': [
    { [file]: draft(facts, '<<<<<<< a\nsource: a\n=======\nsource: b\n>>>>>>> b\ndraft: true') },
    ['conflict'],
  ],
  'a byte order mark': [{ [file]: `\ufeff${draft(facts)}` }, ['byte-order-mark']],
  'a control character': [{ [file]: `${draft(facts)}\n\u000b` }, ['control-character']],
  'a merge conflict in its text': [
    { [file]: `${draft(facts)}\n<<<<<<< HEAD\nالف\n=======\nب\n>>>>>>> b\n` },
    ['conflict'],
  ],
  'an unknown issuer and topic': [
    { [file]: draft({ ...facts, issuers: '[nobody-yet]' }, 'topics: [seeds]\ndraft: true') },
    ['unknown-issuer', 'unknown-topic'],
  ],
  'an issuer whose file is not finished': [
    {
      [file]: draft({ ...facts, issuers: '[gardeners]' }),
      'issuers/gardeners.yaml': 'name:\n',
    },
    ['missing-field'],
  ],
  'an image that is not there yet': [
    { [file]: `${draft(facts)}\n![یک در](door.jpg)\n` },
    ['missing-image'],
  ],
  'an image that is no image': [
    { [file]: `${draft(facts)}\n![یک در](door.jpg)\n`, 'statements/seeds/door.jpg': 'x' },
    ['image-format'],
  ],
  'an image with a name that cannot be in an address': [
    { [file]: draft(facts), 'statements/seeds/Foto 1.JPG': 'x' },
    ['image-name'],
  ],
  'HTML and an open block': [
    { [file]: `${draft(facts)}\n<b>\n\n:::note\nالف\n` },
    ['open-directive', 'raw-html'],
  ],
  'hidden characters': [{ [file]: `${draft(facts)}\nالف\u202eب\n` }, ['bidi-control']],
  'a language that the site does not have': [
    {
      [file]: draft(facts),
      'statements/seeds/tr.md': '---\ntitle: Tohum\ntranslatedFrom: fa\n---\n\nTohum.\n',
    },
    ['unknown-language'],
  ],
  'a translation of nothing': [
    {
      'statements/seeds/en.md':
        '---\ntitle: Seeds\ntranslatedFrom: de\ndraft: true\n---\n\nSeeds.\n',
    },
    ['no-original', 'unknown-edition'],
  ],
  'a translation of a public text without translatedFrom': [
    { 'statements/night-hours/ar.md': draft(facts) },
    ['two-originals'],
  ],
  'a translation of a public text from an edition that does not exist': [
    {
      'statements/night-hours/ar.md':
        '---\ntitle: نص\ntranslatedFrom: tr\ndraft: true\n---\n\nنص.\n',
    },
    ['unknown-edition'],
  ],
};

/** What the shelf publishes without a draft of these tests. */
let shelf: Promise<Catalog> | undefined;

describe('a draft stops no other text if it has', () => {
  for (const [what, [files, rules]] of Object.entries(unfinished))
    it(what, async (test) => {
      const root = await shelfOf(test, files);
      const before = await (shelf ??= shelfOf(test).then((other) => catalogOf(other)));
      const { problems } = await readContent(root);
      assert.deepEqual(formatProblems(problems.filter(isError)), '');
      const found = new Set(problems.map(({ rule }) => rule));
      assert.deepEqual(
        rules.filter((rule) => !found.has(rule)),
        [],
      );
      const { statements, issuers, topics } = await catalogOf(root);
      assert.deepEqual(
        { statements, issuers, topics },
        {
          statements: before.statements,
          issuers: before.issuers,
          topics: before.topics,
        },
      );
      await catalogOf(root, { drafts: true });
      assert.equal((await callCommand(status, root)).code, 0);
    });

  it('an error, and it is no longer a draft: then it is an error', async (test) => {
    for (const [files] of Object.values(unfinished)) {
      const published = Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? content.replace(/draft: true.*/, 'draft: false') : content,
        ]),
      );
      if (JSON.stringify(published) === JSON.stringify(files)) continue;
      const { problems } = await readContent(await shelfOf(test, published));
      assert.notDeepEqual(problems.filter(isError), [], Object.keys(files)[0]);
    }
  });

  it('a merge conflict about whether it is a draft: that is an error', async (test) => {
    const root = await shelfWith(
      test,
      draft(facts, '<<<<<<< HEAD\ndraft: true\n=======\n>>>>>>> b'),
    );
    assert.match(await reportOf(root), /error .*conflict/);
  });
});

describe('what says that a text is no draft', () => {
  for (const value of ['no', '"false"', '0', 'off'])
    it(`stops the build if it is not false: ${value}`, async (test) => {
      const root = await shelfWith(test, draft(facts, `draft: ${value}`));
      assert.match(await reportOf(root), /5:8 {2}error .* write true or false {3}field-type$/);
    });
});

describe('a draft without translatedFrom next to a recorded original', () => {
  it('does not change its issuers and topics', async (test) => {
    const root = await shelfOf(test);
    await recordIn(root, ['night-hours/en', 'published', '2023-06-01']);
    await writeFiles(root, { 'statements/night-hours/ar.md': draft(facts) });
    const { problems } = await readContent(root);
    assert.deepEqual(formatProblems(problems.filter(isError)), '');
  });
});

describe('a text without all its facts is an error', () => {
  it('if it is not a draft', async (test) => {
    const root = await shelfWith(test, without('issued').replace('draft: true', 'draft: false'));
    assert.match(await reportOf(root), /2:1 {2}error {2}issued is missing/);
  });

  it('if it was published', async (test) => {
    const root = await shelfWith(test, draft(facts, 'draft: false'));
    await writeFiles(root, {
      'statements/seeds/en.md': '---\ntitle: Seeds\ntranslatedFrom: fa\n---\n\nSeeds.\n',
    });
    await recordIn(
      root,
      ['seeds/fa', 'published', '2021-08-02'],
      ['seeds/en', 'published', '2021-08-02'],
    );
    await writeFiles(root, { [file]: without('issued') });
    assert.match(
      await reportOf(root),
      /en\.md\n {2}1:1 {2}error {2}the original of this edition is a draft, but \/en\/seeds\.html .*\n {2}\d.*\n\n.*fa\.md\n {2}2:1 {2}warning {2}issued is missing.*\n {2}4:8 {2}error {2}this edition is a draft, but \/fa\/seeds\.html has been public since 2021-08-02/,
    );
  });
});
