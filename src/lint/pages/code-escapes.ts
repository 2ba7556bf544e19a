import type { Root } from 'mdast';
import { visit } from '../../text/visit.ts';
import type { WrittenCharacter } from '../reading/yaml-escapes.ts';
import { nodesIn } from './code-nodes.ts';
import { programsOf } from './programs.ts';

const escape = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|[^])/gi;

/** Returns the characters outside of ASCII that strings in the code of a page have by escapes: `\u06cc`. */
export function codeEscapes(tree: Root, value: string): WrittenCharacter[] {
  const found: WrittenCharacter[] = [];
  visit(tree, (node) => {
    for (const program of programsOf(node))
      for (const { node: code } of nodesIn(program)) {
        if (code.type !== 'TemplateElement' && typeof code['value'] !== 'string') continue;
        for (const match of value.slice(code.start, code.end).matchAll(escape)) {
          const hex = match[1] ?? match[2] ?? match[3];
          const point = hex === undefined ? 0 : parseInt(hex, 16);
          if (point < 0xa0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) continue;
          const start = code.start + match.index;
          const end = start + match[0].length;
          found.push({ start, end, character: String.fromCodePoint(point) });
        }
      }
  });
  return found;
}
