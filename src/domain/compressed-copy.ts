import { isCompressible, mediaTypeOf } from './media-types.ts';

/** The ways to compress a file beforehand, by the extensions of the copies: Brotli and gzip. */
export const encodings = ['br', 'gz'] as const;

export type Encoding = (typeof encodings)[number];

/** Smaller files fit into one packet as they are. */
export const smallestCopied = 1024;

/** Returns the name of the compressed copy of a file. */
export const copyName = (name: string, encoding: Encoding): string => `${name}.${encoding}`;

/** Returns whether the file with a name in a site gets compressed copies, if it is large enough. */
export const isCopied = (name: string): boolean => isCompressible(mediaTypeOf(`/${name}`));
