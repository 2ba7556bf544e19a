import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import type { Processor } from 'unified';

/**
 * Limits remark-gfm, which must come before it, to footnotes, tables and bare addresses. Strike-through and task lists would
 * remove characters from the text (`~`, `[ ]`), and indented code would turn paragraphs that Word has indented into code.
 */
export function remarkGfmSyntax(this: Processor): void {
  const extensions: Extension[] = (this.data().micromarkExtensions ??= []);
  const text: Record<string, Construct[]> = {};
  for (const extension of extensions)
    for (const [code, constructs = []] of Object.entries(extension.text ?? {}))
      for (const construct of [constructs].flat())
        if (addressNames.has(construct.name ?? '')) (text[code] ??= []).push(quick(construct));
  extensions.push({
    text,
    disable: { null: ['strikethrough', 'tasklistCheck', 'codeIndented', ...addressNames] },
  });
}

const addressNames = new Set(['emailAutolink', 'wwwAutolink', 'protocolAutolink']);

const quickName = 'bareAddress';

/** Constructs that are looked for from each paragraph or word, and whether a text has a sign of them. */
export interface CostlySyntax {
  readonly tables: boolean;
  readonly addresses: boolean;
}

/** A line as below the header of a table. */
const delimiter = /^(?=[^\n]*-)[ \t>-]*[:|][-:| \t]*$/m;
/** A part of each bare address. An entity may be a letter of one. */
const addressPart = /[@&]|www|http/i;

/** Returns which constructs a text may have. Few texts have any. */
export const costlySyntaxOf = (markdown: string): CostlySyntax => ({
  tables: delimiter.test(markdown),
  addresses: addressPart.test(markdown),
});

/** Leaves out the constructs that a text does not have. It must come after all other plugins of syntax. */
export function remarkWithoutCostly(this: Processor, { tables, addresses }: CostlySyntax): void {
  const data = this.data();
  const left = new Set([
    ...(tables ? [] : ['table']),
    ...(addresses ? [] : [quickName, ...addressNames]),
  ]);
  const without = (list: Extension['text']): NonNullable<Extension['text']> =>
    Object.fromEntries(
      Object.entries(list ?? {}).flatMap(([code, constructs = []]) => {
        const kept = [constructs].flat().filter(({ name }) => !left.has(name ?? ''));
        return kept.length > 0 ? [[code, kept]] : [];
      }),
    );
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    flow: without(extension.flow),
    text: without(extension.text),
  }));
  if (!addresses)
    data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({
      ...extension,
      transforms: (extension.transforms ?? []).filter(
        ({ name }) => name !== 'transformGfmAutolinkLiterals',
      ),
    }));
}

/** Where the last open bracket is in what was parsed. */
const lastOpen = new WeakMap<TokenizeContext, number>();

/**
 * Returns a construct for bare addresses that remembers the open bracket before it. There are none behind an open bracket, and
 * GFM looks for it from each word again.
 */
function quick({ tokenize, previous }: Construct): Construct {
  return {
    name: quickName,
    ...(previous && { previous }),
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const start = tokenize.call(this, effects, ok, nok);
      return (code: Code) => (isBehindBracket(this) ? nok(code) : start(code));
    },
  };
}

function isBehindBracket(context: TokenizeContext): boolean {
  const { events } = context;
  const isOpen = (index: number) => {
    const token = events[index]?.[1];
    return /^label(?:Link|Image)$/.test(token?.type ?? '') && token?._balanced !== true;
  };
  if (isOpen(lastOpen.get(context) ?? -1)) return true;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    if (isOpen(index)) {
      lastOpen.set(context, index);
      return true;
    }
    // GFM has found no open bracket before it.
    const token = events[index]?.[1];
    if (token && '_gfmAutolinkLiteralWalkedInto' in token) break;
  }
  return false;
}
