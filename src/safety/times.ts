import { quote, type Fault } from './finding.ts';

const clock = String.raw`\d{1,2}:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?`;
const day = String.raw`(?:\d{4}[-/.:]?\d\d[-/.:]?\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})`;
const zone = String.raw`(?:\s?(?:Z|[+-]\d\d:?\d\d|[AP]M|[A-Za-z]{2,5}(?:[+-]\d{1,2}:?\d{0,2})?|\[[\w/]{3,40}\])){0,3}`;
const timestamp = `${day}(?:T|t|,? )${clock}${zone}`;
const whole = new RegExp(`^\\s*${timestamp}\\s*$`);

/** Midnight in UTC means a day: it reveals neither a time nor a zone. */
const midnight = /T00:?00(?::?00(?:\.0+)?)?Z\s*$/;

const fault = (value: string, advice: string): Fault => ({
  found: `a time of day: ${quote(value)}`,
  advice,
});

/** The fault of an ISO timestamp or a like one that is not midnight in UTC; `undefined` for any other value. */
export function timestampFault(value: string): Fault | undefined {
  if (value.length > 80 || !whole.test(value) || midnight.test(value)) return undefined;
  return fault(
    value,
    'Write only the day (2021-07-23), or its midnight in UTC (2021-07-23T00:00:00Z).',
  );
}

/** Keys of JSON whose values are words that readers see. A text may be a date and a time. */
const textual =
  /^(?:[a-z]*(?:title|name|text|headline|heading|label|caption|summary|description|message|note)|html|alt|body|words|quote|content|content_html|content_text|keywords|answer|question)$/i;
/** Keys of JSON whose numbers are times. */
const timely = [
  /(?:date|time|stamp|created|modified|updated|published|issued|saved|generated|built|expires|accessed)$/i,
  /(?:^|_)(?:at|on|ts|when)$|[a-z](?:At|On)$/,
  // A unit, or what happened: timestamp_ms, dateAdded, date_unixtime.
  /(?:^|[a-z])(?:Date|Time|Timestamp|Stamp)(?:Ms|MS|Usec|Utc|UTC|Unix|Added|Lower)$|^(?:date|time|timestamp)(?:Ms|MS|Usec|Utc|UTC|Unix|Added|[A-Z]\w*)$/,
  /(?:^|[_-])(?:date|time|timestamp)_(?:unixtime|unix|[mun]s|utc|added|iso|[a-z]*sec)$|_ts_?[mun]?s?$/,
];
const isTimely = (key: string): boolean => timely.some((form) => form.test(key));

const member = new RegExp(
  String.raw`(?<!\\)"([^"\\\n]{0,80})"\s{0,20}:\s{0,20}(?:\[\s{0,20})?(?:"(?!\d{9,19}(?:\.\d{1,9})?")([^"\\\n]{8,80})"|"?(\d{9,19})(?:\.\d{1,9})?(?![\d.]))`,
  'g',
);

/** Returns the first fault among the times in a JSON text. Texts in it may contain times. */
export function faultsInJson(text: string): Fault[] {
  for (const [, key = '', value, number] of text.matchAll(member)) {
    const found =
      number === undefined
        ? textual.test(key)
          ? undefined
          : (timestampFault(value ?? '') ??
            (isTimely(key) ? mailDateFault(value ?? '') : undefined))
        : isTimely(key)
          ? epochFault(number)
          : undefined;
    if (found) return [found];
  }
  return [];
}

/** The fault of a number of seconds or milliseconds since 1970 that is not midnight in UTC. */
function epochFault(number: string): Fault | undefined {
  const seconds = Number(number.slice(0, 10));
  const isDay = seconds % 86_400 === 0 && /^0*$/.test(number.slice(10));
  return isDay ? undefined : fault(number, 'Write only the day: 2021-07-23.');
}

/** The fault of an e-mail date, as in RSS, that is not midnight in UTC; `undefined` for any other value. */
export function mailDateFault(value: string): Fault | undefined {
  if (!/\d{4} \d\d:\d\d/.test(value) || / 00:00(?::00)? (?:GMT|UT|UTC|Z|\+0000)\s*$/.test(value))
    return undefined;
  return fault(value, 'Write midnight in UTC: Fri, 23 Jul 2021 00:00:00 GMT.');
}
