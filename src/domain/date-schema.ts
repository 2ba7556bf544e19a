import { z } from 'astro/zod';
import { isBayanError } from './bayan-error.ts';
import { parsePartialDate } from './partial-date.ts';

/** A partial date, kept as written. YAML reads a bare year as a number. */
export const dateSchema = z
  .union([z.string(), z.number().int().transform(String)])
  .superRefine((iso, context) => {
    try {
      parsePartialDate(iso);
    } catch (error) {
      if (!isBayanError(error, 'date', 'date-calendar')) throw error;
      context.addIssue({ code: 'custom', message: error.message, params: { rule: error.kind } });
    }
  });

/** A date with the precision of a day. */
export const daySchema = dateSchema.refine(
  (iso) => iso.length === 10,
  'write the day, such as 2021-08-01',
);
