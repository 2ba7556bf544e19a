import { z } from 'astro/zod';
import {
  contactAddress,
  encrypted,
  hasUser,
  httpAddress,
  isEncrypted,
  withoutUser,
} from './addresses.ts';
import { deploySchema } from './deploy.ts';
import { daySchema } from './date-schema.ts';
import { formatsSchema } from './formats.ts';
import { localizedSchema } from './localized.ts';
import type { Mark } from './named.ts';
import { themeSchema } from './theme.ts';
import { encodings } from './compressed-copy.ts';

/** A file that is public on purpose with all that is in it, by its digest. */
const allowedFileSchema = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'write the SHA-256 of the file: 64 digits and letters from a to f'),
  reason: z
    .string()
    .trim()
    .regex(/\S\s+\S/, 'write in some words why this file may be published'),
});

const identitySchema = z.strictObject({
  name: z.string().trim().min(1),
  email: z.string().trim().min(1),
});

/** A commit by its hash or a tag. */
const revisionSchema = z
  .string({ error: 'write the hash of a commit in quotation marks' })
  .regex(/^[\w][\w./-]*$/, 'write the hash of a commit, or a tag');

/** The address of a site, to which site paths are added. */
const baseAddress = httpAddress
  .refine((url) => !/[?#]/.test(url), 'write the address without "?" and "#"')
  .refine((url) => !hasUser(url), withoutUser)
  .refine(
    (url) => !/\s|\/\.\.?(?:\/|$)|[^/]\/[^/]+\.html?\/*$/i.test(url),
    'write the address of the folder of the site, without spaces, ".." or the name of a page',
  )
  .transform((url) => url.replace(/\/+$/, ''));

/** Addresses of copies of the site, each once. */
const mirrorAddresses = z
  .array(baseAddress.refine(isEncrypted, encrypted))
  .refine((mirrors) => new Set(mirrors).size === mirrors.length, 'write each address once')
  .default([]);

/** `content/site.yaml`: the site that publishes. */
export const siteSchema = z.strictObject({
  name: localizedSchema,
  /** The address of the site, possibly with a sub-path. A trailing `/` is removed. */
  url: baseAddress,
  /** In the order of the site; the first is the x-default of site pages. */
  locales: z.array(z.string()).min(1, 'name at least one language'),
  /** How readers reach the publisher: in the foot of pages, in plain text and e-books. */
  contact: contactAddress.optional(),
  /** For `/.well-known/security.txt` (RFC 9116): where to report a vulnerability, and when this expires. */
  security: z
    .strictObject({
      contact: z
        .url({
          protocol: /^(https|mailto|tel)$/,
          error: 'write an address that begins with mailto:, https:// or tel:',
        })
        .refine((contact) => !hasUser(contact), withoutUser),
      expires: daySchema,
    })
    .optional(),
  /** The PDF leaflets. */
  leaflet: z.strictObject({ paper: z.enum(['a4', 'a5']).default('a4') }).default({ paper: 'a4' }),
  /** The shared author of every commit, with UTC as time zone: `bayan commits` rejects others. */
  commits: identitySchema
    .extend({
      /** Commits that are accepted with everything before them: the history that a fork began with, or has merged. */
      since: z
        .union([revisionSchema.transform((one) => [one]), z.array(revisionSchema)])
        .default([]),
      /** Other committers, but not authors, such as the website of a git host. */
      committers: z.array(identitySchema).default([]),
      /** Whether commits and tags may be signed. */
      signed: z.boolean().default(false),
    })
    .optional(),
  /** How many earlier builds to keep next to the site, for `node bayan rollback`. */
  keep: z.int().min(0).max(100).optional(),
  /** In which ways the build also compresses files, for hosts that send such copies: Brotli (`.br`), gzip (`.gz`). */
  precompress: z
    .array(
      z.enum(encodings, {
        error: `write one or both of ${encodings.join(', ')} in brackets: [br, gz]`,
      }),
    )
    .refine((names) => new Set(names).size === names.length, 'write each once')
    .default([]),
  /** Where `bayan deploy` puts the site. */
  deploy: deploySchema.optional(),
  /** What it offers besides its pages and feeds. Without it, everything. */
  formats: formatsSchema.optional(),
  /** Whether each paragraph of a statement has a visible link to itself, `#p-3`, so that readers can cite it. */
  paragraphLinks: z.boolean().default(false),
  /** Whether the first picture of a statement is on its card, and at the top of the home page. */
  leadPictures: z.boolean().default(false),
  /** How the site looks. */
  theme: themeSchema.optional(),
  /** Whether the publisher issues the statements itself. Then no page says that the site does not speak for the issuers. */
  publisherIsIssuer: z.boolean().default(false),
  /** Whether a build also writes the site as a CAR for IPFS, and its CID. */
  ipfs: z.boolean().default(false),
  /** Addresses of copies of the whole site, such as onion services. Pages link to themselves there. */
  mirrors: mirrorAddresses,
  /** Files in `public/` that the privacy gate lets pass whatever is in them. */
  allowedFiles: z.array(allowedFileSchema).default([]),
});

export type Site = z.infer<typeof siteSchema>;

/** The settings that decide what readers get. The others are for those who build the site. */
export type PublishedSite = Omit<
  Site,
  'commits' | 'keep' | 'allowedFiles' | 'precompress' | 'deploy'
> & {
  /** The logo, if the theme names one. */
  readonly mark?: Mark;
};

/** Returns the settings that decide what readers get. */
export function publishedSite(site: Site): PublishedSite {
  const published: Partial<Site> = { ...site };
  delete published.commits;
  delete published.keep;
  delete published.precompress;
  delete published.deploy;
  delete published.allowedFiles;
  return published as PublishedSite;
}
