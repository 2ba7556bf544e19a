import { codePoint } from './quote.ts';

/** Control characters that a terminal may obey; not line breaks and tabs. */
const controls = /(?![\n\t])\p{Cc}/gu;

/** What changes the line or the direction of the words around a name, too. */
const inName = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const named = (sign: string): string => `[${codePoint(sign)}]`;

/** Returns a text for a terminal: names from files, archives and other programs may have escape sequences in them. */
export const showControls = (text: string): string => text.replaceAll(controls, named);

/** Returns the name of a file as it can be shown on one line. */
export const showName = (name: string): string => name.replaceAll(inName, named);
