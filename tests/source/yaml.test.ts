import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namedSchema } from '../../src/domain/named.ts';
import { lintYaml } from '../../src/lint/lint-shared.ts';
import { setKey } from '../../src/source/edit-front-matter.ts';
import { readEdition } from '../../src/source/read-edition.ts';
import { readYaml } from '../../src/source/yaml.ts';

const problemsOf = (text: string) =>
  readYaml({ path: 'content/issuers/a.yaml', text, linesAbove: 0 }, () => namedSchema).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

const deep = 'this is nested too deeply; remove the brackets, or the spaces before it';
const indented = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');

describe('YAML that is nested too deeply', () => {
  const cases: Readonly<Record<string, readonly [text: string, place: string]>> = {
    'with brackets': [`name:\n  fa: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, '2:107'],
    'with open brackets': [`name: ${'{'.repeat(10_000)}`, '1:107'],
    'with lists': ['- '.repeat(10_000), '1:1'],
    'with keys': ['? '.repeat(10_000), '1:1'],
    'with spaces': [indented, '402:1'],
  };
  for (const [name, [text, place]] of Object.entries(cases))
    it(`is an error with its place: ${name}`, () => {
      assert.deepEqual(problemsOf(text), [`${place} ${deep}`]);
    });

  const lists = '- '.repeat(10_000);
  const file = { path: 'fa.md', text: `---\nnote: "\\u2028"\n${lists}\n---\n\nمتن.\n` };

  it('is not parsed to lint it', () => {
    const { problems } = readEdition(file, { id: 'a', tag: 'fa' }, { lint: true });
    assert.deepEqual(
      problems.map(({ line, message }) => `${line} ${message}`),
      [`3 ${deep}`],
    );
    assert.deepEqual(lintYaml({ path: 'a.yaml', text: file.text.slice(4, -12) }, 'fa'), []);
  });

  it('is not edited', () => {
    assert.throws(() => setKey(file, 'draft', true), /front matter cannot be edited in place/);
  });

  it('is not one with many values next to each other', () => {
    assert.deepEqual(problemsOf(`name:\n  fa: متن ${'[]'.repeat(500)}`), []);
  });
});

describe('a key of YAML that is written twice', () => {
  const twice = (place: string) =>
    `${place} this is not valid YAML: map keys must be unique; put the value of`;

  it('is an error at the second one, also in a map within another', () => {
    const repeated = 'name:\n  fa: متن\nname:\n  en: text\n';
    assert.match(
      problemsOf(repeated).join('\n'),
      /^3:1 this is not valid YAML: map keys must be unique; /,
    );
    assert.ok(problemsOf('name:\n  fa: متن\n  fa: باز\n')[0]?.startsWith(twice('3:3')));
  });

  it('is one also if it has quotes once', () => {
    assert.match(
      problemsOf('name: {fa: متن, "fa": باز}\n').join('\n'),
      /^1:17 .* must be unique; /,
    );
  });
});
