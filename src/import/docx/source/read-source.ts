import type { SourceParagraph } from '../../compare/source.ts';
import { child, children, isElement, textIn, toggle } from '../package/elements.ts';
import type { TextPart } from '../package/parts.ts';
import type { WordParts } from '../package/word-parts.ts';
import type { XmlElement } from '../package/xml.ts';
import { symbolOf } from '../clean/symbols.ts';
import { plainAlt } from '../clean/description.ts';
import { numberWords } from './number-words.ts';

/** Elements that Word does not show, or whose text is read in another way: deletions, field codes, properties. */
const unseen = /^(?:w:del|w:moveFrom|w:delText|w:instrText|w:delInstrText|[wm]:\w+Pr|m:ctrlPr)$/;
/** Elements that separate words. */
const spaces = new Set(
  'w:tab w:ptab w:br w:cr m:f m:den m:sub m:sup m:lim m:rad m:deg m:nary m:func m:fName m:m'.split(
    ' ',
  ),
);
/** Elements whose children are separate words. */
const lists = new Set(['m:d', 'm:mr', 'm:eqArr']);
/** Elements whose text is a paragraph of its own. */
const blocks = new Set(['w:p', 'w:tc', 'w:body', 'w:footnote', 'w:endnote']);
const texts = new Set(['w:t', 'm:t']);
const boxes = new Set(['w:txbxContent', 'wp:txbxContent', 'wne:txbxContent']);

/**
 * Returns the text of a Word file, paragraph by paragraph, as it is in the XML. It shares nothing with the reader that cleans
 * the text, so that a comparison of the two finds the mistakes of that reader.
 *
 * @param omitted What the other reader left out and reported, such as hidden text, with what it put in its place.
 */
export function readSource(
  parts: WordParts,
  omitted: ReadonlyMap<XmlElement, string>,
): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  const labels = numberWords(parts);
  const notes = new Set<string>();
  let text = '';
  let waiting: (XmlElement | string)[] = [];
  let isNote = false;
  walk(parts.document.root);
  endParagraph();
  isNote = true;
  // A note can refer to another one.
  for (const key of notes) {
    const [kind = '', id = ''] = key.split(' ');
    const part: TextPart | undefined = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    const note = children(part?.root, `w:${kind}`).find((of) => of.attributes['w:id'] === id);
    if (note) walk(note);
    endParagraph();
  }
  return paragraphs;

  function endParagraph(): void {
    if (/\S/.test(text)) paragraphs.push({ text, kind: isNote ? 'note' : 'body' });
    text = '';
    const inner = waiting;
    waiting = [];
    for (const box of inner) {
      if (typeof box === 'string') text = box;
      else walkAll(box);
      endParagraph();
    }
  }

  function walkAll(node: XmlElement): void {
    for (const inner of node.children) if (isElement(inner)) walk(inner);
  }

  function walk(node: XmlElement): void {
    const { name, attributes } = node;
    text += omitted.get(node) ?? '';
    if (unseen.test(name) || omitted.has(node) || isUnseen(node)) return;
    if (texts.has(name)) text += textIn(node);
    else if (spaces.has(name) || isSecondNumber(node, text)) {
      text += ' ';
      walkAll(node);
      text += ' ';
    } else if (lists.has(name)) {
      for (const inner of node.children.filter(isElement)) {
        text += ' ';
        walk(inner);
      }
      text += ' ';
    } else if (name === 'w:noBreakHyphen') text += '-';
    else if (boxes.has(name)) waiting.push(node);
    else if (name === 'a:p') waiting.push(textIn(node));
    else if (name === 'mc:AlternateContent') walkAlternate(node);
    else if (name === 'w:ruby') {
      for (const part of ['w:rubyBase', 'w:rt']) {
        const half = child(node, part);
        if (half) walkAll(half);
        text += ' ';
      }
    } else if (name === 'w:sym')
      text += symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '') ?? '';
    else if (/^w:(?:foot|end)noteReference$/.test(name)) {
      const key = `${name.slice(2, -'Reference'.length)} ${attributes['w:id'] ?? ''}`;
      notes.add(key);
    } else if (name === 'w:p') {
      const hasOpenEnd = continues(node);
      const label = labels(node);
      const start = text.length;
      walkAll(node);
      if (label !== '' && /\S/.test(text.slice(start)))
        text = `${text.slice(0, start)}${label} ${text.slice(start)}`;
      if (!hasOpenEnd) endParagraph();
    } else if (blocks.has(name)) {
      endParagraph();
      walkAll(node);
      endParagraph();
    } else {
      if (name === 'v:textpath') waiting.push(attributes['string'] ?? '');
      const alt = name === 'wp:docPr' ? (attributes['descr'] ?? attributes['title'] ?? '') : '';
      if (plainAlt(alt) !== '') paragraphs.push({ text: plainAlt(alt), kind: 'alt' });
      walkAll(node);
    }
  }

  /** Walks the newer alternative, or the fallback if that has no text. */
  function walkAlternate(node: XmlElement): void {
    const choice = children(node, 'mc:Choice').find(hasText);
    const shown = choice ?? child(node, 'mc:Fallback');
    if (shown) walkAll(shown);
  }
}

/** Whether an element of a formula with an index or a power is a number after another one. */
const isSecondNumber = (node: XmlElement, before: string): boolean =>
  /^m:s(?:Sup|Sub|SubSup)$/.test(node.name) &&
  /\p{N}$/u.test(before) &&
  /^\p{N}/u.test(textIn(node).trim());

const hasText = (node: XmlElement): boolean =>
  node.children.some((inner) =>
    isElement(inner)
      ? ((texts.has(inner.name) || inner.name === 'a:t') && textIn(inner) !== '') || hasText(inner)
      : false,
  );

/** Whether the paragraph has no end of its own: that was deleted, or it is the large first letter of the next one. */
function continues(paragraph: XmlElement): boolean {
  const properties = child(paragraph, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  const cap = child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? 'none';
  return cap !== 'none' || ['w:del', 'w:moveFrom'].some((name) => child(mark, name) !== undefined);
}

/** Whether an element is marked as deleted, hidden or unfilled. */
function isUnseen(node: XmlElement): boolean {
  switch (node.name) {
    case 'w:r':
    case 'm:r': {
      const properties = child(node, 'w:rPr');
      return toggle(properties, 'w:vanish') === true || toggle(properties, 'w:specVanish') === true;
    }
    case 'w:tr': {
      const properties = child(node, 'w:trPr');
      return child(properties, 'w:del') !== undefined || toggle(properties, 'w:hidden') === true;
    }
    case 'w:tc':
      return child(child(node, 'w:tcPr'), 'w:cellDel') !== undefined;
    case 'w:sdt':
      return toggle(child(node, 'w:sdtPr'), 'w:showingPlcHdr') === true;
    case 'm:phant':
      return ['0', 'off', 'false'].includes(
        child(child(node, 'm:phantPr'), 'm:show')?.attributes['m:val'] ?? '',
      );
    case 'w:drawing':
      return ['1', 'true'].includes(
        children(children(node)[0], 'wp:docPr')[0]?.attributes['hidden'] ?? '',
      );
    default:
      return false;
  }
}
