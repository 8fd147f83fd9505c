/** A library of Zotero by its Web API, version 3, which a server on loopback speaks: pages, versions, key, waiting, files, adding. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { tinyPdf } from "../src/adapters/pages/tiny-pdf.ts";
import { readConfig } from "../src/compose/config.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import { openZotero } from "../src/compose/zotero.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";

const KEY = "zotero-key";
const LIBRARY = "users/4711";
const quay = {
  itemType: "journalArticle",
  title: "Quays of the Sund",
  creators: [{ creatorType: "author", firstName: "Ines", lastName: "Halvorsen" }],
  date: "1998",
  DOI: "10.5555/quays",
  publicationTitle: "Journal of Shores",
};
const PDF = tinyPdf({ pages: [[{ y: 700, text: "The old quay at Sund was built of larch in 1874." }]] });

interface Item {
  readonly key: string;
  version: number;
  data: Record<string, unknown>;
}

let items: Item[];
let version: number;
let asked: { method: string; url: string; key: string | undefined }[];
let written: unknown[];
/** The next requests get these first. */
let busy: { status: number; headers: Record<string, string> }[];
let api: Server;
let files: Server;
let footnote: Footnote;

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Two items a page, whatever is asked for: as a server may. */
async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", addressOf(api));
  const body = await text(request);
  asked.push({
    method: request.method ?? "",
    url: request.url ?? "",
    key: request.headers["zotero-api-key"] as string,
  });
  const said = busy.shift();
  if (said) return void reply.writeHead(said.status, said.headers).end();
  if (request.headers["zotero-api-key"] !== KEY) return void reply.writeHead(403).end("Forbidden");
  if (request.headers["zotero-api-version"] !== "3") return void reply.writeHead(400).end();
  reply.setHeader("Last-Modified-Version", String(version));
  if (request.method === "POST") {
    const given = JSON.parse(body) as { title: string }[];
    expect(request.headers["zotero-write-token"]).toMatch(/^[0-9a-f]{32}$/u);
    written.push(...given);
    reply.setHeader("content-type", "application/json");
    return void reply.end(
      JSON.stringify({
        successful: { "0": {} },
        unchanged: {},
        failed: { "1": { code: 400, message: "'x' is not a valid field" } },
      }),
    );
  }
  const file = /\/items\/(\w+)\/file$/u.exec(pathname);
  if (file) return void reply.writeHead(302, { location: `${addressOf(files)}/${file[1]}` }).end();
  const within = /\/collections\/(\w+)\/items$/u.exec(pathname)?.[1];
  if (!pathname.endsWith("/items")) return void reply.writeHead(404).end();
  if (request.headers["if-modified-since-version"] === String(version))
    return void reply.writeHead(304).end();
  const all = items.filter(
    ({ data }) => within === undefined || (data["collections"] as string[] | undefined)?.includes(within),
  );
  const start = Number(searchParams.get("start") ?? 0);
  const next = start + 2;
  if (next < all.length)
    reply.setHeader(
      "Link",
      `<${addressOf(api)}${pathname}?format=json&limit=2&start=${next}>; rel="next", <${addressOf(api)}>; rel="alternate"`,
    );
  reply.setHeader("Total-Results", String(all.length));
  reply.setHeader("content-type", "application/json");
  reply.end(JSON.stringify(all.slice(start, next)));
}

beforeAll(async () => {
  api = createServer((request, reply) => void answer(request, reply));
  files = createServer((request, reply) => {
    asked.push({ method: "FILE", url: request.url ?? "", key: request.headers["zotero-api-key"] as string });
    reply.end(PDF);
  });
  for (const server of [api, files])
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  footnote = await openFootnote(readConfig({ FOOTNOTE_READER: "off" }, tempFolder()), () => undefined);
});
afterAll(async () => {
  await footnote.close();
  for (const server of [api, files]) server.close();
  await endEverything();
});
beforeEach(() => {
  asked = [];
  written = [];
  busy = [];
});

const zotero = (key = KEY, collection?: string) =>
  openZotero(footnote, {
    library: LIBRARY,
    collection,
    env: { ZOTERO_API_URL: addressOf(api), ZOTERO_API_KEY: key },
  });
const bring = (key?: string, collection?: string) =>
  zotero(key, collection).bring(new AbortController().signal, () => undefined);
const titles = async () => (await footnote.store.listDocuments()).map(({ title }) => title).toSorted();

