/** Plans over HTTP: what is left, a month that is used up, a plan that is given; and nothing of all that where there are none. */
import { afterAll, describe, expect, it } from "vitest";
import type { DigestRecord } from "../../src/core/domain/digest.ts";
import type { ErrorReply } from "../../src/core/domain/replies.ts";
import type { PlanGrant } from "../../src/core/domain/metered.ts";
import type { OwnPlan, OwnPlanReply, PlanList } from "../../src/core/domain/plan.ts";
import type { ResearchRecord } from "../../src/core/domain/research.ts";
import { startFakeModel } from "../fake-model-server.ts";
import { endEverything, eventually } from "../footnote-process.ts";
import { readJson } from "../http-client.ts";
import { plansFile } from "../plans-file.ts";
import { type Person, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const planOf = async (who: Person): Promise<OwnPlan> => {
  const { plan } = await readJson<OwnPlanReply>(await who.ask("GET", "/api/plan"));
  return plan as OwnPlan;
};
const takenBy = async (who: Person) =>
  Object.fromEntries((await planOf(who)).left.map(({ of, taken }) => [of, taken]));
const research = (who: Person, more: object = {}): Promise<Response> =>
  who.ask("POST", "/api/research", { question: "Where is the ferry?", sources: ["library"], ...more });
const begun = async (reply: Promise<Response>) => readJson<ResearchRecord>(await reply);
const refused = async (reply: Promise<Response>) => (await readJson<ErrorReply>(await reply, 402)).error;
const ended = (who: Person, id: string, status = "done") =>
  eventually(async () => {
    const record = await readJson<ResearchRecord>(await who.ask("GET", `/api/research/${id}`));
    return record.status === status;
  });

/** Long enough to be digested. */
const textOf = (town: string): string =>
  Array.from(
    { length: 120 },
    (_, nth) =>
      `Bridge${nth} of ${town} carried ${900 + nth} cars a day, because the town had built it of steel number ${nth}.`,
  ).join(" ");

describe("plans over HTTP", () => {
  it("count a run once, refuse the one too many and say when more come, and go on with a plan that is given", async () => {
    await withRoutes(
      async (routes) => {
        const host = await signedIn(routes, "host", "admin");
        const ada = await signedIn(routes, "ada");
        const ben = await signedIn(routes, "ben");
        expect(await planOf(ada)).toMatchObject({
          plan: "free",
          name: { en: "Free", zh: "免费" },
          left: [
            { of: "research.run", most: 1, taken: 0 },
            { of: "analysis.pro", most: 1, taken: 0 },
          ],
          isWithoutAds: false,
        });
        const { id } = await begun(research(ada));
        await ended(ada, id);
        await eventually(async () => (await takenBy(ada))["research.run"] === 1);

        const no = await research(ada);
        const waitSeconds = Number(no.headers.get("retry-after"));
        const { error } = await readJson<ErrorReply>(no, 402);
        const { renewsAt } = await planOf(ada);
        expect(error.code).toBe("plan-limit");
        expect(error.hint).toContain(renewsAt.slice(0, 10));
        expect(error.said?.key).toBe("plan.used-up-research");
        expect(Math.abs(Date.now() + waitSeconds * 1_000 - Date.parse(renewsAt))).toBeLessThan(60_000);

        const messages = [{ role: "user", content: "Where is the ferry?" }];
        const asked = { model: "footnote/research", messages };
        const door = await ada.ask("POST", "/v1/chat/completions", asked);
        expect(door.status).toBe(429);
        expect(await door.json()).toMatchObject({ error: { code: "insufficient_quota" } });

        // Of one person alone; and asking is nobody's.
        await ended(ben, (await begun(research(ben))).id);
        expect((await ada.ask("POST", "/api/ask", { question: "Where is the ferry?" })).status).toBe(200);

        expect((await ada.ask("PUT", `/api/people/${ada.id}/plan`, { plan: "pro" })).status).toBe(403);
        const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
        const given = await host.ask("PUT", `/api/people/${ada.id}/plan`, { plan: "pro", until: day });
        expect(await readJson<PlanGrant>(given)).toMatchObject({ plan: "pro", source: "manual" });
        expect(await planOf(ada)).toMatchObject({ plan: "pro", isWithoutAds: true });
        await ended(ada, (await begun(research(ada))).id);
        expect((await takenBy(ada))["research.run"]).toBe(2);

        expect(await readJson<PlanList>(await host.ask("GET", "/api/plans"))).toMatchObject({
          billing: "manual",
          grants: [{ userId: ada.id, plan: "pro" }],
        });
        const csv = await host.ask("GET", "/api/plans/grants.csv");
        expect((await csv.text()).split("\r\n")[1]).toMatch(/^grt_[\w-]+,ada@a\.example,pro,manual,/u);
        expect((await host.ask("DELETE", `/api/people/${ada.id}/plan`)).status).toBe(204);
        expect(await planOf(ada)).toMatchObject({ plan: "free" });
      },
      { FOOTNOTE_PLANS: plansFile() },
    );
  });

  it("charge a run that is paused, gone on with or done anew in a step once, and give back one that is ended", async () => {
    await withRoutes(
      async (routes) => {
        const ada = await signedIn(routes, "ada");
        const steer = async (id: string, deed: string) =>
          readJson<ResearchRecord>(await ada.ask("POST", `/api/research/${id}/${deed}`));
        const { id } = await begun(research(ada, { waits: true }));
        await ended(ada, id, "planned");
        expect((await takenBy(ada))["research.run"]).toBe(1);
        await refused(research(ada));
        await steer(id, "cancel");
        expect((await takenBy(ada))["research.run"]).toBe(0);

        const other = await begun(research(ada, { waits: true }));
        await ended(ada, other.id, "planned");
        await refused(ada.ask("POST", `/api/research/${id}/resume`));
        await steer(other.id, "approve");
        await ended(ada, other.id);
        await steer(other.id, "steps/1/redo");
        await ended(ada, other.id);
        expect((await takenBy(ada))["research.run"]).toBe(1);
        expect((await ada.ask("DELETE", `/api/research/${other.id}`)).status).toBe(204);
        expect((await takenBy(ada))["research.run"]).toBe(1);
      },
      { FOOTNOTE_PLANS: plansFile() },
    );
  });

  it("count digests by a model, and give back one that no model could be had for", async () => {
    const model = await startFakeModel({ reply: { kind: "digest" } });
    try {
      await withRoutes(
        async (routes) => {
          const ada = await signedIn(routes, "ada");
          const digest = async (town: string, fields: Record<string, string> = {}): Promise<Response> => {
            const body = new FormData();
            body.set("file", new Blob([textOf(town)]), "bridge.txt");
            for (const [name, value] of Object.entries(fields)) body.set(name, value);
            const headers = { cookie: ada.cookie };
            return fetch(`${routes.address}/api/digests`, { method: "POST", headers, body });
          };
          const made = async (reply: Promise<Response>): Promise<DigestRecord> => {
            const { id } = await readJson<DigestRecord>(await reply);
            const get = async () => readJson<DigestRecord>(await ada.ask("GET", `/api/digests/${id}`));
            await eventually(async () => (await get()).status !== "running");
            return get();
          };
          const taken = async () => (await takenBy(ada))["analysis.pro"];
          model.setReply({ kind: "error", status: 401 });
          const stoodIn = await made(digest("Ringsted"));
          expect(stoodIn).toMatchObject({ status: "done", digest: { writer: "extractive" } });
          await eventually(async () => (await taken()) === 0);

          model.setReply({ kind: "digest" });
          const text = "Korsholm";
          expect((await made(digest(text))).digest?.writer).toBe("model");
          await eventually(async () => (await taken()) === 1);
          // The same again is there already.
          await made(digest(text));
          expect(await taken()).toBe(1);

          const other = "Wickhaven";
          const error = await refused(digest(other));
          expect(error).toMatchObject({ code: "plan-limit", said: { key: "plan.used-up-analysis" } });
          await refused(ada.ask("POST", `/api/digests/${stoodIn.id}/resume`));
          expect((await made(digest(other, { writer: "extractive" }))).digest?.writer).toBe("extractive");
          expect(await taken()).toBe(1);
        },
        {
          FOOTNOTE_PLANS: plansFile(),
          FOOTNOTE_MODEL: "openai/fake",
          OPENAI_BASE_URL: model.baseURL,
        },
      );
    } finally {
      await model.close();
    }
  });

  it("are spoken of nowhere where there are none, and nothing is counted", async () => {
    await withRoutes(async (routes) => {
      const host = await signedIn(routes, "host", "admin");
      expect(await readJson<OwnPlanReply>(await host.ask("GET", "/api/plan"))).toEqual({});
      const none = { plans: [], billing: "none", grants: [] };
      expect(await readJson<PlanList>(await host.ask("GET", "/api/plans"))).toEqual(none);
      for (let nth = 0; nth < 3; nth++) await ended(host, (await begun(research(host))).id);
      const month = new Date().toISOString().slice(0, 7);
      expect(await routes.footnote.shared.countUnits(host.id, month)).toEqual(new Map());
      const replies = [
        await host.ask("GET", "/api/session"),
        await host.ask("GET", "/api/people"),
        await host.ask("GET", "/api/usage"),
        await host.ask("POST", "/api/research/estimate", {}),
        await host.ask("GET", "/api/research"),
      ];
      for (const reply of replies) expect(await reply.text()).not.toMatch(/plan-limit|"plan"|upgrade/iu);
      const refusal = await host.ask("PUT", `/api/people/${host.id}/plan`, { plan: "pro" });
      expect((await readJson<ErrorReply>(refusal, 404)).error.said?.key).toBe("plan.off");
    });
  });
});
