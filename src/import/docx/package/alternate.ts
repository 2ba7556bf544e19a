import { child, children, descendants } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** The content of a text box, in the names of Word, of its strict form and of old versions. */
export const boxes: ReadonlySet<string> = new Set([
  'w:txbxContent',
  'wp:txbxContent',
  'wne:txbxContent',
]);

/** Elements that can be read in the newer alternative. */
const readable = [...boxes, 'pic:pic', 'w:t', 'm:t', 'a:t', 'w:sym'];

/** Returns the content of an alternative (`mc:AlternateContent`): the first that can be read, otherwise the fallback. */
export function chosen(alternate: XmlElement): XmlElement[] {
  const choices = children(alternate, 'mc:Choice');
  const read = choices.find((choice) =>
    readable.some((name) => descendants(choice, name).next().value !== undefined),
  );
  return children(read ?? child(alternate, 'mc:Fallback') ?? choices[0]);
}
