import { comparable } from './name-views.ts';

/**
 * Returns a trace in the form in which it is compared with those that an editor allows. Formats write it with other spaces,
 * quotation marks and backslashes, and some run it together with the line break after it.
 */
function traceKey(trace: string): string {
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

/** Returns a function that returns whether a trace of a program is one of `traces`, or a part of one. */
export function traceAllowance(traces: readonly string[]): (trace: string) => boolean {
  const keys = new Set(traces.map(traceKey));
  const all = [...keys];
  return (trace) => {
    const key = traceKey(trace);
    return (
      keys.has(key) ||
      all.some((one) => one.includes(key) || (key.startsWith(one) && goesOn(key, one.length)))
    );
  };
}

/** Whether a path is followed by the words of its line, which a PDF may draw without a space between them. */
const goesOn = (key: string, end: number): boolean => !/[a-z\d/\\]/.test(key.slice(end));
