import { quote, unreadable, type Fault } from '../finding.ts';
import type { Inspection, Reader } from '../site-file.ts';
import { faultsInText } from '../texts.ts';
import { readDrawing } from './drawing.ts';
import { isOfType, PdfFile } from './file.ts';
import { decodeStream, type Budget, type StreamContent } from './filters.ts';
import { drawPlain, drawTextOf, type DrawText } from './fonts.ts';
import { Report, resave } from './report.ts';
import { readImage, streamReaders, type StreamContext } from './streams.ts';
import { followUnused } from './unused.ts';
import { PdfName, PdfStream, type PdfDict, type PdfValue } from './values.ts';
import { Walk, type Reached } from './walk.ts';

/** Returns how many bytes all streams of a document of this size may expand to: more than images of one colour do. */
const budgetOf = (size: number): Budget => ({ left: (64 << 20) + 100 * size });

/**
 * Reads a PDF: every object of every revision, compared with what a published document may have (`grammar.ts`), and every stream.
 */
export const readPdf: Reader = ({ bytes }, inspection) =>
  new DocumentReader(bytes.subarray(), inspection).read();

class DocumentReader {
  readonly #report: Report;
  readonly #budget: Budget;
  readonly #file: PdfFile;
  readonly #walk: Walk;
  readonly #context: StreamContext;
  readonly #fonts = new Map<PdfDict, DrawText>();
  readonly #read = new Set<PdfStream>();
  readonly #drawn: string[] = [];

  constructor(bytes: Buffer, inspection: Inspection) {
    this.#budget = budgetOf(bytes.length);
    this.#report = new Report(inspection);
    this.#file = new PdfFile(bytes, this.#budget);
    this.#walk = new Walk(this.#file, this.#report);
    this.#context = { file: this.#file, report: this.#report };
  }

  read(): Fault[] {
    const file = this.#file;
    const report = this.#report;
    if (file.trailers.some((trailer) => trailer.has('Encrypt')))
      return [unreadable('it is encrypted')];
    if (!file.trailers.some((trailer) => trailer.has('Root')))
      return [...new Set([...file.problems, 'it has no catalog'])].map((problem) =>
        unreadable(problem),
      );
    this.#reportBytes();
    for (const trailer of file.trailers)
      if (!isOfType(trailer, 'XRef')) this.#walk.follow(trailer, 'Trailer');
    followUnused(file, this.#walk, report);
    // Reading a drawing can reach more dictionaries.
    for (const reached of this.#walk.reached) this.#readStreams(reached);
    const { names } = report.inspection;
    const texts = [report.text, ...this.#drawn].join('\n');
    return [...report.faults, ...faultsInText(texts, names)];
  }

  #reportBytes(): void {
    const { comments, strays, problems } = this.#file;
    const report = this.#report;
    for (const problem of problems) report.add(problem, `cannot be read: ${problem}`, resave);
    // Cairo writes the number of each page.
    for (const comment of comments)
      if (!/^\s*\d{0,6}\s*$/.test(comment))
        report.add(`comment ${comment}`, `a comment: ${quote(comment)}`, resave);
    for (const stray of strays.slice(0, 10))
      report.add(
        `stray ${stray.toString('latin1', 0, 64)}`,
        `${stray.length} bytes outside the objects: ${quote(stray.toString('utf8', 0, 400))}`,
        resave,
      );
  }

  #readStreams({ type, dict, stream }: Reached): void {
    const { resolve } = this.#file;
    const streamsIn = (value: PdfValue | undefined) => {
      const target = resolve(value);
      const list: readonly (PdfValue | undefined)[] = Array.isArray(target)
        ? (target as readonly PdfValue[]).map(resolve)
        : [target];
      return list.filter((item) => item instanceof PdfStream);
    };
    if (type === 'Page') this.#draw(streamsIn(dict.get('Contents')), resourcesOf(dict, resolve));
    else if (type === 'Font') {
      const letters = resolve(dict.get('CharProcs'));
      if (letters instanceof Map)
        for (const letter of (letters as PdfDict).values())
          this.#draw(streamsIn(letter), resolve(dict.get('Resources')));
    } else if (type === 'Pattern' || (type === 'XObject' && !isImage(dict))) {
      if (stream) this.#draw([stream], resolve(dict.get('Resources')));
    } else if (stream && !this.#read.has(stream)) {
      const read = type === 'XObject' ? readImage : streamReaders[type];
      if (!read) return;
      this.#read.add(stream);
      read(this.#decode(stream), dict, this.#context);
    }
  }

  /** Reads streams as one drawing, except those that have been read before. */
  #draw(streams: readonly PdfStream[], resources: PdfValue | undefined): void {
    const unread = streams.filter((stream) => !this.#read.has(stream));
    for (const stream of unread) this.#read.add(stream);
    if (unread.length === 0) return;
    const fonts =
      resources instanceof Map ? this.#file.resolve((resources as PdfDict).get('Font')) : undefined;
    const contents = unread.map((stream) => this.#decode(stream).content);
    const [first = Buffer.alloc(0)] = contents;
    const whole =
      contents.length === 1
        ? first
        : Buffer.concat(contents.flatMap((content) => [content, Buffer.from('\n')]));
    const text = readDrawing(whole, {
      report: this.#report,
      fontOf: (name) =>
        this.#fontOf(fonts instanceof Map ? (fonts as PdfDict).get(name) : undefined),
      readProperties: (dict) => {
        this.#walk.follow(dict, 'MarkedContent');
      },
      readImage: (stream) => {
        readImage(this.#decode(stream), stream.dict, this.#context);
      },
    });
    this.#drawn.push(text);
  }

  #fontOf(value: PdfValue | undefined): DrawText {
    const font = this.#file.resolve(value);
    if (!(font instanceof Map)) return drawPlain;
    const dict = font as PdfDict;
    const known = this.#fonts.get(dict);
    if (known) return known;
    const draw = drawTextOf(dict, this.#file, (stream) => this.#decode(stream).content);
    this.#fonts.set(dict, draw);
    return draw;
  }

  #decode(stream: PdfStream): StreamContent {
    const decoded = decodeStream(stream, this.#file.resolve, this.#budget);
    for (const problem of decoded.problems)
      this.#report.add(`stream ${problem}`, `a stream with an error: ${problem}`, resave);
    return decoded;
  }
}

const isImage = (dict: PdfDict): boolean => {
  const subtype = dict.get('Subtype');
  return subtype instanceof PdfName && subtype.name === 'Image';
};

/** Returns the resources of a page, which may be those of a group of pages that it is in. */
function resourcesOf(page: PdfDict, resolve: PdfFile['resolve']): PdfValue | undefined {
  let group: PdfValue | undefined = page;
  for (let depth = 0; depth < 64 && group instanceof Map; depth += 1) {
    const dict = group as PdfDict;
    if (dict.has('Resources')) return resolve(dict.get('Resources'));
    group = resolve(dict.get('Parent'));
  }
  return undefined;
}
