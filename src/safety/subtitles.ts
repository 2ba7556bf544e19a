import { quote, type Fault } from './finding.ts';
import { faultsInCues } from './pages/subtitles.ts';
import type { Reader } from './site-file.ts';
import { readText, textOf } from './texts.ts';

/** Lines that programs read after the first one. */
const fields = /^(?:Kind: ?[a-z]+|Language: ?[\w-]+|X-TIMESTAMP-MAP=[\w:.,=]+)$/;

/** Reads subtitles in WebVTT: text outside of the cues is shown to no reader. */
export const readSubtitles: Reader = (file, inspection) => [
  ...readText(file, inspection),
  ...hiddenText(textOf(file)),
  ...faultsInCues(textOf(file), file, inspection),
];

function hiddenText(text: string): Fault[] {
  const [head = '', ...blocks] = text.split(/\r?\n[ \t]*\r?\n/);
  const [first = '', ...rest] = head.trim().split(/\r?\n/);
  const found =
    [/^\ufeff?WEBVTT[ \t]*$/.test(first) ? '' : first, ...rest].find(
      (line) => line !== '' && !fields.test(line),
    ) ?? blocks.map(hiddenIn).find((line) => line !== undefined);
  if (found === undefined) return [];
  return [
    {
      found: `a text that is no subtitle: ${quote(found)}`,
      advice: 'Remove it: readers do not see it.',
    },
  ];
}

/** Returns the first line of a block that is a comment, or the words before the times of a cue. */
function hiddenIn(block: string): string | undefined {
  const lines = block.trim().split(/\r?\n/);
  const [first = ''] = lines;
  if (/^NOTE(?:\s|$)/.test(first)) return first;
  if (/^STYLE\s*$/.test(first)) return lines.find((line) => line.includes('/*'));
  return lines[1]?.includes('-->') && /\s/.test(first) ? first : undefined;
}
