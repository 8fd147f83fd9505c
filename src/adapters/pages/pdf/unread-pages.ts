/** What of a PDF file was not read, in sentences for people; and why a file of which nothing was read is refused. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";

export interface UnreadPages {
  /** Numbers of pages, from 1, in order. */
  readonly pictures: readonly number[];
  readonly broken: readonly number[];
  readonly illegible: readonly number[];
  readonly late: readonly number[];
  readonly attachments: readonly string[];
  readonly isDynamicForm: boolean;
  /** Pages whose words were recognised; `undefined` where nothing was asked to recognise them. */
  readonly recognised: readonly number[] | undefined;
}

export function unreadSentences(unread: UnreadPages): Sentence[] {
  const { pictures, broken, illegible, late, attachments, isDynamicForm, recognised } = unread;
  const named = (pages: readonly number[]): { count: number; pages: string } => ({
    count: pages.length,
    pages: pageList(pages),
  });
  return [
    ...(pictures.length === 0 ? [] : [say("pdf.pages-without-text", named(pictures))]),
    ...(broken.length === 0 ? [] : [say("pdf.pages-broken", named(broken))]),
    ...(illegible.length === 0 ? [] : [say("pdf.pages-illegible", named(illegible))]),
    ...(recognised === undefined && pictures.length + illegible.length > 0 ? [say("ocr.would-read")] : []),
    ...(recognised === undefined || recognised.length === 0
      ? []
      : [say("ocr.pages-read", named(recognised))]),
    ...(late.length === 0 ? [] : [say("pdf.pages-late", named(late))]),
    ...(attachments.length === 0
      ? []
      : [say("pdf.attachments", { count: attachments.length, names: attachments.slice(0, 5).join(", ") })]),
    ...(isDynamicForm ? [say("pdf.dynamic-form")] : []),
  ];
}

/** `2, 3, 7–9`. */
function pageList(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs
    .map(([from, to]) => (to === from ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(", ");
}

/** Why nothing could be read. */
export function nothingRead(pageCount: number, unread: UnreadPages): FootnoteError {
  const hint = say(unread.recognised === undefined ? "ocr.install-it" : "ocr.by-hand");
  if (unread.broken.length === pageCount) return new FootnoteError("document-unreadable", say("pdf.no-page"));
  if (unread.isDynamicForm)
    return new FootnoteError("document-unreadable", say("pdf.dynamic-form"), {
      hint: say("pdf.dynamic-form-hint"),
    });
  if (unread.illegible.length > 0)
    return new FootnoteError("document-unreadable", say("pdf.no-characters"), { hint });
  if (unread.pictures.length === 0)
    return new FootnoteError("document-empty", say("pdf.blank", { pages: pageCount }), {
      hint: say("common.nothing-to-cite"),
    });
  return new FootnoteError("document-empty", say("pdf.no-text-layer", { pages: pageCount }), { hint });
}
