import { hash } from 'node:crypto';
import { z } from 'astro/zod';
import type { Document } from 'yaml';
import { originalSchema, translationSchema, type EditionData } from '../domain/edition.ts';
import { keepText } from '../cache/kept-texts.ts';
import { lint, problemsOf } from '../lint/lint.ts';
import { lintText } from '../lint/lint-text.ts';
import { problemAt, type Problem } from '../domain/problem.ts';
import { anchorsOf } from '../markdown/anchors.ts';
import { readStatement, type ReadStatement } from '../markdown/statement.ts';
import { treeToJson } from '../markdown/tree-json.ts';
import { withoutSigns } from '../text/bare-words.ts';
import { countWords } from '../text/count-words.ts';
import { foldWords } from '../text/fold.ts';
import { signsOf } from '../text/signs.ts';
import type { TextFile } from './decode.ts';
import { digestText } from './digest-text.ts';
import { readFrontMatter, type FrontMatterFile } from './front-matter.ts';
import type { FileReading, Findings, StoredEdition } from './file-reading.ts';
import { isDraftValue, saysDraft } from './says-draft.ts';
import {
  imagesOf,
  linksOf,
  openingOf,
  paragraphsOf,
  signatoriesOf,
  wordingOf,
} from './text-facts.ts';
import { textPartsOf } from './text-parts.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads and checks one edition: its front matter against the schema of an original or a translation, and with `lint` its text
 * against the rules.
 */
export function readEdition(
  file: TextFile,
  place: { id: string; tag: string },
  { lint: isLinted }: { readonly lint: boolean },
): FileReading {
  const parts = readFrontMatter(file);
  if ('rule' in parts) {
    const isDraft = saysDraft(Buffer.from(file.text));
    const facts = { kind: 'edition', edition: undefined, isDraft } as const;
    return { facts, problems: [parts], findings: { problems: [], repairs: { safe: 0, asked: 0 } } };
  }
  const front = readYaml<EditionData>(parts.yaml, (raw) =>
    saysTranslatedFrom(raw) ? translationSchema : originalSchema,
  );
  const isDraft =
    front.raw === undefined ? saysDraft(Buffer.from(file.text)) : isDraftValue(draftIn(front.raw));
  const missing = isDraft ? front.missing.filter((key) => key !== 'draft') : [];
  const title = front.data?.title ?? (missing.length > 0 ? titleIn(front.raw) : undefined);
  const text = readStatement({ path: file.path, markdown: parts.body });
  const tree = treeToJson(text.tree);
  const folded = text.blocks.map(foldWords);
  const bare = folded.map(withoutSigns);
  const edition: StoredEdition = {
    path: file.path,
    ...place,
    fileDigest: hash('sha256', file.text),
    kind:
      front.raw === undefined
        ? undefined
        : saysTranslatedFrom(front.raw)
          ? 'translation'
          : 'original',
    data: front.data,
    names: namesSchema.parse(front.raw ?? {}),
    isDraft,
    missing,
    digests: title === undefined ? undefined : digestText(title, text.blocks, folded),
    parts: textPartsOf(text.tree, parts.body),
    treeDigest: keepText(tree),
    textSize: Buffer.byteLength(parts.body),
    wordCount: countWords(text.blocks),
    signs: signsOf(tree).join(' '),
    opening: openingOf(text),
    anchors: anchorsOf(text.tree),
    paragraphs: paragraphsOf(bare),
    links: linksOf(text),
    images: imagesOf(text),
    signatories: signatoriesOf(text),
    places: front.places(),
    wording: wordingOf(bare),
  };
  const lastLine = parts.body.split('\n').length;
  return {
    facts: { kind: 'edition', edition, isDraft },
    problems: [...front.problems, ...textProblems(file, text, { lastLine, isDraft })],
    findings: isLinted
      ? findingsIn(file, place, { ...parts, front: front.document }, text)
      : undefined,
  };
}

/** Returns what the rules find in an edition. */
function findingsIn(
  { path }: TextFile,
  { tag }: { readonly tag: string },
  { value, bodyStart, front }: FrontMatterFile & { readonly front: Document },
  { tree, allowances }: ReadStatement,
): Findings {
  const linted = lintText({ path, tag }, { value, bodyStart, tree, front });
  const found = lint(linted, allowances);
  const fixes = found.flatMap(({ fix }) => fix ?? []);
  const safe = fixes.filter(({ isSafe }) => isSafe).length;
  return { problems: problemsOf(linted, found), repairs: { safe, asked: fixes.length - safe } };
}

/** The references of an edition, as far as they are valid: they are checked even if another field has an error. */
const namesSchema = z
  .object({
    issuers: z.array(z.string()).catch([]),
    topics: z.array(z.string()).catch([]),
    translatedFrom: z.string().optional().catch(undefined),
  })
  .catch({ issuers: [], topics: [], translatedFrom: undefined });

const draftIn = (raw: unknown): unknown =>
  raw !== null && typeof raw === 'object' && 'draft' in raw ? raw.draft : undefined;

const titleSchema = z.looseObject({ title: z.string().trim().min(1) });

/** Returns the title of a draft whose other facts are missing. */
const titleIn = (raw: unknown): string | undefined => titleSchema.safeParse(raw).data?.title;

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
  // If the text is empty because its content was refused, the errors already say why.
  if (problems.length > 0 || text.blocks.some((block) => /[\p{L}\p{N}]/u.test(block)))
    return problems;
  const end = { line: lastLine, column: 1 };
  // An editor may start a draft without its text.
  const severity = isDraft ? 'warning' : 'error';
  const message = 'the text is empty; write it below the front matter';
  return [problemAt(file.path, end, 'empty-text', message, severity)];
}
