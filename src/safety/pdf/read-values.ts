import type { Lexer } from './lexer.ts';
import { PdfName, PdfRef, type PdfDict, type PdfValue } from './values.ts';

interface Container {
  readonly isDict: boolean;
  readonly items: PdfValue[];
}

/**
 * Reads values up to the next word that is not part of one: `endobj`, `stream`, an operator. Keeps open arrays and dictionaries
 * in a list, so depth is no limit.
 * @param single whether to stop after the first array or dictionary
 */
export function readValues(
  lexer: Lexer,
  single = false,
): { readonly values: PdfValue[]; readonly word: string | undefined } {
  const root: Container = { isDict: false, items: [] };
  const open: Container[] = [];
  let { items } = root;
  const close = (isDict: boolean) => {
    const container = open.pop();
    if (container?.isDict !== isDict) {
      lexer.problems.add('brackets that do not match');
      if (container === undefined) return;
    }
    items = (open.at(-1) ?? root).items;
    items.push(container.isDict ? dictionaryOf(container.items, lexer.problems) : container.items);
  };
  for (;;) {
    const token = lexer.next();
    if (typeof token === 'object' || typeof token === 'number') items.push(token);
    else if (token === undefined) {
      if (open.length > 0) lexer.problems.add('an array or dictionary without an end');
      while (open.length > 0) close(open.at(-1)?.isDict ?? false);
      return { values: root.items, word: undefined };
    } else if (token === '[' || token === '<<') {
      const container: Container = { isDict: token === '<<', items: [] };
      open.push(container);
      ({ items } = container);
    } else if (token === ']' || token === '>>') {
      close(token === '>>');
      if (single && open.length === 0) return { values: root.items, word: undefined };
    } else if (token === 'R') pushReference(items, lexer);
    else if (token === 'true' || token === 'false') items.push(token === 'true');
    else if (token === 'null') items.push(null);
    else if (open.length === 0) return { values: root.items, word: token };
    else lexer.problems.add(`an unexpected word ${JSON.stringify(token.slice(0, 40))}`);
  }
}

function pushReference(items: PdfValue[], lexer: Lexer): void {
  const [number, generation] = items.splice(-2);
  if (typeof number === 'number' && typeof generation === 'number') items.push(new PdfRef(number));
  else lexer.problems.add('a reference without numbers');
}

function dictionaryOf(items: readonly PdfValue[], problems: Set<string>): PdfDict {
  const dict = new Map<string, PdfValue>();
  for (let index = 0; index < items.length; index += 2) {
    const key = items[index];
    const value = items[index + 1];
    if (!(key instanceof PdfName) || value === undefined) {
      problems.add('a dictionary with an entry that has no name or no value');
      index -= 1;
      continue;
    }
    if (dict.has(key.name)) problems.add(`/${key.name} is twice in a dictionary`);
    dict.set(key.name, value);
  }
  return dict;
}
