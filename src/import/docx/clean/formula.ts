import { child, isElement, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';

/** Returns the text of a formula without its deleted and hidden parts, which are counted in the log. */
export function cleanFormula(element: XmlElement, { part, style }: ParagraphContext): string {
  const { log, styles } = part;
  // Word often cuts one deletion into several elements.
  let wasDeleted = false;
  return textOf(element);

  function textOf(node: XmlElement): string {
    return node.children
      .map((inner) => {
        if (!isElement(inner)) return inner;
        if (inner.name.endsWith('Pr')) return '';
        if (isDeleted(inner)) {
          if (!wasDeleted) log.drop('deletion');
          wasDeleted = true;
          return '';
        }
        if (isHidden(inner)) {
          log.drop('hidden');
          return '';
        }
        const text = textOf(inner);
        if (text !== '') wasDeleted = false;
        return text;
      })
      .join('');
  }

  /** Whether a run or a phantom, which only takes space, is not shown. */
  function isHidden(node: XmlElement): boolean {
    if (node.name === 'm:phant') {
      const show = child(child(node, 'm:phantPr'), 'm:show')?.attributes['m:val'];
      return ['0', 'off', 'false'].includes(show ?? '');
    }
    const properties = child(node, 'w:rPr');
    return (
      toggle(properties, 'w:vanish') ??
      toggle(properties, 'w:specVanish') ??
      styles.character(valueOf(properties, 'w:rStyle'))?.hidden ??
      (node.name === 'm:r' && style?.hidden === true)
    );
  }
}

const deletions = ['w:del', 'w:moveFrom'];

/** Whether an element is a tracked deletion, or a structure, such as a fraction, that is marked as one. */
function isDeleted(node: XmlElement): boolean {
  if (deletions.includes(node.name) || node.name === 'w:delText') return true;
  return node.children.some((inner) => {
    if (!isElement(inner) || !/^m:\w+Pr$/.test(inner.name)) return false;
    const control = child(inner, 'm:ctrlPr');
    return [control, child(control, 'w:rPr')].some((of) =>
      deletions.some((name) => child(of, name) !== undefined),
    );
  });
}
