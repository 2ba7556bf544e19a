import { chosen } from '../package/alternate.ts';
import { child, isElement, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { PartContext } from './context.ts';

/** What Word does not show, and the codes of fields. */
const unseen = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText']);
const spaces = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr']);

/** Returns the text inside an element as Word shows it: without deletions, hidden runs and the codes of fields. */
export function shownText(element: XmlElement, part: PartContext): string {
  return element.children
    .map((node) => {
      if (!isElement(node)) return node;
      if (unseen.has(node.name) || /^w:\w+Pr$/.test(node.name) || isHidden(node, part)) return '';
      if (spaces.has(node.name)) return ' ';
      if (node.name === 'mc:AlternateContent')
        return chosen(node)
          .map((inner) => shownText(inner, part))
          .join('');
      const text = shownText(node, part);
      return node.name === 'w:p' ? ` ${text} ` : text;
    })
    .join('');
}

function isHidden(node: XmlElement, { styles }: PartContext): boolean {
  if (node.name !== 'w:r') return false;
  const properties = child(node, 'w:rPr');
  return (
    toggle(properties, 'w:vanish') ??
    toggle(properties, 'w:specVanish') ??
    styles.character(valueOf(properties, 'w:rStyle'))?.hidden ??
    false
  );
}
