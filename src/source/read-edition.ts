import { visit } from 'unist-util-visit';
import { originalSchema, translationSchema, type EditionData } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import { readStatement } from '../markdown/statement.ts';
import { digestText } from '../text/digest.ts';
import type { EditionFile, LinkInText } from './content.ts';
import type { TextFile } from './decode.ts';
import { partFrontMatter } from './front-matter.ts';
import { readYaml } from './yaml.ts';

/** Reads one edition: its front matter by the schema of an original or of a translation, and its text for what is refused in it. */
export async function readEdition(
  file: TextFile,
  { id, tag }: { id: string; tag: string },
): Promise<{ edition: EditionFile; problems: Problem[] }> {
  const parted = partFrontMatter(file);
  if ('rule' in parted) {
    const edition = {
      path: file.path,
      id,
      tag,
      data: undefined,
      isTranslation: false,
      digests: undefined,
      links: [],
      locate: () => ({ line: 1, column: 1 }),
    };
    return { edition, problems: [parted] };
  }
  const front = readYaml<EditionData>(parted.yaml, (raw) =>
    saysTranslatedFrom(raw) ? translationSchema : originalSchema,
  );
  const text = readStatement({ path: file.path, markdown: parted.body });
  const problems: Problem[] = [...front.problems];
  for (const message of text.messages) {
    problems.push({
      file: file.path,
      line: message.line ?? 1,
      column: message.column ?? 1,
      severity: message.fatal ? 'error' : 'warning',
      rule: message.ruleId ?? 'markdown',
      message: message.reason,
    });
  }
  if (text.blocks.every((block) => block.trim() === '')) {
    const line = parted.body.split('\n').length;
    problems.push({
      file: file.path,
      line,
      column: 1,
      severity: 'error',
      rule: 'empty-text',
      message: 'the text is empty; write it below the front matter',
    });
  }
  const links: LinkInText[] = [];
  visit(text.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    links.push({
      url: node.url,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
  });
  const edition: EditionFile = {
    path: file.path,
    id,
    tag,
    data: front.data,
    isTranslation: saysTranslatedFrom(front.raw),
    digests: front.data && (await digestText(front.data.title, text.blocks)),
    links,
    locate: front.locate,
  };
  return { edition, problems };
}

const saysTranslatedFrom = (raw: unknown): boolean =>
  raw !== null && typeof raw === 'object' && 'translatedFrom' in raw;
