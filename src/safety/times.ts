import { quote, type Fault } from './finding.ts';

const timestamp = String.raw`\d{4}-?\d\d-?\d\d[T ]\d\d(?::?\d\d)?[^"'<\s]*`;
const whole = new RegExp(`^\\s*${timestamp}\\s*$`);
const inJson = new RegExp(`(?<!\\\\)"(${timestamp})"`, 'g');

/** Midnight in UTC means a day: it reveals neither a time nor a zone. */
const midnight = /T00:00:00(?:\.0+)?Z\s*$/;

/** The fault of an ISO timestamp that is not midnight in UTC; `undefined` for any other value. */
export function timestampFault(value: string): Fault | undefined {
  if (!whole.test(value) || midnight.test(value)) return undefined;
  return {
    found: `a time of day: ${quote(value)}`,
    advice: 'Write only the day (2021-07-23), or its midnight in UTC (2021-07-23T00:00:00Z).',
  };
}

/** Returns the first fault among the strings of a JSON text that are timestamps as a whole. */
export function faultsInJson(text: string): Fault[] {
  return [...text.matchAll(inJson)]
    .flatMap(([, value = '']) => timestampFault(value) ?? [])
    .slice(0, 1);
}

/** The fault of an e-mail date, as in RSS, that is not midnight in UTC; `undefined` for any other value. */
export function mailDateFault(value: string): Fault | undefined {
  if (!/\d{4} \d\d:\d\d/.test(value) || / 00:00(?::00)? (?:GMT|UT|UTC|Z|\+0000)\s*$/.test(value))
    return undefined;
  return {
    found: `a time of day: ${quote(value)}`,
    advice: 'Write midnight in UTC: Fri, 23 Jul 2021 00:00:00 GMT.',
  };
}
