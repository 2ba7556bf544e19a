import type { Root } from 'mdast';
import { isScalar, visit, type Node, type Pair } from 'yaml';
import { contentRules } from '../domain/content-rules.ts';
import { refuseLanguageTag } from '../domain/language-tag.ts';
import { problemAt, type Problem } from '../domain/problem.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { excessOfPage } from '../markdown/limits.ts';
import { parsePage } from '../markdown/page.ts';
import { parseYaml } from '../markdown/parse-yaml.ts';
import { positionsIn } from '../text/positions.ts';
import { codeEscapes } from './pages/code-escapes.ts';
import { faultsInPage } from './pages/page-code.ts';
import { replaceAll } from './reading/decoded.ts';
import { proseOfProperties } from './reading/prose.ts';
import { markupInField } from './reading/field-markup.ts';
import { entitiesIn, yamlEscapes } from './reading/written-characters.ts';
import type { LintText, Prose } from './rule.ts';
import { rules } from './rules.ts';

/** A file of `content/` that is no edition: YAML, or a page. */
export interface SharedSource {
  readonly path: string;
  readonly text: string;
}

/** The families of rules that read interface words, and not only texts. */
const families = new Set(['letters', 'spaces', 'leftovers']);
const shared = rules.filter(({ family }) => families.has(family));
/** The rules that read names and titles. Interface words have placeholders, and signs that end no sentence. */
export const forNames = rules.filter(
  ({ family, name }) => families.has(family) || family === 'punctuation' || name === 'field-markup',
);

/** Returns what the rules about characters find in a YAML file whose values are in the language `tag`, or as `name` says. */
export function lintYaml({ path, text }: SharedSource, tag?: string): Problem[] {
  const { value, toFile } = replaceAll(text, yamlEscapes(text));
  const scalars = scalarsOf(value);
  const groups = Map.groupBy(scalars, (scalar) => scalar.tag ?? tag ?? '');
  const problems = Array.from(groups, ([language, own]) => {
    const prose = language === '' ? [] : own.map((one) => proseOf(value, one, language));
    // What is in other languages, and outside of values, is blanked.
    const masked = language === tag ? value : only(value, own);
    const source = { path, tag: language === '' ? 'und' : language, value: masked, prose };
    return findIn(source, language === tag || language === '' ? shared : forNames);
  });
  const outside = without(value, scalars);
  if (tag === undefined) problems.push(findIn({ path, tag: 'und', value: outside, prose: [] }));
  const names = scalars.filter((scalar) => scalar.tag !== undefined);
  problems.push(names.flatMap((name) => markupOf(path, value, name)));
  return placed(problems.flat(), text, toFile);
}

/** Returns the same for a page, `…/<tag>.mdx`: its front matter, the characters of its text, and what its code may not do. */
export function lintPage({ path, text }: SharedSource, tag: string): Problem[] {
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') return [];
  const excess = excessOfPage(parts.body);
  if (excess) return [problemAt(path, excess.place, 'too-deep', excess.reason)];
  const tree = parsePage(parts.body);
  const written = [
    ...yamlEscapes(parts.value.slice(0, parts.bodyStart)),
    ...entitiesIn(parts.value, parts.bodyStart, []),
    ...(tree ? codeEscapes(tree, parts.value) : []),
  ].sort((a, b) => a.start - b.start);
  const { value, toDecoded, toFile } = replaceAll(parts.value, written);
  const end = value.lastIndexOf('---', toDecoded(parts.bodyStart));
  const prose = proseOfProperties(value, end, languageOf(tag));
  const code = tree ? faultsInPage(tree, path) : [];
  return [
    ...placed(findIn({ path, tag, value, prose }, forNames), parts.value, toFile),
    ...placed(
      code.map((fault) => ({ file: path, severity: 'error', ...fault })),
      parts.value,
      (offset) => offset,
    ),
  ];
}

type Placeless = Omit<Problem, 'line' | 'column'> & { readonly start: number };

/** Returns the signs of Markdown and HTML in a name, which readers would see. */
function markupOf(path: string, value: string, { start, end }: Value): Placeless[] {
  const found = markupInField({ value: value.slice(start, end), start }, 'name');
  const rule = 'name-markup';
  const { severity } = contentRules[rule];
  return Array.from(found, ({ start: at, message }) => ({
    file: path,
    start: at,
    severity,
    rule,
    message,
  }));
}

/** Returns what some rules find in a text without Markdown. */
export function findIn(
  source: Pick<LintText, 'path' | 'tag' | 'value' | 'prose'>,
  chosen = shared,
): Placeless[] {
  const language = languageOf(source.tag);
  const tree: Root = { type: 'root', children: [] };
  const text: LintText = { ...source, language, bodyStart: source.value.length, tree };
  return chosen
    .filter(({ languages }) => languages?.includes(language) ?? true)
    .flatMap(({ name: rule, severity, find }) =>
      Array.from(find(text), (finding) => ({
        file: source.path,
        start: finding.start,
        severity: finding.severity ?? severity,
        rule,
        message: finding.message,
      })),
    );
}

function placed(
  found: readonly Placeless[],
  text: string,
  offsetInFile: (offset: number) => number,
): Problem[] {
  const place = positionsIn(text);
  return found.map(({ start, ...problem }) => ({ ...problem, ...place(offsetInFile(start)) }));
}

const languageOf = (tag: string): string => tag.split('-')[0] ?? tag;

/** A value of a YAML file, with its language if it is a part of a `name`. */
interface Value {
  readonly start: number;
  readonly end: number;
  readonly tag: string | undefined;
}

function scalarsOf(yaml: string): Value[] {
  const found: Value[] = [];
  visit(parseYaml(yaml, { prettyErrors: false }), {
    Scalar(key, node, path) {
      if (key === 'key' || !node.range) return;
      const [start, end] = node.range;
      const pairs = path.filter((one): one is Pair<Node, Node> => 'key' in one && 'value' in one);
      const [outer, tag = ''] = pairs.slice(-2).map((pair) => keyOf(pair));
      const isName =
        (outer === 'name' || outer === 'description') && refuseLanguageTag(tag) === undefined;
      found.push({ start, end, tag: isName ? tag : undefined });
    },
  });
  return found;
}

const keyOf = ({ key }: Pair<Node, Node>): string | undefined =>
  isScalar(key) ? String(key.value) : undefined;

const proseOf = (value: string, { start, end }: Value, tag: string): Prose => ({
  value: value.slice(start, end),
  start,
  language: languageOf(tag),
  isProperty: true,
});

/** Returns a text with everything outside of some of its values blanked. */
function only(value: string, kept: readonly Value[]): string {
  let [result, at] = ['', 0];
  for (const { start, end } of kept) {
    result += blank(value.slice(at, start)) + value.slice(start, end);
    at = end;
  }
  return result + blank(value.slice(at));
}

/** Returns a text with some of its values blanked. */
function without(value: string, dropped: readonly Value[]): string {
  let [result, at] = ['', 0];
  for (const { start, end } of dropped) {
    result += value.slice(at, start) + blank(value.slice(start, end));
    at = end;
  }
  return result + value.slice(at);
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
