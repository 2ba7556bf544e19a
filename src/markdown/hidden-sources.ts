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
    const rest = children.slice(index + 1);
    const after = rest.findIndex(
      ({ type }) => type !== 'definition' && type !== 'footnoteDefinition',
    );
    const below = after < 0 ? rest : rest.slice(0, after);
    const definitions = below.filter((one) => one.type === 'definition');
    const next = after < 0 ? undefined : rest[after];
    const heading = toString(node).trim();
    // Footnotes are shown, and may be what a heading announces.
    if (rest[0]?.type !== 'definition' || !announces(node, heading, next)) return [];
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
