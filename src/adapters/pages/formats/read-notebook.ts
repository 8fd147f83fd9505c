/**
 * Jupyter notebooks: text cells as they are, code as code, and of what code gave out the text. Pictures that code drew
 * are told of. Not covered: widgets, attachments of cells.
 */
import { say } from "../../../core/domain/said/say.ts";
import { isRecord, type JsonRecord, recordsOf } from "../../../lib/parsed-json.ts";
import type { ReadParts } from "../read-parts.ts";
import { findHeadings } from "../read-markdown.ts";
import { DocumentWriter } from "./document-writer.ts";
import { htmlPart } from "./html-part.ts";
import { brokenJson } from "./read-records.ts";

/** Characters of one output: what is longer is a log. */
const LONGEST_OUTPUT = 20_000;

export function readNotebook(text: string): ReadParts {
  let book: unknown;
  try {
    book = JSON.parse(text);
  } catch (thrown) {
    throw brokenJson(thrown);
  }
  if (!isRecord(book)) throw brokenJson();
  const sheets = recordsOf(book["worksheets"]).flatMap((sheet) => recordsOf(sheet["cells"]));
  const cells = [...recordsOf(book["cells"]), ...sheets];
  const language = languageOf(book);
  const writer = new DocumentWriter();
  let pictures = 0;
  for (const cell of cells) {
    const source = textOf(cell["source"] ?? cell["input"]);
    if (cell["cell_type"] === "code") writer.code(source, language);
    else if (cell["cell_type"] === "heading") writer.heading(Number(cell["level"] ?? 1), source);
    else writer.part({ text: source.trim(), marks: findHeadings(source.trim()) });
    for (const output of recordsOf(cell["outputs"])) {
      const { words, hasPicture } = outputOf(output);
      if (words !== "") writer.code(words.slice(0, LONGEST_OUTPUT), "text");
      if (hasPicture && words === "") pictures += 1;
    }
  }
  const unread = pictures === 0 ? [] : [say("notebook.pictures", { count: pictures })];
  return writer.finish(unread);
}

function outputOf(output: JsonRecord): { words: string; hasPicture: boolean } {
  if (output["output_type"] === "stream") return { words: plain(textOf(output["text"])), hasPicture: false };
  if (output["output_type"] === "error" || output["output_type"] === "pyerr") {
    return { words: `${textOf(output["ename"])}: ${textOf(output["evalue"])}`, hasPicture: false };
  }
  const data = isRecord(output["data"]) ? output["data"] : output;
  const hasPicture = Object.keys(data).some((kind) => /^image\/|^(?:png|jpeg|svg)$/u.test(kind));
  const html = textOf(data["text/html"] ?? data["html"]);
  if (/<table/iu.test(html)) return { words: htmlPart(html).text, hasPicture };
  const words = plain(textOf(data["text/plain"] ?? (data === output ? output["text"] : "")));
  // What stands for a picture says nothing.
  return { words: hasPicture && /^<[^>]{1,200}>$/u.test(words.trim()) ? "" : words, hasPicture };
}

function languageOf(book: JsonRecord): string {
  const meta = isRecord(book["metadata"]) ? book["metadata"] : {};
  const info = isRecord(meta["language_info"]) ? meta["language_info"] : {};
  const kernel = isRecord(meta["kernelspec"]) ? meta["kernelspec"] : {};
  const name = info["name"] ?? kernel["language"] ?? "python";
  return typeof name === "string" ? name.replace(/[^\w+#-]/gu, "") : "";
}

/** Notebooks write texts as lists of lines. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return value.filter((line) => typeof line === "string").join("");
}

/** Without the colours of terminals. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- escape sequences begin with one
  return text.replace(/\u{1b}\[[0-9;]*[A-Za-z]/gu, "");
}
