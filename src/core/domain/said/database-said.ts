/** What is said of a database that is a server of its own; `{at}` is its address without the password. */
import { pairs } from "./sentence-pairs.ts";

export const databaseSaid = pairs({
  "database.address": {
    en: "DATABASE_URL is not the address of a PostgreSQL database.",
    zh: "DATABASE_URL 不是 PostgreSQL 数据库的地址。",
  },
  "database.address-hint": {
    en: "Write it as postgres://USER:PASSWORD@HOST:5432/NAME; special characters of the password are percent-encoded. Without it, the library is a file in the data folder.",
    zh: "请写成 postgres://USER:PASSWORD@HOST:5432/NAME；密码中的特殊字符要用百分号编码。不设置时，文库是数据文件夹里的一个文件。",
  },
  "database.refused": { en: "{at} refuses this user or password.", zh: "{at} 拒绝了这个用户或密码。" },
  "database.refused-hint": {
    en: "Correct the user and the password in the address, or let this user in on the server (pg_hba.conf).",
    zh: "请更正地址里的用户和密码，或在服务器上允许这个用户登录（pg_hba.conf）。",
  },
  "database.none": { en: "There is no database {at}.", zh: "没有数据库 {at}。" },
  "database.none-hint": {
    en: "Make it on its server, for example with `createdb --encoding=UTF8 NAME`, or correct the name in the address.",
    zh: "请在服务器上建立它，例如用 `createdb --encoding=UTF8 NAME`，或更正地址里的库名。",
  },
  "database.forbidden": {
    en: "{at} does not allow this user to make or change tables.",
    zh: "{at} 不允许这个用户建立或修改表。",
  },
  "database.forbidden-hint": {
    en: "Make the user the owner of the database: `alter database NAME owner to USER`.",
    zh: "请让这个用户成为数据库的所有者：`alter database NAME owner to USER`。",
  },
  "database.read-only": { en: "{at} is read-only.", zh: "{at} 是只读的。" },
  "database.read-only-hint": {
    en: "Name the server that takes writes rather than a standby; nothing that was stored is lost.",
    zh: "请使用可以写入的主服务器，而不是备用服务器；已保存的内容不会丢失。",
  },
  "database.disk-full": { en: "The disk of the database {at} is full.", zh: "数据库 {at} 的磁盘已满。" },
  "database.busy": { en: "The database is held by others for too long.", zh: "数据库被其他进程占用太久。" },
  "database.crowded": { en: "{at} has no connection left.", zh: "{at} 没有空余的连接。" },
  "database.crowded-hint": {
    en: "Try again in a moment. Each Footnote takes up to 11 connections: allow more on the server (max_connections), or run fewer.",
    zh: "请稍后再试。每个 Footnote 最多占用 11 个连接：请在服务器上允许更多（max_connections），或少运行几个。",
  },
  "database.unreachable": {
    en: "The database {at} does not answer.",
    zh: "数据库 {at} 没有响应。",
  },
  "database.unreachable-hint": {
    en: "Start it, or correct the address in DATABASE_URL. What was stored is safe; try again when it answers.",
    zh: "请启动它，或更正 DATABASE_URL 里的地址。已保存的内容是安全的；等它响应后请重试。",
  },
  "database.old": {
    en: "{at} is PostgreSQL {version}; Footnote needs {least} or newer.",
    zh: "{at} 是 PostgreSQL {version}；Footnote 需要 {least} 或更新的版本。",
  },
  "database.old-hint": {
    en: "Update the server to PostgreSQL {least} or newer, or name another one.",
    zh: "请把服务器升级到 PostgreSQL {least} 或更新的版本，或换用其他服务器。",
  },
  "database.encoding": {
    en: "{at} keeps its texts as {encoding}, which cannot hold every language.",
    zh: "{at} 的文字编码是 {encoding}，无法保存所有语言。",
  },
  "database.encoding-hint": {
    en: "Make a database with `createdb --encoding=UTF8 --template=template0 NAME` and name that one.",
    zh: "请用 `createdb --encoding=UTF8 --template=template0 NAME` 建立数据库，并使用它。",
  },
  "database.newer-hint": {
    en: "Update Footnote, or name another database.",
    zh: "请更新 Footnote，或换用其他数据库。",
  },
  "database.not-empty": { en: "{at} holds a library already.", zh: "{at} 里已经有一个文库。" },
  "database.not-empty-hint": {
    en: "Nothing was written. Name an empty database, or a folder without footnote.db; one that a server was started on holds the guide already.",
    zh: "没有写入任何内容。请使用空数据库，或没有 footnote.db 的文件夹；启动过服务器的位置已经有使用指南。",
  },
  "database.same-place": {
    en: "The library is there already.",
    zh: "文库已经在那里。",
  },
  "database.differs": {
    en: "What arrived in {at} differs from what was sent {table}; nothing was kept.",
    zh: "到达 {at} 的内容与发出的不同 {table}；没有保留任何内容。",
  },
  "database.differs-hint": {
    en: "Check the disks of both machines and try again; the library is unchanged where it is.",
    zh: "请检查两台机器的磁盘再试；文库在原处没有改动。",
  },
  "database.foreign": {
    en: "{at} holds tables of another program.",
    zh: "{at} 里有其他程序的表。",
  },
  "database.foreign-hint": {
    en: "Give Footnote a database of its own.",
    zh: "请给 Footnote 一个单独的数据库。",
  },
});
