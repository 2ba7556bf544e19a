import { quote } from '../finding.ts';
import { isOfType, type PdfFile, type PdfObject } from './file.ts';
import { resave, type Report } from './report.ts';
import { PdfRef, PdfStream, preview, type PdfDict, type PdfValue } from './values.ts';
import type { Walk } from './walk.ts';

/**
 * Reports the objects that no reader sees: earlier revisions, and objects that nothing leads to. Those that only serve to read the
 * file are followed.
 */
export function followUnused(file: PdfFile, walk: Walk, report: Report): void {
  for (const [number, objects] of file.byNumber)
    if (objects.length > 1)
      report.add(
        'revision',
        `an earlier version of the document: object ${number} is in it ${objects.length} times`,
        resave,
      );
  const hints = new Set<PdfObject>();
  for (const object of file.objects) {
    const { value } = object;
    const dict = dictOf(object);
    if (value instanceof PdfStream && dict && isOfType(dict, 'ObjStm'))
      walk.follow(value, 'ObjectStream');
    else if (value instanceof PdfStream && dict && isOfType(dict, 'XRef'))
      walk.follow(value, 'CrossReferences');
    else if (dict?.has('Linearized')) {
      walk.follow(dict, 'Linearization');
      const place = dict.get('H');
      const [offset] = Array.isArray(place) ? place.map(Number) : [];
      const number = offset === undefined ? undefined : file.numberAt(offset);
      for (const hint of number === undefined ? [] : (file.byNumber.get(number) ?? [])) {
        hints.add(hint);
        walk.follow(hint.value, 'Hints');
      }
    } else continue;
    walk.used.add(object);
  }
  for (const object of file.objects) {
    if (walk.used.has(object) || hints.has(object)) continue;
    if (isEmpty(object.value)) continue;
    report.add('unused', `an unused object: ${quote(preview(object.value))}`, resave);
  }
}

/** Returns whether a value says nothing: a number that was a length once, or references without a dictionary. */
function isEmpty(value: PdfValue): boolean {
  if (value === null || typeof value === 'number') return true;
  if (Array.isArray(value)) return value.every((item) => item === null || item instanceof PdfRef);
  return value instanceof Map && value.size === 0;
}

function dictOf({ value }: PdfObject): PdfDict | undefined {
  if (value instanceof PdfStream) return value.dict;
  return value instanceof Map ? (value as PdfDict) : undefined;
}
