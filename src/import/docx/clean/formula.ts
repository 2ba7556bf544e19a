import { child, isElement, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import { onOneLine } from './formula-signs.ts';

/** Returns the text of a formula without its deleted and hidden parts, which are counted in the log. */
export function cleanFormula(element: XmlElement, { part, style }: ParagraphContext): string {
  const { log, styles } = part;
  // Word often cuts one deletion into several elements.
  let wasDeleted = false;
  return textOf(element).replaceAll(/\s+/g, ' ');

  function textOf(node: XmlElement): string {
    return node.children.map((inner) => (isElement(inner) ? shownIn(inner) : inner)).join('');
  }

  function shownIn(node: XmlElement): string {
    if (node.name.endsWith('Pr')) return '';
    if (isDeleted(node)) {
      if (!wasDeleted) log.drop('deletion');
      wasDeleted = true;
      return '';
    }
    if (isHidden(node)) {
      log.drop('hidden');
      return '';
    }
    const text = onOneLine(node, shownIn) ?? textOf(node);
    if (text !== '') wasDeleted = false;
    return text;
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
