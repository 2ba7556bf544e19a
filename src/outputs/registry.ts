import type { Output } from './output.ts';
import { plainText } from './plain-text.ts';

/** Every format: the one list. */
export const outputs: readonly Output[] = [plainText];
