/**
 * What Zotero knows of the files in its data folder: title, authors, date, DOI and where the work appeared, from
 * `zotero.sqlite`. A copy is read, because Zotero locks its own while it runs; nothing is written. Notes, tags and
 * collections are not read.
 */
import Database from "better-sqlite3";
import { copyFile, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, normalize } from "node:path";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { StatedFacts } from "../../core/ports/incoming.ts";
import { type ReferenceItem, statedFacts } from "./reference-item.ts";

/** Attachments of the largest libraries. */
const MOST_ROWS = 500_000;
/** Libraries of tens of thousands of works have some 500 MB. */
const MOST_BYTES = 4_000_000_000;

/** By absolute path of the file. Throws `document-unreadable`. */
export async function zoteroReferences(path: string): Promise<Map<string, StatedFacts>> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-zotero-"));
  try {
    const copy = join(folder, "zotero.sqlite");
    if ((await stat(path)).size > MOST_BYTES) throw new Error("too large");
    await copyFile(path, copy);
    // What it has not yet put into the file itself.
    for (const beside of ["-wal", "-journal"])
      await copyFile(path + beside, copy + beside).catch(() => undefined);
    return readCopy(copy, dirname(path));
  } catch (cause) {
    throw new FootnoteError("document-unreadable", say("file.zotero-unreadable"), {
      hint: say("file.zotero-hint"),
      cause,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readCopy(copy: string, dataFolder: string): Map<string, StatedFacts> {
  const data = new Database(copy, { fileMustExist: true });
  try {
    const items = new Map<number, ReferenceItem>();
    const itemOf = (id: number): ReferenceItem => {
      const known = items.get(id);
      if (known !== undefined) return known;
      const fresh: ReferenceItem = { kind: "", fields: new Map(), people: [] };
      items.set(id, fresh);
      return fresh;
    };
    const rows = (sql: string): IterableIterator<unknown[]> =>
      data.prepare(`${sql} limit ${MOST_ROWS}`).raw().iterate() as IterableIterator<unknown[]>;
    for (const [id, kind] of rows(KINDS)) itemOf(Number(id)).kind = String(kind);
    for (const [id, name, value] of rows(FIELDS))
      itemOf(Number(id)).fields.set(String(name).toLowerCase(), String(value));
    for (const [id, first, last, role] of rows(PEOPLE))
      itemOf(Number(id)).people.push({ first: text(first), last: text(last), role: text(role) });
    const facts = new Map<string, StatedFacts>();
    for (const [parent, key, stored] of rows(FILES)) {
      const file = placeOf(text(stored), text(key), dataFolder);
      if (file !== undefined) facts.set(file, statedFacts(itemOf(Number(parent))));
    }
    return facts;
  } finally {
    data.close();
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const PARENTS = "select parentItemID from itemAttachments where parentItemID is not null";
const KINDS = `select i.itemID, t.typeName from items i join itemTypes t using (itemTypeID) where i.itemID in (${PARENTS})`;
const FIELDS = `select d.itemID, f.fieldName, v.value from itemData d join fields f using (fieldID) join itemDataValues v using (valueID) where d.itemID in (${PARENTS})`;
const PEOPLE = `select c.itemID, p.firstName, p.lastName, r.creatorType from itemCreators c join creators p using (creatorID) join creatorTypes r using (creatorTypeID) where c.itemID in (${PARENTS}) order by c.itemID, c.orderIndex`;
const FILES = `select a.parentItemID, i.key, a.path from itemAttachments a join items i using (itemID) where a.parentItemID is not null and a.path is not null and a.itemID not in (select itemID from deletedItems)`;

/** `storage:NAME` stands in a folder by the attachment's key; a linked file is named whole. */
function placeOf(stored: string, key: string, dataFolder: string): string | undefined {
  if (stored.startsWith("storage:")) {
    const name = stored.slice("storage:".length);
    return /[/\\]|^\.\.?$|^$/u.test(name) || !/^\w+$/u.test(key)
      ? undefined
      : join(dataFolder, "storage", key, name);
  }
  return isAbsolute(stored) ? normalize(stored) : undefined;
}
