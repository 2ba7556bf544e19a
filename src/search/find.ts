import { lookUp } from './look-up.ts';
import { nearTerms } from './near.ts';
import type { Answer, Index } from './types.ts';

/** Returns the texts that a question in words leads to, in the indexes of some languages. */
export const find = (question: string, index: Index): Promise<Answer> =>
  lookUp(question, index, () => Promise.resolve(nearTerms));
