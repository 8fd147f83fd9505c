/**
 * The thread that reads PDF files with pdf.js (its build for old engines, which is the one that runs in Node).
 * Only text is taken: pictures are not decoded, attachments are named and not opened, and nothing is fetched.
 */
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { type ErrorBody, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { WorkerReply, WorkerRequest } from "../workers/deadline-worker.ts";
import { documentText } from "./pdf/document-text.ts";
import { dynamicFormText } from "./pdf/dynamic-form.ts";
import { FontLegibility } from "./pdf/legible-fonts.ts";
import { numberedAlike } from "./pdf/numbered-alike.ts";
import { fieldRuns, pageNotes, type PdfAnnotation } from "./pdf/page-fields.ts";
import { type PageRuns, pagesOfRuns } from "./pdf/pages-of-runs.ts";
import { isCovered, showsSomething } from "./pdf/shown-pictures.ts";
import { statedFacts } from "./pdf/pdf-facts.ts";
import { type PdfItem, textRuns, type TextRun } from "./pdf/text-run.ts";
import { nothingRead, unreadSentences } from "./pdf/unread-pages.ts";
import { quietThread } from "./quiet-thread.ts";
import type { RecognisedPage } from "./recogniser.ts";
import type { ReadParts } from "./read-parts.ts";

export interface PdfJob {
  readonly bytes: Uint8Array;
  /** After so long no further page is begun: what was read is laid out, and the rest is told as not read. */
  readonly pagesWithinMs: number;
  /** Pages whose pictures were read elsewhere; `undefined` where nobody was asked. */
  readonly recognised: readonly RecognisedPage[] | undefined;
}

/** `unseen`: pages of which a picture, or letters without characters, would have to be recognised. */
export type PdfReading = { readonly unseen: readonly number[] } & (
  | { readonly parts: ReadParts }
  | { readonly error: ErrorBody }
);

/** Chinese, Japanese and Korean files name character tables that stand outside of them. */
const CHARACTER_MAPS = fileURLToPath(new URL(".", import.meta.resolve("pdfjs-dist/cmaps/Identity-H.bcmap")));
const STANDARD_FONTS = fileURLToPath(
  new URL(".", import.meta.resolve("pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf")),
);

quietThread();
// Only now: it warns about missing drawing functions as it loads.
const { getDocument, OPS, PasswordException, VerbosityLevel } =
  await import("pdfjs-dist/legacy/build/pdf.mjs");

type PdfFile = Awaited<ReturnType<typeof getDocument>["promise"]>;
type Page = Awaited<ReturnType<PdfFile["getPage"]>>;

parentPort?.on("message", ({ number, job }: WorkerRequest<PdfJob>) => {
  readPdf(job).then(
    (result) => answer({ number, result }),
    (thrown: unknown) => answer({ number, error: refusal(thrown).toBody() }),
  );
});

function answer(reply: WorkerReply<PdfReading>): void {
  parentPort?.postMessage(reply, []);
}

const open = (bytes: Uint8Array, enableXfa: boolean): ReturnType<typeof getDocument> =>
  getDocument({
    data: bytes,
    cMapUrl: CHARACTER_MAPS,
    cMapPacked: true,
    standardFontDataUrl: STANDARD_FONTS,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa,
    stopAtErrors: false,
    // One pixel: a picture is only ever asked whether it is there.
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });

async function readPdf({ bytes, pagesWithinMs, recognised }: PdfJob): Promise<PdfReading> {
  const task = open(bytes, false);
  try {
    const file = await task.promise;
    const read = await readPages(file, pagesWithinMs, recognised ?? []);
    const { pages, illegible } = withoutIllegible(read);
    const drawn = documentText(pagesOfRuns(pages));
    const facts = await file.getMetadata().catch(() => undefined);
    const isForm = isDynamicForm(facts?.info, drawn.text);
    const form = isForm ? await readDynamicForm(file) : undefined;
    const { text, marks } = form ?? drawn;
    const attachments = await namesOfAttachments(file);
    const unread = {
      ...read,
      illegible,
      attachments,
      isDynamicForm: isForm && form === undefined,
      recognised: recognised === undefined ? undefined : read.recognised,
    };
    const unseen = [...read.pictures, ...illegible].toSorted((a, b) => a - b);
    if (
      text.trim() === "" ||
      (unread.isDynamicForm && text.length < 1000) ||
      isMostlyIllegible(read, pages)
    ) {
      return { error: nothingRead(file.numPages, unread).toBody(), unseen };
    }
    const secondPage = marks.find((mark) => mark.kind === "page" && mark.page === 2)?.start ?? text.length;
    const xmp = new Map<string, unknown>(facts?.metadata ?? []);
    const stated = statedFacts(facts?.info, xmp, text.slice(0, secondPage));
    const title = stated.title ?? titleOnFirstPage(marks, secondPage);
    const sentences = unreadSentences(unread);
    const parts = {
      ...stated,
      text,
      marks,
      ...(title === undefined ? {} : { title }),
      ...(sentences.length === 0 ? {} : { unread: sentences }),
    };
    return { parts, unseen };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

interface ReadPages {
  readonly pages: (PageRuns & { readonly fonts: ReadonlySet<string> })[];
  readonly fonts: FontLegibility;
  readonly pictures: number[];
  readonly broken: number[];
  readonly late: number[];
  readonly recognised: number[];
}

async function readPages(
  file: PdfFile,
  withinMs: number,
  recognised: readonly RecognisedPage[],
): Promise<ReadPages> {
  const read: ReadPages = {
    pages: [],
    fonts: new FontLegibility(),
    pictures: [],
    broken: [],
    late: [],
    recognised: [],
  };
  const begunAt = performance.now();
  for (let number = 1; number <= file.numPages; number += 1) {
    if (performance.now() - begunAt > withinMs) {
      read.late.push(number);
      continue;
    }
    try {
      // One page at a time: pages hold their fonts and pictures until they are let go.
      const page = await file.getPage(number);
      const seen = recognised.find((one) => one.page === number)?.runs ?? [];
      if (seen.length > 0) read.recognised.push(number);
      const drawn = seen.length > 0 ? seen : await drawnRuns(page, read.fonts);
      if (seen.length > 0) read.fonts.note(seen.map(({ text, font }) => ({ str: text, fontName: font })));
      const annotations = await annotationsOf(page);
      const runs = [...drawn, ...fieldRuns(annotations, drawn)];
      const notes = pageNotes(annotations, drawn);
      if (seen.length === 0 && (await isPicture(page, runs, notes))) read.pictures.push(number);
      read.pages.push({ runs, notes, fonts: new Set(drawn.map((run) => run.font)) });
      page.cleanup();
    } catch {
      read.broken.push(number);
      read.pages.push({ runs: [], notes: [], fonts: new Set() });
    }
  }
  return read;
}

async function drawnRuns(page: Page, fonts: FontLegibility): Promise<TextRun[]> {
  const { items, styles } = await page.getTextContent();
  const texts = items.filter((item): item is typeof item & PdfItem => "str" in item);
  fonts.note(texts);
  return textRuns(texts, styles);
}

async function annotationsOf(page: Page): Promise<PdfAnnotation[]> {
  try {
    return await page.getAnnotations();
  } catch {
    // A broken list of them does not make the page's own text unreadable.
    return [];
  }
}

/** What a scanner stamps on a page, its number and the file's name, has fewer letters. */
const FEW_LETTERS = 60;

/** Whether a page without text, or with hardly any, shows something that may well hold words. */
async function isPicture(page: Page, runs: readonly TextRun[], notes: readonly string[]): Promise<boolean> {
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (letters >= FEW_LETTERS || (letters === 0 && notes.length > 0)) return false;
  try {
    const drawn = await page.getOperatorList();
    const { width, height } = page.getViewport({ scale: 1 });
    return letters === 0 ? showsSomething(drawn, OPS) : isCovered(drawn, OPS, width * height);
  } catch {
    return letters === 0;
  }
}

function withoutIllegible({ pages, fonts }: ReadPages): { pages: PageRuns[]; illegible: number[] } {
  const isLegible = (run: TextRun): boolean => fonts.isLegible(run.font);
  const illegible = pages.flatMap(({ runs }, index) => (runs.every(isLegible) ? [] : [index + 1]));
  return { pages: pages.map(({ runs, notes }) => ({ runs: runs.filter(isLegible), notes })), illegible };
}

/** Most of the file's letters are in fonts without characters: the rest is page numbers. */
function isMostlyIllegible(read: ReadPages, pages: readonly PageRuns[]): boolean {
  const letters = (all: readonly PageRuns[]): number =>
    all.reduce((sum, { runs }) => sum + runs.reduce((length, run) => length + run.text.length, 0), 0);
  return letters(pages) < 0.3 * letters(read.pages);
}

async function namesOfAttachments(file: PdfFile): Promise<string[]> {
  const attachments: unknown = await file.getAttachments().catch(() => undefined);
  if (typeof attachments !== "object" || attachments === null) return [];
  const all: unknown[] = attachments instanceof Map ? [...attachments.values()] : Object.values(attachments);
  return all.flatMap((one) => {
    const name: unknown = typeof one === "object" && one !== null ? Reflect.get(one, "filename") : undefined;
    return typeof name === "string" ? [name.slice(0, 200).toWellFormed()] : [];
  });
}

/** `undefined` where nothing is in it, or it is broken. */
async function readDynamicForm(file: PdfFile): Promise<ReturnType<typeof dynamicFormText> | undefined> {
  const task = open(await file.getData(), true);
  try {
    const form = await task.promise;
    const pages: unknown[] = [];
    for (let number = 1; number <= form.numPages; number += 1)
      pages.push(await (await form.getPage(number)).getXfa());
    const read = dynamicFormText(pages);
    return read.text.trim() === "" ? undefined : read;
  } catch {
    return undefined;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** Forms of Adobe LiveCycle hold one page that says to wait; the form itself is in XFA. */
function isDynamicForm(info: object | undefined, text: string): boolean {
  const isXfa = info !== undefined && Reflect.get(info, "IsXFAPresent") === true;
  return isXfa && /please wait|adobe reader|请稍候|请等待/iu.test(text) && text.length < 3000;
}

function titleOnFirstPage(marks: ReadParts["marks"], secondPage: number): string | undefined {
  const headings = marks.filter((mark) => mark.kind === "heading");
  const ofForms = new Set(numberedAlike(headings, ({ title }) => title));
  return headings
    .filter((mark) => mark.start < secondPage && !ofForms.has(mark))
    .toSorted((a, b) => a.level - b.level)[0]?.title;
}

function refusal(thrown: unknown): FootnoteError {
  if (thrown instanceof PasswordException) {
    return new FootnoteError("document-encrypted", say("pdf.encrypted"), { hint: say("pdf.encrypted-hint") });
  }
  return new FootnoteError("document-unreadable", say("pdf.broken"), { hint: say("pdf.broken-hint") });
}
