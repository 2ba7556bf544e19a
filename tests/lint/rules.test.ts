import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { applyFixes } from '../../src/lint/repair/apply.ts';
import { rules } from '../../src/lint/rules.ts';
import { shown, type Cases } from './cases.ts';
import { front, lintOf } from './texts.ts';

const folder = path.join(import.meta.dirname, 'cases');

for (const rule of rules) {
  const { default: cases } = (await import(`./cases/${rule.name}.ts`)) as { default: Cases };
  describe(`the rule ${rule.name}`, () => {
    for (const { name, tag, text, finds, severity, fixed, fixedWhenAsked } of cases.fail)
      it(`finds ${name}`, () => {
        const { text: read, found } = lintOf(tag, text, [rule]);
        const without = (value: string) =>
          text.startsWith('---\n') ? value : value.slice(front.length);
        assert.deepEqual(
          found.map((finding) => shown(read.value, finding)),
          finds,
        );
        if (severity)
          assert.deepEqual([...new Set(found.map((finding) => finding.severity))], [severity]);
        const safe = found.filter(({ fix }) => fix?.isSafe);
        assert.equal(without(applyFixes(read.value, safe)), fixed ?? text);
        const all = applyFixes(read.value, found);
        assert.equal(without(all), fixedWhenAsked ?? fixed ?? text);
        // Applying the fixes a second time changes nothing.
        const again = lintOf(tag, all, [rule]).found;
        assert.equal(applyFixes(all, again), all);
      });
    for (const { name, tag, text } of cases.pass)
      it(`accepts ${name}`, () => {
        const { text: read, found } = lintOf(tag, text, [rule]);
        assert.deepEqual(
          found.map((finding) => shown(read.value, finding)),
          [],
        );
      });
  });
}

describe('each rule', () => {
  it('has a file of its name, and a file of cases', async () => {
    const names = rules.map(({ name }) => `${name}.ts`).toSorted();
    assert.deepEqual((await readdir(folder)).toSorted(), names);
    const files = await readdir(path.join(folder, '../../../src/lint/rules'));
    assert.deepEqual(files.filter((file) => file !== 'spelling.ts').toSorted(), names);
  });
});
