import { child, children, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import { symbolOf } from './symbols.ts';

/** Fields that show nothing, and those of which a result can be empty. */
const silent =
  /^\s*(?:$|XE|TC|TA|RD|SET|ASK|FILLIN|NEXT|NEXTIF|SKIPIF|ADVANCE|PRIVATE|DATABASE|DATA|HYPERLINK|BARCODE|ADDIN|SHAPE|EMBED|LINK|INCLUDEPICTURE|FORMTEXT)(?:\s|$)/i;
/** Fields that always show something. */
const visible =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|REF|PAGEREF|NOTEREF|SEQ|LISTNUM|AUTONUM\w*|DATE|TIME|EQ|SYMBOL|MACROBUTTON|GOTOBUTTON|=)/i;

/** Whether Word shows something for a field without a stored result. */
export const isUnfilled = (code: string, hasResultPart: boolean): boolean =>
  hasResultPart ? visible.test(code) : !silent.test(code);

/** Returns what Word shows for a field from the field itself: a symbol, or the state of a form; `undefined` if it is not known. */
export function shownByItself(code: string, begin: XmlElement): string | undefined {
  const [, number = '', font = ''] = /^\s*SYMBOL\s+(\w+).*?\\f\s*"?([^"\\]+)"?/i.exec(code) ?? [];
  if (number !== '') {
    const value = /^0x/i.test(number) ? Number.parseInt(number.slice(2), 16) : Number(number);
    return symbolOf(font.trim(), value.toString(16));
  }
  const form = child(begin, 'w:ffData');
  const box = child(form, 'w:checkBox');
  if (box) return (toggle(box, 'w:checked') ?? toggle(box, 'w:default')) === true ? '☒' : '☐';
  const list = child(form, 'w:ddList');
  const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? '0');
  return children(list, 'w:listEntry')[chosen]?.attributes['w:val'];
}
