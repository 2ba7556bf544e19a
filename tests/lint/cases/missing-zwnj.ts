import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'verbs with a space',
      tag: 'fa',
      text: 'درها بسته می شود و کسی نمی تواند بخواند.',
      finds: [
        ['می شود', '"⁨می شود⁩" lacks ZWNJ (U+200C); write "⁨می‌شود⁩"'],
        ['نمی تواند', '"⁨نمی تواند⁩" lacks ZWNJ (U+200C); write "⁨نمی‌تواند⁩"'],
      ],
      fixedWhenAsked: 'درها بسته می‌شود و کسی نمی‌تواند بخواند.',
    },
    {
      name: 'verbs without a space',
      tag: 'fa',
      text: 'میتواند بخواند، نمیشود، برمیگردد و می‌گوید.',
      finds: [
        ['میتواند', '"⁨میتواند⁩" lacks ZWNJ (U+200C); write "⁨می‌تواند⁩"'],
        ['نمیشود', '"⁨نمیشود⁩" lacks ZWNJ (U+200C); write "⁨نمی‌شود⁩"'],
        ['برمیگردد', '"⁨برمیگردد⁩" lacks ZWNJ (U+200C); write "⁨برمی‌گردد⁩"'],
      ],
      fixedWhenAsked: 'می‌تواند بخواند، نمی‌شود، برمی‌گردد و می‌گوید.',
    },
    {
      name: 'plurals with a space',
      tag: 'fa',
      text: 'کتاب ها و نامه های ما و حرف هایشان و PDF ها',
      finds: [
        ['کتاب ها', '"⁨کتاب ها⁩" lacks ZWNJ (U+200C); write "⁨کتاب‌ها⁩"'],
        ['نامه های', '"⁨نامه های⁩" lacks ZWNJ (U+200C); write "⁨نامه‌های⁩"'],
        ['حرف هایشان', '"⁨حرف هایشان⁩" lacks ZWNJ (U+200C); write "⁨حرف‌هایشان⁩"'],
        ['PDF ها', '"⁨PDF ها⁩" lacks ZWNJ (U+200C); write "⁨PDF‌ها⁩"'],
      ],
      fixedWhenAsked: 'کتاب‌ها و نامه‌های ما و حرف‌هایشان و PDF‌ها',
    },
    {
      name: 'endings after ه',
      tag: 'fa',
      text: 'نوشته اند که خانه ای تازه ساخته ایم و نامه ام رسیده است؛ خانواده شان، همه ی ما، آمد.',
      finds: [
        ['نوشته اند', '"⁨نوشته اند⁩" lacks ZWNJ (U+200C); write "⁨نوشته‌اند⁩"'],
        ['خانه ای', '"⁨خانه ای⁩" lacks ZWNJ (U+200C); write "⁨خانه‌ای⁩"'],
        ['ساخته ایم', '"⁨ساخته ایم⁩" lacks ZWNJ (U+200C); write "⁨ساخته‌ایم⁩"'],
        ['نامه ام', '"⁨نامه ام⁩" lacks ZWNJ (U+200C); write "⁨نامه‌ام⁩"'],
        ['خانواده شان', '"⁨خانواده شان⁩" lacks ZWNJ (U+200C); write "⁨خانواده‌شان⁩"'],
        ['همه ی', '"⁨همه ی⁩" lacks ZWNJ (U+200C); write "⁨همه‌ی⁩"'],
      ],
      fixedWhenAsked:
        'نوشته‌اند که خانه‌ای تازه ساخته‌ایم و نامه‌ام رسیده است؛ خانواده‌شان، همه‌ی ما، آمد.',
    },
    {
      name: 'comparisons',
      tag: 'fa',
      text: 'قفسه‌ای بزرگ تر از این و بلند ترین نردبان نزدیک تر می شود.',
      finds: [
        ['بزرگ تر', '"⁨بزرگ تر⁩" lacks ZWNJ (U+200C); write "⁨بزرگ‌تر⁩"'],
        ['بلند ترین', '"⁨بلند ترین⁩" lacks ZWNJ (U+200C); write "⁨بلند‌ترین⁩"'],
        ['نزدیک تر', '"⁨نزدیک تر⁩" lacks ZWNJ (U+200C); write "⁨نزدیک‌تر⁩"'],
        ['می شود', '"⁨می شود⁩" lacks ZWNJ (U+200C); write "⁨می‌شود⁩"'],
      ],
      fixedWhenAsked: 'قفسه‌ای بزرگ‌تر از این و بلند‌ترین نردبان نزدیک‌تر می‌شود.',
    },
    {
      name: 'nouns of people: شدگان, کنندگان',
      tag: 'fa',
      text: 'شرکت کنندگان و دستگیر شدگان',
      finds: [
        ['شرکت کنندگان', '"⁨شرکت کنندگان⁩" lacks ZWNJ (U+200C); write "⁨شرکت‌کنندگان⁩"'],
        ['دستگیر شدگان', '"⁨دستگیر شدگان⁩" is one word; write "⁨دستگیرشدگان⁩"'],
      ],
      fixedWhenAsked: 'شرکت‌کنندگان و دستگیرشدگان',
    },
    {
      name: 'several endings',
      tag: 'fa',
      text: 'خانه های‌شان',
      finds: [['خانه های‌شان', '"⁨خانه های‌شان⁩" lacks ZWNJ (U+200C); write "⁨خانه‌های‌شان⁩"']],
      fixedWhenAsked: 'خانه‌های‌شان',
    },
  ],
  pass: [
    {
      name: 'words that begin with می',
      tag: 'fa',
      text: 'میان میدان میلیون میهن میز میراث میلاد میزان میل میوه مینا میرزا میخ میگو میدانی میشی',
    },
    {
      name: 'words that look like endings',
      tag: 'fa',
      text: 'می ناب، نمی از باران، ای مردم، که ای کاش، چشم تر، بیست و اند سال، هیزم تر از جنگل، هر چه بیشتر، های و هوی، شبکه ام بی سی',
    },
    {
      name: 'endings that are words of their own',
      tag: 'fa',
      text: 'نشانه جمع «ها» و «های» است؛ با ها و از های بنویسید.',
    },
    {
      name: 'words that are separated correctly',
      tag: 'fa',
      text: 'شده‌اند، می‌شود، کتاب‌ها، تازه‌ای، بزرگ‌تر، نمی‌توان',
    },
    { name: 'words at the edges of lines', tag: 'fa', text: 'همه\nای قلم‌ها' },
  ],
} satisfies Cases;
