/** Pages that need JavaScript, as users meet them: refused with a way out, or rendered where that is on. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../src/adapters/render/find-chromium.ts";
import { endEverything, footnoteJson, tempFolder } from "./footnote-process.ts";

const chromium = findChromium(undefined, process.env["PATH"]);
if (chromium === undefined) {
  console.warn("Rendering is not tested: there is no Chromium here (apt-get install chromium).");
}

const APP = `<!doctype html><html lang="en"><head><title>Wells</title></head><body><div id="root"></div><script>
fetch("/wells.json").then((reply) => reply.json()).then(({ text }) => {
  root.innerHTML = "<main><h1>Wells</h1><p>" + text + "</p></main>";
});</script></body></html>`;

describe("a page that needs JavaScript", () => {
  let server: Server;
  let host = "";
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      if (url === "/wells.json") {
        response.setHeader("content-type", "application/json");
        return void response.end(JSON.stringify({ text: "The well of Odenthal is sixty metres deep." }));
      }
      response.setHeader("content-type", "text/html");
      response.end(APP);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await endEverything();
  });
  const add = (env: Record<string, string>, data = tempFolder()) =>
    footnoteJson(["add", `http://${host}/`, "--data", data], { FOOTNOTE_ALLOW_HOSTS: host, ...env });

  it("is refused, with the way to turn rendering on", async () => {
    const { code, json } = await add({});
    expect(code).toBe(1);
    const error = {
      code: "page-needs-javascript",
      hint: expect.stringContaining("FOOTNOTE_RENDER=chromium"),
    };
    expect(json).toMatchObject({ items: [{ outcome: "failed", error }] });
  });

  it("is refused where there is no browser, which doctor says too", async () => {
    const env = { FOOTNOTE_RENDER: "chromium", FOOTNOTE_CHROMIUM: join(tempFolder(), "none") };
    const error = { code: "page-needs-javascript", hint: expect.stringContaining("FOOTNOTE_CHROMIUM") };
    expect((await add(env)).json).toMatchObject({ items: [{ error }] });
    const doctor = await footnoteJson(["doctor", "--data", tempFolder()], env);
    expect([doctor.code, doctor.json]).toMatchObject([
      1,
      {
        findings: expect.arrayContaining([expect.objectContaining({ part: "rendering", status: "failed" })]),
      },
    ]);
    const wrong = await footnoteJson(["list", "--data", tempFolder()], { FOOTNOTE_RENDER: "firefox" });
    expect(wrong.json).toMatchObject({ error: { code: "config-invalid" } });
  });

  it.skipIf(chromium === undefined)(
    "is rendered, answered from, and checked again",
    async () => {
      const data = tempFolder();
      const env = { FOOTNOTE_RENDER: "chromium", FOOTNOTE_ALLOW_HOSTS: host };
      expect((await add(env, data)).json).toMatchObject({ added: 1 });
      const asked = await footnoteJson(["ask", "How deep is the well of Odenthal?", "--data", data], env);
      expect(asked.json).toMatchObject({
        answer: { claims: [{ text: "The well of Odenthal is sixty metres deep." }] },
      });
      const checked = await footnoteJson(["recheck", "--data", data], env);
      expect(checked.json).toMatchObject({ standing: 1, sources: [{ fate: "unchanged" }] });
    },
    60_000,
  );
});
