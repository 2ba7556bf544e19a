import { quote, type Fault } from '../finding.ts';
import type { FontTable } from './unpack-font.ts';

/** Seconds from 1904 to 1970. */
const epoch = 2_082_844_800;

/** The autumn in which these rules were written: foundries have published fonts until then. */
const newest = Date.UTC(2026, 9, 1) / 1000 + epoch;

const advice =
  'Set the dates in its table head to midnight, or download the font from its foundry again.';

/**
 * Returns the faults of the dates in a font. Foundries publish fonts with the time of day, which identifies no editor, and programs
 * that make a subset of one leave its dates alone. A time of day since then is refused, since the font may have been saved by an editor.
 */
export function faultsInTimes(tables: readonly FontTable[]): Fault[] {
  const head = tables.find(({ tag }) => tag === 'head')?.bytes;
  if (!head || head.length < 36) return [];
  return [
    ['made', head.readBigUInt64BE(20)],
    ['changed', head.readBigUInt64BE(28)],
  ].flatMap(([what, value]) => {
    const seconds = Number(value);
    if (seconds < newest || seconds % 86_400 === 0) return [];
    const isDate = seconds < newest + 86_400 * 36_525;
    const time = isDate ? new Date((seconds - epoch) * 1000).toISOString() : String(value);
    return [{ found: `the time when a font was ${String(what)}: ${quote(time)}`, advice }];
  });
}

/**
 * Whether a table FFTM of FontForge has nothing of its own: the date of the program, and the dates in `head` once more, which are
 * the dates of its source.
 */
export function repeatsTimes(fftm: Buffer, tables: readonly FontTable[]): boolean {
  const head = tables.find(({ tag }) => tag === 'head')?.bytes;
  return (
    fftm.length === 28 &&
    fftm.readUInt32BE(0) === 1 &&
    head !== undefined &&
    fftm.subarray(12, 28).equals(head.subarray(20, 36))
  );
}
