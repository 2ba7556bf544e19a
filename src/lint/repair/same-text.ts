import type { Root } from 'mdast';
import { parseYaml, tooDeepInYaml } from '../../markdown/parse-yaml.ts';
import { visit } from '../../text/visit.ts';
import { visit as visitYaml } from 'yaml';
import { splitFrontMatter } from '../../markdown/front-matter.ts';
import { readStatement } from '../../markdown/statement.ts';
import { skeletonOf } from '../language/skeleton.ts';
import type { EditionSource } from '../lint-file.ts';
import type { Range } from '../reading/blocks.ts';
import type { Change } from '../rule.ts';
import { withoutOverlaps, type Fixable } from './apply.ts';
import { shownText } from './shown-text.ts';
import { factsOf, type Fact } from './text-facts.ts';
import { countOtherGaps, spacedWords, withoutDrops } from './word-gaps.ts';

/**
 * Whether `value`, which `repairs` made of `before`, shows readers the same words with the same spaces between them, links,
 * footnotes, images, code and tables, except for what the repairs declare.
 */
export function isSameText(
  before: EditionSource,
  value: string,
  repairs: readonly Fixable[],
): boolean {
  const signs = repairs.some((one) => hasSigns(before.value, one));
  const [was, is] = [readText(before), readText({ ...before, value })];
  if (!was || !is) return false;
  const drops = repairs.flatMap(({ fix }) => fix.drops ?? []);
  const spaces = repairs.filter(({ fix }) => fix.changes?.includes('spaces')).length;
  if (!hasSameWords(was.text, is.text, { signs, drops, spaces })) return false;
  const places = placesOf(repairs);
  return (
    isEqual(undeclared(was.facts, places, 'before'), undeclared(is.facts, places, 'after')) &&
    signsShown(is.tree) <= signsShown(was.tree) + escapesIn(repairs)
  );
}

/** Whether a repair changes signs or punctuation, not only letters, digits and spaces. */
export const hasSigns = (value: string, { start, end, fix }: Fixable): boolean =>
  /[\p{P}\p{S}]/u.test(value.slice(start, end) + fix.replacement);

interface Differences {
  /** Whether signs and punctuation may differ. */
  readonly signs: boolean;
  /** Markup that was removed, in order. It is no word of the text. */
  readonly drops: readonly string[];
  /** In how many places spaces between words may differ. */
  readonly spaces: number;
}

function hasSameWords(was: string, is: string, { signs, drops, spaces }: Differences): boolean {
  if (!signs && drops.length === 0 && skeletonOf(was) !== skeletonOf(is)) return false;
  const words = spacedWords(is);
  const rest = withoutDrops(spacedWords(was), drops, words);
  return rest?.letters === words.letters && countOtherGaps(rest, words) <= spaces;
}

interface ReadText {
  /** What readers see, and the keys and values of the front matter. */
  readonly text: string;
  readonly tree: Root;
  readonly facts: readonly Fact[];
}

function readText({ path, value }: EditionSource): ReadText | undefined {
  const parts = splitFrontMatter(value);
  if (typeof parts === 'string') return undefined;
  const properties = scalarsOf(parts.yaml);
  if (properties === undefined) return undefined;
  const { tree } = readStatement({ path, markdown: parts.body });
  return { text: [...properties, shownText(tree)].join('\n'), tree, facts: factsOf(tree, value) };
}

/** Returns the keys and values of the front matter; `undefined` if it is not valid YAML, or nested too deeply. */
function scalarsOf(yaml: string): string[] | undefined {
  const scalars: string[] = [];
  const document = parseYaml(yaml, { prettyErrors: false });
  if (document.errors.length > 0 || tooDeepInYaml(yaml) !== undefined) return undefined;
  visitYaml(document, {
    Scalar: (_, { value }) => {
      scalars.push(String(value));
    },
  });
  return scalars;
}

/** Where a repair is, in the text before it and after it, and what it may change there. */
interface Place {
  readonly before: Range;
  readonly after: Range;
  readonly changes: readonly Change[];
}

function placesOf(repairs: readonly Fixable[]): Place[] {
  let shift = 0;
  return withoutOverlaps(repairs).map(({ start, end, fix }) => {
    const after = { start: start + shift, end: start + shift + fix.replacement.length };
    shift = after.end - end;
    return { before: { start, end }, after, changes: fix.changes ?? [] };
  });
}

const undeclared = (facts: readonly Fact[], places: readonly Place[], side: 'before' | 'after') =>
  facts.filter(
    (fact) =>
      !places.some(
        (place) =>
          place.changes.includes(fact.kind) &&
          // A block that a repair makes or ends may reach far beyond it.
          (fact.kind === 'blocks' ||
            (fact.start < place[side].end && fact.end > place[side].start)),
      ),
  );

const isEqual = (was: readonly Fact[], is: readonly Fact[]): boolean =>
  was.length === is.length &&
  was.every(({ kind, value }, index) => kind === is[index]?.kind && value === is[index].value);

/** Returns how many signs of Markdown readers see. */
function signsShown(tree: Root): number {
  let count = 0;
  visit(tree, 'text', ({ value }) => {
    count += value.match(/[*_`[\]]/g)?.length ?? 0;
  });
  return count;
}

/** Returns how many signs the repairs show on purpose. */
const escapesIn = (repairs: readonly Fixable[]): number =>
  repairs.reduce((sum, { fix }) => sum + (fix.replacement.match(/\\[*_`[\]]/g)?.length ?? 0), 0);
