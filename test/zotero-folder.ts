/** A data folder of Zotero, as its sixth version keeps it: the tables that are read, with what belongs into them. */
import Database from "better-sqlite3";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface ZoteroItem {
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly people: readonly (readonly [first: string, last: string, role?: string])[];
  /** Key, stored path, bytes. */
  readonly files: readonly (readonly [string, string, string | Uint8Array])[];
}

const TABLES = `
create table itemTypes (itemTypeID integer primary key, typeName text, templateItemTypeID int, display int default 1);
create table items (itemID integer primary key, itemTypeID int not null, dateAdded timestamp, dateModified timestamp,
  clientDateModified timestamp, libraryID int not null, key text not null, version int default 0, synced int default 0, unique (libraryID, key));
create table fields (fieldID integer primary key, fieldName text, fieldFormatID int);
create table itemDataValues (valueID integer primary key, value unique);
create table itemData (itemID int, fieldID int, valueID, primary key (itemID, fieldID));
create table creatorTypes (creatorTypeID integer primary key, creatorType text);
create table creators (creatorID integer primary key, firstName text, lastName text, fieldMode int, unique (lastName, firstName, fieldMode));
create table itemCreators (itemID int not null, creatorID int not null, creatorTypeID int not null default 1, orderIndex int not null default 0);
create table itemAttachments (itemID integer primary key, parentItemID int, linkMode int, contentType text, charsetID int, path text,
  syncState int default 0, storageModTime int, storageHash text, lastProcessedModificationTime int);
create table deletedItems (itemID integer primary key, dateDeleted);
`;

/** Leaves it open in WAL, as it is while Zotero runs, where that is asked for: then `close` is for the caller. */
export function makeZoteroFolder(folder: string, items: readonly ZoteroItem[]): Database.Database {
  const data = new Database(join(folder, "zotero.sqlite"));
  data.pragma("journal_mode = wal");
  data.exec(TABLES);
  let [nextItem, nextValue, nextPerson] = [1, 1, 1];
  const idIn = (table: string, column: string, id: string, name: string): unknown => {
    data
      .prepare(
        `insert into ${table} (${column}) select ? where not exists (select 1 from ${table} where ${column} = ?)`,
      )
      .run(name, name);
    return data.prepare(`select ${id} from ${table} where ${column} = ?`).pluck().get(name);
  };
  const put = (type: string, key: string): number => {
    const kind = idIn("itemTypes", "typeName", "itemTypeID", type);
    data
      .prepare("insert into items (itemID, itemTypeID, libraryID, key) values (?, ?, 1, ?)")
      .run(nextItem, kind, key);
    return nextItem++;
  };
  for (const { type, fields, people, files } of items) {
    const item = put(type, `ITEM${nextItem}`);
    for (const [name, value] of Object.entries(fields)) {
      data.prepare("insert into itemDataValues values (?, ?)").run(nextValue, value);
      data
        .prepare("insert into itemData values (?, ?, ?)")
        .run(item, idIn("fields", "fieldName", "fieldID", name), nextValue++);
    }
    people.forEach(([first, last, role = "author"], order) => {
      data.prepare("insert into creators values (?, ?, ?, 0)").run(nextPerson, first, last);
      data
        .prepare("insert into itemCreators values (?, ?, ?, ?)")
        .run(item, nextPerson++, idIn("creatorTypes", "creatorType", "creatorTypeID", role), order);
    });
    for (const [key, path, bytes] of files) {
      const attachment = put("attachment", key);
      data
        .prepare("insert into itemAttachments (itemID, parentItemID, linkMode, path) values (?, ?, 0, ?)")
        .run(attachment, item, path);
      if (!path.startsWith("storage:")) continue;
      mkdirSync(join(folder, "storage", key), { recursive: true });
      writeFileSync(join(folder, "storage", key, path.slice(8)), bytes);
    }
  }
  return data;
}
