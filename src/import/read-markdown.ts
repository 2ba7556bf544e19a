import type { Html } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from '../text/visit.ts';
import { directionOf } from '../domain/language-tag.ts';
import { quoted } from '../text/quote.ts';
import type { ImportLog } from './import-log.ts';
import { takeFrontMatter, type FrontMatter } from './front-matter.ts';
import { refuseLongParagraph } from './limits.ts';
import { publicAddress } from '../text/public-address.ts';
import { linesOf } from './read-plain.ts';
import { takeMessages } from './take-messages.ts';
import { acceptChanges } from './tracked-changes.ts';

/** The content of a Markdown file. */
interface ReadMarkdown {
  readonly title: string | undefined;
  readonly frontMatter: FrontMatter;
  readonly markdown: string;
}

const reader = unified().use(remarkParse).freeze();

/** Reads a Markdown file. Only comments, invisible characters and, in right-to-left text, no-break spaces are removed. */
export function readMarkdown(text: string, tag: string, log: ImportLog): ReadMarkdown {
  const { values, foreign, body } = takeFrontMatter(linesOf(text, log).join('\n'));
  if (foreign.length > 0)
    log.note(
      `the front matter had keys that statements do not have, which were left out: ${foreign.join(', ')}`,
    );
  for (const block of body.split(/\n{2,}/)) refuseLongParagraph(block.length);
  const { lines } = takeMessages(body.split('\n'), log);
  const accepted = acceptChanges(plainSpaces(lines.join('\n'), tag, log), log);
  let plain = withPublicAddresses(withoutComments(accepted, log), log);
  let { title } = values;
  if (typeof title !== 'string') {
    const first = reader.parse(plain).children[0];
    if (first?.type === 'heading' && first.depth === 1) {
      title = toString(first).replaceAll(/\s+/g, ' ').trim();
      plain = plain.slice(first.position?.end.offset);
    }
  }
  return {
    title: typeof title === 'string' && title !== '' ? title : undefined,
    frontMatter: values,
    markdown: `${plain.replace(/^\n+/, '').trimEnd()}\n`,
  };
}

function plainSpaces(text: string, tag: string, log: ImportLog): string {
  const drop = (kind: 'invisible' | 'noBreakSpace', by: string) => () => {
    log.drop(kind);
    return by;
  };
  const visible = text.replaceAll('\ufeff', drop('invisible', ''));
  return directionOf(tag) === 'rtl'
    ? visible.replaceAll('\u00a0', drop('noBreakSpace', ' '))
    : visible;
}

/** Removes from web addresses what can identify who shared them. */
const withPublicAddresses = (text: string, log: ImportLog): string =>
  text.replaceAll(/https?:\/\/[^\s<>"'`()[\]]+/gi, (found) => {
    const { address, removed } = publicAddress(found);
    if (removed !== undefined)
      log.note(
        `import removed ${removed} from the address ${quoted(found, Infinity)}: it is now ${address}`,
      );
    return address;
  });

/** Removes HTML comments, which readers do not see but everyone with the file does. Keeps those that allow a finding. */
function withoutComments(text: string, log: ImportLog): string {
  const comments: Html[] = [];
  visit(reader.parse(text), 'html', (node) => {
    if (node.value.startsWith('<!--') && !/^<!--\s*bayan-allow\b/.test(node.value))
      comments.push(node);
  });
  let plain = text;
  for (const { position } of comments.toReversed()) {
    const { start, end } = position ?? { start: { offset: 0 }, end: { offset: 0 } };
    const [before, after] = [plain.slice(0, start.offset), plain.slice(end.offset)];
    // If the comment was a block of its own, remove the empty lines after it too.
    const isAlone = /(?:^|\n\n)$/.test(before) && /^(?:\n|$)/.test(after);
    plain = before + (isAlone ? after.replace(/^\n+/, '') : after);
    log.drop('htmlComment');
  }
  return plain;
}
