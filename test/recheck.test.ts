/** "Still true?" as users ask it: over HTTP and on the command line, of pages and files that change meanwhile. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import type { Turn } from "../src/core/domain/answer.ts";
import type { Document } from "../src/core/domain/document.ts";
import type { Recheck } from "../src/core/domain/recheck.ts";
import { type FakePage, type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";
import { askTurn, postJson, readJson, upload } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const page = (title: string, ...paragraphs: string[]): FakePage => ({
  title,
  html: `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join("")}</article></body></html>`,
});

const BUILT =
  "The lighthouse of Varn was built in 1764 by the engineer Ottilie Krause on a rock outside the harbour.";
const MORE =
  "Its lamp can be seen from a distance of thirty kilometres on a clear night, and ships steer by it.";
const LIGHTHOUSE = page("The lighthouse of Varn", BUILT, MORE);

afterAll(endEverything);

describe("checking an answer again over HTTP", () => {
  let web: FakeWeb;
  let serving: Serving;
  const files = tempFolder();

  beforeAll(async () => {
    web = await startFakeWeb({ lighthouse: LIGHTHOUSE });
    const env = { SEARXNG_URL: web.searchUrl, FOOTNOTE_ALLOW_HOSTS: web.pageHosts };
    serving = await serveHere(env);
  });
  afterAll(async () => {
    await serving.close();
    await web.close();
  });

  const askOnTheWeb = async (): Promise<Turn> => {
    web.setPage("lighthouse", LIGHTHOUSE);
    const turn = await askTurn(serving.address, {
      question: "When was the lighthouse of Varn built?",
      sources: ["web"],
    });
    expect(turn.answer.claims[0]?.text).toBe(BUILT);
    return turn;
  };
  const recheck = async ({ turnId }: Turn): Promise<Recheck> =>
    readJson(await postJson(`${serving.address}/api/turns/${turnId}/recheck`, {}));
  const textOf = async (id = "", start = 0, end = 1_000_000): Promise<string> => {
    const path = `/api/documents/${id}/text?start=${start}&end=${end}`;
    return (await readJson<{ text: string }>(await fetch(serving.address + path))).text;
  };

  it("says that a page is unchanged, and changes nothing in the turn", async () => {
    const turn = await askOnTheWeb();
    const checked = await recheck(turn);
    expect(checked).toMatchObject({ turnId: turn.turnId, total: 1, standing: 1 });
    expect(checked.sources[0]).toMatchObject({
      number: 1,
      fate: "unchanged",
      documentId: turn.answer.sources[0]?.documentId,
      quotes: [{ fate: "stands", claims: [0], now: { text: BUILT } }],
    });
    expect(await readJson<Turn>(await fetch(`${serving.address}/api/turns/${turn.turnId}`))).toEqual(turn);
  });

  it("shows changed words beside the old ones, and opens both versions of the page", async () => {
    const turn = await askOnTheWeb();
    const rewritten = BUILT.replace("1764", "1746");
    web.setPage("lighthouse", page("The lighthouse of Varn", "A word before.", rewritten, MORE));
    const checked = await recheck(turn);
    expect(checked).toMatchObject({ total: 1, standing: 0 });
    const [source] = checked.sources;
    expect(source).toMatchObject({
      fate: "changed",
      quotes: [{ fate: "changed", quote: { text: BUILT }, now: { text: rewritten } }],
    });
    const now = source?.quotes[0]?.now;
    expect(await textOf(source?.documentId, now?.start, now?.end)).toBe(rewritten);
    const was = turn.answer.claims[0]?.citations[0]?.quote;
    expect(await textOf(was?.documentId, was?.start, was?.end)).toBe(BUILT);
    // Checked once more, it is the same version and no third one.
    expect((await recheck(turn)).sources[0]?.documentId).toBe(source?.documentId);
  });

  it("says that a page is gone, cannot be reached, or cannot be read any more", async () => {
    const turn = await askOnTheWeb();
    const fateAt = async (fault: FakePage["fault"] & number) => {
      web.setPage("lighthouse", { ...LIGHTHOUSE, fault });
      const { standing, unchecked, sources } = await recheck(turn);
      expect(standing).toBe(0);
      return [sources[0]?.fate, sources[0]?.error?.code, sources[0]?.quotes[0]?.fate, unchecked];
    };
    expect(await fateAt(404)).toEqual(["gone", "page-gone", "missing", 0]);
    expect(await fateAt(410)).toEqual(["gone", "page-gone", "missing", 0]);
    expect(await fateAt(503)).toEqual(["unreachable", "fetch-failed", "unchecked", 1]);
  });

  it("reads a file again from disk, and says that an upload is kept only here", async () => {
    const path = join(files, "roof.md");
    writeFileSync(path, "# The roof\n\nThe roof of the town hall was repaired by Mr Anselm in 1998.\n");
    const added = await footnoteJson(["add", path, "--data", serving.footnote.config.dataFolder]);
    expect(added.code).toBe(0);
    const turn = await askTurn(serving.address, {
      question: "Who repaired the roof of the town hall?",
      sources: ["library"],
    });
    expect(turn.answer.sources[0]?.url).toBe(pathToFileURL(path).href);
    expect((await recheck(turn)).sources[0]).toMatchObject({ fate: "unchanged" });
    writeFileSync(path, "# The roof\n\nThe roof of the town hall was repaired by Mrs Berg in 1998.\n");
    const changed = (await recheck(turn)).sources[0];
    expect(changed).toMatchObject({ fate: "changed", quotes: [{ fate: "changed" }] });
    expect(changed?.quotes[0]?.now?.text).toContain("Mrs Berg");
    expect(changed).not.toHaveProperty("documentId");
    rmSync(path);
    expect((await recheck(turn)).sources[0]).toMatchObject({
      fate: "gone",
      error: { code: "path-unreadable" },
    });

    const document: Document = await upload(
      serving.address,
      "well.md",
      "# The well\n\nThe well of Odenthal is sixty metres deep and was dug by monks.\n",
    );
    const other = await askTurn(serving.address, {
      question: "How deep is the well of Odenthal?",
      sources: ["library"],
    });
    expect(other.answer.sources[0]?.documentId).toBe(document.id);
    expect((await recheck(other)).sources[0]).toMatchObject({
      fate: "only-here",
      quotes: [{ fate: "unchecked" }],
    });
  });

  it("knows no turn that there is not", async () => {
    expect((await fetch(`${serving.address}/api/turns/trn_x`)).status).toBe(404);
    expect((await postJson(`${serving.address}/api/turns/trn_x/recheck`, {})).status).toBe(404);
  });
});

describe("footnote recheck", () => {
  it("takes the last answer, a thread's last, or the turn it is told, and prints each quote's fate", async () => {
    const [data, files] = [tempFolder(), tempFolder()];
    const path = join(files, "bridge.md");
    writeFileSync(path, "# The bridge\n\nThe bridge of Ness was built in 1871 by Ada Holm.\n");
    expect((await footnote(["recheck", "--data", data])).stderr).toContain("no answer yet");
    await footnote(["add", path, "--data", data]);
    const asked = await footnote(["ask", "Who built the bridge of Ness?", "--data", data]);
    const turnId = /footnote recheck (trn_\S+)/.exec(asked.stdout)?.[1] ?? "";
    const threadId = /--thread (thr_\S+)/.exec(asked.stdout)?.[1] ?? "";
    for (const id of [[], [threadId], [turnId]]) {
      const { json } = await footnoteJson(["recheck", ...id, "--data", data]);
      expect(json).toMatchObject({ turnId, total: 1, standing: 1, sources: [{ fate: "unchanged" }] });
    }
    writeFileSync(path, "# The bridge\n\nThe bridge of Ness was built in 1872 by Ada Holm.\n");
    const { code, stdout } = await footnote(["recheck", "--data", data]);
    expect(code).toBe(0);
    expect(stdout).toContain("reads otherwise now:\n    “The bridge of Ness was built in 1872 by Ada Holm.”");
    expect(stdout).toContain("0 of 1 quotes still stand.");
    const unknown = await footnoteJson(["recheck", "trn_nothing", "--data", data]);
    expect([unknown.code, unknown.json]).toMatchObject([1, { error: { code: "not-found" } }]);
  });
});
