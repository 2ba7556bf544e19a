import { z } from 'astro/zod';
import {
  contactAddress,
  encrypted,
  hasUser,
  httpAddress,
  isEncrypted,
  withoutUser,
} from './addresses.ts';
import { localizedSchema, type Localized } from './localized.ts';

/** `content/topics/<id>.yaml`: a name in several languages. */
export const namedSchema = z.strictObject({ name: localizedSchema });

/** `content/issuers/<id>.yaml`: a name, and how an organisation presents itself on its page. */
export const issuerSchema = namedSchema.extend({
  /** Some sentences in several languages. */
  description: localizedSchema.optional(),
  /** The path of its mark in `public/`. */
  mark: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9/-]*\.(?:svg|png)$/,
      'write the path of an SVG or PNG file in public/, such as marks/union.svg, of a-z, 0-9, "-" and "/"',
    )
    .optional(),
  /** Its own site. */
  url: httpAddress
    .refine((url) => !hasUser(url), withoutUser)
    .refine(isEncrypted, encrypted)
    .optional(),
  /** Where else it is read and reached: addresses of channels, of mail, telephone numbers. */
  channels: z.array(contactAddress).optional(),
});

/** An issuer or a topic. */
export interface Named {
  readonly id: string;
  readonly name: Localized;
}

/** The mark of an issuer. */
export interface Mark {
  /** Its path in `public/`. */
  readonly path: string;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
}

/** An issuer as the formats of its statements show it. */
export interface StatementIssuer extends Named {
  readonly mark?: Mark;
  readonly url?: string;
}

/** An issuer with what its page says about it. */
export interface Issuer extends Named {
  readonly description?: Localized | undefined;
  readonly mark?: string | undefined;
  readonly url?: string | undefined;
  readonly channels?: readonly string[] | undefined;
}
