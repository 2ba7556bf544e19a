/**
 * A word or number, and its parts as they must be seen from left to right in a right-to-left line. One part is a whole that reads
 * from left to right, or from right to left if it is of Arabic letters. A bracket is named as it is written; it is shown mirrored.
 */
export type ShownToken = readonly [written: string, ...parts: string[]];

const whole = (...tokens: readonly string[]): ShownToken[] => tokens.map((token) => [token, token]);

/** Names, words and codes with Latin letters: all read from left to right. */
const names: readonly ShownToken[] = [
  ...whole('Amnesty International', 'Human Rights Watch', 'Berlin', 'ARTICLE 19', 'Windows 11'),
  ...whole('Channel 4', 'UN 2231', 'G7', 'G 7', 'Boeing 737-800', 'iPhone 14 Pro', 'Euro 2024'),
  ...whole('5G', '3D', '2FA', '4K', '1st', '90s', '7-Eleven', '2Pac', '802.11ac', '3.14-beta'),
  ...whole('COVID-19', 'F-16', 'K-12', 'H1N1', 'B2B', 'A4', 'MH370', 'UTF-8', 'MP3', 'Web 2.0'),
  ...whole('.NET', 'C++', 'C#', 'F#', 'Node.js', 'ASP.NET', 'A+', 'Objective-C', 'C++17'),
  ...whole('U.S.', 'U.S.A.', 'Ph.D.', 'Apple Inc.', 'don’t', 'O’Brien', 'R&D', 'AT&T', 'Q&A'),
  ...whole('v2.0.1', 'Python 3.12', '2.0.1-rc.1', 'ISO 27001', 'ISO 8601:2004', 'RFC 2119'),
  ...whole('3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', '0x52908400098527886E0F7030069857D2E4169EE7'),
  ...whole('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'BTC: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'),
  ...whole('IR06 0120 0000 0000 1234 5678 90', 'IR06-0120-0000-0000-1234-5678-90'),
  ...whole(
    'DE89 3704 0044 0532 0130 00',
    'GB29 NWBK 6016 1331 9268 19',
    'IQ98 NBIQ 8501 2345 6789 012',
    'FR14 2004 1010 0505 000L 3M02 606',
    'IR060120000000001234567890',
  ),
  ...whole('9F86 D081 884C 7D65', '0120 9F86 D081 884C', '9f86 d081 884c 7d65 9a2f eaa0'),
  ...whole('9F:86:D0:81', '00:1A:2B:3C:4D:5E', '2001:db8::1', 'fe80::1', 'x86-64', '10km', '5cm²'),
  ...whole('report_2023.pdf', 'IMG_0012.JPG', 'budget-1402.xlsx', '2023_report.pdf', 'a.tar.gz'),
  ...whole('.org', '.ir', '.co.uk', 'example.org', 'sub.example.co.uk', '.htaccess', '_config.yml'),
  ...whole(
    'https://example.org',
    'https://example.org/',
    'https://example.org/fa/a-1.html?x=1&y=2#z',
  ),
  ...whole('http://127.0.0.1:8080/', 'www.example.org/a/', 'https://example.org/wiki/A_(b)'),
  ...whole('desk@shelf.example', 'first.last+tag@mail.example.org', 'mailto:desk@shelf.example'),
  ...whole('@library_watch', '@1st_shelf', '#MeToo', '#MahsaAmini', '#5G', 'Telegram: @shelf'),
  ...whole('/etc/passwd', '~/notes.txt', './run.sh', 'C:\\Users\\desk', '--help', 'docs/README.md'),
  ...whole('ISBN 978-3-16-148410-0', 'ISSN 1234-567X', 'DOI 10.1000/182', 'doi:10.1000/xyz123'),
  ...whole('Tel: +98 21 5550 0199', 'PO Box 12345', 'No. 5', 'Art. 19', 'p. 12', 'Vol. 3, No. 2'),
  ...whole(
    'H2O',
    'CO₂',
    'NH₄⁺',
    'E=mc²',
    'x²+y²=z²',
    'a^2',
    'f(x)',
    'O(n)',
    'μg',
    '20 °C',
    '−5 °F',
  ),
  ...whole('34 ABC 123', 'B-AB 1234', 'SW1A 1AA', 'UTC+3:30', '10:30AM', '2023-03-08T10:30Z'),
  ...whole('Москва', 'Αθήνα', 'Zürich', 'L’Oréal', 'São Paulo', 'Wi-Fi 6', 'Rock’n’Roll', 'TCP/IP'),
  ...whole('HRW(2022)', 'Twitter/X', 'Berlin–Hamburg', 'Law 4/2021', 'Reuters & AP', 'Windows™ 11'),
  ...whole(
    '35.7°N',
    '35°41′20″N',
    '$5M',
    '€3.5bn',
    '5M$',
    'U+200C',
    'C++11/14',
    'E-mail:desk@a.example',
  ),
  ...whole('8 March 2026', '1st May, 2026', '8. Januar 2026'),
  // Arabic writes a word of one letter together with the next one.
  ['وARTICLE 19', 'ARTICLE 19', 'و'],
  ['و#MeToo', '#MeToo', 'و'],
  ['ل@library_watch', '@library_watch', 'ل'],
  ['و.NET', '.NET', 'و'],
  ['الـC++', 'C++', 'الـ'],
  ['بـhttps://example.org/', 'https://example.org/', 'بـ'],
  ['و9F86 D081 884C 7D65', '9F86 D081 884C 7D65', 'و'],
  ['و34 ABC 123', '34 ABC 123', 'و'],
  // A list comma or a bracket belongs to the sentence, and so does its order.
  ['Signal، WhatsApp', 'WhatsApp', '،', 'Signal'],
  ['Library Watch (LW)', ')', 'LW', '(', 'Library Watch'],
  ['UN 2231 (2015)', ')', '2015', '(', 'UN 2231'],
  ['Berlin، 2022', '2022', '،', 'Berlin'],
  // The sentence around them has commas, quotes and brackets, but these are within an English one.
  ...whole('We call on the "government" (and others) to act now'),
  // An address keeps its parts in their places. A part of Arabic letters reads from right to left.
  ['https://fa.wikipedia.org/wiki/ایران', 'https://fa.wikipedia.org/wiki/', 'ایران'],
  ['https://example.org/شهر/کتاب?q=1', 'https://example.org/', 'شهر', '/', 'کتاب', '?q=1'],
  // A name in Arabic letters goes with the text, and so does its ending.
  ['گزارش.pdf', 'pdf', '.', 'گزارش'],
  ['گزارش_2023.pdf', 'pdf', '.', '2023', '_', 'گزارش'],
  ['ایران.com', 'com', '.', 'ایران'],
  ['#زن_زندگی', 'زندگی', '_', 'زن', '#'],
];

/** Numbers, which look the same in Latin, Persian and Arabic digits. Here they are in Latin ones. */
const numbers: readonly ShownToken[] = [
  ...whole(
    '6037-9911-2233-4455',
    '6037 9911 2233 4455',
    '6037–9911–2233–4455',
    '1234-567-8901234-1',
  ),
  ...whole('021-88881234', '021 8888 1234', '0912 345 6789', '0912-345-6789', '(021) 8888-1234'),
  ...whole(
    '0049 (30) 1234567',
    '+98 21 5550 0199',
    '+98-21-5550-0199',
    '+98 (21) 5550 0199',
    '+98',
  ),
  ...whole(
    '(+98) 912 345 6789',
    '+989123456789',
    '021 - 88881234',
    '021–88881234',
    '1-800-555-0199',
  ),
  ...whole('(212) 555-0100', '88-12-34-56', '22 34 56 78', '0098 21 8888 1234', '021-8888123-5'),
  ...whole('12-345', '123-456789-1', '12.345.678-9', '978-3-16-148410-0', '12-34-56', '12345-6789'),
  ...whole(
    '2023-03-08',
    '2023-03',
    '08-03-2023',
    '8-3-2023',
    '1401-6-25',
    '2023/03/08',
    '1401/6/25',
  ),
  ...whole('2023.03.08', '10:30', '10:30:15', '3:1', '3/4', '3 / 4', '1 000 000', '12 000', '24/7'),
  ...whole('3.5', '1,000', '1,000,000', '1.000,50', '192.168.1.1', '10.0.0.0/8', '2.0.1', '12'),
  ...whole('1+1=2', '1 + 1 = 2', '10 - 3 = 7', '3×4', '1920×1080', '2 × 3 = 6', '10−3=7', '8÷2=4'),
  ...whole(
    '*#06#',
    '*140*11#',
    '*141#',
    '−5',
    '−5°',
    '-5°',
    '25°',
    '+5°',
    '±3',
    '2½',
    '10⁻⁵',
    '10²',
  ),
  ...whole(
    '6037_9911_2233_4455',
    '35°41′',
    '021 - 8888 1234',
    '(021)88881234',
    '123/456-7',
    '*733#',
  ),
  // Ranges, scores and sections go with the text: the first is on the right.
  ['1979–2022', '2022', '–', '1979'],
  ['1979-2022', '2022', '-', '1979'],
  ['1979 – 2022', '2022', '–', '1979'],
  ['10–15', '15', '–', '10'],
  ['10-15', '15', '-', '10'],
  ['10:30–12:00', '12:00', '–', '10:30'],
  ['10:30-12:00', '12:00', '-', '10:30'],
  ['2023/03/08–2023/03/10', '2023/03/10', '–', '2023/03/08'],
  ['2023-03-08–2023-03-10', '2023-03-10', '–', '2023-03-08'],
  ['3.5–4.5', '4.5', '–', '3.5'],
  ['2020-21', '21', '-', '2020'],
  ['3-1', '1', '-', '3'],
  ['1-2-3', '3', '-', '2', '-', '1'],
  ['12 و 13', '13', 'و', '12'],
  ['021-88881234، 021-88881235', '021-88881235', '،', '021-88881234'],
  ['021-88881234,021-88881235', '021-88881235', ',', '021-88881234'],
  ['88881234،88881235', '88881235', '،', '88881234'],
  ...whole('1️⃣', '3∕4', '16∶9', '12·5', '1’000’000', "1'000"),
  ['(-5)', ')', '-5', '('],
  ['و+98 21 5550 0199', '+98 21 5550 0199', 'و'],
  ['و(021) 8888-1234', '(021) 8888-1234', 'و'],
  ['و−5', '−5', 'و'],
  ['و*141#', '*141#', 'و'],
  // Two numbers that are neighbours by chance.
  ['2022 500', '500', '2022'],
  ['(1)', ')', '1', '('],
  ['[12]', ']', '12', '['],
];

/** Numbers with a sign that belongs to Latin digits: it keeps its side. */
const signedNumbers: readonly ShownToken[] = [
  ...whole(
    '50%',
    '50 %',
    '3.5%',
    '$100',
    '$1,000',
    '100€',
    '€50',
    '18+',
    '#1',
    '#13',
    '№5',
    '~50',
    '±5%',
    '-5%',
  ),
  ['20–30%', '30%', '–', '20'],
  ['5%-7%', '7%', '-', '5%'],
  ['و$100', '$100', 'و'],
  ['و€1’000', '€1’000', 'و'],
];

/** The same in Persian and Arabic digits: the sign goes with the text, and what is written first is on the right. */
const signedByText: readonly ShownToken[] = [
  ['50٪', '٪', '50'],
  ['50%', '%', '50'],
  ['18+', '+', '18'],
  ['$100', '100', '$'],
  ['20–30٪', '٪', '30', '–', '20'],
];

/** Returns a token in the digits that begin at `zero`. */
const inDigits = (token: ShownToken, zero: number): ShownToken =>
  token.map((part) =>
    part.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit))),
  ) as [string, ...string[]];

const persian = (token: ShownToken) => inDigits(token, 0x6f0);
const arabic = (token: ShownToken) => inDigits(token, 0x660);
/** The tokens of each language: those in Latin digits, and the numbers in its own. */
export const tokensOf = (tag: string): ShownToken[] => [
  ...[...names, ...numbers, ...signedNumbers],
  ...[...numbers, ...signedByText].map(tag === 'fa' ? persian : arabic),
];
