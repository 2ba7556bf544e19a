import { withAdvice } from './record.ts';

const start = String.raw`^\ufeff?`;
/** The first line of a table that has a column of one of these names. */
const column = (names: string) =>
  new RegExp(`${start}(?:[^\\n]{0,2000}?[,;\\t])?"?(?:${names})"?(?=[,;\\t\\r\\n])`, 'i');

/** Lists of people, and of places where somebody was. */
export const people = withAdvice('Remove it: it has names, addresses or places of people.', [
  ['contacts', 'alue', column(String.raw`(?:e-mail|phone) \d - (?:value|type|label)`)],
  [
    'contacts',
    'irst',
    /^\ufeff?"?first name"?,(?=[^\n]{0,2000}(?:e-mail address|primary email)"?[,\r\n])/i,
  ],
  [
    'contacts',
    'dn:',
    /^dn:{1,2} [^\n]{0,200}\r?\n(?:[\w;-]+:{1,2} [^\n]{0,200}\r?\n){0,20}?objectclass:/im,
  ],
  ['contacts', 'MECARD:', /^MECARD:[^\n]{0,60}/m],
  ['an entry of a calendar', 'BEGIN:V', /^BEGIN:V(?:TODO|EVENT|JOURNAL|FREEBUSY)\b/m],
  [
    'whoever takes part in an event',
    ':',
    /^(?:ATTENDEE|ORGANIZER)[;:][^\n]{0,80}mailto:[^\n]{0,60}/im,
  ],
  [
    'the addresses of readers',
    '\n',
    column(
      String.raw`(?:optin_|confirm_|client[_ -]?|remote[_ -]?|user[_ -]?)?ip(?:addr|[_ -]?(?:address|adresse))?|user[_ -]?agent`,
    ),
  ],
  ['the history of a browser', 'isit', column(String.raw`last_?visit_?time|visit_?(?:time|count)`)],
  [
    'the answers to a form',
    ':',
    /^\ufeff?"?(?:timestamp|zeitstempel|submitdate|horodateur|الطابع الزمني|مُهر زمانی|مهر زمانی)"?[,;\t][^\n]{0,2000}\n"?\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[ T]\d{1,2}:\d\d:\d\d/i,
  ],
  [
    'the time and the address of a person',
    '@',
    /^(?=[^\n]{0,1000}?(?<!\d)\d{1,4}[-./]\d{1,2}[-./]\d{1,4},?[ T]\d{1,2}:\d\d:\d\d)[^\n]{0,1000}?[,;\t]"?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"?(?=[,;\t\r\n])/m,
  ],
  ['a GPS track', '$G', /^\$G[NPLA](?:GGA|RMC|GLL|VTG|GSA),[^\n]{0,60}/m],
  ['a GPS track', '<kml', /<(?:when>|gx:Track\b)/],
  ['a GPS track', '<TrainingCenter', /<TrainingCenterDatabase\b/],
  [
    'a GPS track',
    'lat',
    /^\ufeff?(?=[^\n]{0,500}(?:\btime\b|timestamp|date))(?:[^\n]{0,500}?[,;\t])?"?lat(?:itude)?"?[,;\t]"?(?:lon|lng|long)(?:gitude|itude)?"?[,;\t\r\n][^\n]*\n[^\n]*\d:\d\d:\d\d/i,
  ],
]);
