/*
  The names of properties, styles and content controls that hold who wrote a file, in the languages of Word and LibreOffice.
  They are folded as in isPrivateName.
*/
const persons =
  'author|displayname|authors|authorname|creator|lastauthor|lastmodifiedby|lastsavedby|savedby|username|userinitials|owner|editor|typist|checkedby|recordedby|authoremail|authoremaildisplayname|verfasser|autor|autorin|auteur|autore|yazar|nivîskar|автор|نویسنده|نامنویسنده|نگارنده|مولف|مؤلف|المؤلف|الکاتب|نووسەر|نوسەر|作者';
const companies =
  'company|companyname|companyaddress|companyphone|companyfax|companyemail|firma|unternehmen|société|entreprise|compañía|empresa|azienda|şirket|организация|компания|شرکت|نامشرکت|الشرکة|کۆمپانیا|公司';
const managers =
  'manager|responsable|administrador|yönetici|руководитель|مدیر|المدیر|بەڕێوەبەر|经理';

const known = new RegExp(`^(?:${persons}|${companies}|${managers})$`, 'u');

/** Whether a property, style or content control of this name holds the author, the company or the manager of a file. */
export const isPrivateName = (name: string): boolean => known.test(fold(name));

const prompts = new Set(['placeholdertext', 'platzhaltertext', 'textedelespaceréservé']);

/** Whether a style of this name is that of the prompts in forms: "Click here to enter text." */
export const isPromptName = (name: string): boolean => prompts.has(fold(name));

const fold = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}\p{P}]/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');
