import type { Cases } from '../cases.ts';

const message = (words: string, signs = '##') =>
  `"⁨${words}⁩" is a paragraph in bold; if it is a heading, write ${signs} before it and remove the **`;

export default {
  fail: [
    {
      name: 'a bold paragraph above another paragraph',
      tag: 'fa',
      text: 'سرآغاز.\n\n**خواسته‌های ما**\n\nچراغ اتاق خواندن روشن بماند.',
      finds: [['**خواسته‌های ما**', message('خواسته‌های ما')]],
      fixedWhenAsked: 'سرآغاز.\n\n## خواسته‌های ما\n\nچراغ اتاق خواندن روشن بماند.',
    },
    {
      name: 'a bold paragraph with a colon, between a heading and a list',
      tag: 'de',
      text: '### Lage\n\nDunkel.\n\n**Wir fordern:**\n\n- Licht\n- Ruhe',
      finds: [['**Wir fordern:**', message('Wir fordern:', '###')]],
      fixedWhenAsked: '### Lage\n\nDunkel.\n\n### Wir fordern:\n\n- Licht\n- Ruhe',
    },
  ],
  pass: [
    { name: 'headings', tag: 'fa', text: '## خواسته‌ها\n\nچراغ.' },
    { name: 'a slogan at the end', tag: 'fa', text: 'متن.\n\n**زنده باد کتاب**' },
    { name: 'a slogan between paragraphs', tag: 'fa', text: 'متن.\n\n**زنده باد کتاب!**\n\nمتن.' },
    { name: 'a salutation', tag: 'ar', text: '**أيها القراء،**\n\nنكتب إليكم.' },
    { name: 'a date above the text', tag: 'fa', text: '**۱ مرداد ۱۴۰۰**\n\nمتن.' },
    { name: 'lines of signatures', tag: 'fa', text: 'متن.\n\n**شورای کتاب**\n\n**انجمن چراغ**' },
    { name: 'bold words within a paragraph', tag: 'en', text: '**Note** this.\n\nText.' },
  ],
} satisfies Cases;
