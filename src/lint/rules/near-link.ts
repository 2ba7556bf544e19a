import { visit } from '../../text/visit.ts';
import { isImageName, nearAddressOf } from '../../markdown/near-address.ts';
import { blocksOf, rangeOf, type Block } from '../reading/blocks.ts';
import { nearLinkForms, type NearLinkForm } from '../reading/near-links.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Fix, LintText, Rule } from '../rule.ts';

/** Finds text that was meant as a link or an image, but that Markdown does not read as one. */
export const nearLink: Rule = {
  name: 'near-link',
  family: 'links',
  severity: 'error',
  about: 'a link or an image that is shown as text: [words] (https://…), (https://…)[words]',
  *find(text) {
    for (const block of blocksOf(text)) {
      const source = text.value.slice(block.start, block.end);
      if (!/[[\]［］【】]|\)[ \t]{0,9}\(|\|[^>\n]{0,300}>/.test(source)) continue;
      yield* findIn(text, block, source);
    }
    yield* misread(text);
  },
};

function* findIn(text: LintText, block: Block, source: string): Iterable<Finding> {
  const found: (Finding & { readonly end: number })[] = [];
  for (const one of nearLinkForms) {
    for (const match of source.matchAll(one.pattern)) {
      const [excerpt] = match;
      const at = block.start + match.index;
      const [from, to] = [at, at + excerpt.length];
      if (found.some(({ start, end }) => from < end && to > start)) continue;
      // Signs of a link, of code or after a backslash are not shown as brackets.
      const sign = at + excerpt.search(/[^!]/);
      if (
        text.value[at - 1] === '\\' ||
        !block.texts.some((part) => sign >= part.start && sign < part.end)
      )
        continue;
      const finding = findingOf(one, match, source.trim() === excerpt);
      const doubt = one.isDoubtful === true && { severity: 'warning' as const };
      if (finding) found.push({ start: from, end: to, ...finding, ...doubt });
    }
  }
  yield* found.sort((a, b) => a.start - b.start);
}

/** Yields links that are read as links to a page of the site, although they were meant as something else. */
function* misread({ tree, value }: LintText): Iterable<Finding> {
  const found: Finding[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    const range = rangeOf(node);
    if (!range || (node.type !== 'link' && node.type !== 'definition')) return;
    const source = value.slice(range.start, range.end);
    // Markdown reads the form of a chat program as a bare address.
    const [, url, words] = /^<(https?:[^\s|<>]+)\|([^<>]+)>$/.exec(source) ?? [];
    if (url !== undefined && words !== undefined) {
      const replacement = `[${words}](${url})`;
      const message = `${quoted(source)} is the form of another program; write ${quoted(replacement)}`;
      const fix: Fix = { replacement, isSafe: false, changes: ['links'], drops: url };
      found.push({ ...range, message, fix });
      return;
    }
    const near = nearAddressOf(node.url);
    if (near) {
      const { fault, right } = near;
      const message = `the link ${quoted(node.url)} leads nowhere: ${fault}; write ${right}`;
      const at = source.lastIndexOf(node.url);
      const start = range.start + at;
      const fix: Fix = { replacement: right, isSafe: false, changes: ['links'] };
      const end = start + node.url.length;
      found.push(at < 0 ? { ...range, message } : { start, end, message, fix });
    } else if (isImageName(node.url)) {
      const message = `${quoted(node.url)} is an image, and this only links to it; write ! directly before the […], in a paragraph of its own`;
      found.push({ ...range, message });
    }
  });
  yield* found;
}

function findingOf(
  { fault, isClear }: NearLinkForm,
  { 0: excerpt, index, groups, indices }: RegExpExecArray,
  isAlone: boolean,
): Pick<Finding, 'message' | 'fix' | 'severity'> | undefined {
  const [label = '', url = ''] = [groups?.['words'], groups?.['address']].map((part) =>
    part?.trim(),
  );
  // `[1] (https://…)` is a source with its number.
  if (/^[\p{N}\p{P}]+$/u.test(label)) return undefined;
  if (groups?.['label'] !== undefined) {
    const name = groups['label'] === '' ? label : groups['label'];
    const message = `readers see the brackets of ${quoted(excerpt)}: ${fault}; write [${label}](https://…), or add a line [${name}]: https://…, or write \\[ to keep the brackets`;
    return { severity: 'warning', message };
  }
  const isImage = excerpt.startsWith('!') || isImageName(url);
  const seen = `readers see ${quoted(excerpt)}, and not ${isImage ? 'an image' : 'a link'}: ${fault}`;
  const [hasSpace, isAscii] = [/\s/.test(url), /^[\n\x20-\x7e]*$/.test(url)];
  if (isImage && (hasSpace || !isAscii)) {
    const message = `${seen}; rename the file with a-z, 0-9 and "-", and write ![what it shows](map.jpg)`;
    return { message };
  }
  const title = groups?.['title']?.slice(1, -1);
  const place = `${url.replaceAll(/\s+/g, '%20')}${title === undefined ? '' : ` "${title}"`}`;
  const replacement = `${isImage ? '!' : ''}[${label}](${place})`;
  // Readers no longer see the address and the title.
  const [from = 0, to = 0] = indices?.groups?.['words'] ?? [];
  const drops = [excerpt.slice(0, from - index), excerpt.slice(to - index)];
  const fix: Fix = { replacement, isSafe: false, changes: ['links', 'images'], drops };
  if (isClear && isImage && !isAlone)
    return { message: `${seen}; write ${quoted(replacement)}, in a paragraph of its own` };
  if (isClear) return { message: `${seen}; write ${quoted(replacement)}`, fix };
  if (!hasSpace) return { message: `${seen}; write ![what it shows](map.jpg)` };
  const message = `${seen}; write the address without spaces, or %20 for each`;
  return { message, ...(isAscii && { fix }) };
}
