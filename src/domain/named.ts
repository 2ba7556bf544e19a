import { z } from 'astro/zod';
import { localizedSchema, type Localized } from './localized.ts';

/** `content/issuers/<id>.yaml` and `content/topics/<id>.yaml`: a name in several languages. */
export const namedSchema = z.strictObject({ name: localizedSchema });

/** An issuer or a topic. */
export interface Named {
  readonly id: string;
  readonly name: Localized;
}
