import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DataDigests } from '../../src/cache/data-digests.ts';

const of = (data: unknown): string => new DataDigests().of(data);

describe('the digests of two data', () => {
  it('are equal if they are equal', () => {
    const data = () => ({ title: 'درها را باز کنید', tags: ['fa', 'ckb'], no: null, is: true });
    assert.equal(of(data()), of(data()));
    assert.equal(of({ a: 1 }), of(Object.assign(Object.create(null) as object, { a: 1 })));
    // No view can tell them apart.
    assert.equal(of({ a: 1, b: undefined }), of({ a: 1 }));
  });

  it('never are equal if they differ', () => {
    const shaOf = of({ title: 'باز' });
    const digests = new DataDigests();
    const shared = digests.share({ title: 'باز' });
    const different: unknown[] = [
      ...[undefined, null, 'undefined', 'null', '', 0, 1, '1', true, 'true', false],
      ...[[], {}, [[]], [{}], [null], [undefined], ['undefined'], [undefined, undefined], [0]],
      ...[{ a: null }, { a: '' }, { a: {} }, { a: [] }, { A: '' }, { '': 'a' }],
      ...[
        { a: 1, b: 2 },
        { a: 2, b: 1 },
        { a: { b: 1 } },
        { a: [1, 2] },
        { a: [12] },
        { a: '1,2' },
      ],
      ...[
        'باز',
        'بار',
        'باز ',
        'با\u200cز',
        'ي',
        'ی',
        'é',
        'e\u0301',
        '\ud800',
        '\udfff',
        '\ufffd',
      ],
      // What stands for other data.
      ...[shared, [shared], { sha256: shaOf }, [{ sha256: shaOf }], [{ '\0': shaOf }], [shaOf]],
      ...[[{ '\0': 'undefined' }], { '\0': shaOf }, { '\0': [['\0', shaOf]] }],
      ...[[{ '\0': [['\0', shaOf]] }], [{ '\0': 'undefined', a: 1 }]],
      ...(JSON.parse('[{"__proto__":1},{"__proto__":2}]') as unknown[]),
    ];
    const seen = new Map<string, unknown>();
    for (const data of different) {
      const digest = digests.of(data);
      assert.ok(!seen.has(digest), `${JSON.stringify(data)} is as ${String(seen.get(digest))}`);
      seen.set(digest, JSON.stringify(data));
    }
  });

  it('differ if the order of keys or of a list does', () => {
    assert.notEqual(of({ a: 1, b: 2 }), of({ b: 2, a: 1 }));
    assert.notEqual(of(['fa', 'ckb']), of(['ckb', 'fa']));
  });

  it('differ if a part that is shared does, however deep it is', () => {
    const keyOf = (title: string) => {
      const digests = new DataDigests();
      const edition = digests.share({ title });
      const statement = digests.share({ id: 'azadi', editions: [edition, edition] });
      const catalog = digests.share({ statements: [statement] });
      return digests.of(['fa/azadi.html', catalog, { statement, edition }]);
    };
    assert.equal(keyOf('درها'), keyOf('درها'));
    assert.notEqual(keyOf('درها'), keyOf('دره‌ها'));
  });

  it('are equal if an object is in one of them under a name that it has twice', () => {
    const digests = new DataDigests();
    const name = { fa: 'حلقه' };
    const [one, two] = [
      { a: name, b: name },
      { a: { ...name }, b: { ...name } },
    ];
    assert.equal(digests.of(one), digests.of(two));
  });
});

describe('data without a digest', () => {
  class Edition {
    readonly title = 'باز';
  }
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const refused: Record<string, unknown> = {
    'a function': () => 1,
    'a symbol': Symbol('a'),
    'a bigint': 1n,
    'not a number': NaN,
    infinity: -Infinity,
    'a map': new Map([['fa', 1]]),
    'a set': new Set(['fa']),
    'a date': new Date(0),
    bytes: new Uint8Array([1, 2]),
    'a buffer': Buffer.from('باز'),
    'an address': new URL('https://shelf.example/'),
    'a pattern': /باز/,
    'an error': new Error('باز'),
    'an instance of a class': new Edition(),
    'an object that writes itself': { title: 'باز', toJSON: () => 'باز' },
    'a promise': Promise.resolve(1),
    'a circle': circle,
  };
  for (const [what, value] of Object.entries(refused))
    it(`is ${what}, alone and in other data`, () => {
      for (const data of [value, [value], { a: { b: value } }]) assert.throws(() => of(data));
    });

  it('is a circle through a shared object', () => {
    const digests = new DataDigests();
    const statement: { editions: unknown[] } = { editions: [] };
    statement.editions.push({ statement });
    assert.throws(() => digests.share(statement));
    assert.throws(() => digests.of([statement]));
  });
});
