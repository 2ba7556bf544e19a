/** What an import can leave behind, in the order of the report, in the singular and the plural. */
const kinds = {
  comment: ['comment', 'comments'],
  reviewer: ['name of a reviewer', 'names of reviewers'],
  deletion: ['tracked deletion', 'tracked deletions'],
  formatRevision: ['tracked format change', 'tracked format changes'],
  hidden: ['piece of hidden text', 'pieces of hidden text'],
  revisionId: ['revision id', 'revision ids'],
  property: ['document property (author, dates, company)', 'document properties'],
  customProperty: ['custom property', 'custom properties'],
  bookmark: ['bookmark', 'bookmarks'],
  field: ['field code', 'field codes'],
  contents: ['table of contents', 'tables of contents'],
  placeholder: ['unfilled placeholder', 'unfilled placeholders'],
  imageData: [
    'metadata block of an image (such as EXIF)',
    'metadata blocks of images (such as EXIF)',
  ],
  anchor: ['link within the document', 'links within the document'],
  htmlComment: ['HTML comment', 'HTML comments'],
  noBreakSpace: ['no-break space replaced by a space', 'no-break spaces replaced by spaces'],
  invisible: ['invisible character without effect', 'invisible characters without effect'],
  control: ['control character', 'control characters'],
} as const;

type DroppedKind = keyof typeof kinds;

/** Records what an import leaves behind, and what its editor has to look at. */
export class ImportLog {
  readonly #dropped = new Map<DroppedKind, number>();
  readonly #notes: string[] = [];

  drop(kind: DroppedKind, count = 1): void {
    if (count > 0) this.#dropped.set(kind, (this.#dropped.get(kind) ?? 0) + count);
  }

  /** Adds a review note that has no place in the text. */
  note(message: string): void {
    if (!this.#notes.includes(message)) this.#notes.push(message);
  }

  /** Adds everything that another log has recorded. */
  add(other: ImportLog): void {
    for (const [kind, count] of other.#dropped) this.drop(kind, count);
    for (const note of other.#notes) this.note(note);
  }

  get notes(): readonly string[] {
    return this.#notes;
  }

  /** What was left behind, by kind: `3 comments`, `1 bookmark`. */
  get dropped(): string[] {
    return (Object.keys(kinds) as DroppedKind[]).flatMap((kind) => {
      const count = this.#dropped.get(kind) ?? 0;
      return count === 0 ? [] : [`${count} ${kinds[kind][count === 1 ? 0 : 1]}`];
    });
  }
}
