import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { toString } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { siteKeys } from '../../src/domain/site-keys.ts';
import { siteSchema } from '../../src/domain/site.ts';
import { forges, newRepository, type Publisher } from '../../src/init/new-repository.ts';
import { parsePin } from '../../src/init/pin.ts';
import { initWords } from '../../src/init/words.ts';
import { formatProblems } from '../../src/domain/problem.ts';
import { shippedTags } from '../../src/locales/shipped-locales.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryFolder, writeInto } from '../support/roots.ts';
import { publishers, somePin } from './publishers.ts';

const filesOf = (publisher: Publisher) => newRepository(publisher, somePin, '2021-08-01');

/** Returns what `check` finds in a new repository. */
async function findings(test: TestContext, files: Record<string, string>): Promise<string> {
  const root = path.join(await temporaryFolder(test), 'site');
  await writeInto(root, files);
  const { problems, notes } = await readContent(root, { isKept: false });
  return formatProblems([...problems, ...notes].filter(({ rule }) => rule !== 'example-address'));
}

/** Words of the first site that was published with Bayan, and of the machine that runs the tests. */
const foreign =
  /khuzestan|worker-communist|political-prisoners|زندانیان|خوزستان|\/home\/|\/root\//i;

for (const publisher of publishers) {
  const { languages, names, id, forge } = publisher;
  describe(`a new repository in ${languages.join(', ')}`, async () => {
    const files = await filesOf(publisher);

    it('has nothing to correct', async (test) => {
      assert.equal(await findings(test, files), '');
    });

    it('has the settings, the organisation, a page, a draft, and what git and its host need', () => {
      const [first] = languages;
      assert.deepEqual(
        Object.keys(files).sort(),
        [
          '.gitattributes',
          '.gitignore',
          'README.md',
          'bayan.js',
          'bayan.json',
          `content/issuers/${id}.yaml`,
          ...languages.map((tag) => `content/pages/about/${tag}.mdx`),
          'content/site.yaml',
          `content/statements/first-statement/${first}.md`,
          'public/.nojekyll',
          ...(forge ? [forges[forge]] : []),
        ].sort(),
      );
      assert.deepEqual(parsePin(files['bayan.json'] ?? ''), somePin);
    });

    it('speaks of the publisher in its own language', () => {
      const [first] = languages;
      const readme = files['README.md'] ?? '';
      assert.ok(readme.startsWith(`# ${names[first] ?? ''}\n`));
      for (const tag of languages) {
        const page = files[`content/pages/about/${tag}.mdx`] ?? '';
        assert.ok(page.includes(initWords(tag).about.title), tag);
        assert.ok(page.includes(names[tag] ?? ''), tag);
      }
    });

    it('has nothing of another publisher in it', () => {
      for (const [name, text] of Object.entries(files)) {
        assert.doesNotMatch(name, foreign);
        assert.doesNotMatch(text, foreign, name);
      }
    });
  });
}

describe('the words of a new repository', () => {
  for (const tag of shippedTags())
    it(`have nothing to correct: ${tag}`, async (test) => {
      const [publisher] = publishers;
      assert.ok(publisher);
      const names = { [tag]: 'Qaf' };
      const files = await filesOf({ ...publisher, names, languages: [tag] });
      assert.equal(await findings(test, files), '');
    });
});

describe('a new site.yaml', async () => {
  const [publisher] = publishers;
  assert.ok(publisher);
  const text = (await filesOf(publisher))['content/site.yaml'] ?? '';

  it('has every setting with what it does, those in comments that have no value', () => {
    for (const key of Object.keys(siteSchema.shape))
      assert.match(text, new RegExp(`^# [A-Z\`].*(?:\\n# .*)*\\n(?:# )?${key}:`, 'm'), key);
  });

  it('is valid with each setting that is in a comment', () => {
    const settings = (yaml: string): unknown => parseDocument(yaml).toJS();
    for (const [key, { example }] of Object.entries(siteKeys)) {
      const comment = example.replaceAll(/^/gm, '# ');
      const used = text.replace(comment, () => example);
      if (!['name', 'url', 'locales', 'publisherIsIssuer'].includes(key))
        assert.notEqual(used, text, key);
      const result = siteSchema.safeParse(settings(used));
      assert.deepEqual(result.error?.issues ?? [], [], key);
    }
  });
});

describe('a name with signs of Markdown and code', () => {
  const odd = ['export {x}', '1. May <Group>', '- *Ours* _|_', '# {process}', 'import `us`'];
  for (const name of odd)
    it(`is shown as it is: ${name}`, async () => {
      const [publisher] = publishers;
      assert.ok(publisher);
      const files = await filesOf({ ...publisher, names: { tr: name, az: name, en: name } });
      const page = files['content/pages/about/en.mdx'] ?? '';
      const tree = unified().use(remarkParse).use(remarkMdx).parse(page.split('---\n')[2]);
      assert.deepEqual(
        tree.children.map((node) => [node.type, toString(node)]),
        [['paragraph', `${name} publishes its statements here.`]],
      );
    });
});
