import {
  eitherTypes,
  parts,
  streamEntries,
  streamTypes,
  tables,
  type DictionaryType,
} from './grammar.ts';

/** One of the alternatives that a value may be. */
export type Expected =
  | { readonly kind: 'leaf'; readonly leaf: string }
  | { readonly kind: 'list'; readonly names: ReadonlySet<string> }
  | { readonly kind: 'array'; readonly each: Alternatives }
  | { readonly kind: 'map'; readonly each: Alternatives }
  | { readonly kind: 'dictionary'; readonly type: DictionaryType };

export type Alternatives = readonly Expected[];

const parsed = new Map<string, Expected[]>();

/** Returns the alternatives of an expression of `grammar.ts`. The same expression gives the same object. */
export function alternativesOf(expression: string): Alternatives {
  const known = parsed.get(expression);
  if (known) return known;
  const alternatives: Expected[] = [];
  // Stored while empty, since a part may contain itself in an array.
  parsed.set(expression, alternatives);
  for (const alternative of split(expression)) alternatives.push(...parse(alternative));
  return alternatives;
}

function parse(alternative: string): Alternatives {
  if (alternative.startsWith('='))
    return [{ kind: 'list', names: new Set(alternative.slice(1).split(',')) }];
  if (alternative.startsWith('{'))
    return [{ kind: 'map', each: alternativesOf(alternative.slice(1, -1)) }];
  if (alternative.startsWith('['))
    return [{ kind: 'array', each: alternativesOf(alternative.slice(1, -1)) }];
  if (alternative.endsWith('*'))
    return [{ kind: 'array', each: alternativesOf(alternative.slice(0, -1)) }];
  const part = parts[alternative];
  if (part !== undefined) return alternativesOf(part);
  if (alternative in tables) return [{ kind: 'dictionary', type: alternative as DictionaryType }];
  return [{ kind: 'leaf', leaf: alternative }];
}

/** Splits alternatives at each `|` that is not in brackets. */
function split(expression: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, sign] of Array.from(expression).entries()) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === '|' && depth === 0) {
      pieces.push(expression.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, expression.slice(from)];
}

/** The entries of each type of dictionary. */
export const entriesOf = Object.fromEntries(
  (Object.keys(tables) as DictionaryType[]).map((type) => [type, entriesIn(type)]),
) as Readonly<Record<DictionaryType, ReadonlyMap<string, Alternatives>>>;

function entriesIn(type: DictionaryType): ReadonlyMap<string, Alternatives> {
  const isStream = streamTypes.has(type) || eitherTypes.has(type);
  const entries = `${tables[type]} ${isStream ? streamEntries : ''}`.split(/\s+/).filter(Boolean);
  return new Map(
    entries.map((entry) => {
      // A name may contain a colon, an expression does not.
      const colon = entry.lastIndexOf(':');
      return [entry.slice(0, colon), alternativesOf(entry.slice(colon + 1))];
    }),
  );
}
