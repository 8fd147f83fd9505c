/** Links to what is shared: what they open without an account, for how long, and that nothing else is reached by them. */
import { afterAll, describe, expect, test, vi } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { readJson, readRefusal } from "../http-client.ts";
import type { RoutesHere } from "../routes-here.ts";
import { type Person, request, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const WEB_OFF = { FOOTNOTE_WEB: "off" };
const SECRET_LINE = "The cellar code is 4711 and stands on no label.";

interface Made {
  readonly secret: string;
  readonly share: { readonly id: string; readonly title: string; readonly endsAt: string };
}

async function addDocument(routes: RoutesHere, { cookie }: Person): Promise<string> {
  const form = new FormData();
  const text = `# The mill\n\nThe mill was built in 1871 by Ada Quill. It stands beside the river.\n\n${SECRET_LINE}\n`;
  form.set("file", new Blob([text]), "mill.md");
  const added = await fetch(`${routes.address}/api/documents`, {
    method: "POST",
    body: form,
    headers: { cookie },
  });
  return (await readJson<{ document: { id: string } }>(added, 201)).document.id;
}

async function ask({ address }: RoutesHere, { cookie }: Person, question: string, threadId?: string) {
  const headers = { cookie, accept: "application/json" };
  const body = { question, sources: ["library"], ...(threadId === undefined ? {} : { threadId }) };
  return readJson<{ turnId: string; threadId: string }>(
    await request(address, "POST", "/api/ask", headers, body),
  );
}

async function share(person: Person, kind: string, subject: string, days = 7): Promise<Made> {
  return readJson<Made>(await person.ask("POST", "/api/shares", { kind, subject, days }), 201);
}

/** As somebody without an account opens it. */
async function open({ address }: RoutesHere, secret: string, headers: Record<string, string> = {}) {
  const reply = await request(address, "GET", `/shared/${secret}`, headers);
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
}

describe("a link", () => {
  test("to an answer opens it with its quotes alone, without an account, and to no engine or cache", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      const documentId = await addDocument(routes, ada);
      const { turnId } = await ask(routes, ada, "When was the mill built?");
      const { secret, share: made } = await share(ada, "turn", turnId);
      expect(made).toMatchObject({ title: "When was the mill built?", subject: turnId });
      const { status, text, headers } = await open(routes, secret);
      expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
      expect(text).toContain("The mill was built in 1871 by Ada Quill.");
      expect(text).not.toContain(SECRET_LINE);
      for (const hidden of [documentId, turnId, ada.email, ada.spaceId!, "SHA-256", "upload:"]) {
        expect(text).not.toContain(hidden);
      }
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("sandbox");
      expect(policy).not.toContain("script-src");
      expect(text).not.toMatch(/<script|<form|<img|<iframe/iu);
    }, WEB_OFF));

  test("to a thread opens what was asked until then, and not what is asked later", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      await addDocument(routes, ada);
      const { threadId } = await ask(routes, ada, "When was the mill built?");
      await ask(routes, ada, "Who built the mill?", threadId);
      const { secret } = await share(ada, "thread", threadId);
      await ask(routes, ada, "What is the cellar code of the mill?", threadId);
      const { text } = await open(routes, secret);
      expect(text).toContain("When was the mill built?");
      expect(text).toContain("Who built the mill?");
      expect(text).not.toContain("cellar");
      const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of text.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
    }, WEB_OFF));

  test("to a digest and to a report opens them", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      const documentId = await addDocument(routes, ada);
      const digest = await readJson<{ id: string }>(await ada.ask("POST", "/api/digests", { documentId }));
      const asked = { question: "When was the mill built, and by whom?", sources: ["library"] };
      const research = await readJson<{ id: string }>(await ada.ask("POST", "/api/research", asked));
      await expect
        .poll(
          async () =>
            (await ada.ask("POST", "/api/shares", { kind: "digest", subject: digest.id, days: 1 })).status,
          { timeout: 60_000 },
        )
        .toBe(201);
      const first = await share(ada, "digest", digest.id);
      expect((await open(routes, first.secret)).text).toContain("1871");
      await expect
        .poll(
          async () =>
            (await ada.ask("POST", "/api/shares", { kind: "research", subject: research.id, days: 1 }))
              .status,
          { timeout: 60_000 },
        )
        .toBe(201);
      const second = await share(ada, "research", research.id);
      expect((await open(routes, second.secret)).text).toContain("1871");
    }, WEB_OFF));

  test("that was taken back, is made up, or leads to what was deleted, opens the same page, in the browser's language", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      await addDocument(routes, ada);
      const { turnId, threadId } = await ask(routes, ada, "When was the mill built?");
      const [back, gone] = [await share(ada, "turn", turnId), await share(ada, "thread", threadId)];
      expect((await ada.ask("DELETE", `/api/shares/${back.share.id}`)).status).toBe(204);
      const takenBack = await open(routes, back.secret);
      const madeUp = await open(routes, "fnl_none");
      expect([takenBack.status, madeUp.status]).toEqual([404, 404]);
      expect(takenBack.text).toBe(madeUp.text);
      expect((await open(routes, gone.secret)).status).toBe(200);
      await ada.ask("DELETE", `/api/threads/${threadId}`);
      const deleted = await open(routes, gone.secret, { "accept-language": "zh-CN,zh;q=0.9" });
      expect([deleted.status, deleted.text.includes("这个链接打不开内容")]).toEqual([404, true]);
      expect(await readJson(await ada.ask("GET", "/api/shares"))).toEqual({ shares: [] });
    }, WEB_OFF));

  test("holds only while whoever made it may share there", () =>
    withRoutes(async (routes) => {
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
      await addDocument(routes, ben);
      const { turnId } = await ask(routes, ben, "When was the mill built?");
      const { secret } = await share(ben, "turn", turnId);
      const status = async () => (await open(routes, secret)).status;
      expect(await status()).toBe(200);
      await ada.ask("PUT", `/api/people/${ben.id}`, { role: "guest" });
      expect(await status()).toBe(404);
      await ada.ask("PUT", `/api/people/${ben.id}`, { role: "member" });
      expect(await status()).toBe(200);
      await ada.ask("DELETE", `/api/people/${ben.id}`);
      expect(await status()).toBe(404);
    }, WEB_OFF));

  test("ends with its day, and is not listed any more", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      await addDocument(routes, ada);
      const { turnId } = await ask(routes, ada, "When was the mill built?");
      const { secret } = await share(ada, "turn", turnId, 1);
      expect((await open(routes, secret)).status).toBe(200);
      vi.useFakeTimers({ now: Date.now() + 86_400_001, toFake: ["Date"] });
      try {
        expect((await open(routes, secret)).status).toBe(404);
        expect(await readJson(await ada.ask("GET", "/api/shares"))).toEqual({ shares: [] });
      } finally {
        vi.useRealTimers();
      }
      // Even by a clock that is set back: listing it has taken it away.
      expect((await open(routes, secret)).status).toBe(404);
    }, WEB_OFF));

  test("is made of what is in the space alone, by whoever may", () =>
    withRoutes(async (routes) => {
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
      await addDocument(routes, ada);
      const { turnId } = await ask(routes, ada, "When was the mill built?");
      const foreign = await ben.ask("POST", "/api/shares", { kind: "turn", subject: turnId, days: 7 });
      expect(await readRefusal(foreign)).toMatchObject({ code: "not-found" });
      await ada.ask("PUT", `/api/spaces/${ada.spaceId}/members`, { email: ben.email, role: "reader" });
      const reading = await ben.ask("POST", `/api/shares?space=${ada.spaceId}`, {
        kind: "turn",
        subject: turnId,
        days: 7,
      });
      expect(await readRefusal(reading)).toMatchObject({ code: "forbidden" });
      const { share: made } = await share(ada, "turn", turnId);
      expect((await ben.ask("DELETE", `/api/shares/${made.id}`)).status).toBe(404);
      for (const days of [0, 4_000, 1.5]) {
        const wrong = await ada.ask("POST", "/api/shares", { kind: "turn", subject: turnId, days });
        expect(wrong.status).toBe(400);
      }
    }, WEB_OFF));

  test("is no key: neither as a path below it, a cookie nor a bearer's", () =>
    withRoutes(async (routes) => {
      const ada = await signedIn(routes, "ada");
      await addDocument(routes, ada);
      const { turnId } = await ask(routes, ada, "When was the mill built?");
      const { secret } = await share(ada, "turn", turnId);
      for (const headers of [
        { authorization: `Bearer ${secret}` },
        { cookie: `footnote_session=${secret}` },
        {},
      ] as Record<string, string>[]) {
        const reply = await request(routes.address, "GET", `/api/turns/${turnId}`, headers);
        expect(reply.status).toBe(401);
      }
      for (const path of [`/shared/${secret}/api/threads`, `/shared/${secret}/`, "/shared/"]) {
        expect((await request(routes.address, "GET", path)).status).not.toBe(200);
      }
    }, WEB_OFF));

  test("is read where a password guards all else", () =>
    withRoutes(
      async (routes) => {
        const headers = { authorization: "Bearer a shared password", accept: "application/json" };
        const turn = await readJson<{ turnId: string }>(
          await request(routes.address, "POST", "/api/ask", headers, { question: "What is a footnote?" }),
        );
        const body = { kind: "turn", subject: turn.turnId, days: 7 };
        const made = await readJson<Made>(
          await request(routes.address, "POST", "/api/shares", headers, body),
          201,
        );
        expect((await open(routes, made.secret)).status).toBe(200);
        expect((await request(routes.address, "GET", "/api/threads")).status).toBe(401);
      },
      { ...WEB_OFF, FOOTNOTE_PASSWORD: "a shared password" },
    ));
});
