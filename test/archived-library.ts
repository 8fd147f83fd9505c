/** For tests of archives: libraries with something of each kind, and archives of them, whole or spoiled. */
import { tarGz } from "../src/adapters/archives/tar-gz.ts";
import { newRecord } from "../src/adapters/store/digests-conformance.ts";
import { newDocument, newTurn, span } from "../src/adapters/store/made-rows.ts";
import { putTurn } from "../src/adapters/store/put-turn.ts";
import { fakeResearch } from "../src/adapters/store/research-conformance.ts";
import { newSite } from "../src/adapters/store/sites-conformance.ts";
import { readConfig } from "../src/compose/config.ts";
import { logError } from "../src/compose/log-error.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import type { ArchiveManifest } from "../src/core/domain/archive.ts";
import type { ThreadId } from "../src/core/domain/ids.ts";
import type { ArchiveEntry } from "../src/core/ports/archive-files.ts";
import { addOne, uploaded } from "../src/services/library/add-one.ts";
import { hash } from "../src/compose/hash.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";

export const QUESTIONS = ["When was the mill built?", "Who built the mill?", "磨坊在哪里？"];
export const SECRET = "Quillfeather";
const open = (env: Record<string, string> = {}, folder = tempFolder()): Promise<Footnote> =>
  openFootnote(
    readConfig({ FOOTNOTE_PROBE: "off", FOOTNOTE_READER: "off", FOOTNOTE_WEB: "off", ...env }, folder),
    logError,
  );
const opened: Footnote[] = [];
export async function library(env?: Record<string, string>, folder?: string): Promise<Footnote> {
  const footnote = await open(env, folder);
  opened.push(footnote);
  return footnote;
}
export async function closeLibraries(): Promise<void> {
  for (const footnote of opened) await footnote.close().catch(() => undefined);
  await endEverything();
}

export async function ask(footnote: Footnote, question: string): Promise<string> {
  const { run } = await footnote.ask({ question, sources: ["library"] });
  return (await run.turn)?.answer.text ?? "none";
}

/** A library with something of each kind. */
export async function fill({ library: kept, store }: Footnote): Promise<void> {
  const texts = {
    "mill.md": `# The mill\n\nThe mill was built in 1871 by Ada ${SECRET}.\n`,
    "磨坊.md": "# 磨坊\n\n磨坊在河边，建于1871年。\n",
  };
  for (const [name, text] of Object.entries(texts))
    await addOne(await uploaded(name, Buffer.from(text)), kept);
  await kept.settle();
  await store.putDocuments([
    newDocument("page", {
      origin: "web",
      url: "https://a.example/p",
      passages: [],
      wantedAt: new Date().toISOString(),
    }),
    newDocument("dug", { origin: "digest", passages: [], text: "Rivers carry sand, and more." }),
    newDocument("long", {
      text: "Long words. ".repeat(9_000),
      passages: [span(0, 100), { ...span(100, 300), headingPath: ["One", "二"], page: 2 }],
      marks: [{ kind: "page", start: 100, page: 2 }],
    }),
  ]);
  await store.putDigest({ ...newRecord("1", "dug"), status: "done" });
  await store.putResearch({ ...fakeResearch({}), status: "done", everyMs: 1_000 });
  const site = newSite("mill");
  await store.addSite({ ...site, limits: { ...site.limits, delayMs: 1_000 } });
  await putTurn(store, newTurn("thr_named", 1, "2026-01-01T00:00:00.000Z"));
  await store.changeThread("thr_named" as ThreadId, {
    title: "My own title",
    isPinned: true,
    isArchived: true,
  });
}

export async function packed(footnote: Footnote): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(footnote.archives.export({ FOOTNOTE_LANGUAGE: "zh" })));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}

export const taken = (footnote: Footnote, bytes: Uint8Array, keepsPaths = true) =>
  footnote.archives.import(() => once(bytes), { keepsPaths });

const ANY = { mostOf: () => 1_000_000_000 };
export const entriesOf = (bytes: Uint8Array): Promise<ArchiveEntry[]> =>
  Array.fromAsync(tarGz.unpack(once(bytes), ANY));

export async function manifestOf(bytes: Uint8Array): Promise<ArchiveManifest> {
  const last = (await entriesOf(bytes)).at(-1);
  return JSON.parse(Buffer.from(last?.bytes ?? []).toString()) as ArchiveManifest;
}

/** The same archive with other entries, and with the sum of these: as somebody would make it who means harm. */
export async function forged(entries: readonly ArchiveEntry[], counts?: object): Promise<Buffer> {
  let sum = "";
  for (const { name, bytes } of entries.slice(1, -1))
    sum = hash(Buffer.from(`${sum} ${name} ${hash(bytes)}`));
  const manifest = JSON.parse(Buffer.from(entries.at(-1)!.bytes).toString()) as ArchiveManifest;
  const last = { ...manifest, hash: sum, counts: { ...manifest.counts, ...counts } };
  const all = [...entries.slice(0, -1), { name: "manifest.json", bytes: Buffer.from(JSON.stringify(last)) }];
  async function* each() {
    yield* all;
  }
  return Buffer.concat(await Array.fromAsync(tarGz.pack(each())));
}
