import { BayanError } from '../domain/bayan-error.ts';
import { writeFrontMatter, type FrontMatter } from '../import/front-matter.ts';
import type { Imported } from '../import/import-file.ts';
import { decodeText, isProblem, type TextFile } from '../source/decode.ts';
import { setKey } from '../source/edit-front-matter.ts';
import { readFrontMatter } from '../source/front-matter.ts';
import { optionOf } from './arguments.ts';
import type { Input } from './command.ts';
import type { EditionPlan } from './edition-plan.ts';
import { readIssued, readNames } from './statement-facts.ts';

/** The file of an edition, ready to be written. */
export interface WrittenEdition {
  readonly text: string;
  /** What is missing in its front matter. If anything is, it is a draft. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
}

/** What the file is made from. */
interface Parts {
  readonly file: string;
  readonly existing: Uint8Array | undefined;
  readonly imported: Imported;
}

/** Makes the file of an edition: a new one, or the existing one with its front matter and another text. */
export function writeEdition(input: Input, plan: EditionPlan, parts: Parts): WrittenEdition {
  const { existing, file, imported } = parts;
  if (existing !== undefined) {
    const old = decodeText(file, existing);
    if (isProblem(old)) throw new BayanError('content', `${file}: ${old.message}.`);
    const parts = readFrontMatter(old);
    if (!('rule' in parts)) {
      refuseFacts(input);
      return replaceText(old, parts.yaml.text, plan, imported);
    }
  }
  const values = plan.source
    ? translationOf(input, plan.source, imported)
    : originalOf(input, plan, imported);
  const needed = plan.source ? (['title'] as const) : (['title', 'issued', 'issuers'] as const);
  const missing = needed.filter((key) => values[key] === undefined);
  const draft = missing.length > 0 ? { draft: true } : {};
  return {
    text: `${writeFrontMatter({ ...values, ...draft })}\n${imported.markdown}`,
    missing: missing.map((key) => `${key} (${what[key]})`),
    notes: [],
  };
}

const what = {
  title: 'the title, which was not clear in the file',
  issued: 'the date of issue, such as 2021-08-01',
  issuers: 'the ids of its issuers, such as [worker-communist-party]',
} as const;

const titleOf = (input: Input, { title }: Imported): FrontMatter => {
  const given = optionOf(input, 'title') ?? title;
  return given === undefined ? {} : { title: given };
};

function originalOf(input: Input, plan: EditionPlan, imported: Imported): FrontMatter {
  const issued = optionOf(input, 'issued');
  const issuers = (input.options['issuer'] as string[] | undefined) ?? [];
  return {
    ...imported.frontMatter,
    ...titleOf(input, imported),
    ...(issued !== undefined && { issued: readIssued(issued).iso }),
    ...(issuers.length > 0 && { issuers: readNames('issuer', plan.issuers, issuers.join(',')) }),
  };
}

function translationOf(
  input: Input,
  source: NonNullable<EditionPlan['source']>,
  imported: Imported,
): FrontMatter {
  for (const option of ['issued', 'issuer'])
    if (input.options[option] !== undefined)
      throw new BayanError(
        'usage',
        `--${option} is only for an original; a translation takes it from there. Leave it out.`,
      );
  return {
    ...imported.frontMatter,
    // The facts of a statement are in its original only.
    issued: undefined,
    issuers: undefined,
    topics: undefined,
    ...titleOf(input, imported),
    translatedFrom: source.tag,
    sourceDigest: source.digest,
    review: 'none',
  };
}

/** Throws {@link BayanError} for options that would change the existing front matter, which is kept. */
function refuseFacts({ options }: Input): void {
  const given = ['title', 'issued', 'issuer'].find((name) => options[name] !== undefined);
  if (given !== undefined)
    throw new BayanError(
      'usage',
      `--force keeps the existing front matter, so --${given} has no effect.`,
      'Leave it out, and change the front matter in the file.',
    );
}

function replaceText(
  old: TextFile,
  yaml: string,
  { source, replaced }: EditionPlan,
  { markdown, title }: Imported,
): WrittenEdition {
  const isTranslation = /^translatedFrom:/m.test(yaml);
  if (source && !isTranslation)
    throw new BayanError(
      'content',
      `${old.path} is an original and cannot become a translation.`,
      'Leave --from out.',
    );
  const set = (file: TextFile, key: string, value: string): TextFile => ({
    path: file.path,
    text: setKey(file, key, value, 'translatedFrom'),
  });
  const marked = source
    ? set(set(old, 'translatedFrom', source.tag), 'sourceDigest', source.digest)
    : old;
  const head = /^---[^\S\n]*\r?\n[^]*?^---[^\S\n]*\r?\n?/m.exec(marked.text)?.[0] ?? '';
  const isSame = title === undefined || yaml.includes(title);
  return {
    text: `${head}${head.endsWith('\n') ? '' : '\n'}\n${markdown}`,
    missing: [],
    notes: [
      ...(replaced === undefined ? [] : [replaced]),
      ...(isSame ? [] : [`the file has the title ${title}; the front matter keeps its own`]),
      ...(isTranslation && !source
        ? [
            'sourceDigest still names the text that the previous translation was made from; if this one was made from the current text, run node bayan translated',
          ]
        : []),
    ],
  };
}
