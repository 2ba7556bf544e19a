import { child, isElement, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import { isApart, onOneLine } from './formula-signs.ts';
import { emphasisOf } from './run-format.ts';
import { whyLeftOut } from './why-left-out.ts';

/**
 * Returns the text of a formula without its deleted and hidden parts, which are counted in the log, and without what is struck
 * through or invisible, which is reported.
 */
export function cleanFormula(element: XmlElement, paragraph: ParagraphContext): string {
  const { part, style, removed } = paragraph;
  const { log, styles, omitted } = part;
  // Word often cuts one deletion into several elements.
  let wasDeleted = false;
  return textOf(element).replaceAll(/\s+/g, ' ');

  function textOf(node: XmlElement): string {
    let text = '';
    let before: XmlElement | undefined;
    for (const inner of node.children) {
      const shown = isElement(inner) ? shownIn(inner) : inner;
      if (isElement(inner) && isApart(text, before, shown, inner)) text += ' ';
      text += shown;
      if (isElement(inner) && shown !== '') before = inner;
    }
    return text;
  }

  function shownIn(node: XmlElement): string {
    if (node.name.endsWith('Pr')) return '';
    if (isDeleted(node)) {
      if (!wasDeleted) log.drop('deletion');
      wasDeleted = true;
      omitted.set(node, '');
      return '';
    }
    if (isHidden(node)) {
      log.drop('hidden');
      omitted.set(node, '');
      return '';
    }
    const text = onOneLine(node, shownIn) ?? textOf(node);
    if (text !== '') wasDeleted = false;
    return isLeftOut(node, text) ? '' : text;
  }

  /** Whether a run is struck through or invisible, which is reported. */
  function isLeftOut(node: XmlElement, text: string): boolean {
    if (node.name !== 'm:r' || text.trim() === '') return false;
    const properties = child(node, 'w:rPr');
    const character = styles.character(valueOf(properties, 'w:rStyle'));
    const emphasis = emphasisOf(properties, character, style, text);
    const { leftOut } = whyLeftOut(properties, character, emphasis, paragraph);
    if (leftOut === undefined) return false;
    removed.add(text, leftOut);
    removed.end();
    omitted.set(node, '');
    return true;
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
