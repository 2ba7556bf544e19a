import { imageFile } from '../../support/image-files.ts';
import type { Files } from '../../support/roots.ts';

/** Returns the files of the root from which the changes start: two languages, and one of everything that a site can have. */
export const baseSite = (): Files => ({
  'content/site.yaml': `name:
  fa: فانوس
  en: The Lantern
url: https://lantern.example/copies/first
locales: [fa, en]
keep: 0
`,
  'content/issuers/lamp-lighters.yaml':
    'name:\n  fa: چراغ‌افروزان خیالی\n  en: Imaginary Lamp Lighters\nmark: marks/lamp.svg\n',
  'content/issuers/seed-keepers.yaml':
    'name:\n  fa: نگهبانان خیالی بذر\n  en: Imaginary Seed Keepers\n',
  'content/topics/lamps.yaml': 'name:\n  fa: چراغ‌ها\n  en: Lamps\n',
  'content/topics/silence.yaml': 'name:\n  fa: سکوت\n  en: Silence\n',
  'content/topics/bread.yaml': 'name:\n  fa: نان\n  en: Bread\n',
  'content/statements/street-lamps/fa.md': `---
title: چراغ‌های کوچه را روشن کنید
issued: 2021-03-04
issuers: [lamp-lighters]
topics: [lamps, silence]
summary: کوچه‌های بالا سه هفته است که تاریک‌اند.
source: https://lantern.example/letters/lamps
---

کوچه‌های بالا سه هفته است که تاریک‌اند. نشانی ما https://lantern.example/fa/ است.

## چه می‌خواهیم

:::demands
1. چراغ‌ها را تا شب جمعه روشن کنید؛
2. نردبان‌ها را پس بدهید.
:::

![یک چراغ روی دیوار](shelf.png)

| کوچه | چراغ |
| :-- | :-: |
| یکم | ۱۲ |

نامه دیگر ما درباره [نان شب](night-bread.html) است.[^1]

[^1]: آن نامه را هم بخوانید.
`,
  'content/statements/street-lamps/shelf.png': imageFile('shelf.png'),
  'content/statements/street-lamps/en.md': `---
title: Light the lamps of our street
translatedFrom: fa
translator: The Invented Translators
review: none
---

The upper streets have been dark for three weeks.
`,
  'content/statements/night-bread/en.md': `---
title: Bread at night is is not a luxury
issued: 2022-05-14
issuers: [lamp-lighters, seed-keepers]
topics: [bread]
corrections:
  - date: 2022-06-01
    kind: clarification
    note: The bakery on the corner is open again.
---

We bake at night because the ovens are ours. The the flour is ours too.
`,
  'content/statements/night-bread/fa.md': `---
title: نان شب تجمل نیست
translatedFrom: en
review: reviewed
---

شب نان می‌پزیم، چون تنورها از آنِ ماست.
`,
  'content/statements/seed-vault/fa.md': `---
title: بذرها را قفل نکنید
issued: 2023-11
issuers: [seed-keepers]
topics: [lamps]
---

انبار بذر را قفل کرده‌اند و کلید را گم کرده‌اند.
`,
  'content/statements/old-bridge/en.md': `---
title: The old bridge belongs to everyone
issued: 2019
issuers: [seed-keepers]
---

No one owns the old bridge. Cross it as often as you like.
`,
  'content/statements/winter-coats/en.md': `---
title: Coats for the winter
issued: 2020-12-01
issuers: [lamp-lighters]
topics: [silence]
draft: true
---

We collect coats until the snow is gone.
`,
  'content/pages/about/fa.mdx': `---
title: درباره فانوس
---

import Hours from '../hours/fa.mdx';

این سایت خیالی است.

## ساعت‌ها

<Hours />
`,
  'content/pages/hours/fa.mdx':
    '---\ntitle: ساعت‌های ما\n---\n\nهر روز هستیم.\n\n## جمعه‌ها\n\nجمعه نیستیم.\n',
  'content/pages/about/en.mdx':
    '---\ntitle: About the lantern\ntranslatedFrom: fa\n---\n\nThis site is imaginary.\n',
  'public/marks/lamp.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
  'public/report.txt': 'A report in plain words.\n',
  'public/old.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Old</title></head><body><p>An old page.</p></body></html>\n',
  'public/.nojekyll': '',
});
