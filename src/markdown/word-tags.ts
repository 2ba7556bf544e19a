/** The namespaces of Word's own tags: `<o:p>`, `<st1:City w:st="on">`, `<v:shape …>`. */
const namespaces = 'a|m|o|pic|r|st\\d|v|w|w\\d{1,2}|wp|wps|wpg|x|xml';

/** Matches a tag of Word, written with signs or with entities. Markdown reads some as text and some as a bare address. */
export const wordTag = String.raw`(?:\\?<|&lt;)\/?(?:${namespaces}):[A-Za-z]\w*(?:[ \t\n][^<>\n]{0,300}?)?\/?(?:\\?>|&gt;)`;

const wordAddress = new RegExp(`^(?:${namespaces}):[A-Za-z]\\w*$`);

/** Whether the address of a bare link is a tag of Word: `<st1:City>`. */
export const isWordTag = (url: string): boolean => wordAddress.test(url);
