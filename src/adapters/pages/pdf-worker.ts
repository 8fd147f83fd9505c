/**
 * The thread that reads PDF files with pdf.js (its build for old engines, which is the one that runs in Node).
 * Only text is taken: pictures, forms and attachments are not opened, and nothing is fetched.
 */
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { type ErrorBody, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { WorkerReply, WorkerRequest } from "../workers/deadline-worker.ts";
import { pdfLines, type PdfItem, type PdfLine } from "./pdf-lines.ts";
import { pdfText } from "./pdf-text.ts";
import { quietThread } from "./quiet-thread.ts";
import type { ReadParts } from "./read-parts.ts";

export interface PdfJob {
  readonly bytes: Uint8Array;
}

/** Chinese, Japanese and Korean files name character tables that stand outside of them. */
const CHARACTER_MAPS = fileURLToPath(new URL(".", import.meta.resolve("pdfjs-dist/cmaps/Identity-H.bcmap")));
const STANDARD_FONTS = fileURLToPath(
  new URL(".", import.meta.resolve("pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf")),
);

quietThread();
// Only now: it warns about missing drawing functions as it loads.
const { getDocument, PasswordException, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

parentPort?.on("message", ({ number, job }: WorkerRequest<PdfJob>) => {
  readPdf(job.bytes).then(
    (reply) => answer("error" in reply ? { number, error: reply.error } : { number, result: reply }),
    (thrown: unknown) => answer({ number, error: refusal(thrown).toBody() }),
  );
});

function answer(reply: WorkerReply<ReadParts>): void {
  parentPort?.postMessage(reply, []);
}

async function readPdf(data: Uint8Array): Promise<ReadParts | { readonly error: ErrorBody }> {
  const task = getDocument({
    data,
    cMapUrl: CHARACTER_MAPS,
    cMapPacked: true,
    standardFontDataUrl: STANDARD_FONTS,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const file = await task.promise;
    const pages: PdfLine[][] = [];
    let failed = 0;
    for (let number = 1; number <= file.numPages; number += 1) {
      try {
        // One page at a time: pages hold their fonts and pictures until they are let go.
        const page = await file.getPage(number);
        const { items, styles } = await page.getTextContent();
        const codeFonts = new Set(
          Object.keys(styles).filter((name) => styles[name]?.fontFamily === "monospace"),
        );
        pages.push(
          pdfLines(
            items.filter((item): item is typeof item & PdfItem => "str" in item),
            codeFonts,
          ),
        );
        page.cleanup();
      } catch {
        failed += 1;
        pages.push([]);
      }
    }
    const { text, marks } = pdfText(pages);
    if (text.trim() === "") return { error: withoutText(pages.length, failed).toBody() };
    if (!isReadable(text)) return { error: withoutCharacters().toBody() };
    const facts = await file.getMetadata().catch(() => undefined);
    const title = statedTitle(factOf(facts?.info, "Title")) ?? titleOnFirstPage(marks);
    const language = factOf(facts?.info, "Language");
    return {
      text,
      marks,
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
    };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function factOf(info: object | undefined, name: string): string | undefined {
  const fact: unknown = info === undefined ? undefined : Reflect.get(info, name);
  return typeof fact === "string" && fact.trim() !== "" ? fact : undefined;
}

/** What programs write when nobody gave a title: a file's name, or a placeholder. */
function statedTitle(title: string | undefined): string | undefined {
  if (title === undefined || !/\p{L}{2}|\p{Script=Han}/u.test(title)) return undefined;
  const isLeftover =
    /\.(?:docx?|pdf|e?ps|tex|dvi|indd|pptx?|xlsx?|rtf|odt|pages|qxd)$|^untitled|^microsoft word|^无标题/iu;
  return isLeftover.test(title.trim()) ? undefined : title;
}

function titleOnFirstPage(marks: ReadParts["marks"]): string | undefined {
  const second =
    marks.find((mark) => mark.kind === "page" && mark.page === 2)?.start ?? Number.POSITIVE_INFINITY;
  const headings = marks.filter((mark) => mark.kind === "heading").filter((mark) => mark.start < second);
  return headings.toSorted((a, b) => a.level - b.level)[0]?.title;
}

/** Fonts that do not say what their glyphs mean give private characters. */
function isReadable(text: string): boolean {
  const strange = text.match(/[\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return strange <= 0.3 * text.replace(/\s/gu, "").length;
}

function withoutText(pages: number, failed: number): FootnoteError {
  if (failed === pages) return new FootnoteError("document-unreadable", say("pdf.no-page"));
  return new FootnoteError("document-empty", say("pdf.no-text-layer", { pages }), {
    hint: say("pdf.recognise-text"),
  });
}

function withoutCharacters(): FootnoteError {
  return new FootnoteError("document-unreadable", say("pdf.no-characters"), {
    hint: say("pdf.recognise-text"),
  });
}

function refusal(thrown: unknown): FootnoteError {
  if (thrown instanceof PasswordException) {
    return new FootnoteError("document-encrypted", say("pdf.encrypted"), { hint: say("pdf.encrypted-hint") });
  }
  return new FootnoteError("document-unreadable", say("pdf.broken"), { hint: say("pdf.broken-hint") });
}
