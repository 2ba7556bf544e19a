import { nearName } from '../names.ts';
import { nearTerms } from '../near.ts';

// What the page loads for a word that no text has.
Object.assign(window, { nearTerms });
const { put } = window as unknown as { put: (name: string, data: string) => void };
put(nearName(document.documentElement.lang), '');
