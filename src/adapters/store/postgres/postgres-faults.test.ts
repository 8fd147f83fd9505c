import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, postgresPrograms, startPostgres } from "../../../../test/postgres-server.ts";
import type { FootnoteError } from "../../../core/domain/errors.ts";
import { newDocument } from "../made-rows.ts";
import { ONE } from "../scopes-conformance.ts";
import { openSqliteDatabase } from "../sqlite/sqlite-database.ts";
import { openPostgresDatabase } from "./postgres-database.ts";
import { asPostgresError } from "./postgres-errors.ts";
import { openPostgresStores } from "./postgres-stores.ts";
import { POSTGRES_MIGRATIONS } from "./postgres-tables.ts";
import { shownAddress } from "./shown-address.ts";

const AT = "postgres://somebody@db.example/notes";
const withCode = (code: string): Error => Object.assign(new Error("as the driver says"), { code });

it("shows an address without what is secret in it", () => {
  expect(
    shownAddress("postgresql://a%40b:pass%3Aword@db.example:5433/notes?sslmode=require&password=x"),
  ).toBe("postgres://a%40b@db.example:5433/notes");
  expect(() => shownAddress("db.example")).toThrow(expect.objectContaining({ code: "config-invalid" }));
});

it.each([
  ["53100", "disk-full", false],
  ["40P01", "store-busy", true],
  ["57P03", "store-unreachable", true],
  ["53300", "store-busy", true],
  ["ECONNRESET", "store-unreachable", true],
  ["25006", "data-unusable", false],
  ["28000", "data-unusable", false],
])("calls the driver's %s %s, with a way out", (code, ours, retryable) => {
  const error = asPostgresError(withCode(code), AT) as FootnoteError;
  expect(error).toMatchObject({ code: ours, retryable });
  expect(error.hint).not.toBe(undefined);
});

it("leaves what it does not know as it is", () => {
  const unknown = withCode("22012");
  expect(asPostgresError(unknown, AT)).toBe(unknown);
});

