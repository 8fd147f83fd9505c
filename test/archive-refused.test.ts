/** Archives that are cut, foreign, changed or made to do harm: each is refused in words, and nothing is written. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tarGz } from "../src/adapters/archives/tar-gz.ts";
import { newDocument } from "../src/adapters/store/made-rows.ts";
import { tempFolder } from "./footnote-process.ts";
import { type Footnote } from "../src/compose/open-footnote.ts";
import {
  ask,
  QUESTIONS,
  library,
  closeLibraries,
  fill,
  packed,
  taken,
  entriesOf,
  manifestOf,
  forged,
} from "./archived-library.ts";

let archive: Buffer;
beforeAll(async () => {
  const source = await library();
  await fill(source);
  archive = await packed(source);
});
afterAll(closeLibraries);

describe("an archive that is not as it should be is refused in plain words, and changes nothing:", () => {
  const refusals: readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ["no archive at all", () => Buffer.from("Once upon a time"), /no archive of Footnote's, or it is cut/u],
    ["an empty file", () => new Uint8Array(), /no archive of Footnote's, or it is cut/u],
    ["one that is cut", () => archive.subarray(0, archive.length - 600), /cut or damaged/u],
    [
      "one with a flipped bit",
      () => {
        const flipped = Buffer.from(archive);
        flipped[Math.floor(flipped.length / 2)]! ^= 4;
        return flipped;
      },
      /damaged|sum that it states|form that it should have/u,
    ],
    [
      "one that was changed",
      async () => {
        const entries = await entriesOf(archive);
        const kept = entries.filter(({ name }) => !name.startsWith("sites/"));
        async function* each() {
          yield* kept;
        }
        return Buffer.concat(await Array.fromAsync(tarGz.pack(each())));
      },
      /does? not have the sum|not as it was made/u,
    ],
    [
      "one of a later version",
      async () => {
        const [head, ...rest] = await entriesOf(archive);
        const header = { ...JSON.parse(Buffer.from(head!.bytes).toString()), version: 2 } as object;
        return forged([{ name: "footnote.json", bytes: Buffer.from(JSON.stringify(header)) }, ...rest]);
      },
      /version 2; this Footnote reads versions up to 1/u,
    ],
    [
      "a path that leads out",
      async () => {
        const [head, ...rest] = await entriesOf(archive);
        return forged([head!, { name: "../../etc/passwd", bytes: Buffer.from("x") }, ...rest]);
      },
      /holds "\.\.\/\.\.\/etc\/passwd"/u,
    ],
    [
      "a bomb",
      async () => {
        const [head, ...rest] = await entriesOf(archive);
        const bomb = { name: "settings.json", bytes: Buffer.alloc(50_000_000) };
        return forged([head!, bomb, ...rest]);
      },
      /larger than 1000000 bytes/u,
    ],
    [
      "an entry twice",
      async () => {
        const [head, next, ...rest] = await entriesOf(archive);
        return forged([head!, next!, next!, ...rest]);
      },
      /twice/u,
    ],
    [
      "passages outside of the text",
      () =>
        changed("documents/doc_long.json", (item) => {
          item.passages[0].end = 9_999_999;
        }),
      /documents\/doc_long\.json" in the archive does not have the form/u,
    ],
    [
      "a thread that is no thread",
      () => changed("threads/thr_named.json", (item) => void (item.runs[0].turn.answer = "text")),
      /threads\/thr_named\.json" in the archive does not have the form/u,
    ],
    [
      "a site that is no page of the web",
      () => changed("sites/sit_mill.json", (item) => void (item.url = "file:///etc/passwd")),
      /sites\/sit_mill\.json" in the archive does not have the form/u,
    ],
  ];

  // oxlint-disable-next-line typescript/no-explicit-any -- the JSON of an entry, to be spoiled
  async function changed(name: string, change: (item: any) => void): Promise<Buffer> {
    const entries = await entriesOf(archive);
    return forged(
      entries.map((entry) => {
        if (entry.name !== name) return entry;
        const item: unknown = JSON.parse(Buffer.from(entry.bytes).toString());
        change(item);
        return { name, bytes: Buffer.from(JSON.stringify(item)) };
      }),
    );
  }

  let target: Footnote;
  beforeAll(async () => {
    target = await library();
    await target.store.putDocuments([newDocument("mine")]);
  });

  for (const [what, make, message] of refusals) {
    it(what, async () => {
      await expect(taken(target, await make())).rejects.toMatchObject({
        code: "document-unreadable",
        message: expect.stringMatching(message) as unknown,
      });
      expect(await manifestOf(await packed(target))).toMatchObject({
        counts: { documents: 1, threads: 0, sites: 0 },
      });
    });
  }
});

it("what an archive says that an answer rests on is read from no disk of the server", async () => {
  const secret = join(tempFolder(), "secret.txt");
  writeFileSync(secret, "The key of the safe is 4711 and lies in the attic.");
  const url = pathToFileURL(secret).href;
  const quote = { text: "The key of the safe is", start: 0, end: 22 };
  const from = await library();
  await fill(from);
  await ask(from, QUESTIONS[0] ?? "");
  const entries = (await entriesOf(await packed(from))).map((entry) => {
    if (!entry.name.startsWith("threads/")) return entry;
    const item = JSON.parse(Buffer.from(entry.bytes).toString());
    for (const { turn } of item.runs) {
      for (const source of turn?.answer.sources ?? []) source.url = url;
      for (const claim of turn?.answer.claims ?? [])
        for (const citation of claim.citations) Object.assign(citation.quote, quote);
    }
    return { name: entry.name, bytes: Buffer.from(JSON.stringify(item)) };
  });
  const there = await library();
  await taken(there, await forged(entries), false);
  let looked = 0;
  for (const { threadId } of await there.store.listThreads()) {
    for (const { turnId } of (await there.store.getThread(threadId))?.turns ?? []) {
      const { sources } = await there.recheck(turnId, AbortSignal.timeout(20_000));
      looked += sources.length;
      for (const source of sources) {
        expect(source).toMatchObject({ fate: "refused" });
        for (const { fate } of source.quotes) expect(fate).toBe("unchecked");
      }
    }
  }
  expect(looked).toBeGreaterThan(0);
});
