import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { contentRules, type ContentRuleId } from '../../src/domain/content-rules.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryFolder, writeFiles } from '../support/roots.ts';
import { project } from '../support/sites.ts';
import { ruleCases, smallSite, type RuleCase } from './rule-cases.ts';

async function siteWith(test: TestContext, files: RuleCase['files']): Promise<string> {
  const root = await temporaryFolder(test);
  await writeFiles(root, smallSite);
  await writeFiles(root, files);
  return root;
}

/** Warnings that are found in nearly every case, because its text or its record is a short one. */
const common: readonly string[] = ['unpublished', 'incomplete-record'];

/** Returns the report without the warnings that are found in nearly every case. */
async function reportOf(root: string, rule: ContentRuleId): Promise<Problem[]> {
  const { problems, notes } = await readContent(root);
  return [...problems, ...notes].filter(
    (problem) => problem.rule === rule || !common.includes(problem.rule),
  );
}

const placeOf = ({ file, line, column }: Problem) =>
  `${file.replace('content/', '')}:${line}:${column}`;

describe('a rule about content', () => {
  for (const [id, ruleCase] of Object.entries(ruleCases)) {
    const rule = id as ContentRuleId;
    if ('test' in ruleCase) {
      it(`has its case in ${ruleCase.test}: ${rule}`, async () => {
        const text = await readFile(path.join(project, ruleCase.test), 'utf8');
        assert.match(text, new RegExp(`(?: {3}| \\{3\\})${rule}\\b`));
      });
      continue;
    }
    const { files, at, message, also = [] } = ruleCase;
    it(`is the only rule that finds something in its case: ${rule}`, async (test) => {
      const found = await reportOf(await siteWith(test, files), rule);
      const [own, ...others] = found.toSorted(
        (a, b) =>
          Number(placeOf(b) === at && b.rule === rule) -
          Number(placeOf(a) === at && a.rule === rule),
      );
      assert.deepEqual(own && { rule: own.rule, at: placeOf(own), message: own.message }, {
        rule,
        at,
        message,
      });
      assert.equal(own?.severity, contentRules[rule].severity);
      assert.deepEqual(
        others.map((problem) => `${placeOf(problem)} ${problem.rule}`),
        also,
      );
    });
    it(`says what to do: ${rule}`, () => {
      // The problem, then what to write or which command to run.
      assert.match(message, /^[^;]+; \S/);
    });
  }

  it('finds a file that cannot be read: unreadable', async (test) => {
    const root = await siteWith(test, {});
    execFileSync('mkfifo', [path.join(root, 'content/statements/azadi/en.md')]);
    const found = await reportOf(root, 'unreadable');
    assert.deepEqual(
      found.map((problem) => `${placeOf(problem)}  ${problem.message}   ${problem.rule}`),
      [
        'statements/azadi/en.md:1:1  this is a pipe, a socket or a device; replace it with a plain file   unreadable',
      ],
    );
  });

  it('finds nothing in a site without errors', async (test) => {
    assert.deepEqual(await reportOf(await siteWith(test, {}), 'missing-file'), []);
  });
});
