import { child, children, descendants } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** Elements that can be read in the newer alternative. */
const readable = ['pic:pic', 'w:txbxContent', 'w:t'];

/** Returns the content of an alternative (`mc:AlternateContent`): the newer one if it can be read, otherwise the fallback. */
export function chosen(alternate: XmlElement): XmlElement[] {
  const [choice, fallback] = [child(alternate, 'mc:Choice'), child(alternate, 'mc:Fallback')];
  const isRead =
    choice && readable.some((name) => descendants(choice, name).next().value !== undefined);
  return children(isRead || !fallback ? choice : fallback);
}
