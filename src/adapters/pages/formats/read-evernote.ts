/** Notes exported from Evernote (.enex): each under its title, with its tags and day; what is attached is given back. */
import { say } from "../../../core/domain/said/say.ts";
import { DocumentWriter } from "./document-writer.ts";
import { htmlPart } from "./html-part.ts";
import type { FileWithin, FormatParts } from "./parts-within.ts";
import { elementsOf, findAll, findFirst, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

/** Attachments of all notes that are read. */
const MOST_ATTACHMENTS = 100;

export function readEvernote(text: string): FormatParts {
  const notes = findAll(parseXml(text), "note");
  const writer = new DocumentWriter();
  const within: FileWithin[] = [];
  let left = 0;
  for (const note of notes) {
    const told = (name: string): string => textOf(elementsOf(note).find((one) => one.name === name)).trim();
    writer.heading(notes.length === 1 ? 1 : 2, told("title"));
    const tags = findAll(note, "tag").map((tag) => textOf(tag).trim());
    const facts = [
      ["created: ", dayOf(told("created"))],
      ["tags: ", tags.join(", ")],
      ["author: ", textOf(findFirst(note, "author")).trim()],
      ["", textOf(findFirst(note, "source-url")).trim()],
    ].filter(([, fact]) => fact !== "");
    writer.paragraph(facts.map((fact) => fact.join("")).join("\n"));
    writer.part(htmlPart(`<body>${withoutProlog(told("content"))}</body>`), 2);
    for (const resource of findAll(note, "resource")) {
      const file = fileOf(resource);
      if (file === undefined) continue;
      if (within.length < MOST_ATTACHMENTS) within.push(file);
      else left += 1;
    }
  }
  const title = notes.length === 1 ? textOf(findFirst(notes[0] as XmlElement, "title")).trim() : "";
  return {
    ...writer.finish(left === 0 ? [] : [say("mail.attachments-left", { count: left })]),
    ...(title === "" ? {} : { title }),
    ...(within.length === 0 ? {} : { within }),
  };
}

function withoutProlog(content: string): string {
  return content.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/giu, "");
}

/** `20240305T101500Z`. */
function dayOf(written: string): string {
  const found = /^(\d{4})(\d\d)(\d\d)T/u.exec(written);
  return found === null ? "" : `${found[1]}-${found[2]}-${found[3]}`;
}

function fileOf(resource: XmlElement): FileWithin | undefined {
  const mime = textOf(findFirst(resource, "mime")).trim();
  if (mime.startsWith("image/")) return undefined;
  const bytes = Buffer.from(textOf(findFirst(resource, "data")).replace(/\s+/gu, ""), "base64");
  const name = textOf(findFirst(resource, "file-name")).trim() || "attachment";
  return bytes.length === 0 ? undefined : { name, bytes: Uint8Array.from(bytes), contentType: mime };
}
