import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a sign at the end of a sentence',
      tag: 'fa',
      text: 'چراغ را روشن کنید\\!',
      finds: [['\\!', 'the \\ before ! does nothing; remove it']],
      fixed: 'چراغ را روشن کنید!',
    },
    {
      name: 'several in a paragraph, as one finding',
      tag: 'en',
      text: 'See no\\. 5 \\#light, snow\\_flake \\(2021\\-22\\) and \\"more\\".',
      finds: [
        [
          '\\. 5 \\#light, snow\\_flake \\(2021\\-22\\) and \\"more\\"',
          'these 8 backslashes do nothing; remove them',
        ],
      ],
      fixed: 'See no. 5 #light, snow_flake (2021-22) and "more".',
    },
  ],
  pass: [
    {
      name: 'signs at the start of a line',
      tag: 'fa',
      text: '\\#چراغ\n\\- خط\n\\+ ۵\n1400\\. سالی',
    },
    {
      name: 'signs that would be Markdown',
      tag: 'en',
      text: '\\*\\*a\\*\\*, \\[b\\](c), \\<d\\>, \\`e\\`, f \\\\ g, \\!\\[h]',
    },
    { name: 'an underscore at the edge of a word', tag: 'en', text: '\\_light\\_' },
  ],
} satisfies Cases;
