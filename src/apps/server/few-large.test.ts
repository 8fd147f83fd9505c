import { Hono } from "hono";
import { expect, test } from "vitest";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { fewLarge } from "./few-large.ts";

/** A server that is at work on what it is sent until it is told to end. */
function slow() {
  const atWork: (() => void)[] = [];
  const app = new Hono();
  app.use(fewLarge());
  app.post("/", async (context) => {
    await new Promise<void>((resolve) => void atWork.push(resolve));
    return context.text("taken");
  });
  app.onError((thrown, context) => context.text(asFootnoteError(thrown).code, 503));
  const send = (headers: Record<string, string>, signal?: AbortSignal) =>
    Promise.resolve(app.request("/", { method: "POST", headers, ...(signal ? { signal } : {}) }));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 10));
  return { atWork, send, settled };
}

const large = { "content-length": "49000000" };
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

test("four large requests are taken in at once, eight wait, and more are refused with a time", async () => {
  const { atWork, send, settled } = slow();
  const taken = times(4, () => send(large));
  const waiting = times(8, () => send(large));
  await settled();
  expect(atWork).toHaveLength(4);
  expect(await (await send(large)).text()).toBe("too-busy");
  // What does not say how long it is may be as long.
  expect(await (await send({ "transfer-encoding": "chunked" })).text()).toBe("too-busy");
  for (const end of atWork.splice(0)) end();
  expect(await Promise.all(taken.map(async (reply) => (await reply).text()))).toEqual(
    times(4, () => "taken"),
  );
  await settled();
  expect(atWork).toHaveLength(4);
  for (const end of atWork.splice(0)) end();
  await settled();
  for (const end of atWork.splice(0)) end();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(times(8, () => 200));
});

test("small requests pass by, and one whose client has left gives up its place in the queue", async () => {
  const { atWork, send, settled } = slow();
  const taken = times(4, () => send(large));
  const leaving = new AbortController();
  const left = send(large, leaving.signal);
  const last = send(large);
  await settled();
  const small = send({ "content-length": "1000" });
  await settled();
  expect(atWork).toHaveLength(5);
  leaving.abort();
  expect((await left).status).toBe(503);
  for (const end of atWork.splice(0)) end();
  await Promise.all([...taken, small]);
  await settled();
  for (const end of atWork.splice(0)) end();
  expect((await last).status).toBe(200);
});
