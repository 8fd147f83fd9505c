import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, postgresPrograms, startPostgres } from "../../../../test/postgres-server.ts";
import type { ResearchId, SpaceId, ThreadId, UserId } from "../../../core/domain/ids.ts";
import { makeScope } from "../../../core/domain/make-scope.ts";
import type { Stores } from "../../../core/ports/stores.ts";
import { newAccount } from "../accounts-conformance.ts";
import { newDocument, newTurn, span } from "../made-rows.ts";
import { movablePostgres } from "../postgres/movable-postgres.ts";
import { openPostgresStores } from "../postgres/postgres-stores.ts";
import { putTurn } from "../put-turn.ts";
import { fakeResearch } from "../research-conformance.ts";
import { movableSqlite } from "../sqlite/movable-sqlite.ts";
import { openSqliteStores } from "../sqlite/sqlite-stores.ts";
import type { Movable } from "./movable.ts";
import { type MovedRows, moveRows } from "./move-rows.ts";
import { LEFT_TABLES, MOVED_TABLES } from "./moved-tables.ts";

const HOME = makeScope("spc_home" as SpaceId, "usr_home" as UserId);
const folder = mkdtempSync(join(tmpdir(), "footnote-move-"));
const whole = join(folder, "whole.db");
let nth = 0;
const newFile = (): string => join(folder, `to-${++nth}.db`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function move(from: Movable, to: Movable, signal?: AbortSignal): Promise<MovedRows> {
  try {
    return await moveRows(from, to, undefined, signal);
  } finally {
    await from.close();
    await to.close();
  }
}

/** All that can be seen of it through the ports; zeros in texts as they arrive, since PostgreSQL has none. */
async function seen(stores: Stores): Promise<Seen> {
  const home = stores.in(HOME);
  const documents = await home.listDocuments();
  const threads = await home.listThreads();
  const all = {
    documents,
    texts: await Promise.all(documents.map(({ id, length }) => home.readText(id, 0, length))),
    passages: await stores.shared.pendingPassages({ name: "any", generation: "1" }, 5_000),
    vectors: await stores.shared.readVectors("x/e", 0, 100),
    threads: await Promise.all(threads.map(({ threadId }) => home.getThread(threadId))),
    runs: await Promise.all(threads.map(({ threadId }) => home.listRuns(threadId))),
    usage: await home.sumModelCalls({ by: "model" }),
    sites: await home.listSites(),
    digests: await home.listDigests(),
    research: await home.listResearch(),
    jobs: await home.listJobs("digest"),
    value: await home.getValue("guide-version"),
    accounts: await stores.accounts.findAccount("ada@a.example"),
    spaces: await stores.accounts.listSpacesOf(HOME.userId),
    session: await stores.accounts.findCredential("hash of a session"),
    invitations: await stores.accounts.listInvitations(),
    shares: await stores.accounts.listShares(HOME.spaceId),
    audit: await stores.accounts.listAuditEntries({ offset: 0, limit: 10 }),
  };
  return JSON.parse(JSON.stringify(all).replaceAll("\\u0000", "\u{fffd}")) as Seen;
}

interface Seen {
  readonly passages: readonly { readonly passage: { readonly id: number } }[];
}

beforeAll(async () => {
  // A library of an older version has a row in almost every table.
  const old = new Database(whole);
  old.exec(readFileSync(new URL("../sqlite/fixtures/version-8.sql", import.meta.url), "utf8"));
  old.close();
  const stores = openSqliteStores(whole);
  const home = stores.in(HOME);
  const text = "十分长的文本 with 𠮷 and \0. ".repeat(2_000);
  const passages = Array.from({ length: 900 }, (_, at) => span(at * 20, at * 20 + 20));
  await home.putDocuments([newDocument("long", { text, passages }), newDocument("gone"), newDocument("b")]);
  await home.removeDocument("doc_gone" as never);
  await putTurn(home, newTurn("t9", 9, "2026-01-05T00:00:00.000Z"));
  await home.putResearch(fakeResearch({}));
  const at = "2026-01-05T00:00:00.000Z";
  const own = { id: HOME.spaceId, name: "Private", createdAt: at };
  await stores.accounts.addAccount(
    newAccount("ada", { id: HOME.userId, monthCapMicros: 5_000_000_000 }),
    own,
  );
  const session = { kind: "session", name: "Lynx", createdAt: at, seenAt: at, endsAt: at } as const;
  await stores.accounts.addCredential({ ...session, id: "crd_1" as never }, HOME.userId, "hash of a session");
  const invited = { role: "guest", createdBy: HOME.userId, createdAt: at, endsAt: at } as const;
  await stores.accounts.addInvitation({ ...invited, id: "inv_1" as never }, "hash of an invitation");
  const share = {
    ...HOME,
    id: "shr_1" as never,
    kind: "thread",
    subject: "thr_1",
    createdAt: at,
    endsAt: at,
  } as const;
  await stores.accounts.addShare(share, "hash of a link");
  await stores.accounts.addAuditEntry({ at, userId: HOME.userId, what: "POST /api/ask" });
  await stores.close();
});

it("knows every table, as taken along or as left behind", () => {
  const database = new Database(whole, { readonly: true });
  // Beside its own, FTS5 keeps tables under the name of one of ours.
  const there = database
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'turn@_word@_%' escape '@'",
    )
    .pluck()
    .all();
  database.close();
  const known = [...MOVED_TABLES.map(({ name }) => name), ...LEFT_TABLES, "sqlite_sequence"];
  expect(known.toSorted()).toEqual((there as string[]).toSorted());
});

