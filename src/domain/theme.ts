import { z } from 'astro/zod';
import { localizedSchema } from './localized.ts';

/** A colour in hex, which is `#` and six digits afterwards. */
const colour = z
  .string()
  .regex(
    /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i,
    'write a colour as # and six digits from 0 to f, in quotation marks',
  )
  .transform((value) => {
    const digits = value.slice(1).toLowerCase();
    return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
  });

const colours = z.strictObject({
  /** Of bands, frames, buttons, the names of organisations and the underlines of links. */
  accent: colour.optional(),
  ground: colour.optional(),
  text: colour.optional(),
});

/** The sections of the masthead. `about` is the first of the site's own pages. */
export const sectionNames = ['statements', 'search', 'topics', 'issuers', 'about'] as const;
export type SectionName = (typeof sectionNames)[number];

/** The faces of headings in scripts from left to right. */
export const headingFaces = ['serif', 'sans'] as const;
export type HeadingFace = (typeof headingFaces)[number];

/** `theme:` in `content/site.yaml`: how the site looks. Whatever it does not have is as Bayan has it. */
export const themeSchema = z.strictObject({
  light: colours.optional(),
  dark: colours.optional(),
  /** The path of the logo in `public/`, in place of the quotation mark. */
  mark: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9/-]*\.svg$/,
      'write the path of an SVG file in public/, such as mark.svg, of a-z, 0-9, "-" and "/"',
    )
    .optional(),
  /**
   * The face of headings from left to right, on pages, leaflets, cards and in e-books. Without it, each has its own: a card has
   * the sans serif, and the others the serif.
   */
  headings: z.enum(headingFaces).optional(),
  /** The sentence at the top of home pages, in place of `siteDescription`. */
  lead: localizedSchema.optional(),
  /** The sections of the masthead, in their order. */
  sections: z
    .array(z.enum(sectionNames))
    .refine((names) => new Set(names).size === names.length, 'write each section once')
    .optional(),
});

export type Theme = z.infer<typeof themeSchema>;
