import { quoted } from '../../../text/quote.ts';
import { boxes as boxNames, chosen } from '../package/alternate.ts';
import { children, textIn } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { PartContext } from './context.ts';
import { plainAlt } from './description.ts';
import { readOldPicture, readPicture } from './pictures.ts';
import type { Picture } from './word-text.ts';

/** What a text can take from a drawing. */
interface Drawing {
  readonly pictures: readonly Picture[];
  /** Its text boxes, WordArt among them. */
  readonly boxes: readonly XmlElement[];
  /** What has to be left out, as the beginning of a review note: `a chart`. */
  readonly lost: readonly string[];
}

const nothing: Drawing = { pictures: [], boxes: [], lost: [] };

/** Reads a drawing: `w:drawing`, the older `w:pict`, or the preview of a `w:object`. Leaves hidden ones out. */
export function readDrawing(drawing: XmlElement, part: PartContext): Drawing {
  const pictures: Picture[] = [];
  const boxes: XmlElement[] = [];
  const lost: string[] = [];
  let properties: XmlElement | undefined;
  let [isHidden, isLine] = [false, false];
  walk(drawing, undefined);
  if (isHidden) {
    part.log.drop('hidden');
    return nothing;
  }
  part.pictures.push(...pictures);
  const isEmpty = pictures.length === 0 && boxes.every((box) => textIn(box) === '');
  if (isEmpty && lost.length === 0 && !isLine)
    lost.push(drawing.name === 'w:object' ? 'an embedded object' : 'a drawing');
  const { descr, title } = properties?.attributes ?? {};
  const alt = pictures.length > 0 ? '' : plainAlt(descr ?? title ?? '');
  return { pictures, boxes, lost: lost.map((what) => (alt === '' ? what : `${what} (${alt})`)) };

  function walk(node: XmlElement, shape: XmlElement | undefined): void {
    const { name, attributes } = node;
    // A box is cleaned as blocks, with the pictures and boxes in it.
    if (boxNames.has(name)) boxes.push(node);
    else if (name === 'mc:AlternateContent') for (const inner of chosen(node)) walk(inner, shape);
    else if (name === 'v:textpath') boxes.push(boxOf(attributes['string'] ?? ''));
    else if (name === 'a:p') boxes.push(boxOf(textIn(node)));
    else if (name === 'pic:pic') pictures.push(readPicture(node, properties, part));
    else if (name === 'v:imagedata') pictures.push(readOldPicture(node, shape, part));
    else if (name === 'c:chart') lost.push(`a chart${wordsOf(attributes['r:id'])}`);
    else if (name === 'dgm:relIds') lost.push(`a diagram (SmartArt)${wordsOf(attributes['r:dm'])}`);
    else {
      if (name === 'wp:docPr') properties = node;
      isHidden ||= name === 'wp:docPr' && ['1', 'true'].includes(attributes['hidden'] ?? '');
      // A horizontal rule between paragraphs.
      isLine ||= /^(?:t|true|1)$/.test(attributes['o:hr'] ?? '');
      const outer = name.startsWith('v:') ? node : shape;
      for (const inner of children(node)) walk(inner, outer);
    }
  }

  /** Returns the words of the part that a relationship leads to. */
  function wordsOf(id = ''): string {
    const words = part.drawnWords.get(part.relationships.get(id)?.target ?? '') ?? '';
    return words === '' ? '' : ` with the words ${quoted(words, Infinity)}`;
  }
}

/** Returns a text box with one paragraph. */
const boxOf = (text: string): XmlElement => ({
  name: 'w:txbxContent',
  attributes: {},
  children: [element('w:p', [element('w:r', [element('w:t', [text])])])],
});

const element = (name: string, content: XmlElement['children']): XmlElement => ({
  name,
  attributes: {},
  children: content,
});
