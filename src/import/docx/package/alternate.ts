import { child, children, descendants } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** What can be read of a newer way to say something. */
const readable = ['pic:pic', 'w:txbxContent', 'w:t'];

/** Of something that a file says in a newer and in an older way, the newer where it can be read, else the older. */
export function chosen(alternate: XmlElement): XmlElement[] {
  const [choice, fallback] = [child(alternate, 'mc:Choice'), child(alternate, 'mc:Fallback')];
  const isRead =
    choice && readable.some((name) => descendants(choice, name).next().value !== undefined);
  return children(isRead || !fallback ? choice : fallback);
}
