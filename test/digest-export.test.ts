/** Digests as files, as users get them: over HTTP and on the command line, the map as a browser draws it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DIGEST_FILES, DIGEST_FORMATS, type DigestFormat } from "../src/core/domain/digest-format.ts";
import type { DigestRecord } from "../src/core/domain/digest.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";
import { postJson, readJson, readRefusal, upload } from "./http-client.ts";
import { serveForAll } from "./serve-here.ts";
import { browserPath, launchBrowser } from "./web-page.ts";

if (browserPath === undefined) {
  console.warn(
    "Maps of exported digests are not tested: there is no Chromium here (apt-get install chromium).",
  );
}

const TALK = [
  "The old bridge of Ringsted carried 900 cars a day, and salt water reached the steel of the bridge.",
  "The town decided to build a new bridge, because the steel of the old bridge rusts.",
  "The new bridge of Ringsted costs 12 million euros and carries trams and bicycles.",
  "<script>alert(1)</script> said the engineer of the new bridge, and <b onclick=a()>trams</b> carry people.",
  "Salt water is the main problem of the steel, so the engineer paints the steel of the new bridge.",
].join("\n\n");
const TITLE = '</title><script>alert(1)</script> "Brücke"\r\nX-Evil: 1/../桥';
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

afterAll(endEverything);

describe("a digest as a file over HTTP", () => {
  const server = serveForAll(browserPath === undefined ? {} : { FOOTNOTE_CHROMIUM: browserPath });
  let id = "";
  beforeAll(async () => {
    const { id: documentId } = await upload(server.address, "talk.txt", TALK);
    const begun = await readJson<DigestRecord>(
      await postJson(`${server.address}/api/digests`, { documentId, title: TITLE }),
    );
    ({ id } = begun);
    for (let tries = 0; tries < 100; tries++) {
      const { status } = await readJson<DigestRecord>(await fetch(`${server.address}/api/digests/${id}`));
      if (status !== "running") break;
      await new Promise((resolve) => void setTimeout(resolve, 50));
    }
  });
  const exported = (format: DigestFormat | "pdf"): Promise<Response> =>
    fetch(`${server.address}/api/digests/${id}/export?format=${format}`);

  it("has its type and a safe name in each form, and keeps its title text", async () => {
    for (const format of DIGEST_FORMATS.slice(0, 3)) {
      const reply = await exported(format);
      const { mediaType, extension } = DIGEST_FILES[format];
      expect([reply.status, reply.headers.get("content-type")]).toEqual([200, mediaType]);
      expect(reply.headers.get("x-evil")).toBeNull();
      expect(reply.headers.get("content-disposition")).toBe(
        `attachment; filename="${id}.${extension}"; filename*=UTF-8''` +
          encodeURIComponent(`title-script-alert-1-script-Brücke-X-Evil-1-桥.${extension}`),
      );
      const text = await reply.text();
      if (format !== "json") expect(text).not.toMatch(/(?<!\\)<(?:script|b)\b/u);
      else expect((JSON.parse(text) as DigestRecord).source.title).toBe(TITLE);
    }
  });

  it("is refused in a form that is not known, with the known ones, and where there is no such digest", async () => {
    expect(await readRefusal(await exported("pdf"))).toMatchObject({
      code: "unknown-name",
      hint: expect.stringContaining("markdown, html, json, svg, png") as string,
    });
    const none = await fetch(`${server.address}/api/digests/dig_none/export`);
    expect(await readRefusal(none)).toMatchObject({ status: 404, code: "not-found" });
  });

  describe.skipIf(browserPath === undefined)("with a browser", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(async () => browser.close());

    it("gives the map as a picture that shows something", async () => {
      const reply = await exported("png");
      expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "image/png"]);
      const bytes = Buffer.from(await reply.arrayBuffer());
      expect([...bytes.subarray(0, 8)]).toEqual(PNG);
      const page = await browser.newPage();
      const colours = await page.evaluate(
        async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0);
          const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
          const seen = new Set<string>();
          for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 4).join());
          return seen.size;
        },
        `data:image/png;base64,${bytes.toString("base64")}`,
      );
      await page.close();
      expect(colours).toBeGreaterThan(10);
    });

    it("gives the map as SVG, and a page with it, in which nothing runs", async () => {
      const svg = await (await exported("svg")).text();
      const html = await (await exported("html")).text();
      expect(html).toContain(svg);
      const page = await browser.newPage();
      const strange = await page.evaluate((source) => {
        const read = new DOMParser().parseFromString(source, "image/svg+xml");
        if (read.querySelector("parsererror")) return ["no XML"];
        return [...read.querySelectorAll("*")]
          .filter(
            ({ localName, attributes }) =>
              /^(?:script|iframe|img|image|object|embed|a|form|link|b)$/iu.test(localName) ||
              [...attributes].some(
                ({ name, value }) => /^on|href$|^src$/iu.test(name) || /javascript:/iu.test(value),
              ),
          )
          .map(({ outerHTML }) => outerHTML);
      }, svg);
      expect(strange).toEqual([]);
      const alerts: string[] = [];
      page.on("dialog", (dialog) => {
        alerts.push(dialog.message());
        void dialog.dismiss();
      });
      await page.setContent(html);
      expect(await page.title()).toContain("<script>alert(1)</script>");
      expect(await page.locator(".map svg .node").count()).toBeGreaterThan(1);
      expect(await page.locator("script, img, iframe, b").count()).toBe(0);
      expect(alerts).toEqual([]);
      await page.close();
    });
  });
});

describe("a digest as a file on the command line", () => {
  const files = {
    "bridge.txt": TALK,
    "again.txt": `${TALK}\n\nThe end of the bridge is near the harbour.`,
    "one.md": `# Bridge\n\n${TALK}`,
    "two.md": `# Bridge\n\nIt is old.\n\n${TALK}`,
  };

  it("has the form that the ending says, in a folder a file for each, and says what it cannot write", async () => {
    const folder = tempFolder(files);
    const data = ["--data", join(folder, "data")];
    const [one, two] = [join(folder, "bridge.txt"), join(folder, "again.txt")];
    const html = join(folder, "bridge.html");
    expect(await footnote(["digest", one, "--out", html, ...data])).toMatchObject({ code: 0 });
    expect(readFileSync(html, "utf8")).toMatch(/^<!doctype html>/u);

    const out = join(folder, "out/");
    const same = ["one.md", "two.md"].map((name) => join(folder, name));
    const many = await footnote(["digest", ...same, "--out", out, ...data]);
    expect(many.code).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(["Bridge-2.md", "Bridge.md"]);

    const refused = async (...args: string[]): Promise<unknown> =>
      (await footnoteJson(["digest", ...args, ...data])).json;
    expect(await refused(one, "--out", join(folder, "bridge.pdf"))).toMatchObject({
      error: {
        code: "unknown-name",
        hint: expect.stringContaining(".md, .html, .json, .svg, .png") as string,
      },
    });
    expect(await refused(one, "--format", "html")).toMatchObject({ error: { code: "bad-request" } });
    expect(await refused(one, two, "--out", html)).toMatchObject({ error: { code: "bad-request" } });
  });

  it("is written later by its id, and where no browser is, the map says so", async () => {
    const folder = tempFolder(files);
    const data = ["--data", join(folder, "data")];
    const { json } = await footnoteJson(["digest", join(folder, "bridge.txt"), ...data]);
    const { id } = json as DigestRecord;
    const printed = await footnote(["export", id, "--format", "html", ...data], {
      FOOTNOTE_CHROMIUM: "/none",
    });
    expect(printed.stdout).toContain("this machine has no browser that could draw it");
    const drawn = await footnoteJson(["export", id, "--out", join(folder, "m.svg"), ...data], {
      FOOTNOTE_CHROMIUM: "/none",
    });
    expect(drawn.json).toMatchObject({ error: { code: "browser-missing" } });
    const png = await footnoteJson(["export", id, "--format", "png", ...data]);
    expect(png.json).toMatchObject({ error: { code: "bad-request" } });
  });
});
