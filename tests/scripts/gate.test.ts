import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { dealt, runTool, type Check } from '../../scripts/gate/check.ts';
import { coverageByRoom, formatCoverage } from '../../scripts/gate/coverage.ts';
import { runChecks } from '../../scripts/gate/run-checks.ts';
import { kindOf, listTestFiles } from '../../scripts/gate/test-files.ts';
import { temporaryFolder } from '../support/roots.ts';
import { runNode } from '../support/run.ts';
import { project } from '../support/sites.ts';

/** Checks that note when they begin and end. */
function recorded(...list: readonly Pick<Check, 'name' | 'after'>[]) {
  const events: string[] = [];
  const checks = list.map((check) => ({
    ...check,
    run: async () => {
      events.push(`${check.name} begins`);
      await setImmediate();
      events.push(`${check.name} ends`);
      return { passed: 1, failed: 0, output: '' };
    },
  }));
  return { events, checks };
}

describe('the queue of checks', () => {
  it('runs as many at a time as there are slots, in their order', async () => {
    const { events, checks } = recorded({ name: 'a' }, { name: 'b' }, { name: 'c' });
    const results = await runChecks(checks, () => undefined, 2);
    assert.deepEqual(events.slice(0, 2), ['a begins', 'b begins']);
    assert.ok(events.indexOf('c begins') > events.indexOf('a ends'));
    assert.deepEqual([...results.keys()].sort(), ['a', 'b', 'c']);
  });

  it('starts a check only after the one that it waits for, and others meanwhile', async () => {
    const { events, checks } = recorded(
      { name: 'sites' },
      { name: 'pages', after: 'sites' },
      { name: 'types' },
    );
    await runChecks(checks, () => undefined, 2);
    assert.deepEqual(events.slice(0, 2), ['sites begins', 'types begins']);
    assert.ok(events.indexOf('pages begins') > events.indexOf('sites ends'));
  });

  it('measures the time of each check', async () => {
    const { checks } = recorded({ name: 'a' }, { name: 'b' });
    const times: [name: string, seconds: number][] = [];
    await runChecks(checks, ({ name }, { seconds }) => times.push([name, seconds]), 1);
    assert.deepEqual(
      times.map(([name, seconds]) => [name, seconds > 0]),
      [
        ['a', true],
        ['b', true],
      ],
    );
  });

  it('refuses a check that waits for none of the others', async () => {
    const { checks } = recorded({ name: 'pages', after: 'sites' });
    await assert.rejects(
      runChecks(checks, () => undefined),
      /pages waits for a check that does not exist/,
    );
  });
});

describe('a check', () => {
  it('by a tool passes with exit code 0, and otherwise fails with the output of the tool', async () => {
    assert.deepEqual(await runTool(['node', '--eval', 'console.log("fine")']), {
      passed: 1,
      failed: 0,
      output: '',
    });
    assert.deepEqual(
      await runTool(['node', '--eval', 'console.log("wrong"); process.exitCode = 1']),
      {
        passed: 0,
        failed: 1,
        output: 'wrong\n',
      },
    );
  });

  for (const [way, runner] of [
    ['each in a process of its own', 'runTests'],
    ['all in one process', 'runTestsTogether'],
  ])
    it(`by test files, ${way}, counts each test that passed and each that did not`, async (test) => {
      const folder = await temporaryFolder(test);
      const count = async (body: string) => {
        const [file, counter] = [
          path.join(folder, 'some.test.mjs'),
          path.join(folder, 'count.mjs'),
        ];
        await writeFile(file, `import { before, it } from 'node:test';\n${body}`);
        await writeFile(counter, program);
        const check = path.join(project, 'scripts/gate/check.ts');
        const args = [counter, check, runner ?? '', path.relative(project, file)];
        const { stdout, stderr } = runNode(args, { NODE_TEST_CONTEXT: undefined });
        assert.equal(stderr, '');
        return JSON.parse(stdout) as unknown;
      };
      const good = 'it("a", () => {});';
      assert.deepEqual(await count(good), [1, 0]);
      assert.deepEqual(await count(`${good} it("b", () => { throw new Error(); });`), [1, 1]);
      assert.deepEqual(await count(`before(() => { throw new Error(); }); ${good}`), [0, 1]);
      assert.deepEqual(await count(`import './missing.mjs'; ${good}`), [0, 1]);
      assert.deepEqual(await count(`${good} process.exit(3);`), [0, 1]);
    });
});

/** A program that prints what `runTests` or `runTestsTogether` counts in a file: within a test, Node runs no test files. */
const program = `
  const [check, runner, file] = process.argv.slice(2);
  const { [runner]: run } = await import(check);
  const { passed, failed } = await run([file]);
  console.log(JSON.stringify([passed, failed]));
`;

describe('the unit tests', () => {
  it('are dealt to groups of about the same size, and none is left out', () => {
    assert.deepEqual(dealt(['a', 'b', 'c', 'd', 'e'], 2), [
      ['a', 'c', 'e'],
      ['b', 'd'],
    ]);
  });
});

describe('a test file', () => {
  it('is known by what it imports, directly or through a file of tests/', async () => {
    for (const [file, kind] of [
      ['tests/text/calendar.test.ts', 'unit'],
      ['tests/cli/status.test.ts', 'process'],
      ['tests/outputs/leaflet.test.ts', 'site'],
      ['tests/site/right-to-left.test.ts', 'site'],
    ] as const)
      assert.equal(await kindOf(file), kind, file);
  });

  it('is on the list, wherever it is in tests/, and whatever imports its texts show', async () => {
    const files = (await listTestFiles()).map(({ file }) => file);
    const shown = 'tests/lint/page-code.test.ts';
    for (const file of ['tests/architecture.test.ts', 'tests/scripts/gate.test.ts', shown])
      assert.ok(files.includes(file), file);
  });
});

describe('coverage by room', () => {
  const file = (name: string, covered: number) => ({
    path: path.join('/project/src', name),
    totalLineCount: 10,
    coveredLineCount: covered,
    totalBranchCount: 0,
    coveredBranchCount: 0,
    totalFunctionCount: 2,
    coveredFunctionCount: 1,
  });

  it('adds up the files of each folder, and gives shares', () => {
    const rooms = coverageByRoom(
      [file('views/b.ts', 5), file('text/deep/a.ts', 10), file('views/a.ts', 10)],
      '/project/src',
    );
    assert.equal(
      formatCoverage(rooms),
      [
        'room                     lines  branches functions',
        'text                    100.0%    100.0%     50.0%',
        'views                    75.0%    100.0%     50.0%',
        '',
      ].join('\n'),
    );
  });
});
