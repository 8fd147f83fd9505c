/** Exports as users get them: over HTTP and on the command line, of files and of pages. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../src/compose/config.ts";
import { serve, type Serving } from "../src/apps/server/serve.ts";
import type { Turn } from "../src/core/domain/answer.ts";
import { EXPORT_FILES, EXPORT_FORMATS } from "../src/core/domain/export-format.ts";
import { type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";
import { askTurn, readRefusal, upload } from "./http-client.ts";

const BUILT =
  "The lighthouse of Varn was built in 1764 by the engineer Ottilie Krause on a rock outside the harbour.";
const QUESTION = "When was the lighthouse of Varn built?";
const HTML = `<html lang="en"><head><title>The lighthouse of Varn</title>
  <meta name="author" content="Ada Brook"><meta name="citation_doi" content="10.1234/varn.5">
  <meta name="citation_journal_title" content="Journal of Lights"></head>
  <body><article><h1>The lighthouse of Varn</h1><p>It is red.</p><p>${BUILT}</p></article></body></html>`;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

afterAll(endEverything);

describe("an export over HTTP", () => {
  let web: FakeWeb;
  let serving: Serving;

  beforeAll(async () => {
    web = await startFakeWeb({ lighthouse: { title: "The lighthouse of Varn", html: HTML } });
    const env = {
      FOOTNOTE_READER: "off",
      SEARXNG_URL: web.searchUrl,
      FOOTNOTE_ALLOW_HOSTS: web.pageHosts,
      FOOTNOTE_PORT: "0",
    };
    serving = await serve(readConfig(env, tempFolder()), () => undefined);
  });
  afterAll(async () => {
    await serving.close();
    await web.close();
  });

  const exported = (turn: Turn, format?: string): Promise<Response> =>
    fetch(
      `${serving.address}/api/turns/${turn.turnId}/export${format === undefined ? "" : `?format=${format}`}`,
    );

  it("has its own type and a plain name in each form, and is Markdown where none is named", async () => {
    const turn = await askTurn(serving.address, { question: QUESTION, sources: ["web"] });
    for (const format of EXPORT_FORMATS) {
      const { status, headers } = await exported(turn, format);
      const { mediaType, extension } = EXPORT_FILES[format];
      expect([status, headers.get("content-type")]).toEqual([200, mediaType]);
      expect(headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="footnote\\.\\w+"; filename\\*=UTF-8''[\\w%-]+\\.${extension}$`),
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect(await (await exported(turn)).text()).toContain(`> “${BUILT}” (`);
  });

  it("proves each source by the hash of the text that was read, and links to the quoted words", async () => {
    const turn = await askTurn(serving.address, { question: QUESTION, sources: ["web"] });
    const [citation] = turn.answer.claims[0]?.citations ?? [];
    expect(citation?.link).toBe(
      `${web.urlOf("lighthouse")}#:~:text=The%20lighthouse%20of%20Varn%20was,rock%20outside%20the%20harbour`,
    );
    const path = `/api/documents/${citation?.quote.documentId}/text`;
    const { text } = (await (await fetch(serving.address + path)).json()) as { text: string };
    const bibtex = await (await exported(turn, "bibtex")).text();
    expect(bibtex).toContain(`SHA-256 of the text as read (UTF-8): ${sha256(text)}`);
    for (const line of [
      "@article{brook-",
      "author = {Brook, Ada}",
      "journal = {Journal of Lights}",
      "doi = {10.1234/varn.5}",
    ])
      expect(bibtex).toContain(line);
  });

  it("tells the hash of an upload's own bytes, and nothing where the document is gone", async () => {
    const bytes = "\ufeffThe weir of Nordwick was built in 1931 of grey stone from the hills.\r\n";
    const { id } = await upload(serving.address, "weir.txt", bytes);
    const turn = await askTurn(serving.address, {
      question: "When was the weir of Nordwick built?",
      sources: ["library"],
    });
    expect(await (await exported(turn, "ris")).text()).toContain(
      `SHA-256 of the original bytes: ${sha256(bytes)}`,
    );
    expect((await fetch(`${serving.address}/api/documents/${id}`, { method: "DELETE" })).status).toBe(204);
    const after = await (await exported(turn, "ris")).text();
    expect(after).toContain("T2  - weir.txt\r\n");
    expect(after).not.toMatch(/SHA-256|^Y2/mu);
  });

  it("refuses a form that it does not know with those that it does, and a turn that is not there", async () => {
    const turn = await askTurn(serving.address, { question: QUESTION, sources: ["web"] });
    expect(await readRefusal(await exported(turn, "odt"))).toMatchObject({
      code: "unknown-name",
      hint: "Known are: markdown, html, docx, json, bibtex, ris, csl-json.",
    });
    expect(
      await readRefusal(await fetch(`${serving.address}/api/turns/trn_none/export?format=ris`)),
    ).toMatchObject({
      code: "not-found",
    });
  });
});

describe("footnote export", () => {
  const data = tempFolder({ "notes/varn.md": `# Varn\n\n${BUILT}\n` });
  const run = (...args: string[]) => footnote([...args, "--data", join(data, "data")]);
  let turn: Turn;

  beforeAll(async () => {
    await run("add", join(data, "notes"));
    turn = (await footnoteJson(["ask", QUESTION, "--data", join(data, "data")])).json as Turn;
  });

  it("writes a turn, the last one of a thread, or the last one of all to stdout", async () => {
    const { stdout } = await run("export", turn.turnId);
    expect(stdout).toContain(`> “${BUILT}”`);
    expect(stdout).not.toContain(data);
    expect((await run("export", turn.threadId)).stdout).toBe(stdout);
    expect((await run("export")).stdout).toBe(stdout);
    expect((await run("export", "--format", "ris")).stdout).toMatch(/^TY {2}- GEN\r\n[^]*ER {2}- \r\n$/u);
  });

  it("writes a file, and says which", async () => {
    const path = join(data, "answer.html");
    const { stdout, code } = await run("export", "--format", "html", "--out", path);
    expect([code, stdout]).toEqual([0, `Written: ${path}\n`]);
    expect(readFileSync(path, "utf8")).toMatch(/^<!doctype html>/u);
  });

  it("says what is wrong with a format, an id or a path", async () => {
    const said = async (...args: string[]) => {
      const { code, stderr } = await run("export", ...args);
      expect(code).toBe(1);
      return stderr;
    };
    expect(await said("--format", "odt")).toMatch(
      /no export format "odt"[^]*markdown, html, docx, json, bibtex, ris, csl-json/u,
    );
    expect(await said("trn_none")).toContain("There is no turn or thread trn_none.");
    expect(await said("--out", join(data, "none", "x.md"))).toContain(
      "could not be written: its folder does not exist",
    );
  });
});
