import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importBytes, importText, importWord, reviewNotesOf } from './imported.ts';
import { p, r } from './word-file.ts';

const lines = (...all: string[]) => all.join('\n');
const statement = lines('بیانیه دربارهٔ مزد', '', 'همه باید آزاد شوند.');

describe('a text that was copied from a chat', () => {
  const headers = [
    '[10:30, 8/1/2021] Canary Ahmadi: ',
    '[10:30 AM, 8/1/2021] Canary Ahmadi: ',
    '[8/1/21, 10:30:12 PM] Canary Ahmadi: ',
    '\u200e[01.08.21, 10:30:12] Canary Ahmadi: ',
    '[۱۰:۳۰، ۱۴۰۰/۵/۱۰] Canary Ahmadi: ',
    '\u200f[۱۰:۳۰،\u200f ۱۴۰۰/۵/۱۰] \u202aCanary +98 912 000 0000\u202c: ',
    '[10:30, 8/1/2021] +98 912 000 00 00 ~Canary: ',
    '[٨/١/٢٠٢١، ١٠:٣٠ ص] Canary Ahmadi: ',
    '8/1/21, 10:30 - Canary Ahmadi: ',
    '8/1/21, 10:30\u202fPM - Canary Ahmadi: ',
    '01.08.21, 10:30 - Canary Ahmadi: ',
    '2021-08-01, 10:30 - Canary Ahmadi: ',
    '۱۴۰۰/۵/۱۰،\u200f ۱۰:۳۰ ق.ظ. - Canary Ahmadi: ',
    'Canary Ahmadi, [01.08.2021 10:30]\n',
    'Canary Ahmadi, [8/1/21 10:30 AM]\n',
    'Canary Ahmadi, [Aug 1, 2021 at 10:30 AM]:\n',
    'Canary Ahmadi, [1 août 2021 à 10:30]\n',
    '[01.08.2021 10:30] Canary Ahmadi: ',
    'Forwarded from Canary Ahmadi\n',
    'Forwarded message from: Canary Ahmadi\n',
    'بازارسال از Canary Ahmadi\n',
    'بازارسال شده از Canary Ahmadi\n',
    'هدایت‌شده از Canary Ahmadi\n',
    'أعيد توجيهها من Canary Ahmadi\n',
    'Weitergeleitet von Canary Ahmadi\n',
    'Transféré de Canary Ahmadi\n',
  ];
  for (const header of headers) {
    it(`loses the header ${JSON.stringify(header.trim())}, and says so`, async () => {
      const imported = await importText(header + statement);
      assert.deepEqual(
        [imported.title, imported.markdown],
        ['بیانیه دربارهٔ مزد', 'همه باید آزاد شوند.\n'],
      );
      assert.match(reviewNotesOf(imported).join('\n'), /Canary.*was left out: it is the header of/);
    });
  }

  it('has its bold and italic, without struck-out words, which are reported', async () => {
    const imported = await importText(
      lines(
        '[10:30, 8/1/2021] Sample Person: *بیانیه دربارهٔ مزد*',
        '[10:31, 8/1/2021] Sample Person: _کارگران_ و ~معلمان~ و ```کد``` و *_هر دو_*',
        '2 * 3 * 4 و a_b_c و @a_b_c و https://example.org/_x_/y',
      ),
    );
    assert.equal(imported.title, 'بیانیه دربارهٔ مزد');
    assert.equal(
      imported.markdown,
      '*کارگران* و و کد و **هر دو**\\\n2 \\* 3 \\* 4 و a_b_c و @a_b_c و <https://example.org/_x_/y>\n',
    );
    assert.deepEqual(
      reviewNotesOf(imported).filter((note) => note.includes('left out')),
      [
        '"⁨[10:30, 8/1/2021] Sample Person: · [10:31, 8/1/2021] Sample Person:⁩" was left out: they are headers of 2 messages in a chat, which can name the people who wrote or passed on the text, and when',
        '1: "⁨معلمان⁩" was left out: it is struck through in the message; write it into the text if it belongs there',
      ],
    );
  });

  it('loses the messages of the program itself', async () => {
    const imported = await importText(
      lines(
        '8/1/21, 10:29 - Messages and calls are end-to-end encrypted.',
        '8/1/21, 10:30 - Canary: بیانیه دربارهٔ مزد',
        '8/1/21, 10:31 - Canary: همه باید آزاد شوند.',
        '8/1/21, 10:32 - Canary left',
      ).replace(/^.*\n/, ''),
    );
    assert.deepEqual(
      [imported.title, imported.markdown],
      ['بیانیه دربارهٔ مزد', 'همه باید آزاد شوند.\n'],
    );
    assert.match(reviewNotesOf(imported).join('\n'), /8\/1\/21, 10:32 - Canary left/);
  });

  it('loses the message about encryption at the start of an export, and the names after it', async () => {
    const notices = [
      '8/1/21, 10:29 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
      '01.08.21, 10:29 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
      '۱۴۰۰/۵/۱۰، ۱۰:۲۹ - پیام‌ها و تماس‌ها با رمزگذاری سرتاسر محافظت می‌شوند.',
      '٢٠٢١/٨/١، ١٠:٢٩ - الرسائل والمكالمات مشفَّرة تمامًا بين الطرفين. واتساب',
    ];
    for (const notice of notices) {
      const imported = await importText(
        lines(
          notice,
          '8/1/21, 10:30 - Canary created group "x"',
          `8/1/21, 10:31 - Canary Ahmadi: ${statement}`,
        ),
      );
      assert.deepEqual(
        [imported.title, imported.markdown],
        ['بیانیه دربارهٔ مزد', 'همه باید آزاد شوند.\n'],
      );
      assert.match(reviewNotesOf(imported).join('\n'), /they are headers of 3 messages/);
    }
  });

  it('is no export if it is a chronicle without a title', async () => {
    const chronicle = lines(
      '۱۴۰۰/۵/۱۰، ۱۰:۳۰ - تجمع گروه‌های کارگری در اهواز',
      '۱۴۰۰/۵/۱۱، ۱۱:۳۰ - تهران: سه نفر بازداشت شدند',
    );
    const imported = await importText(chronicle);
    assert.equal(
      [imported.title, imported.markdown].join('\n\n').trim(),
      chronicle.replace('\n', '\n\n'),
    );
  });

  it('loses what is in the place of a picture, which is reported', async () => {
    for (const place of [
      '<Media omitted>',
      '<Medien ausgeschlossen>',
      'image omitted',
      'IMG-20210801-WA0001.jpg (file attached)',
    ]) {
      const imported = await importText(
        `8/1/21, 10:30 - Canary: ${statement}\n8/1/21, 10:31 - Canary: ${place}\n`,
      );
      assert.equal(imported.markdown, 'همه باید آزاد شوند.\n');
      assert.ok(reviewNotesOf(imported).some((note) => note.includes(`${place}⁩" was left out: `)));
    }
    const other = await importText(`${statement}\n\n<Media omitted>\n`);
    assert.match(other.markdown, /Media omitted/);
  });

  it('loses the header that Signal writes', async () => {
    const imported = await importText(
      lines(
        'From: Canary Ahmadi (+989120000000)',
        'Type: incoming',
        'Sent: Sun, 1 Aug 2021 10:30:15 +0430',
        'Received: Sun, 1 Aug 2021 10:30:16 +0430',
        '',
        statement,
      ),
    );
    assert.deepEqual(
      [imported.title, imported.markdown],
      ['بیانیه دربارهٔ مزد', 'همه باید آزاد شوند.\n'],
    );
  });

  it('has bold of a post in Telegram, and review notes on its list and its end', async () => {
    const imported = await importText(
      lines(
        '**بیانیه دربارهٔ مزد**',
        '',
        '__کارگران__ ``کد``',
        '',
        '🔴 خواست یک',
        '🔴 خواست دو',
        '',
        '#هشتگ_آزادی',
        '👉 @azadi_news',
        'https://t.me/azadi_news',
      ),
    );
    assert.equal(imported.title, 'بیانیه دربارهٔ مزد');
    assert.match(imported.markdown, /^\*کارگران\* کد\n\n🔴 خواست یک/);
    assert.deepEqual(
      imported.reviewNotes.map(({ line, message }) => `${line}: ${message.slice(0, 40)}`),
      [
        '3: this looks like a list, but is plain tex',
        '6: these are hashtags, or the name or addre',
        '6: the line breaks of this paragraph were k',
      ],
    );
  });

  it('is a Markdown file: its headers are left out too', async () => {
    const { markdown } = await importBytes(
      Buffer.from('[10:30, 8/1/2021] Canary Ahmadi: متن **است**.\n'),
      '.md',
    );
    assert.equal(markdown, 'متن **است**.\n');
  });
});

