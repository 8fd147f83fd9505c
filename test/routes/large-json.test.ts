/** JSON that is made to be long: a file's length is for files, and many values are told before they are read. */
import { afterAll, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { readJson, readRefusal } from "../http-client.ts";
import { withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const WEB_OFF = { FOOTNOTE_WEB: "off" };
const send = (address: string, path: string, body: string): Promise<Response> =>
  fetch(`${address}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body });
const listsOf = (count: number): string => `[${"[],".repeat(count)}[]]`;

test("an address that leads to a file, or a digest's, is not as long as a file", () =>
  withRoutes(async ({ address }) => {
    for (const path of ["/api/documents", "/api/digests"]) {
      const reply = await send(address, path, `{"url":"https://a.example/","more":${listsOf(600_000)}}`);
      expect(await readRefusal(reply)).toMatchObject({ code: "document-too-large" });
    }
  }, WEB_OFF));

test("more values than anything of ours has are refused, however they stand", () =>
  withRoutes(async ({ address }) => {
    const lists = listsOf(300_000);
    for (const body of [
      `{"text":"It rains.","documents":${lists}}`,
      `{"text":"It rains.","documents":[],"more":${lists}`,
      lists,
    ]) {
      for (const path of ["/api/check", "/api/ask"]) {
        const { code, message } = await readRefusal(await send(address, path, body));
        expect(code).toBe("bad-request");
        expect(message).toContain("20000 values");
      }
    }
  }, WEB_OFF));

test("long texts pass, in whatever signs", () =>
  withRoutes(async ({ address }) => {
    const text = '"It rains", they said, [1] {and} so on.\n'.repeat(60_000);
    const documents = [{ name: "a", text }];
    const reply = await send(address, "/api/check", JSON.stringify({ text: "It rains.", documents }));
    expect(await readJson<{ claims?: unknown[] }>(reply)).toBeTypeOf("object");
    expect(reply.status).toBe(200);
  }, WEB_OFF));
