import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCommands } from '../src/cli/commands.ts';
import { ruleFamilies } from '../src/domain/content-rules.ts';
import { shippedLocale, shippedTags } from '../src/locales/shipped-locales.ts';
import { requiredSiteKeys, siteKeys } from '../src/domain/site-keys.ts';
import { ruleCatalog } from '../src/lint/rule-catalog.ts';
import { hostSettings } from '../src/hosting/settings.ts';
import { addressList } from '../src/outputs/address-list.ts';
import { outputs } from '../src/outputs/registry.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { project } from '../src/environment.ts';
import { groups } from '../tests/leaks/groups.ts';

const commands = await loadCommands();

/** Functions that write the lists in documents, by the file and the name of the mark. */
const lists: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'docs/outputs.md': { outputs: () => addressList(outputs) },
  'docs/editors/README.md': {
    commands: () =>
      commands.map(({ name, summary }) => `- \`node bayan ${name}\`: ${summary}.`).join('\n'),
  },
  'docs/languages.md': { languages: listLanguages },
  'docs/publishers/settings.md': { settings: listSettings },
  'docs/leaks.md': { leaks: listLeaks },
  'docs/rules.md': {
    rules: () =>
      Object.entries(ruleFamilies)
        .map(([family, heading]) => `## ${heading}\n\n${rulesOf(family)}`)
        .join('\n\n'),
  },
};

function rulesOf(family: string): string {
  return ruleCatalog
    .filter((rule) => rule.family === family)
    .map(({ name, severity, about, languages }) => {
      const where = [severity, ...(languages ?? [])].join(', ');
      return `- **${name}** (${where}): ${literal(about)}.`;
    })
    .join('\n');
}

/** Returns the locales that ship, with their state, and what the comments in their files ask reviewers to look at. */
function listLanguages(): string {
  const lines = shippedTags().map((tag) => {
    const locale = shippedLocale(tag);
    if (!locale) throw new Error(`there is no locale ${tag}`);
    const { name, dir, numerals, calendar, reviewed } = locale;
    const state = typeof reviewed === 'string' ? `reviewed on ${reviewed}` : 'not reviewed yet';
    const text = readFileSync(path.join(project, 'src/locales', `${tag}.yaml`), 'utf8');
    const doubts = Array.from(text.matchAll(/^# Look at: (.*)$/gm), ([, doubt = '']) => doubt);
    const look = doubts.map((doubt) => `  - ${literal(doubt)}\n`).join('');
    return `- **${tag}**, ${name} (${dir}, ${numerals}, ${calendar}): ${state}\n${look}`;
  });
  return lines.join('').trimEnd();
}

/** Returns the table of the keys of `site.yaml`. */
function listSettings(): string {
  const rows = Object.entries(siteKeys).map(([key, { about }]) => {
    const isRequired = (requiredSiteKeys as readonly string[]).includes(key);
    return [`\`${key}\``, `${isRequired ? '' : 'optional: '}${about}`];
  });
  return textTable([['key', 'what it sets'], ...rows]);
}

/** Returns a table of texts as Prettier writes it. */
function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join(
    '\n',
  );
}

/** Returns the table of the corpus of leaks, and the names of all plantings. */
function listLeaks(): string {
  const count = (kind: 'leaks' | 'harmless') =>
    groups.reduce((sum, group) => sum + group[kind].length, 0);
  const table = [
    ['kind', 'leaks', 'harmless'],
    ...groups.map(({ title, leaks, harmless }) => [title, leaks.length, harmless.length]),
    ['all', count('leaks'), count('harmless')],
  ].map((row) => row.map(String));
  const names = groups.map((group) => {
    const list = (kind: 'leaks' | 'harmless') =>
      group[kind].map(({ name }) => literal(name)).join('; ');
    const leaks = group.leaks.length > 0 ? [`Leaks: ${list('leaks')}.`] : [];
    return [`## ${group.title}`, ...leaks, `Harmless: ${list('harmless')}.`].join('\n\n');
  });
  return [markdownTable(table), ...names].join('\n\n');
}

/** Returns a table as Prettier writes it: the first column is text, the others are numbers. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const [head = '', ...lines] = rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const rule = widths.map((width, column) =>
    column === 0 ? `:${'-'.repeat(width - 1)}` : `${'-'.repeat(width - 1)}:`,
  );
  return [head, `| ${rule.join(' | ')} |`, ...lines].join('\n');
}

/** Escapes the special characters of Markdown in a text. */
const literal = (text: string): string => text.replaceAll(/[\\`*_[\]<>{}]/g, String.raw`\$&`);

/** The documents with such lists, relative to the project. */
export const documents: readonly string[] = Object.keys(lists);

/** A document in which the lists between the marks are up to date. */
export function withLists(document: string, text: string): string {
  return Object.entries(lists[document] ?? {}).reduce((before, [name, list]) => {
    const [head, rest] = split(before, `<!-- ${name}: npm run docs writes them -->`);
    const [, tail] = split(rest, end);
    return `${head}<!-- ${name}: npm run docs writes them -->\n\n${list()}\n\n${end}${tail}`;
  }, text);
}

const end = '<!-- end -->';

function split(text: string, mark: string): [before: string, after: string] {
  const index = text.indexOf(mark);
  if (index < 0) throw new Error(`the document has no ${mark}`);
  return [text.slice(0, index), text.slice(index + mark.length)];
}

// npm run docs
if (import.meta.main)
  await runCommand(async () => {
    for (const document of documents) {
      const file = path.join(project, document);
      const before = await readFile(file, 'utf8');
      const after = withLists(document, before);
      if (after !== before) await writeFile(file, after);
      process.stdout.write(`${document}: ${after === before ? 'unchanged' : 'written'}\n`);
    }
    for (const [name, write] of Object.entries(hostSettings)) {
      const file = path.join(project, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, write());
    }
    process.stdout.write(`hosting/: ${Object.keys(hostSettings).length} files written\n`);
  });