describe("a library that is carried over", () => {
  it("into another file is the same there, row by row", async () => {
    const to = newFile();
    const { counts } = await move(movableSqlite(whole), movableSqlite(to));
    expect(counts).toMatchObject({ document: 5, turn: 3, vector: 1, site: 1, research: 1 });
    const [left, arrived] = [openSqliteStores(whole), openSqliteStores(to)];
    expect(await seen(arrived)).toEqual(await seen(left));
    await left.close();
    await arrived.close();
  });

  it("is refused where there is a library already, which stays as it is", async () => {
    const to = newFile();
    const there = openSqliteStores(to);
    await there.in(HOME).putDocuments([newDocument("mine")]);
    await expect(move(movableSqlite(whole), movableSqlite(to))).rejects.toMatchObject({
      code: "data-unusable",
    });
    expect(await there.in(HOME).listDocuments()).toHaveLength(1);
    await there.close();
  });

  it("and is stopped on the way leaves nothing behind, and can be carried over then", async () => {
    const to = newFile();
    const stop = new AbortController();
    const moving = moveRows(movableSqlite(whole), movableSqlite(to), () => stop.abort(), stop.signal);
    await expect(moving).rejects.toThrow();
    const { counts } = await move(movableSqlite(whole), movableSqlite(to));
    expect(counts["document"]).toBe(5);
  });
});

describe.skipIf(postgresPrograms() === undefined)("with PostgreSQL (apt-get install postgresql)", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  it("a library goes there and back, and is the same in all three", async () => {
    const [address, back] = [await server.create("there"), newFile()];
    const sent = await move(movableSqlite(whole), await movablePostgres(address));
    const returned = await move(await movablePostgres(address), movableSqlite(back));
    expect(returned).toEqual(sent);
    const all = [openSqliteStores(whole), await openPostgresStores(address), openSqliteStores(back)];
    const [first, ...others] = await Promise.all(all.map(seen));
    for (const other of others) expect(other).toEqual(first);
    // It goes on from there: no number is given twice, and threads keep their order.
    for (const stores of all) {
      const home = stores.in(HOME);
      const last = first!.passages.at(-1)!.passage.id;
      await home.putDocuments([newDocument("new")]);
      const pending = await stores.shared.pendingPassages({ name: "any", generation: "1" }, 5_000);
      expect(pending.at(-1)?.passage.id).toBeGreaterThan(last);
      await putTurn(home, newTurn("t10", 10, "2026-01-05T00:00:00.000Z"));
      expect((await home.listThreads())[0]?.threadId).toBe("t10" as ThreadId);
      expect(await home.removeResearch("rsc_1" as ResearchId)).toBe(true);
      await stores.close();
    }
  });

  it("one whose server is killed on the way leaves nothing behind", async () => {
    const address = await server.create("killed");
    const to = await movablePostgres(address);
    const from = movableSqlite(whole);
    let killing: Promise<void> | undefined;
    const moving = moveRows(from, to, (rows) => {
      if (rows > 50) killing ??= server.end("kill");
    });
    await expect(moving).rejects.toMatchObject({ code: "store-unreachable" });
    await killing;
    await Promise.all([from.close(), to.close().catch(() => undefined)]);
    await server.start();
    expect(await server.query("killed", "select id from document")).toEqual([]);
    const { counts } = await move(movableSqlite(whole), await movablePostgres(address));
    expect(counts["passage"]).toBeGreaterThan(900);
  });
});
