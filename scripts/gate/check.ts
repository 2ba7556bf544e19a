import { spawn } from 'node:child_process';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { project, rootVariable } from '../../src/environment.ts';
import { executableOf, type CommandLine } from './tools.ts';

/** A part of the gate. */
export interface Check {
  readonly name: string;
  /** The name of a check that has to be done before this one starts. */
  readonly after?: string;
  readonly run: () => Promise<CheckResult>;
}

export interface CheckResult {
  readonly passed: number;
  readonly failed: number;
  /** What to print. */
  readonly output: string;
}

/**
 * Runs a tool, counted as one check. Its output is printed if it fails, or always with `isShown`.
 */
export async function runTool(
  [tool, ...args]: CommandLine,
  { isShown = false } = {},
): Promise<CheckResult> {
  const child = spawn(executableOf(tool), args, {
    cwd: project,
    env: { ...process.env, [rootVariable]: project },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const add = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const isGood = status === 0;
  return {
    passed: isGood ? 1 : 0,
    failed: isGood ? 0 : 1,
    output: isGood && !isShown ? '' : output,
  };
}

/** Runs test files, each in a process of its own, one after the other, and counts their tests. */
export async function runTests(files: readonly string[]): Promise<CheckResult> {
  const stream = run({
    cwd: project,
    files: files.map((file) => path.join(project, file)),
    concurrency: 1,
  });
  let counts: { passed: number; failed: number } | undefined;
  stream.on('test:summary', (summary) => {
    // The summary of a single file has its path. The last summary counts all files.
    if (summary.file !== undefined) return;
    const { tests, passed, skipped, todo } = summary.counts;
    counts = { passed, failed: tests - passed - skipped - todo };
  });
  let output = '';
  for await (const chunk of stream.compose(spec)) output += String(chunk);
  return counts
    ? { ...counts, output }
    : { passed: 0, failed: 1, output: `${output}✖ The test run ended before its summary\n` };
}

/**
 * Runs test files in one process, and counts their tests. Starting a process and loading the code for each file would take
 * longer than the tests.
 */
export async function runTestsTogether(files: readonly string[]): Promise<CheckResult> {
  const result = await runTool(
    ['node', '--test', '--test-isolation=none', '--test-reporter=spec', ...files],
    { isShown: true },
  );
  const count = (name: string) =>
    Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(result.output)?.[1] ?? NaN);
  const [tests, passed, skipped, todo] = ['tests', 'pass', 'skipped', 'todo'].map(count);
  if (tests === undefined || passed === undefined || skipped === undefined || todo === undefined)
    throw new Error('unreachable');
  const failed = tests - passed - skipped - todo;
  // The process can fail although all tests pass, or end without its summary.
  if (!Number.isInteger(failed) || (failed === 0 && result.failed > 0))
    return { ...result, passed: 0, failed: 1 };
  return { ...result, passed, failed };
}

/** Deals files to groups of about the same size, so that the slow ones of a folder are not all in one. */
export const dealt = <T>(files: readonly T[], groups: number): T[][] =>
  Array.from({ length: groups }, (_, group) =>
    files.filter((_, index) => index % groups === group),
  );
