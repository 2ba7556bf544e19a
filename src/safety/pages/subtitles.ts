import { quote, type Fault } from '../finding.ts';
import type { Inspection, FileContent } from '../site-file.ts';
import { faultsInReference } from './addresses.ts';
import { faultsInStyle } from './styles.ts';

/** Tags of WebVTT: they give words a class, a voice, a language, a style, or a time. */
const tag = /<(?!\/?(?:c|i|b|u|ruby|rt|v|lang)(?=[.\s>])|\/?\d[\d:.]*>)[a-z!/?][^>\n]*>?/i;

/** Returns the faults in the styles and cues of subtitles in WebVTT: cues are words and no data. */
export function faultsInCues(text: string, file: FileContent, inspection: Inspection): Fault[] {
  const faults: Fault[] = [];
  for (const block of text.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    if (/^STYLE\s/.test(block)) {
      faults.push(...faultsInStyle(block.slice(5), file, inspection));
      continue;
    }
    const [, cue = ''] = /-->[^\n]*\n([^]*)/.exec(block) ?? [];
    const wrong = tag.exec(cue)?.[0] ?? /^\s*\{\s*"[^]*/.exec(cue)?.[0];
    if (wrong !== undefined)
      faults.push({
        found: `data in subtitles: ${quote(wrong)}`,
        advice: 'Remove it: cues are words.',
      });
    for (const [address] of cue.matchAll(/\b[a-z]{2,20}:\/\/[^\s<]{1,500}/gi))
      faults.push(...faultsInReference(address, inspection, 'a cue'));
  }
  return faults;
}
