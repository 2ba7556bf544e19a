import { quote, type Fault } from './finding.ts';

const timestamp = String.raw`\d{4}-?\d\d-?\d\d[T ]\d\d(?::?\d\d)?[^"'<\s]*`;
const whole = new RegExp(`^\\s*${timestamp}\\s*$`);
const inJson = new RegExp(`(?<!\\\\)"(${timestamp})"`, 'g');

/** A moment that is a day: midnight of UTC, which tells neither a time nor a zone. */
const midnight = /T00:00:00(?:\.0+)?Z\s*$/;

/** What is wrong with a value that machines read as a moment: anything but midnight in UTC. Nothing, where it is none. */
export function faultInMoment(value: string): Fault | undefined {
  if (!whole.test(value) || midnight.test(value)) return undefined;
  return {
    found: `a time of day: ${quote(value)}`,
    advice: 'Write the day alone (2021-07-23), or its midnight in UTC (2021-07-23T00:00:00Z).',
  };
}

/** The moments among the strings of a JSON text. Prose with one in it is no such string. */
export function faultsInJson(text: string): Fault[] {
  return [...text.matchAll(inJson)]
    .flatMap(([, value = '']) => faultInMoment(value) ?? [])
    .slice(0, 1);
}

/** The same for the date of an e-mail, as RSS writes it. */
export function faultInMailDate(value: string): Fault | undefined {
  if (!/\d{4} \d\d:\d\d/.test(value) || / 00:00(?::00)? (?:GMT|UT|UTC|Z|\+0000)\s*$/.test(value))
    return undefined;
  return {
    found: `a time of day: ${quote(value)}`,
    advice: 'Write midnight in UTC: Fri, 23 Jul 2021 00:00:00 GMT.',
  };
}
