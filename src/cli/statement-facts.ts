import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { suggest } from '../source/checks/suggest.ts';
import type { Content } from '../source/content.ts';
import { readWrittenDate, type WrittenDate } from '../text/written-date.ts';
import type { Ask } from './interview.ts';

/** The facts of a statement that `new` writes into its front matter. */
export interface StatementFacts {
  readonly title: string;
  readonly issued: WrittenDate;
  readonly issuers: readonly string[];
  readonly topics: readonly string[];
}

/** The facts that an editor gave on the command line. */
export interface Given {
  readonly title?: string;
  readonly issued?: string;
  readonly issuer?: readonly string[];
  readonly topic?: readonly string[];
}

/**
 * Returns the facts of a statement: those given, and the answers of the editor for the rest. Throws {@link BayanError} if
 * one is missing or not valid.
 * @param ask absent if no editor is at a terminal
 */
export async function gatherFacts(
  given: Given,
  { issuers, topics }: Pick<Content, 'issuers' | 'topics'>,
  ask: Ask | undefined,
): Promise<StatementFacts> {
  const missing = (['title', 'issued', 'issuer'] as const).filter(
    (name) => given[name] === undefined,
  );
  if (!ask && missing.length > 0) {
    const names = missing.map((name) => `--${name}`).join(', ');
    throw new BayanError(
      'usage',
      `${names} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      'Add what is missing, or run this in a terminal to be asked.',
    );
  }
  const known = { issuer: [...issuers.keys()], topic: [...topics.keys()] };
  const fact = <T>(value: string | undefined, question: string, read: (text: string) => T) =>
    value === undefined && ask ? ask(question, read) : Promise.resolve(read(value ?? ''));
  const listed = (kind: 'issuer' | 'topic') => known[kind].join(', ') || 'none yet';
  return {
    title: await fact(given.title, 'Title:', readTitle),
    issued: await fact(given.issued, 'Issued (2021-08-01, 1400/05/10 or a month):', readIssued),
    issuers: await fact(given.issuer?.join(','), `Issuers (${listed('issuer')}):`, (text) =>
      readNames('issuer', known.issuer, text),
    ),
    topics: await fact(
      given.topic?.join(',') ?? (known.topic.length === 0 ? '' : undefined),
      `Topics (${listed('topic')}; Enter for none):`,
      (text) => (text === '' ? [] : readNames('topic', known.topic, text)),
    ),
  };
}

function readTitle(text: string): string {
  if (text.trim() === '' || /[\r\n]/.test(text))
    throw new BayanError('usage', 'Write the title on one line.');
  return text.trim();
}

/** Reads a date of issue in the Gregorian or the Solar Hijri calendar. Throws {@link BayanError} if it is not a date. */
export function readIssued(text: string): WrittenDate {
  const date = readWrittenDate(text);
  try {
    parsePartialDate(date.iso);
    return date;
  } catch (error) {
    if (!isBayanError(error, 'date', 'date-calendar')) throw error;
    const isSolarHijri = /^1[2-4]\d\d-/.test(date.iso);
    throw new BayanError(
      'usage',
      isSolarHijri
        ? `${date.iso} does not exist in the Solar Hijri calendar. Check the date of issue.`
        : `The date of issue: ${error.message}. You can also write a Solar Hijri date such as 1400/05/10.`,
    );
  }
}

/** Reads ids that are separated by commas. Throws {@link BayanError} for an id that is not in `known`. */
export function readNames(
  kind: 'issuer' | 'topic',
  known: readonly string[],
  text: string,
): string[] {
  const names = text.split(/[,،\s]+/).filter(Boolean);
  if (names.length === 0)
    throw new BayanError('usage', `Name at least one ${kind}: ${known.join(', ')}.`);
  for (const name of names) {
    if (known.includes(name)) continue;
    const otherwise = `create content/${kind}s/${name}.yaml first`;
    throw new BayanError(
      'content',
      `There is no ${kind} "${name}"; ${suggest(name, known, otherwise)}.`,
    );
  }
  return [...new Set(names)];
}
