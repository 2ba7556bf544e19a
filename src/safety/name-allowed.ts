import { comparable } from './name-views.ts';

/**
 * Returns a trace in the form in which it is compared with those that an editor allows. Formats write it with other spaces,
 * quotation marks and backslashes, and some run it together with the line break after it.
 */
export function traceKey(trace: string): string {
  const whole = comparable(trace);
  const [path = ''] = /^[\\/]*\//.test(whole)
    ? whole.split('\\')
    : whole.includes('\\\\')
      ? whole.split(/(?<!\\)\\(?!\\)/)
      : [whole];
  return path
    .toLowerCase()
    .replaceAll(/[\\/]+/g, '/')
    .replaceAll(/[\s"'<>«»“”„‘’*_`]+/g, '')
    .replace(/[.,;:!?؟،؛]+$/, '');
}
