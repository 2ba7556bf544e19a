import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { project } from './sites.ts';

/** An import of one file of `src/` by another. Paths are relative to `src/`. */
export interface Import {
  readonly file: string;
  /** As written, such as `../text/digits.ts` or `astro:content`. */
  readonly name: string;
  /** Path of the file of `src/` that is imported; `undefined` for a package. */
  readonly target: string | undefined;
  /** Whether only types are imported, so that nothing of the target runs. */
  readonly isType: boolean;
}

/** Returns the paths of the code in `src/`. */
export async function sourceFiles(): Promise<string[]> {
  const entries = await readdir(path.join(project, 'src'), { recursive: true });
  return entries
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(ts|astro)$/.test(file));
}

/** Returns every import in `files`. */
export async function importsIn(files: readonly string[]): Promise<Import[]> {
  return (await Promise.all(files.map(importsOf))).flat();
}

async function importsOf(file: string): Promise<Import[]> {
  const text = await readFile(path.join(project, 'src', file), 'utf8');
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const types = typeImports(code);
  return ts.preProcessFile(code).importedFiles.map(({ fileName: name, pos }) => ({
    file,
    name,
    target: name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : undefined,
    isType: types.some(({ start, end }) => pos >= start && pos < end),
  }));
}

/** Returns the positions of imports and exports of types only. */
function typeImports(code: string): { start: number; end: number }[] {
  const source = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isType =
      (ts.isImportDeclaration(statement) &&
        statement.importClause !== undefined &&
        (statement.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
          areTypes(statement.importClause))) ||
      (ts.isExportDeclaration(statement) && statement.isTypeOnly);
    return isType ? [{ start: statement.getStart(source), end: statement.end }] : [];
  });
}

function areTypes({ name, namedBindings }: ts.ImportClause): boolean {
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}
