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

/** Runs a tool, counted as one check. Its output is printed if it fails, or always with `isShown`. */
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

/** Runs test files, `concurrency` at a time, and counts their tests. */
export async function runTests(files: readonly string[], concurrency = 1): Promise<CheckResult> {
  const stream = run({
    cwd: project,
    files: files.map((file) => path.join(project, file)),
    concurrency,
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