describe.skipIf(postgresPrograms() === undefined)("a PostgreSQL server (apt-get install postgresql)", () => {
  let server: PostgresServer;
  const folder = mkdtempSync(join(tmpdir(), "footnote-faults-"));
  const opened = async (address: string) => {
    const stores = await openPostgresStores(address);
    await stores.close();
  };
  const refusal = (address: string): Promise<FootnoteError> =>
    opened(address).then(
      () => {
        throw new Error("was opened");
      },
      (error: unknown) => error as FootnoteError,
    );
  const as = (user: string, password: string, database: string): string => {
    const url = new URL(server.address(database));
    Object.assign(url, { username: user, password });
    return url.href;
  };

  beforeAll(async () => {
    server = await startPostgres();
    await server.query("postgres", "create role guest login password 'right'");
  });
  afterAll(async () => {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("has the tables of SQLite, with the same columns", async () => {
    const address = await server.create("columns");
    const databases = [
      openSqliteDatabase(join(folder, "footnote.db")),
      await openPostgresDatabase(address, AT),
    ] as const;
    const [sqlite, postgres] = await Promise.all(
      databases.map(async (db) => {
        // Beside its own, FTS5 keeps tables under the name of one of ours.
        const tables = (await db.introspection.getTables()).filter(
          ({ name }) => !name.startsWith("turn_word_"),
        );
        const columns = (table: (typeof tables)[number]): string[] =>
          table.columns.map(({ name, isNullable }) => `${name}${isNullable ? "?" : ""}`);
        return Object.fromEntries(
          tables.map((table) => [
            table.name,
            columns(table)
              .filter((one) => one !== "rowid")
              .toSorted(),
          ]),
        );
      }),
    );
    // SQLite's keys of text may be null by its own rules; ours never are.
    const plain = (tables: typeof sqlite) =>
      JSON.parse(JSON.stringify(tables).replaceAll("?", "")) as unknown;
    expect(plain(postgres)).toEqual(plain(sqlite));
    for (const db of databases) await db.destroy();
  });

  it("is made ready by several that come at once", async () => {
    const address = await server.create("together");
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => opened(address)));
    expect(await server.query("together", "select name from kysely_migration")).toHaveLength(
      Object.keys(POSTGRES_MIGRATIONS).length,
    );
  });

  it("says what is wrong with a user, a password, a right, a name", async () => {
    await server.create("private");
    expect(await refusal(as("guest", "wrong", "private"))).toMatchObject({
      code: "data-unusable",
      said: { key: "database.refused" },
    });
    expect(await refusal(as("guest", "right", "private"))).toMatchObject({
      said: { key: "database.forbidden" },
    });
    expect(await refusal(server.address("absent"))).toMatchObject({ said: { key: "database.none" } });
  });

  it("is refused where it is another program's, another encoding's, or a newer Footnote's", async () => {
    const foreign = await server.create("foreign_one");
    await server.query("foreign_one", "create table invoice (id int)");
    expect(await refusal(foreign)).toMatchObject({ said: { key: "database.foreign" } });
    expect(
      await server.query("foreign_one", "select tablename from pg_tables where schemaname = 'public'"),
    ).toEqual([{ tablename: "invoice" }]);
    const latin = await server.create("latin", "encoding 'LATIN1' locale 'C' template template0");
    expect(await refusal(latin)).toMatchObject({ said: { key: "database.encoding" } });
    const newer = await server.create("newer");
    await opened(newer);
    await server.query("newer", "insert into kysely_migration values ('footnote-999-later', '2099')");
    expect(await refusal(newer)).toMatchObject({ said: { key: "store.newer" } });
  });

  it("that is read-only can be read, and says so when something is to be written", async () => {
    const address = await server.create("standing_by");
    await opened(address);
    await server.query("postgres", "alter database standing_by set default_transaction_read_only = on");
    const stores = await openPostgresStores(address);
    expect(await stores.in(ONE).listDocuments()).toEqual([]);
    await expect(stores.in(ONE).putDocuments([newDocument("a")])).rejects.toMatchObject({
      said: { key: "database.read-only" },
    });
    await stores.close();
  });

  it("serves more callers at once than it has connections for them", async () => {
    const stores = await openPostgresStores(await server.create("crowded"));
    const store = stores.in(ONE);
    const putting = Array.from({ length: 60 }, (_, nth) => store.putDocuments([newDocument(String(nth))]));
    const reading = Array.from({ length: 200 }, () => store.countDocuments());
    await Promise.all([...putting, ...reading]);
    expect(await store.countDocuments()).toEqual({ documents: 60, passages: 60 });
    await stores.close();
  });

  it("gives out ids of passages in the order in which they are seen, whoever puts them", async () => {
    const address = await server.create("ordered");
    const writers = await Promise.all([1, 2, 3].map(() => openPostgresStores(address)));
    const reader = await openPostgresStores(address);
    const INDEX = { name: "i", generation: "1" };
    await reader.shared.beginIndex(INDEX);
    const taken: number[] = [];
    const takeUp = async (): Promise<void> => {
      const batch = await reader.shared.pendingPassages(INDEX, 1_000);
      if (batch.length === 0) return;
      taken.push(...batch.map(({ passage }) => passage.id));
      await reader.shared.markIndexed(INDEX, batch.at(-1)!.passage.id);
    };
    const done = Promise.all(
      writers.map(async (stores, writer) => {
        for (let nth = 0; nth < 40; nth++)
          await stores.in(ONE).putDocuments([newDocument(`${writer}-${nth}`)]);
      }),
    );
    const over = new AbortController();
    done.finally(() => over.abort()).catch(() => undefined);
    while (!over.signal.aborted) await takeUp();
    await done;
    await takeUp();
    expect(new Set(taken).size).toBe(120);
    for (const stores of [...writers, reader]) await stores.close();
  });

  it("gives a job to one of many that claim it at once", async () => {
    const address = await server.create("jobs");
    const all = await Promise.all([1, 2, 3, 4].map(() => openPostgresStores(address)));
    const names = Array.from({ length: 30 }, (_, nth) => ({ kind: "digest", key: String(nth) }));
    for (const name of names) await all[0]!.shared.putJob(name);
    const claims = await Promise.all(
      all.flatMap((stores, owner) => names.map((name) => stores.shared.claimJob(name, `o${owner}`, 0, 100))),
    );
    expect(claims.filter(Boolean)).toHaveLength(names.length);
    for (const stores of all) await stores.close();
  });
});
