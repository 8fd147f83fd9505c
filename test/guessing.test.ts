/** Guessing the password over real connections: slowed, told when it may go on, and logged once. */
import { afterAll, expect, test, vi } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import { endEverything } from "./footnote-process.ts";
import { readRefusal } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

let serving: Serving | undefined;

afterAll(async () => {
  await serving?.close();
  await endEverything();
});

const basic = (password: string): string => `Basic ${Buffer.from(`me:${password}`).toString("base64")}`;

test("after ten wrong passwords even the right one has to wait, and the log has one line", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const written = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  serving = await serveHere({ FOOTNOTE_PASSWORD: "correct horse battery" });
  const { address } = serving;
  const ask = (password?: string): Promise<Response> =>
    fetch(
      `${address}/api/health`,
      password === undefined ? {} : { headers: { authorization: basic(password) } },
    );
  expect((await ask("correct horse battery")).status).toBe(200);
  for (let nth = 0; nth < 10; nth++) expect((await ask(`guess ${nth}`)).status).toBe(401);
  for (const password of ["guess", "correct horse battery"]) {
    const reply = await ask(password);
    expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await readRefusal(reply)).toMatchObject({ code: "too-many-guesses", status: 429 });
  }
  // Who says nothing is asked for it, as ever.
  expect((await ask()).status).toBe(401);
  const lines = [...logged.mock.calls, ...written.mock.calls]
    .map(String)
    .filter((line) => line.includes("too-many-guesses"));
  vi.restoreAllMocks();
  expect(lines).toHaveLength(1);
});

test.each(["x", " ", "1234567", "a b c d e f g"])(
  "a server that others reach does not start with the password %j",
  async (password) => {
    await expect(serveHere({ FOOTNOTE_HOST: "0.0.0.0", FOOTNOTE_PASSWORD: password })).rejects.toMatchObject({
      code: "config-invalid",
    });
  },
);