describe('a text that was copied from a mail', () => {
  const names: [language: string, ...names: string[]][] = [
    ['English', 'From', 'To', 'Date', 'Subject'],
    ['English (Outlook)', 'From', 'Cc', 'Sent', 'Subject'],
    ['Persian', 'از', 'به', 'تاریخ', 'موضوع'],
    ['Persian (Outlook)', 'فرستنده', 'گیرنده', 'تاریخ ارسال', 'موضوع'],
    ['Arabic', 'من', 'إلى', 'التاريخ', 'الموضوع'],
    ['German', 'Von', 'An', 'Gesendet', 'Betreff'],
    ['Kurdish', 'لە', 'بۆ', 'بەروار', 'بابەت'],
    ['Turkish', 'Gönderen', 'Kime', 'Tarih', 'Konu'],
    ['French', 'De', 'À', 'Envoyé', 'Objet'],
  ];
  const headerIn = ([from, to, date, subject]: string[], title: string) =>
    lines(
      `${from}: Canary Ahmadi <canary@example.org>`,
      `${to}: editors@example.org`,
      `${date}: Sun, 1 Aug 2021 10:30:00 +0430`,
      `${subject}: ${title}`,
    );
  for (const [language, ...all] of names) {
    it(`loses its header in ${language}; the subject is the title`, async () => {
      const imported = await importText(
        `${headerIn(all, 'Fwd: بیانیه دربارهٔ مزد')}\n\nهمه باید آزاد شوند.\n`,
      );
      assert.deepEqual(
        [imported.title, imported.markdown],
        ['بیانیه دربارهٔ مزد', 'همه باید آزاد شوند.\n'],
      );
      assert.match(
        reviewNotesOf(imported).join('\n'),
        /Canary Ahmadi <canary@example\.org> · .*Sun, 1 Aug 2021 10:30:00 \+0430.*was left out: a mail program wrote it/,
      );
      assert.match(reviewNotesOf(imported).join('\n'), /the title is the subject of the mail/);
    });
  }

  it('loses its header without addresses, technical lines, folded lines and the mark of a BOM', async () => {
    const imported = await importText(
      lines(
        '\ufeffReceived: from canary.example.org (canary [192.0.2.1])',
        '\tby mx.example.org; Sun, 1 Aug 2021 10:30:00 +0430',
        'From: Canary',
        'Date: Sunday, August 1, 2021 10:30',
        'Subject: =?UTF-8?B?2KjbjNin2YbbjNmH?= =?utf-8?q?_=D9=85=D8=B2=D8=AF?=',
        '',
        'همه باید آزاد شوند.',
      ),
    );
    assert.deepEqual([imported.title, imported.markdown], ['بیانیه مزد', 'همه باید آزاد شوند.\n']);
  });

  it('loses a header without addresses below the line that introduces it', async () => {
    for (const introduction of [
      '-----Original Message-----',
      '-----Ursprüngliche Nachricht-----',
    ]) {
      const imported = await importText(
        lines(introduction, 'Von: Canary', 'Gesendet: Sonntag', 'An: Redaktion', '', statement),
      );
      assert.deepEqual(
        [imported.title, imported.markdown],
        ['بیانیه دربارهٔ مزد', 'همه باید آزاد شوند.\n'],
      );
    }
  });

  it('loses signs of quotation, signatures and what is above a message that was passed on', async () => {
    for (const introduction of [
      '---------- Forwarded message ---------',
      '-----Original Message-----',
      'Begin forwarded message:',
      '-----Ursprüngliche Nachricht-----',
      '---------- پیام هدایت شده ----------',
      'On Sun, Aug 1, 2021 at 10:30 AM Canary Ahmadi <canary@example.org> wrote:',
      'On Sun, Aug 1, 2021 at 10:30 AM Canary Ahmadi <canary@example.org>\nwrote:',
      'Am 01.08.2021 um 10:30 schrieb Canary Ahmadi:',
      'Le 1 août 2021 à 10:30, Canary Ahmadi <canary@example.org> a écrit :',
      'در تاریخ ۱ مرداد ۱۴۰۰ ساعت ۱۰:۳۰، Canary Ahmadi <canary@example.org> نوشت:',
      'في ١ أغسطس ٢٠٢١ ١٠:٣٠ كتب Canary Ahmadi <canary@example.org> كتب:',
    ]) {
      const imported = await importText(
        lines(
          'بیانیه دربارهٔ مزد',
          '',
          introduction,
          '> همه باید آزاد شوند.',
          '> ',
          '> > و نان.',
          '-- ',
          'Canary Ahmadi',
          '+98 912 000 0000',
        ),
      );
      assert.equal(imported.markdown, 'همه باید آزاد شوند.\n\nو نان.\n', introduction);
      assert.match(
        reviewNotesOf(imported).join('\n'),
        /"⁨Canary Ahmadi · \+98 912 000 0000⁩" was left/,
      );
    }
  });

  it('loses the line that a telephone adds', async () => {
    for (const line of [
      'Sent from my iPhone',
      'Sent from my Samsung Galaxy smartphone.',
      'Get Outlook for Android',
      'Von meinem iPhone gesendet',
      'Envoyé de mon iPhone',
      'ارسال شده از آیفون من',
      'أرسلت من هاتفي الآيفون',
    ]) {
      const imported = await importText(`${statement}\n\n${line}\n`);
      assert.equal(imported.markdown, 'همه باید آزاد شوند.\n', line);
      assert.match(reviewNotesOf(imported).join('\n'), /was left out: a mail program wrote it/);
    }
  });
});

