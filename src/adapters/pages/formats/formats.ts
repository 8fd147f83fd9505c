/** The formats with a reader of their own in the thread of `format-worker.ts`, and the media type of each. */
import type { MediaType } from "../../../core/domain/document.ts";

export const FORMATS = {
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  slides: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "opendocument-text": "application/vnd.oasis.opendocument.text",
  "opendocument-sheet": "application/vnd.oasis.opendocument.spreadsheet",
  "opendocument-slides": "application/vnd.oasis.opendocument.presentation",
  book: "application/epub+zip",
  archive: "application/zip",
  "rich-text": "application/rtf",
  mail: "message/rfc822",
  mailbox: "application/mbox",
  "web-archive": "multipart/related",
  notebook: "application/x-ipynb+json",
  json: "application/json",
  "json-lines": "application/json",
  separated: "text/csv",
  "timed-xml": "application/ttml+xml",
  "sub-station": "text/x-ssa",
  xml: "application/xml",
  evernote: "application/enex+xml",
  feed: "application/rss+xml",
  "flat-opendocument": "application/vnd.oasis.opendocument.text",
  org: "text/org",
  restructured: "text/x-rst",
  lyrics: "text/vtt",
  captions: "text/vtt",
  calendar: "text/calendar",
  code: "text/x-source",
} as const satisfies Readonly<Record<string, MediaType>>;

export type Format = keyof typeof FORMATS;
