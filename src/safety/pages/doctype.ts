import { quote, type Fault } from '../finding.ts';

/** A document type without its own declarations, by the name of a standard or without. Browsers load none of them. */
const standard =
  /^(?:html|svg|ncx|package)(?:\s+(?:SYSTEM\s+["']about:legacy-compat["']|PUBLIC\s+(["'])-\/\/(?:W3C|NISO|IETF|WAPFORUM)\/\/(?:DTD|ENTITIES)\s[\w. +-]{1,60}\/\/\w\w\1(?:\s+(["'])https?:\/\/www\.(?:w3|daisy)\.org\/[\w./-]{1,120}\2)?))?\s*$/i;

/** Returns the fault of a document type with declarations of its own, which can contain or load anything. */
export const faultsInDoctype = (text: string): Fault[] =>
  standard.test(text)
    ? []
    : [
        {
          found: `a document type with declarations of its own: ${quote(text)}`,
          advice: 'Write <!DOCTYPE html>, or leave it out.',
        },
      ];
