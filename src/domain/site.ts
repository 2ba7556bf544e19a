import { z } from 'astro/zod';
import { daySchema } from './date-schema.ts';
import { localizedSchema } from './localized.ts';

const httpAddress = z.url({
  protocol: /^https?$/,
  error: 'write an address that begins with https://',
});

/** `content/site.yaml`: the site that publishes. */
export const siteSchema = z.strictObject({
  name: localizedSchema,
  /** Where it is published. A path is a sub-path; the trailing `/` is cut. */
  url: httpAddress
    .refine((url) => !/[?#]/.test(url), 'write the address without "?" and "#"')
    .transform((url) => url.replace(/\/+$/, '')),
  /** In this order; the first is x-default of site pages. */
  locales: z.array(z.string()).min(1, 'name at least one language'),
  contact: z.string().trim().min(1).optional(),
  /** For `/.well-known/security.txt` (RFC 9116): whom to tell of a fault, and the day until which that is right. */
  security: z
    .strictObject({
      contact: z.url({
        protocol: /^(https|mailto|tel)$/,
        error: 'write an address that begins with mailto:, https:// or tel:',
      }),
      expires: daySchema,
    })
    .optional(),
  /** The leaflets to print. */
  leaflet: z.strictObject({ paper: z.enum(['a4', 'a5']).default('a4') }).default({ paper: 'a4' }),
  /** Whom every commit has to be by, in UTC, so that the history names nobody: `npx bayan commits` refuses others. */
  commits: z
    .strictObject({ name: z.string().trim().min(1), email: z.string().trim().min(1) })
    .optional(),
  /** Addresses of copies. */
  mirrors: z.array(httpAddress).default([]),
});

export type Site = z.infer<typeof siteSchema>;
