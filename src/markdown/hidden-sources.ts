import type { Definition, Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../text/visit.ts';

/** Words above a list of sources, in the languages of the site, and at most three more: منابع و مآخذ، Sources and links. */
const names =
  /^(?:منابع|منبع|مآخذ|مراجع|ارجاعات|پیوندها|پیوندهای|لینک‌ها|لینک‌های|پانویس‌ها|پانوشت‌ها|پی‌نوشت‌ها|المصادر|المراجع|الروابط|الهوامش|سەرچاوەکان|سەرچاوە|پەراوێزەکان|sources?|references?|links?|footnotes?|quellen?|belege|fußnoten)(?<more>(?:\s+[^\s.!?؟…]+){0,3})$/iu;

/** The definitions below words that announce a list of sources. Readers see the words, and nothing below them. */
export interface HiddenSources {
  readonly heading: string;
  readonly definitions: readonly Definition[];
}

/** Returns the lists of sources in a text that were written as definitions of links, and so are not shown. */
export function hiddenSources(tree: Root): HiddenSources[] {
  const found: HiddenSources[] = [];
  visit(tree, (node) => {
    if ('children' in node) found.push(...sourcesIn(node));
  });
  return found;
}

function sourcesIn({ children }: Parents): HiddenSources[] {
  return (children as Nodes[]).flatMap((node, index) => {
    if (node.type !== 'heading' && node.type !== 'paragraph') return [];
    if (children[index + 1]?.type !== 'definition') return [];
    const isBelow = ({ type }: Nodes) => type === 'definition' || type === 'footnoteDefinition';
    let after = index + 1;
    while (children[after] && isBelow(children[after] as Nodes)) after += 1;
    const definitions = children.slice(index + 1, after).filter((one) => one.type === 'definition');
    const heading = toString(node).trim();
    // Footnotes are shown, and may be what a heading announces.
    if (!announces(node, heading, children[after])) return [];
    return [{ heading, definitions }];
  });
}

/** Whether words are above nothing but definitions: they name sources, or what they announce does not follow. */
function announces(node: Nodes, heading: string, next: Nodes | undefined): boolean {
  if (next?.type === 'list') return false;
  const name = heading.replace(/\s*[:：]$/, '');
  const more = names.exec(name)?.groups?.['more'];
  if (more === '') return true;
  const isEnd = next === undefined || next.type === 'heading' || next.type === 'thematicBreak';
  return isEnd && (node.type === 'heading' || name !== heading || more !== undefined);
}
