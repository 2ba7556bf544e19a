import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'spaces before signs',
      tag: 'fa',
      text: 'کتاب ، قلم ؛ دفتر ؟ کاغذ ! جوهر : مداد .',
      finds: [
        [' ', 'there is a space before ، in "⁨کتاب ،⁩"; remove it'],
        [' ', 'there is a space before ؛ in "⁨قلم ؛⁩"; remove it'],
        [' ', 'there is a space before ؟ in "⁨دفتر ؟⁩"; remove it'],
        [' ', 'there is a space before ! in "⁨کاغذ !⁩"; remove it'],
        [' ', 'there is a space before : in "⁨جوهر :⁩"; remove it'],
        [' ', 'there is a space before . in "⁨مداد .⁩"; remove it'],
      ],
      fixed: 'کتاب، قلم؛ دفتر؟ کاغذ! جوهر: مداد.',
    },
    {
      name: 'a space on the wrong side',
      tag: 'fa',
      text: 'کتاب ،قلم',
      finds: [[' ،', 'there is a space before ، in "⁨کتاب ،قلم⁩"; write it after ،']],
      fixed: 'کتاب، قلم',
    },
    {
      name: 'a space on the wrong side between numbers and before a quotation',
      tag: 'fa',
      text: '۱۲ ،۱۳ و کتاب ،«قلم»',
      finds: [
        [' ،', 'there is a space before ، in "⁨۱۲ ،۱۳⁩"; write it after ،'],
        [' ،', 'there is a space before ، in "⁨کتاب ،«قلم»⁩"; write it after ،'],
      ],
      fixed: '۱۲، ۱۳ و کتاب، «قلم»',
    },
    {
      name: 'spaces after quotation marks in German',
      tag: 'de',
      text: '„Ja“ , sagte sie: »Nein« ! Und (so) .',
      finds: [
        [' ', 'there is a space before , in "⁨„Ja“ ,⁩"; remove it'],
        [' ', 'there is a space before ! in "⁨»Nein« !⁩"; remove it'],
        [' ', 'there is a space before . in "⁨(so) .⁩"; remove it'],
      ],
      fixed: '„Ja“, sagte sie: »Nein«! Und (so).',
    },
    {
      name: 'spaces within quotation marks',
      tag: 'ar',
      text: 'قال « الباب مغلق » وذهب.',
      finds: [
        [' ', 'there is a space after « in "⁨« الباب⁩"; remove it'],
        [' ', 'there is a space before » in "⁨مغلق »⁩"; remove it'],
      ],
      fixed: 'قال «الباب مغلق» وذهب.',
    },
    {
      name: 'no space after signs',
      tag: 'fa',
      text: 'کتاب،قلم؛دفتر؟کاغذ!جوهر است.مداد نیست.',
      finds: [
        ['،', 'there is no space after ، in "⁨کتاب،قلم؛دفتر؟کاغذ!⁩"; write one'],
        ['؛', 'there is no space after ؛ in "⁨کتاب،قلم؛دفتر؟کاغذ!جوهر⁩"; write one'],
        ['؟', 'there is no space after ؟ in "⁨کتاب،قلم؛دفتر؟کاغذ!جوهر⁩"; write one'],
        ['!', 'there is no space after ! in "⁨،قلم؛دفتر؟کاغذ!جوهر⁩"; write one'],
        ['.', 'there is no space after . in "⁨است.مداد⁩"; write one'],
      ],
      fixed: 'کتاب، قلم؛ دفتر؟ کاغذ! جوهر است.مداد نیست.',
      fixedWhenAsked: 'کتاب، قلم؛ دفتر؟ کاغذ! جوهر است. مداد نیست.',
    },
    {
      name: 'spaces before signs in English',
      tag: 'en',
      text: 'Books , pens ; paper .',
      finds: [
        [' ', 'there is a space before , in "⁨Books ,⁩"; remove it'],
        [' ', 'there is a space before ; in "⁨pens ;⁩"; remove it'],
        [' ', 'there is a space before . in "⁨paper .⁩"; remove it'],
      ],
      fixed: 'Books, pens; paper.',
    },
    {
      name: 'no space after a comma in German',
      tag: 'de',
      text: 'Bücher,Stifte und Papier',
      finds: [[',', 'there is no space after , in "⁨Bücher,Stifte⁩"; write one']],
      fixed: 'Bücher, Stifte und Papier',
    },
    {
      name: 'a space after bold words',
      tag: 'fa',
      text: '**کتاب** ، قلم',
      finds: [[' ', 'there is a space before ، in "⁨ ،⁩"; remove it']],
      fixed: '**کتاب**، قلم',
    },
    {
      name: 'spaces inside « » and none outside',
      tag: 'fa',
      text: 'گفت« سلام »و رفت.',
      finds: [
        ['« ', 'there is a space after « in "⁨گفت« سلام⁩"; write it outside'],
        [' »', 'there is a space before » in "⁨سلام »و⁩"; write it outside'],
      ],
      fixed: 'گفت «سلام» و رفت.',
    },
    {
      name: 'spaces in Urdu, Pashto and Uyghur',
      tag: 'ur',
      text: 'کتاب ، قلم ؛ «ٹھیک » ہے،اچھا',
      finds: [
        [' ', 'there is a space before ، in "⁨کتاب ،⁩"; remove it'],
        [' ', 'there is a space before ؛ in "⁨قلم ؛⁩"; remove it'],
        [' ', 'there is a space before » in "⁨«ٹھیک »⁩"; remove it'],
        ['،', 'there is no space after ، in "⁨ہے،اچھا⁩"; write one'],
      ],
      fixed: 'کتاب، قلم؛ «ٹھیک» ہے، اچھا',
    },
    {
      name: 'spaces before signs in Uyghur',
      tag: 'ug',
      text: 'كىتاب ، قەلەم ؟',
      finds: [
        [' ', 'there is a space before ، in "⁨كىتاب ،⁩"; remove it'],
        [' ', 'there is a space before ؟ in "⁨قەلەم ؟⁩"; remove it'],
      ],
      fixed: 'كىتاب، قەلەم؟',
    },
  ],
  pass: [
    {
      name: 'spaces next to « and » of which one has no pair, or another sign as its pair',
      tag: 'fa',
      text: 'نقل از «کتاب" و »قلم«\n\nنقل از «کتاب" و »قلم است.\n\nگفت «نور.\n\nو »کتاب باز است.',
    },
    {
      name: 'numbers, smileys and three dots',
      tag: 'fa',
      text: 'نسبت ۳ : ۲، ساعت ۱۰:۳۰، ۱،۲ و ۱٬۲۰۰، خوب :) و ... و …؛ ق.م. و ه\u200d.ش',
    },
    { name: 'colons within words', tag: 'fa', text: 'نوشتند متن:کلمه و :smile: و ::جدا' },
    {
      name: 'a space that keeps a sign out of an address',
      tag: 'fa',
      text: 'نشانی https://shelf.example/fa ، رایانامه desk@shelf.example ، شبکه',
    },
    { name: '(!) in the middle of a sentence', tag: 'fa', text: 'از عفو! شماری سخن می‌گویند' },
    {
      name: 'English',
      tag: 'en',
      text: 'At 10:30, 1,000 books; see A.B. Zal, i.e. him ... and .html',
    },
    { name: 'French', tag: 'fr', text: 'Qui ? Moi !' },
    {
      name: 'a French quotation in English',
      tag: 'en',
      text: 'They sang « Vive le livre ! » and left.',
    },
    {
      name: 'spaces that part words, next to reversed or unbalanced marks',
      tag: 'fa',
      text: 'شعار »زن، زندگی، آزادی« زنده است، متن » و « متن',
    },
    {
      name: 'the same in languages with several kinds of marks',
      tag: 'ug',
      text: 'ئۇ »سالام« دېدى',
    },
  ],
} satisfies Cases;
