import type { Cases, FailingCase } from '../cases.ts';

const seen = (excerpt: string, program: string) =>
  `"⁨${excerpt.replaceAll('\u200f', '[U+200F]')}⁩" is the header of a message (${program}); remove it, so that it names no one`;

/** A header of a chat program above or before a text. */
const chat = (name: string, program: string, header: string, gap = ' '): FailingCase => ({
  name,
  tag: 'fa',
  text: `${header}${gap}متن است.`,
  finds: [[header + gap.replace('\n', ''), seen(header, program)]],
  fixedWhenAsked: `${gap.includes('\n') ? '\n' : ''}متن است.`,
});

const mail = (...lines: readonly string[]) =>
  lines.map((line) => [line, seen(line, 'mail')] as const);

export default {
  fail: [
    chat('a copied message of WhatsApp', 'WhatsApp', '[10:30, 8/1/2021] Sample Person:'),
    chat('the date first', 'WhatsApp', '[01.08.21, 10:30:15] Sample Person:'),
    chat('a clock of twelve hours', 'WhatsApp', '[8/1/21, 10:30 PM] ~ Sample:'),
    chat('an exported chat', 'WhatsApp', '8/1/21, 10:30 - Sample Person:'),
    chat('an exported chat in Persian', 'WhatsApp', '۱۴۰۰/۵/۱۰،\u200f ۱۰:۳۰ - نام نمونه:'),
    chat('a copied message of Telegram', 'Telegram', 'Sample Person, [01.08.2021 10:30]', '\n'),
    chat('a month in words', 'Telegram', 'Sample, [1 Aug 2021 at 10:30]', '\n'),
    chat('a forwarded message', 'Telegram', 'Forwarded from کانال نمونه', '\n'),
    chat('a forwarded message in Persian', 'Telegram', 'هدایت شده از کانال نمونه', '\n'),
    chat('a forwarded message in Arabic', 'Telegram', 'تمت إعادة التوجيه من قناة', '\n'),
    chat('a forwarded message in German', 'Telegram', 'Weitergeleitet von Sample', '\n'),
    chat('a forwarded message in Italian', 'Telegram', 'Inoltrato da Sample', '\n'),
    {
      name: 'the line above a forwarded mail in French',
      tag: 'en',
      text: 'Début du message réexpédié :\n\nText.',
      finds: [['Début du message réexpédié :', seen('Début du message réexpédié :', 'mail')]],
    },
    chat('a forwarded message in brackets', 'Telegram', '[Forwarded from Sample Person]', '\n'),
    chat('an answer', 'Telegram', '[In reply to Sample Person]', '\n'),
    {
      name: 'each message of a chat, in a quotation too',
      tag: 'en',
      text: '[10:30, 8/1/2021] A: one\n[10:31, 8/1/2021] B: two\n\n> [10:32, 8/1/2021] A: three',
      finds: [
        ['[10:30, 8/1/2021] A: ', seen('[10:30, 8/1/2021] A:', 'WhatsApp')],
        ['[10:31, 8/1/2021] B: ', seen('[10:31, 8/1/2021] B:', 'WhatsApp')],
        ['[10:32, 8/1/2021] A: ', seen('[10:32, 8/1/2021] A:', 'WhatsApp')],
      ],
      fixedWhenAsked: 'one\ntwo\n\n> three',
    },
    {
      name: 'a header as the title',
      tag: 'fa',
      text: '---\ntitle: "[10:30, 8/1/2021] Sample: متن"\n---\n\nمتن.\n',
      finds: [['[10:30, 8/1/2021] Sample: ', seen('[10:30, 8/1/2021] Sample:', 'WhatsApp')]],
      fixedWhenAsked: '---\ntitle: "متن"\n---\n\nمتن.\n',
    },
    {
      name: 'the lines of a mail',
      tag: 'fa',
      text: 'From: Sample Person <person@example.org>\nTo: editors@example.org\nSubject: بیانیه\nDate: Sun, 1 Aug 2021 10:30:00 +0430',
      finds: mail(
        'From: Sample Person <person@example.org>',
        'To: editors@example.org',
        'Date: Sun, 1 Aug 2021 10:30:00 +0430',
      ),
    },
    {
      name: 'the lines of a mail in German, Persian and Arabic',
      tag: 'de',
      text: 'Von: Sample <a@example.org>\nGesendet: Sonntag, 1. August 2021 10:30\n\nفرستنده: نام <a@example.org>\n\nمن: اسم <a@example.org>\nإلى: b@example.org',
      finds: mail(
        'Von: Sample <a@example.org>',
        'Gesendet: Sonntag, 1. August 2021 10:30',
        'فرستنده: نام <a@example.org>',
        'من: اسم <a@example.org>',
        'إلى: b@example.org',
      ),
    },
    {
      name: 'what mail programs write around a message',
      tag: 'en',
      text: '-----Original Message-----\n\nOn Sun, Aug 1, 2021 at 10:30 AM Sample <a@example.org> wrote:\n\nAm 01.08.2021 um 10:30 schrieb Sample:\n\nSent from my iPhone',
      finds: mail(
        '-----Original Message-----',
        'On Sun, Aug 1, 2021 at 10:30 AM Sample <a@example.org> wrote:',
        'Am 01.08.2021 um 10:30 schrieb Sample:',
        'Sent from my iPhone',
      ).map(([line]) => [line, seen(line.length > 40 ? `${line.slice(0, 39)}…` : line, 'mail')]),
    },
    {
      name: 'technical headers, and a time zone above a quotation',
      tag: 'en',
      text: 'Message-ID: <a1@example.org>\n\nReceived: from mail by host; Fri, 8 Jan 2021 10:30:00 +0330\n\nOn 8 Jan 2021 10:30:00 +0330, A wrote:',
      severity: 'error',
      finds: [
        ['Message-ID: <a1@example.org>', seen('Message-ID: <a1@example.org>', 'mail')],
        [
          'Received: from mail by host; Fri, 8 Jan 2021 10:30:00 +0330',
          seen('Received: from mail by host; Fri, 8 Jan…', 'mail'),
        ],
        [
          'On 8 Jan 2021 10:30:00 +0330, A wrote:',
          seen('On 8 Jan 2021 10:30:00 +0330, A wrote:', 'mail'),
        ],
      ],
    },
    {
      name: 'a message in a table, but no event there',
      tag: 'fa',
      text: '| الف | ب |\n| --- | --- |\n| [10:30, 8/1/2021] Sample: متن | 8/1/2021, 10:30 - میدان: متن |',
      finds: [['[10:30, 8/1/2021] Sample: ', seen('[10:30, 8/1/2021] Sample:', 'WhatsApp')]],
      fixedWhenAsked: '| الف | ب |\n| --- | --- |\n| متن | 8/1/2021, 10:30 - میدان: متن |',
    },
    {
      name: 'the sender of a mail in Kurdish, Pashto and Urdu',
      tag: 'ckb',
      text: 'لە: ناو <a@example.org>\n\nله: نوم <a@example.org>\n\nمنجانب: نام <a@example.org>',
      finds: mail(
        'لە: ناو <a@example.org>',
        'له: نوم <a@example.org>',
        'منجانب: نام <a@example.org>',
      ),
    },
    {
      name: 'a line of a programme, as a warning',
      tag: 'de',
      severity: 'warning',
      text: '- 8 Januar 2021, 10:30 Uhr - Rede: Sample\n- 08.01.2021, 10:30 - Rede: Sample\n\n08.01.2021, 10:30 – Rede: Sample',
      finds: [
        ['8 Januar 2021, 10:30 Uhr - Rede: ', seen('8 Januar 2021, 10:30 Uhr - Rede:', 'WhatsApp')],
        ['08.01.2021, 10:30 - Rede: ', seen('08.01.2021, 10:30 - Rede:', 'WhatsApp')],
        ['08.01.2021, 10:30 – Rede: ', seen('08.01.2021, 10:30 – Rede:', 'WhatsApp')],
      ],
      fixedWhenAsked: '- Sample\n- Sample\n\nSample',
    },
    {
      name: 'a line that introduces a quotation with its moment, as a warning',
      tag: 'en',
      severity: 'warning',
      text: 'On 8 January 2021, at 10:30, the committee wrote:\n\n> We go.',
      finds: mail('On 8 January 2021, at 10:30, the committee wrote:').map(([line]) => [
        line,
        seen(`${line.slice(0, 39)}…`, 'mail'),
      ]),
    },
    {
      name: 'the address of the author of a letter, as a warning',
      tag: 'fa',
      severity: 'warning',
      text: 'فرستنده: کانون نمونه، info@example.org',
      finds: mail('فرستنده: کانون نمونه، info@example.org'),
    },
    {
      name: 'where a prisoner or a complaint came from, as a warning',
      tag: 'ar',
      severity: 'warning',
      text: '- محوّلة من سجن قاف',
      finds: [['محوّلة من سجن قاف', seen('محوّلة من سجن قاف', 'Telegram')]],
      fixedWhenAsked: '- ',
    },
  ],
  pass: [
    {
      name: 'a quotation after its moment',
      tag: 'fa',
      text: 'در ۱۲ مهر ۱۴۰۰ ساعت ۱۰:۳۰ او نوشت: «ما آزادیم».\n\nدر تاریخ ۸ ژانویه، ساعت ۱۰:۳۰، کمیته نوشت:\n\n> متن.',
    },
    {
      name: 'a sentence with a moment before one that introduces a quotation',
      tag: 'de',
      text: 'Am Samstag, dem 8. Januar 2021, um 10:30 Uhr wurden drei verhaftet. Am 8. Januar schrieb das Komitee:\n\n> Nie.',
    },
    {
      name: 'the head of a letter',
      tag: 'fa',
      text: 'به: سازمان ملل\nاز: اتحادیهٔ کارگران\nموضوع: زندانیان\nتاریخ: ۱۰ مرداد ۱۴۰۰',
    },
    {
      name: 'an invitation',
      tag: 'fa',
      text: 'تاریخ: شنبه ۱۰ مرداد، ساعت ۱۰:۳۰\nمکان: میدان\n\nاز ۱۰:۳۰ تا ۱۲:۳۰ در میدان: همه بیایند.',
    },
    {
      name: 'times, sources and addresses',
      tag: 'en',
      text: '[10:30] The march begins.\n\n1 August 2021, 10:30 - 12:00\n\nContact: info@example.org\n\nSmith, [2021]\n\nIn reply to your letter\n\nForwarded from the committee to the union, it was read.',
    },
    {
      name: 'an appeal',
      tag: 'de',
      text: 'Von: Teheran\nAn: alle\n\nEs ist 10:30 Uhr: wir gehen.',
    },
  ],
} satisfies Cases;
