import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refuseId } from '../../src/domain/identifier.ts';
import { paths } from '../../src/domain/urls.ts';

describe('an id', () => {
  for (const id of ['khuzestan-detainees', 'a', '8-march', 'x1']) {
    it(`may be ${id}`, () => {
      assert.equal(refuseId(id), undefined);
    });
  }
  it('may be as long as the names of its files allow', () => {
    const longest = 'a'.repeat(242);
    assert.equal(refuseId(longest), undefined);
    assert.match(
      refuseId(`${longest}a`) ?? '',
      /^the id "a+" has 243 characters, and must have at most 242; shorten it$/,
    );
  });

  const refused: Record<string, RegExp> = {
    'Azadi Now': /for instance to "azadi-now"/,
    آزادی: /may contain only a-z/,
    '1400': /has no letter/,
    '--': /has no letter/,
    topics: /is reserved/,
    index: /is reserved/,
    'a.b': /may contain only/,
  };
  for (const [id, message] of Object.entries(refused)) {
    it(`may not be ${id}`, () => {
      assert.match(refuseId(id) ?? '', message);
    });
  }

  it('may not be the name of another page, folder or file of the site', () => {
    const others = [
      paths.home('fa'),
      paths.years('fa'),
      paths.topics('fa'),
      paths.issuers('fa'),
      paths.page('fa', 'about'),
      paths.feed('fa', 'xml'),
      paths.apiIndex(),
      paths.apiSchema(),
    ];
    for (const path of others) {
      const [, , name = ''] = path.split(/[/.]/);
      assert.match(refuseId(name) ?? '', /is reserved/, path);
    }
  });
});
