import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'UTF-8 read as Windows-1252',
      tag: 'fa',
      text: 'Ú©ØªØ§Ø¨Ø®Ø§Ù†Ù‡ باز است.',
      finds: [
        [
          'Ú©ØªØ§Ø¨Ø®Ø§Ù†Ù‡',
          '"⁨Ú©ØªØ§Ø¨Ø®Ø§Ù†Ù‡⁩" was read in the wrong encoding; copy it from the source again, as UTF-8',
        ],
      ],
    },
    {
      name: 'UTF-8 read as Windows-1256',
      tag: 'fa',
      text: 'ط§ظ„ظ…ظƒطھط¨ط©',
      finds: [
        [
          'ط§ظ„ظ…ظƒطھط¨ط©',
          '"⁨ط§ظ„ظ…ظƒطھط¨ط©⁩" was read in the wrong encoding; copy it from the source again, as UTF-8',
        ],
      ],
    },
    {
      name: 'a quotation mark in UTF-8 read as Windows-1252',
      tag: 'en',
      text: 'The readersâ€™ room is shut.',
      finds: [
        ['â€™', '"⁨â€™⁩" was read in the wrong encoding; copy it from the source again, as UTF-8'],
      ],
    },
    {
      name: 'an accented letter in UTF-8 read as Windows-1252',
      tag: 'de',
      text: 'TÃ¼ren und Fenster',
      finds: [
        ['Ã¼', '"⁨Ã¼⁩" was read in the wrong encoding; copy it from the source again, as UTF-8'],
      ],
    },
    {
      name: 'Windows-1256 read as Windows-1252',
      tag: 'ar',
      text: 'ÇáãßÊÈÉ ãÝÊæÍÉ',
      finds: [
        [
          'ÇáãßÊÈÉ',
          '"⁨ÇáãßÊÈÉ⁩" was read in the wrong encoding; copy it from the source again, as UTF-8',
        ],
      ],
    },
  ],
  pass: [
    {
      name: 'letters of other languages',
      tag: 'en',
      text: 'Ångström, Ærø, São Tomé, Übung, Çağlar, Ýmir and ÄÖÜäöü',
    },
    { name: 'all letters with accents', tag: 'de', text: 'ÁÉÍÓÚ und áéíóú' },
    { name: 'a name in capitals before a quotation mark', tag: 'de', text: '»SÃO«' },
  ],
} satisfies Cases;
