import { z } from 'astro/zod';
import { daySchema } from './date-schema.ts';
import type { PartialDate } from './partial-date.ts';

/** The formats of an edition, by their names in `formats` of `site.yaml`. */
const ofEditions = [
  'pdf',
  'epub',
  'offline',
  'txt',
  'card',
  'bundle',
  'messages',
  'citations',
] as const;

/** What has many statements in it. */
const ofSites = ['collection', 'webxdc', 'api', 'search'] as const;

/** Formats of an edition that a site has only if it names them: they take much time and space. */
const onRequest = ['poster', 'handbill', 'pictures', 'stories'] as const;

/** Everything that a site may offer besides its other pages and feeds. */
export const formatNames = [...ofEditions, ...ofSites, ...onRequest] as const;

/** Returns whether a site that chooses no formats has this one. */
export const isUsual = (name: FormatName): boolean => !onRequest.some((other) => other === name);

/** The name of a format, or of a family of formats that are chosen together. */
export type FormatName = (typeof formatNames)[number];

/** Formats that are made of other formats: each needs at least one of those. */
const madeOf: Partial<Record<FormatName, readonly FormatName[]>> = {
  bundle: ['txt', 'offline', 'pdf', 'epub', 'card'],
  webxdc: ['offline'],
};

const name = z.enum(formatNames, {
  error: ({ input }) =>
    `there is no format ${JSON.stringify(input)}; write some of ${formatNames.join(', ')}`,
});

/** A format that a site has: its name, or that and the first day of issue. Older statements do not have it. */
const choice = z.preprocess(
  (value) => (typeof value === 'string' ? { format: value } : value),
  z.strictObject(
    { format: name, from: daySchema.optional() },
    { error: 'write the name of a format, or { format: pdf, from: 2024-01-01 }' },
  ),
);

export type FormatChoice = z.infer<typeof choice>;

/** `formats` of `site.yaml`. */
export const formatsSchema = z.array(choice).superRefine((choices, context) => {
  const names = choices.map(({ format }) => format);
  for (const [index, { format, from }] of choices.entries()) {
    const add = (message: string) => {
      context.addIssue({ code: 'custom', path: [index], message });
    };
    if (names.indexOf(format) !== index) add(`${format} is there twice; write it once`);
    if (from !== undefined && ofSites.some((other) => other === format))
      add(`${format} has all statements in it, so it has no from; write ${format} alone`);
    const parts = madeOf[format];
    if (parts && !names.some((other) => parts.includes(other)))
      add(
        `${format} is made of ${parts.join(', ')}; add ${parts.length > 1 ? 'one of them' : 'it'}, or remove ${format}`,
      );
  }
});

/**
 * Returns whether a site has a format, by the `formats` that it chose; without them, every usual format. A statement that was issued in
 * a month or a year counts as of its last day.
 */
export function isChosen(
  choices: readonly FormatChoice[] | undefined,
  name: FormatName,
  issued?: Pick<PartialDate, 'end'>,
): boolean {
  if (choices === undefined) return isUsual(name);
  const found = choices.find(({ format }) => format === name);
  return found !== undefined && (found.from === undefined || (issued?.end ?? '') >= found.from);
}
