import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Problem } from '../../src/domain/problem.ts';
import { reporters } from '../../src/lint/reporters.ts';

const problems: Problem[] = [
  {
    file: 'content/statements/azadi/fa.md',
    line: 3,
    column: 8,
    severity: 'error',
    rule: 'yaml',
    message: 'put "⁨آزادی، ۱۰۰٪⁩" in quotes: 100%, or\nremove it',
  },
  {
    file: 'content/issuers/a,b.yaml',
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'tatweel',
    message: 'the same',
  },
  {
    file: 'content/issuers/a,b.yaml',
    line: 7,
    column: 2,
    severity: 'warning',
    rule: 'tatweel',
    message: 'the same',
  },
];

const none = { safe: 0, asked: 0 };
function report(name: string, of: readonly Problem[] = problems, repairs = none): string {
  const reporter = reporters.find((candidate) => candidate.name === name);
  assert.ok(reporter, name);
  return reporter.report(of, repairs);
}

describe('the report as text', () => {
  it('has a heading for each file, and the number of errors and warnings', () => {
    assert.match(
      report('text'),
      /^content\/issuers\/a,b\.yaml\n {2}1:1 {2}warning {2}the same {3}tatweel\n[^]*\n\n1 error, 2 warnings\.$/,
    );
    assert.equal(report('text', []), '0 errors, 0 warnings.');
  });

  it('says how many problems node bayan fix can repair', () => {
    const ending = (safe: number, asked: number) => report('text', [], { safe, asked });
    assert.equal(ending(3, 0), '0 errors, 0 warnings. node bayan fix repairs 3.');
    assert.equal(
      ending(3, 2),
      '0 errors, 0 warnings. node bayan fix repairs 3. node bayan fix --ask asks about 2 more.',
    );
    assert.equal(ending(0, 2), '0 errors, 0 warnings. node bayan fix --ask asks about 2.');
  });
});

describe('the report as json', () => {
  it('is an array of the problems, and nothing else', () => {
    assert.deepEqual(JSON.parse(report('json')), problems);
    assert.deepEqual(JSON.parse(report('json', [])), []);
  });
});

describe('the report for github', () => {
  it('is a workflow command for each problem, with special characters escaped', () => {
    const [first, second] = report('github').split('\n');
    assert.equal(
      first,
      '::error file=content/statements/azadi/fa.md,line=3,col=8,title=yaml::put "⁨آزادی، ۱۰۰٪⁩" in quotes: 100%25, or%0Aremove it',
    );
    assert.equal(
      second,
      '::warning file=content/issuers/a%2Cb.yaml,line=1,col=1,title=tatweel::the same',
    );
    assert.equal(report('github', []), '');
  });
});

interface Issue {
  readonly fingerprint: string;
}

describe('the report for gitlab', () => {
  it('is a Code Quality report', () => {
    const [first] = JSON.parse(report('gitlab')) as Issue[];
    assert.deepEqual(
      { ...first, fingerprint: '' },
      {
        description: problems[0]?.message,
        check_name: 'yaml',
        fingerprint: '',
        severity: 'major',
        location: { path: 'content/statements/azadi/fa.md', lines: { begin: 3 } },
      },
    );
  });

  it('gives each problem a fingerprint that does not change when lines move', () => {
    const prints = (of: readonly Problem[]) =>
      (JSON.parse(report('gitlab', of)) as Issue[]).map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(prints(problems)).size, 3);
    const moved = problems.map((problem) => ({ ...problem, line: problem.line + 5 }));
    assert.deepEqual(prints(moved), prints(problems));
    // Another problem in the same file does not change the fingerprints of the others.
    const [first, ...others] = problems;
    assert.ok(first);
    const added = { ...first, file: 'content/issuers/a,b.yaml', rule: 'tatweel' };
    assert.deepEqual(prints([added, ...others]).slice(1), prints(others));
  });
});