describe('an ordinary text keeps', () => {
  const ordinary = [
    'از: شورای بازنشستگان\nبه: وزارت کار\nموضوع: مزد\nتاریخ: ۱۴۰۰/۵/۱۰',
    'تاریخ: ۱۰ مرداد ساعت ۱۰:۳۰\nموضوع: مزد\nجا: تهران',
    'Date: 1 August 2021, 10:30\nTo: all',
    'To: info@example.org',
    '۱۴۰۰/۵/۱۰، ۱۰:۳۰ - تهران: مردم آمدند.\n۱۴۰۰/۵/۱۰، ۱۱:۳۰ - اهواز: پلیس آمد.',
    '۱۰:۳۰ - سخنرانی: نان و آزادی',
    'در ۱ مرداد ۱۴۰۰ روزنامه‌ای نوشت:',
    'به نقل از کانون نویسندگان ایران',
    'پیام از زندان: ما زنده‌ایم',
    '[۱] سارا: این را نوشت',
    '-- پایان --',
    'از گوشی استفاده نکنید',
    'متن* و متن_ها و 5*3*2 و (*) یادداشت (*) و a~b',
  ];
  for (const text of ordinary) {
    it(JSON.stringify(text), async () => {
      const imported = await importText(`عنوان\n\n${text}\n\nپایان متن.\n`);
      const plain = imported.markdown.replaceAll(/\\(?!\n)/g, '').replaceAll(/\\\n/g, '\n');
      assert.equal(plain.replaceAll(/[<>]/g, ''), `${text}\n\nپایان متن.\n`);
      assert.doesNotMatch(reviewNotesOf(imported).join('\n'), /left out|signs with which/);
    });
  }

  it('signs that look like bold, with a review note', async () => {
    const imported = await importText('*عنوان*\n\nمتن **است** و _کج_.\n');
    assert.deepEqual(
      [imported.title, imported.markdown],
      ['*عنوان*', 'متن \\*\\*است\\*\\* و \\_کج\\_.\n'],
    );
    assert.deepEqual(
      reviewNotesOf(imported).map((note) => note.slice(0, 60)),
      [
        'in the title: "⁨*عنوان*⁩" has signs with which messengers an',
        '1: "⁨**است**⁩" has signs with which messengers and mails mar',
      ],
    );
  });
});

describe('a Word file', () => {
  it('gets a review note on a header that names a sender by number', async () => {
    const imported = await importWord({
      body: p(r('آغاز متن.')) + p(r('[10:30, 8/1/2021] +98 912 000 0000: متن')),
    });
    assert.match(reviewNotesOf(imported).join('\n'), /looks like the header of a message/);
  });

  it('gets a review note on headers of messages and mails that were pasted into it', async () => {
    for (const header of [
      '[10:30, 8/1/2021] Sample Person: متن',
      'Sample Person, [01.08.2021 10:30]',
      'From: Sample Person &lt;person@example.org&gt;',
      'Date: Sun, 1 Aug 2021 10:30:00 +0430',
      'Sent from my iPhone',
    ]) {
      const imported = await importWord({ body: p(r('آغاز متن.')) + p(r(header)) });
      assert.match(
        reviewNotesOf(imported).join('\n'),
        /looks like the header of a message or a mail/,
        header,
      );
    }
  });

  it('gets none on the time of an event', async () => {
    const imported = await importWord({
      body: p(r('آغاز متن.')) + p(r('تاریخ: ۱۰ مرداد، ساعت ۱۰:۳۰')),
    });
    assert.deepEqual(reviewNotesOf(imported), []);
  });
});
