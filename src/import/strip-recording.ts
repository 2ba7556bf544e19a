import { mediaKindOf } from '../media/kinds.ts';
import { applyEdits } from '../media/reading.ts';

/** A recording with nothing in its file but sound and film. */
export interface StrippedRecording {
  readonly bytes: Buffer;
  readonly extension: string;
  /** What was removed, in the order of the file: `an ID3 tag`. */
  readonly leftOut: readonly string[];
  readonly notes: readonly string[];
}

/** How often what is left is read again. A second reading can find what the first extra has hidden. */
const maxReadings = 6;

/**
 * Removes everything from a recording that the privacy gate would refuse, and leaves its sound and film unchanged. If that is not
 * possible, returns the reason, in words that follow "it".
 */
export function stripRecording(bytes: Buffer): StrippedRecording | string {
  const kind = mediaKindOf(bytes);
  if (!kind) return 'is not a recording in MP3, Ogg, MP4 or WebM';
  const leftOut = new Map<string, number>();
  let left = bytes;
  for (let count = 0; count < maxReadings; count += 1) {
    const { extras, broken, remedy = 'ask for it again' } = kind.read(left);
    if (broken !== undefined) return `cannot be read (${broken}); ${remedy}`;
    if (extras.length === 0)
      return {
        bytes: left,
        extension: kind.extensionOf(left),
        leftOut: [...leftOut].map(([what, times]) =>
          times > 1 ? `${what} (${times} times)` : what,
        ),
        notes: [],
      };
    const fixed = extras.find(({ edits }) => edits === undefined);
    if (fixed)
      return `has ${fixed.what}, which cannot be removed here; convert it with: ffmpeg -i <old> -map_metadata -1 <new>`;
    // Later readings find what the first one has overwritten.
    if (count === 0) for (const { what } of extras) leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
    left = applyEdits(
      left,
      extras.flatMap(({ edits = [] }) => edits),
    );
  }
  return `is a recording (${kind.name}) with metadata that cannot be removed here; convert it with: ffmpeg -i <old> -map_metadata -1 <new>`;
}
