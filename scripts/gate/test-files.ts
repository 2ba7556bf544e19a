import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../../src/domain/bayan-error.ts';
import { project } from '../../src/environment.ts';

/** What a test file needs: a built site, other processes (a browser among them), or neither. */
export type TestKind = 'unit' | 'process' | 'site';

export interface TestFile {
  /** Relative to the project. */
  readonly file: string;
  readonly kind: TestKind;
}

/** All test files in alphabetical order, each with what it needs. */
export async function listTestFiles(): Promise<TestFile[]> {
  const files = (await Array.fromAsync(glob('tests/**/*.test.ts', { cwd: project }))).sort();
  if (files.length === 0) throw new BayanError('check', 'There are no tests in tests/.');
  return Promise.all(files.map(async (file) => ({ file, kind: await kindOf(file) })));
}

/** What a test file needs, as its imports say: its own, and those of the files of `tests/` that it imports. */
export async function kindOf(file: string): Promise<TestKind> {
  const imports = await importsOf(path.join(project, file), new Set());
  if (imports.has(path.join(project, 'tests/support/built-sites.ts'))) return 'site';
  return ['node:child_process', 'playwright-core'].some((name) => imports.has(name))
    ? 'process'
    : 'unit';
}

/** An import with the name of its module. Those in the texts of tests do not begin a line. */
const statement = /^(?:import|export|\})[^\n]*? from '([^'\n]+)';$/gm;

async function importsOf(file: string, found: Set<string>): Promise<Set<string>> {
  const text = await readFile(file, 'utf8');
  for (const [, name = ''] of text.matchAll(statement)) {
    const target = name.startsWith('.') ? path.resolve(path.dirname(file), name) : name;
    if (found.has(target)) continue;
    found.add(target);
    const isOfTests = target.startsWith(path.join(project, 'tests')) && target.endsWith('.ts');
    if (isOfTests) await importsOf(target, found);
  }
  return found;
}
