import type { RestPart } from '../../domain/ledger.ts';
import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import type { ChangedPart } from '../changed-parts.ts';
import { differenceOf, type RecordedEdition } from '../recorded-editions.ts';

/** How messages name each part of what readers see besides words. */
export const partNames: Readonly<Record<RestPart, string>> = {
  form: 'the formatting of the text, such as headings, bold, lists or tables,',
  links: 'the address or the title of a link',
  lists: 'the number of a list item',
  images: 'an image',
  signatories: 'a list of signatories',
  issuers: 'the list of issuers',
  topics: 'the list of topics',
  issuerNames: 'the name of an issuer in this language',
  topicNames: 'the name of a topic in this language',
  summary: 'the summary',
  source: 'the source',
  translatedFrom: 'translatedFrom',
  translator: 'the name of the translator',
  notes: 'a note to readers',
};

/** The keys of the front matter that have each part. */
const keys: Partial<Record<RestPart, string>> = {
  issuers: 'issuers',
  topics: 'topics',
  summary: 'summary',
  source: 'source',
  translatedFrom: 'translatedFrom',
  translator: 'translator',
  notes: 'corrections',
};

/** The keys of the original whose items have names that readers see, and of the folders that have these names. */
const listsOfNames: Partial<Record<RestPart, string>> = {
  issuerNames: 'issuers',
  topicNames: 'topics',
};

/**
 * Reports what readers see besides the words of an edition that differs from its record.
 * @param reported parts that need no report
 */
export function checkParts(recorded: RecordedEdition, reported: readonly RestPart[]): Problem[] {
  const difference = differenceOf(recorded);
  const { path, locate } = recorded.edition;
  const parts = (difference?.parts ?? []).filter(({ part }) => !reported.includes(part));
  return parts.map((changed) => {
    const key = keys[changed.part];
    const place = key === undefined ? fileStart : locate([key]);
    const message = describe(recorded, changed, difference?.recorded ?? '');
    return problemAt(path, place, 'changed-part', message);
  });
}

function describe({ edition }: RecordedEdition, { part, how }: ChangedPart, day: string): string {
  const accept = `node bayan accept ${edition.id} --lang ${edition.tag}`;
  const list = listsOfNames[part];
  const ofOriginal = edition.kind === 'original' ? '' : `, or ${list ?? ''} of the original`;
  const where = list === undefined ? '' : ` (content/${list}${ofOriginal})`;
  const what = `${partNames[part]}${where} ${verbs[how]} since this was recorded on ${day}`;
  // Another issuer is another statement, as another date of issue is.
  if (part === 'issuers')
    return `${what}; restore it from git, or tell readers that it was wrong: ${accept} --correction "…"`;
  const all = list === undefined ? '' : ' (in all texts: node bayan accept --typo)';
  return `${what}; restore it from git, or record the change: ${accept} --typo${all}, or with --correction "…" to tell readers`;
}

const verbs = {
  added: 'was added',
  changed: 'has changed',
  removed: 'was removed',
} as const;
