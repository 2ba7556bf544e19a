import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentRules, ruleFamilies } from '../../src/domain/content-rules.ts';
import { ruleCatalog } from '../../src/lint/rule-catalog.ts';
import { allowableRules } from '../../src/lint/rules.ts';

describe('the catalogue of rules', () => {
  it('has each rule once, by name', () => {
    const names = ruleCatalog.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)].sort());
    assert.deepEqual(names, [...Object.keys(contentRules), ...allowableRules].sort());
    for (const name of names) assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('has rules in every family', () => {
    assert.deepEqual(
      Object.keys(ruleFamilies).toSorted(),
      [...new Set(ruleCatalog.map(({ family }) => family))].sort(),
    );
  });

  for (const { name, about } of ruleCatalog)
    it(`describes in one short line what ${name} finds`, () => {
      assert.match(about, /^\S.{8,108}[^.\s]$/u);
    });
});
