import { Hono } from "hono";
import { expect, test } from "vitest";
import { sendText } from "./send-text.ts";

async function* inParts(text: string): AsyncGenerator<string> {
  for (const unit of text.split("")) yield unit;
}

test("a text that comes in parts is one text of JSON, wherever it was cut", async () => {
  const text = 'Say "\u{1f600}" \\ \n\u0000 字 \ud83d';
  const app = new Hono().get("/", (context) => sendText(context, inParts(text)));
  const reply = await app.request("/");
  expect(reply.headers.get("content-type")).toBe("application/json");
  expect(await reply.json()).toEqual({ text });
});

test("an empty text is one, and who only asks for the head gets no more", async () => {
  const app = new Hono().get("/", (context) => sendText(context, inParts("")));
  expect(await (await app.request("/")).json()).toEqual({ text: "" });
  expect(await (await app.request("/", { method: "HEAD" })).text()).toBe("");
});
