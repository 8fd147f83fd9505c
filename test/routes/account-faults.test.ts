/** What becomes of work under way when money ends, a person is removed, or the clock is wrong. */
import { afterAll, afterEach, expect, test } from "vitest";
import type { Turn } from "../../src/core/domain/answer.ts";
import { type FakeModel, startFakeModel } from "../fake-model-server.ts";
import { endEverything } from "../footnote-process.ts";
import { readJson } from "../http-client.ts";
import { type Person, request, signedIn, withRoutes } from "../signed-in.ts";

let model: FakeModel | undefined;
afterEach(() => model?.close());
afterAll(endEverything);

const QUESTION = "Who built the mill at Vesterby?";
const TEXT =
  "# The mill\n\nThe mill at Vesterby was built in 1871 by Ada Brook. It stands beside the river.\n";

const withModel = async (): Promise<Record<string, string>> => {
  model = await startFakeModel();
  return {
    FOOTNOTE_MODEL: "openai/fake",
    OPENAI_BASE_URL: model.baseURL,
    FOOTNOTE_PRICES: "openai/fake=100/100/100",
    FOOTNOTE_WEB: "off",
  };
};

async function add(address: string, { cookie }: Person): Promise<void> {
  const form = new FormData();
  form.set("file", new Blob([TEXT]), "mill.md");
  await readJson(
    await fetch(`${address}/api/documents`, { method: "POST", body: form, headers: { cookie } }),
    201,
  );
}

const ask = async (address: string, { cookie }: Person): Promise<Turn> =>
  readJson(
    await request(
      address,
      "POST",
      "/api/ask",
      { cookie, accept: "application/json" },
      { question: QUESTION },
    ),
  );

test("what a person may spend in a month holds, in every space, and for nobody else", async () =>
  withRoutes(
    async (routes) => {
      const { address, footnote } = routes;
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
      for (const person of [ada, ben]) await add(address, person);
      const first = await ask(address, ben);
      expect(first.answer).toMatchObject({ writer: "model" });
      const { costMicros } = first.usage;
      expect(costMicros).toBeGreaterThan(0);
      await ada.ask("PUT", `/api/people/${ben.id}`, { monthCapMicros: (costMicros ?? 0) + 1 });
      const second = await ask(address, ben);
      expect(second.answer.writer).toBe("extractive");
      expect(second.notices?.map(({ code }) => code)).toContain("cost-limit");
      const elsewhere = await readJson<{ id: string }>(
        await ben.ask("POST", "/api/spaces", { name: "New" }),
        201,
      );
      const there = await ben.ask("POST", `/v1/chat/completions?space=${elsewhere.id}`, {
        model: "openai/fake",
        messages: [{ role: "user", content: "Hello" }],
      });
      expect(there.status).toBe(429);
      expect((await ask(address, ada)).answer.writer).toBe("model");
      const state = await readJson<{ spentThisMonthMicros: number }>(await ben.ask("GET", "/api/session"));
      expect(state.spentThisMonthMicros).toBe(costMicros);
      expect(await footnote.shared.sumCosts({ since: "2000" })).toBeGreaterThan(costMicros ?? 0);
    },
    await withModel(),
  ));

test("a person who is removed in mid-run is stopped, and what he asked and what was written is kept", async () =>
  withRoutes(
    async (routes) => {
      const { address, footnote } = routes;
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
      await add(address, ben);
      model?.setReply({ kind: "stall", text: "The mill" });
      const asking = ben.ask("POST", "/api/ask", { question: QUESTION });
      const reply = await asking;
      await expect.poll(() => model?.requests.length ?? 0).toBeGreaterThan(0);
      expect((await ada.ask("DELETE", `/api/people/${ben.id}`)).status).toBe(204);
      const events = await reply.text();
      // By whether a word had come.
      expect(events).toMatch(/what was written is kept|run-interrupted/u);
      expect((await ben.ask("GET", "/api/threads")).status).toBe(401);
      const again = await footnote.people.accounts.add({
        email: ben.email,
        password: "another long password",
        role: "member",
      });
      const { secret } = await footnote.people.credentials.beginSession(again, "a test");
      const cookie = `footnote_session=${secret}`;
      const threads = await (await request(address, "GET", "/api/threads", { cookie })).text();
      expect(threads).toContain(QUESTION);
    },
    await withModel(),
  ));

test("a clock that goes back ends no session, and one that goes on ends it in plain words", () =>
  withRoutes(async (routes) => {
    const ada = await signedIn(routes, "ada");
    const { record } = routes.footnote.people;
    const [session] = await record.listCredentials(ada.id, "session");
    await record.seeCredential(session!.id, "2999-01-01T00:00:00.000Z");
    expect((await ada.ask("GET", "/api/threads")).status).toBe(200);
    const [seen] = await record.listCredentials(ada.id, "session");
    expect(seen?.seenAt).toBe("2999-01-01T00:00:00.000Z");
  }));
