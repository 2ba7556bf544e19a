import { quoted } from '../../../text/quote.ts';
import { chosen } from '../package/alternate.ts';
import { cleanRun, linkWords, noteField, type Line } from './runs.ts';
import { child, children, element, isElement, textIn } from '../package/elements.ts';
import type { CleaningPart } from './facts.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';

const deletions = new Set(['w:del', 'w:moveFrom']);

/** What stands in a paragraph, without what is not text: runs, and links with runs in them. */
export function cleanInline(nodes: readonly XmlNode[], line: Line): XmlElement[] {
  const { part, facts } = line;
  return nodes.filter(isElement).flatMap((node, index, all): XmlElement[] => {
    const before = all[index - 1]?.name ?? '';
    switch (node.name) {
      case 'w:r':
        return cleanRun(node, line);
      case 'w:del':
      case 'w:moveFrom':
        // One deletion is often cut into several.
        if (!deletions.has(before)) part.log.drop('deletion');
        return [];
      case 'w:ins':
      case 'w:moveTo':
        if (before !== node.name) part.insertions += 1;
        return cleanInline(node.children, line);
      case 'w:hyperlink':
        return cleanLink(node, line);
      case 'w:fldSimple':
        return cleanSimpleField(node, line);
      case 'w:sdt':
        return isPlaceholder(node, part) ? [] : cleanInline(contentOf(node), line);
      case 'mc:AlternateContent':
        return cleanInline(chosen(node), line);
      case 'w:bookmarkStart':
        part.log.drop('bookmark');
        return [];
      case 'm:oMath':
      case 'm:oMathPara':
        facts.reviewNotes.add(
          `the formula ${quoted(textIn(node))} stands here as plain signs: write it so that it can be read`,
        );
        return [element('w:r', {}, element('w:t', {}, textIn(node)))];
      default:
        // Wrappers of direction, of meaning, of programs; and what has nothing to be read in it.
        return cleanInline(node.children, line);
    }
  });
}

/** Runs with those that are set alike in one: Word cuts its text into many, and each costs much to read. */
export function mergeRuns(nodes: readonly XmlElement[]): XmlElement[] {
  const groups: XmlElement[][] = [];
  for (const node of nodes) {
    const [first] = groups.at(-1) ?? [];
    if (first && isWords(first) && isWords(node) && formatOf(first) === formatOf(node))
      groups.at(-1)?.push(node);
    else groups.push([node]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const words = element('w:t', {}, group.map(textIn).join(''));
    return [element('w:r', {}, ...children(first, 'w:rPr'), words)];
  });
}

const isWords = ({ name, children: content }: XmlElement): boolean =>
  name === 'w:r' &&
  content.every((node) => isElement(node) && ['w:rPr', 'w:t'].includes(node.name));

const formatOf = (run: XmlElement): string =>
  children(child(run, 'w:rPr'))
    .map(({ name }) => name)
    .join(' ');

/** Whether a content control shows only the words that ask for it to be filled in. */
export function isPlaceholder(control: XmlElement, { log }: CleaningPart): boolean {
  const is = child(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
  if (is) log.drop('placeholder');
  return is;
}

/** What a content control holds. */
export const contentOf = (control: XmlElement): XmlElement[] =>
  children(child(control, 'w:sdtContent'));

function cleanLink(node: XmlElement, line: Line): XmlElement[] {
  const target = line.part.relationships.get(node.attributes['r:id'] ?? '');
  const words = cleanInline(node.children, line);
  if (target?.isExternal !== true) return linkWords({}, words, line);
  const anchor = node.attributes['w:anchor'];
  const href =
    anchor === undefined ? target.target : `${target.target.replace(/#.*/s, '')}#${anchor}`;
  return linkWords({ href }, words, line);
}

function cleanSimpleField(node: XmlElement, line: Line): XmlElement[] {
  const { fields, log } = line.part;
  log.drop('field');
  fields.begin();
  fields.add(node.attributes['w:instr'] ?? '');
  noteField(fields.show() ?? '', textIn(node), line);
  const words = cleanInline(node.children, line);
  fields.end();
  return words;
}
