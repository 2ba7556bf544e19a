import { child, children, valueOf } from '../package/elements.ts';
import type { WordParts } from '../package/word-parts.ts';
import type { XmlElement } from '../package/xml.ts';

/**
 * Returns a function that returns the words which Word writes before a numbered paragraph, such as `ماده` of `ماده %1:`; empty
 * for the sign of a bullet and for a number.
 */
export function numberWords({ numbering, styles }: WordParts): (paragraph: XmlElement) => string {
  const byId = (name: string, key: string) =>
    new Map(children(numbering, name).map((node) => [node.attributes[key] ?? '', node]));
  const [lists, definitions] = [byId('w:num', 'w:numId'), byId('w:abstractNum', 'w:abstractNumId')];
  const styled = new Map(
    children(styles, 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      child(child(style, 'w:pPr'), 'w:numPr'),
    ]),
  );
  return (paragraph) => {
    const properties = child(paragraph, 'w:pPr');
    const own = child(properties, 'w:numPr') ?? styled.get(valueOf(properties, 'w:pStyle') ?? '');
    const list = lists.get(valueOf(own, 'w:numId') ?? '');
    const level = valueOf(own, 'w:ilvl') ?? '0';
    const definition = definitions.get(valueOf(list, 'w:abstractNumId') ?? '');
    const override = children(list, 'w:lvlOverride').find(
      (of) => of.attributes['w:ilvl'] === level,
    );
    const levels = [...children(override, 'w:lvl'), ...children(definition, 'w:lvl')];
    const found = levels.find((of) => of.attributes['w:ilvl'] === level);
    const isShape = ['bullet', 'none'].includes(valueOf(found, 'w:numFmt') ?? '');
    // Letters next to a number are one word with it.
    const fixed = (valueOf(found, 'w:lvlText') ?? '').replaceAll(
      /[\p{L}\p{M}\p{N}]*%[1-9][\p{L}\p{M}\p{N}]*/gu,
      ' ',
    );
    const words =
      fixed.match(isShape ? /\p{L}[\p{L}\p{M}\u200c]+/gu : /[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];
    return words.join(' ');
  };
}
