import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { sites } from '../support/built-sites.ts';

type Json = Record<string, unknown>;

const read = async (site: keyof typeof sites, name: string) =>
  JSON.parse(await readFile(path.join(sites[site].dist, 'api', name), 'utf8')) as Json;

for (const site of ['published', 'shelf'] as const) {
  describe(`the API of the ${site} site`, async () => {
    const index = await read(site, 'statements.json');
    const statements = index['statements'] as { id: string; url: string }[];
    const schema = await read(site, 'schema.json');
    const ajv = new Ajv2020({
      strict: true,
      formats: { uri: (text: string) => URL.canParse(text), date: /^\d{4}-\d{2}-\d{2}$/ },
    }).addSchema(schema);
    const refusals = (name: string, data: unknown) => {
      const validate = ajv.getSchema(`${String(schema['$id'])}#/$defs/${name}`);
      assert.ok(validate);
      return validate(data) ? [] : validate.errors;
    };

    it('follows its schema', async () => {
      assert.deepEqual(refusals('statements', index), []);
      for (const { id } of statements)
        assert.deepEqual(refusals('statement', await read(site, `${id}.json`)), []);
    });

    it('does not follow its schema with a wrong name, date or member', async () => {
      const [first] = statements;
      const good = await read(site, `${first?.id ?? ''}.json`);
      for (const bad of [
        { ...good, more: 1 },
        { ...good, issued: { ...(good['issued'] as Json), start: 'July' } },
        { ...good, original: 7 },
      ])
        assert.notDeepEqual(refusals('statement', bad), []);
    });

    it('links to existing files', async () => {
      const { url, dist } = sites[site];
      for (const { id, url: address } of statements) {
        assert.ok(existsSync(path.join(dist, address.slice(url.length))));
        const { editions } = (await read(site, `${id}.json`)) as {
          editions: { url: string; formats: Record<string, string> }[];
        };
        for (const edition of editions)
          for (const file of [edition.url, ...Object.values(edition.formats)])
            assert.ok(existsSync(path.join(dist, file.slice(url.length))), file);
      }
    });
  });
}

describe('the API', () => {
  it('has the facts of the first statement, its publication, and that its translations are not reviewed', async () => {
    const statement = (await read('published', 'khuzestan-detainees.json')) as {
      issued: Json;
      editions: { tag: string; publication?: Json; translation?: Json }[];
    };
    assert.deepEqual(statement.issued, {
      iso: '2021-07',
      start: '2021-07-01',
      end: '2021-07-31',
      precision: 'month',
    });
    assert.deepEqual(
      statement.editions.map(({ tag, publication, translation }) => [
        tag,
        publication?.['published'],
        translation?.['isReviewed'],
      ]),
      [
        ['fa', '2026-11-22', undefined],
        ['en', '2026-11-22', false],
        ['ar', '2026-11-22', false],
        ['ckb', '2026-11-22', false],
        ['de', '2026-11-22', false],
      ],
    );
  });
});
