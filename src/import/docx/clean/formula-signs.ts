import { child, children } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';

/** Returns the text of the child of this name; empty if there is none. */
type Part = (name: string) => string;

/** Returns a structure of a formula on one line, such as `(a+b)/2` or `x^2`; `undefined` if it is not a structure. */
export function onOneLine(
  node: XmlElement,
  textOf: (node: XmlElement) => string,
): string | undefined {
  const part: Part = (name) => {
    const found = child(node, name);
    return found ? textOf(found) : '';
  };
  const parts = (name: string) => children(node, name).map(textOf);
  const value = (name: string, preset: string) =>
    child(child(node, `${node.name}Pr`), name)?.attributes['m:val'] ?? preset;
  switch (node.name) {
    case 'm:f':
      return `${grouped(part('m:num'))}${value('m:type', 'bar') === 'noBar' ? '¦' : '/'}${grouped(part('m:den'))}`;
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return `${part('m:e')}${scripts(part)}`;
    case 'm:sPre':
      return `${scripts(part)} ${part('m:e')}`;
    case 'm:limLow':
      return `${part('m:e')}_${grouped(part('m:lim'))}`;
    case 'm:limUpp':
      return `${part('m:e')}^${grouped(part('m:lim'))}`;
    case 'm:rad':
      return ` ${part('m:deg')}√${grouped(part('m:e'))}`;
    case 'm:nary':
      return ` ${value('m:chr', '∫')}${scripts(part)} ${part('m:e')}`;
    case 'm:func':
      return ` ${part('m:fName')} ${part('m:e')} `;
    case 'm:d':
      return `${value('m:begChr', '(') || ' '}${parts('m:e').join(value('m:sepChr', '|') || ' ')}${value('m:endChr', ')') || ' '}`;
    case 'm:m':
      return `[${parts('m:mr').join('; ')}]`;
    case 'm:mr':
      return parts('m:e').join(', ');
    case 'm:eqArr':
      return ` ${parts('m:e').join('; ')} `;
    default:
      return undefined;
  }
}

const scripts = (part: Part): string =>
  [
    ['_', part('m:sub')],
    ['^', part('m:sup')],
  ]
    .map(([sign = '', text = '']) => (text === '' ? '' : sign + grouped(text)))
    .join('');

/** Structures that a letter or a number can follow or precede without becoming part of them, if a space is between. */
const structures = /^m:(?:f|s(?:Sup|Sub|SubSup|Pre)|lim(?:Low|Upp)|rad|nary)$/;

/** Whether a space has to be between two parts of a formula: without it, 5½ becomes 51/2, and x²y becomes x^2y. */
export function isApart(
  text: string,
  before: XmlElement | undefined,
  next: string,
  node: XmlElement,
): boolean {
  if (!/[\p{L}\p{N}]$/u.test(text) || !/^[\p{L}\p{N}]/u.test(next)) return false;
  if (node.name === 'm:f' || structures.test(before?.name ?? '')) return true;
  return structures.test(node.name) && /\p{N}$/u.test(text) && /^\p{N}/u.test(next);
}

/** Puts brackets around anything but one word or number. */
const grouped = (text: string): string =>
  /^[\p{L}\p{M}\p{N}.,]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