test("brings files, notes and abstracts with what Zotero knows of them, and then what has changed", async () => {
  version = 10;
  items = [
    { key: "WORK0001", version: 5, data: { ...quay, collections: ["SHORES01"] } },
    {
      key: "FILE0001",
      version: 5,
      data: {
        itemType: "attachment",
        parentItem: "WORK0001",
        linkMode: "imported_file",
        filename: "scan.pdf",
        contentType: "application/pdf",
      },
    },
    {
      key: "LINKED01",
      version: 5,
      data: { itemType: "attachment", parentItem: "WORK0001", linkMode: "linked_url" },
    },
    {
      key: "NOTE0001",
      version: 6,
      data: { itemType: "note", parentItem: "WORK0001", note: "<p>The larch came from Ask.</p>" },
    },
    {
      key: "WORK0002",
      version: 7,
      data: { itemType: "book", title: "青溪水库志", abstractNote: "水库建成于1987年，坝高三十米。" },
    },
  ];
  busy = [
    { status: 429, headers: { "retry-after": "0" } },
    { status: 503, headers: { backoff: "0" } },
  ];
  expect(await bring()).toEqual({ added: 3, unchanged: 0, removed: 0, failed: [] });
  expect(asked.filter(({ url }) => url.includes("/items?")).map(({ url }) => url)).toHaveLength(5);
  expect(asked.filter(({ method }) => method === "FILE")).toEqual([
    { method: "FILE", url: "/FILE0001", key: undefined },
  ]);
  expect(await titles()).toEqual(["Quays of the Sund", "Quays of the Sund", "青溪水库志"]);
  const [pdf] = (await footnote.store.listDocuments()).filter(
    ({ mediaType }) => mediaType === "application/pdf",
  );
  expect(pdf).toMatchObject({
    url: "https://www.zotero.org/users/4711/items/FILE0001",
    author: "Ines Halvorsen",
    publishedAt: "1998",
    doi: "10.5555/quays",
    publishedIn: "Journal of Shores",
    workKind: "paper",
  });

  // Nothing has changed there: one request.
  asked = [];
  expect(await bring()).toEqual({ added: 0, unchanged: 3, removed: 0, failed: [] });
  expect(asked).toHaveLength(1);

  version = 11;
  const [work, , , note] = items;
  if (!work || !note) throw new Error("there are five");
  work.version = 11;
  work.data = { ...quay, title: "Quays of the Sound" };
  items = items.filter(({ key }) => key !== "WORK0002");
  asked = [];
  expect(await bring()).toEqual({ added: 2, unchanged: 0, removed: 1, failed: [] });
  expect(await titles()).toEqual(["Quays of the Sound", "Quays of the Sound"]);
}, 120_000);

test("brings a collection alone", async () => {
  const [work] = items;
  if (work) work.data = { ...work.data, collections: ["SHORES01"], abstractNote: "On quays." };
  expect(await bring(KEY, "SHORES01")).toMatchObject({ added: 1 });
  expect(asked[0]?.url).toContain("/users/4711/collections/SHORES01/items?");
});

test("tells of a file that cannot be had, and brings the rest; it is tried again", async () => {
  version = 12;
  items.push({
    key: "FILE0009",
    version: 12,
    data: { itemType: "attachment", linkMode: "imported_file", filename: "x.pdf" },
  });
  // The listing takes two replies; the third is the file's.
  busy = [];
  const gone = createServer((_, reply) => reply.writeHead(404).end());
  await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
  const kept = files;
  files = gone;
  expect(await bring()).toMatchObject({
    failed: [{ url: expect.stringContaining("FILE0009"), error: { code: "not-found" } }],
  });
  files = kept;
  gone.close();
  expect(await bring()).toMatchObject({ added: 1, failed: [] });
});

test("a wrong key, a wrong name and another server are told apart", async () => {
  await expect(bring("wrong")).rejects.toMatchObject({
    code: "unauthorized",
    hint: expect.stringContaining("ZOTERO_API_KEY"),
  });
  const env = { ZOTERO_API_URL: addressOf(api), ZOTERO_API_KEY: KEY };
  expect(() => openZotero(footnote, { library: "me", env })).toThrow(/names no library/u);
  const elsewhere = openZotero(footnote, {
    library: LIBRARY,
    env: { ...env, ZOTERO_API_URL: addressOf(files) },
  });
  await expect(elsewhere.bring(new AbortController().signal, () => undefined)).rejects.toMatchObject({
    code: "fetch-failed",
  });
});

test("an answer's sources are added as items, and what Zotero refuses is told", async () => {
  const { run } = await footnote.ask({
    question: "When was the old quay at Sund built?",
    sources: ["library"],
  });
  const { turnId } = await run.turn;
  const { content } = await footnote.export(turnId, "csl-json");
  const sent = await zotero(KEY, "SHORES01").send(content.toString(), new AbortController().signal);
  expect(sent).toEqual({ added: 1, refused: ["'x' is not a valid field"] });
  expect(written[0]).toMatchObject({
    itemType: "journalArticle",
    title: "Quays of the Sound",
    creators: [{ creatorType: "author", firstName: "Ines", lastName: "Halvorsen" }],
    date: "1998",
    DOI: "10.5555/quays",
    publicationTitle: "Journal of Shores",
    collections: ["SHORES01"],
  });
});
