import { createHash } from 'node:crypto';
import { visit } from 'unist-util-visit';
import { z } from 'astro/zod';
import { originalSchema, translationSchema, type EditionData } from '../domain/edition.ts';
import { imageName } from '../domain/image.ts';
import { bareWords } from '../text/bare-words.ts';
import { lint, problemsOf } from '../lint/lint.ts';
import { lintText } from '../lint/lint-text.ts';
import { problemAt, fileStart, isError, type Problem } from '../domain/problem.ts';
import { isImage } from '../markdown/remark-images.ts';
import { plainBlocks } from '../markdown/plain-text.ts';
import { readStatement, type ReadStatement } from '../markdown/statement.ts';
import { treeToJson } from '../markdown/tree-json.ts';
import { digestText } from '../text/digest.ts';
import type { EditionFile, ImageInText, LinkInText } from './content.ts';
import type { TextFile } from './decode.ts';
import { partFrontMatter } from './front-matter.ts';
import { readYaml } from './yaml.ts';

/** An edition whose file could not be read: it is there, and that is all that is known of it. */
export function unreadEdition(file: string, { id, tag }: { id: string; tag: string }): EditionFile {
  return {
    path: file,
    id,
    tag,
    kind: undefined,
    data: undefined,
    names: { issuers: [], topics: [], translatedFrom: undefined },
    opening: undefined,
    digests: undefined,
    tree: undefined,
    links: [],
    images: [],
    wording: undefined,
    notes: [],
    repairs: { safe: 0, asked: 0 },
    locate: () => fileStart,
  };
}

/** Reads one edition: its front matter by the schema of an original or of a translation, and its text for what is refused in it. */
export async function readEdition(
  file: TextFile,
  place: { id: string; tag: string },
): Promise<{ edition: EditionFile; problems: Problem[] }> {
  const parted = partFrontMatter(file);
  if ('rule' in parted) return { edition: unreadEdition(file.path, place), problems: [parted] };
  const front = readYaml<EditionData>(parted.yaml, (raw) =>
    saysTranslatedFrom(raw) ? translationSchema : originalSchema,
  );
  const text = readStatement({ path: file.path, markdown: parted.body });
  const linted = lintText(
    { path: file.path, tag: place.tag },
    { value: parted.value, bodyStart: parted.bodyStart, tree: text.tree },
  );
  const found = lint(linted, text.allowances);
  const said = problemsOf(linted, found);
  const fixes = found.flatMap(({ fix }) => fix ?? []);
  const safe = fixes.filter(({ isSafe }) => isSafe).length;
  const edition: EditionFile = {
    ...unreadEdition(file.path, place),
    ...(front.raw !== undefined && {
      kind: saysTranslatedFrom(front.raw) ? 'translation' : 'original',
    }),
    data: front.data,
    names: namesSchema.parse(front.raw ?? {}),
    digests: front.data && (await digestText(front.data.title, text.blocks)),
    tree: treeToJson(text.tree),
    opening: openingOf(text),
    links: linksOf(text),
    images: imagesOf(text),
    locate: front.locate,
    wording: wordingOf(text),
    notes: said.filter((problem) => !isError(problem)),
    repairs: { safe, asked: fixes.length - safe },
  };
  const lastLine = parted.body.split('\n').length;
  return {
    edition,
    problems: [
      ...front.problems,
      ...textProblems(file, text, { lastLine, isDraft: front.data?.draft ?? false }),
      ...said.filter(isError),
    ],
  };
}

/** The names that an edition gives to others, as far as they can be read: they are checked though another field is wrong. */
const namesSchema = z
  .object({
    issuers: z.array(z.string()).catch([]),
    topics: z.array(z.string()).catch([]),
    translatedFrom: z.string().optional().catch(undefined),
  })
  .catch({ issuers: [], topics: [], translatedFrom: undefined });

function saysTranslatedFrom(raw: unknown): boolean {
  return raw !== null && typeof raw === 'object' && 'translatedFrom' in raw;
}

function textProblems(
  file: TextFile,
  text: ReadStatement,
  { lastLine, isDraft }: { readonly lastLine: number; readonly isDraft: boolean },
): Problem[] {
  const problems = text.messages.map((message): Problem => ({
    file: file.path,
    line: message.line ?? 1,
    column: message.column ?? 1,
    severity: message.fatal ? 'error' : 'warning',
    rule: message.ruleId,
    message: message.reason,
  }));
  // A text of nothing but what was refused has its own errors already.
  if (problems.length > 0 || text.blocks.some((block) => /[\p{L}\p{N}]/u.test(block)))
    return problems;
  const end = { line: lastLine, column: 1 };
  // A draft is begun before its text is there.
  const severity = isDraft ? 'warning' : 'error';
  const message = 'the text is empty; write it below the front matter';
  return [problemAt(file.path, end, 'empty-text', message, severity)];
}

/** A digest of the words of a text: two texts of the same words have the same. `undefined` where it has none. */
function wordingOf({ blocks }: ReadStatement): string | undefined {
  const words = bareWords(blocks.join('\n'));
  return words === '' ? undefined : createHash('sha256').update(words).digest('hex');
}

/** How a text begins: its first paragraph, in plain text. */
function openingOf({ tree }: ReadStatement): string | undefined {
  const paragraph = tree.children.find((node) => node.type === 'paragraph' && !isImage(node));
  return paragraph && plainBlocks({ type: 'root', children: [paragraph] })[0];
}

function linksOf({ tree }: ReadStatement): LinkInText[] {
  const links: LinkInText[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    links.push({ url: node.url, line, column });
  });
  return links;
}

/** The images that are named as they should be: of the others it has been said. */
function imagesOf({ tree }: ReadStatement): ImageInText[] {
  const images: ImageInText[] = [];
  visit(tree, 'image', ({ url: name, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    if (imageName.test(name)) images.push({ name, line, column });
  });
  return images;
}
