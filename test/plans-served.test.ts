/** Plans on a whole server: a run whose process is killed is charged once, and who has a plan without sponsored content sees none. */
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DigestList } from "../src/core/domain/replies.ts";
import type { OwnPlanReply } from "../src/core/domain/plan.ts";
import type { OfferReply } from "../src/core/domain/sponsored.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { endEverything, eventually, startFootnote, startServer, tempFolder } from "./footnote-process.ts";
import { readJson } from "./http-client.ts";
import { plansFile } from "./plans-file.ts";
import { serveHere } from "./serve-here.ts";
import { type Person, signedIn } from "./signed-in.ts";
import { sellFlight } from "./sold-flight.ts";

const TEXT = Array.from(
  { length: 600 },
  (_, nth) =>
    `Bridge${nth} of Ringsted carried ${900 + nth} cars a day, because the town had built it of steel number ${nth}.`,
).join(" ");

let model: FakeModel;
beforeEach(async () => {
  model = await startFakeModel({ reply: { kind: "digest" } });
});
afterEach(() => model.close());
afterAll(endEverything);

describe("plans on a server", () => {
  it("charge a digest once whose process is killed, and that another goes on with", async () => {
    const folder = tempFolder({ "bridges.txt": TEXT });
    const data = join(folder, "data");
    const env = {
      FOOTNOTE_PLANS: plansFile(),
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      FOOTNOTE_PROBE: "off",
      FOOTNOTE_DIGEST_CONFIRM: "1000",
      FOOTNOTE_PRICES: "openai/fake=1/1/1",
    };
    const asked = (): number => model.requests.filter(({ body }) => body.messages).length;
    model.setReply({ kind: "stall", text: "" });
    const running = startFootnote(["digest", join(folder, "bridges.txt"), "--data", data], env);
    await eventually(() => asked() > 0 || running.child.exitCode !== null);
    running.child.kill("SIGKILL");
    await running.ended;
    model.setReply({ kind: "digest" });

    const server = await startServer(data, env);
    const left = async () => {
      const { plan } = await readJson<OwnPlanReply>(await fetch(`${server.address}/api/plan`));
      return plan?.left.find(({ of }) => of === "analysis.pro");
    };
    expect(await left()).toMatchObject({ most: 1, taken: 1 });
    await eventually(async () => {
      const { digests } = await readJson<DigestList>(await fetch(`${server.address}/api/digests`));
      return digests[0]?.status === "done";
    });
    expect(await left()).toMatchObject({ taken: 1 });
    await server.end();
  });

  it("show no sponsored block to whoever has a plan without them", async () => {
    const serving = await serveHere({ FOOTNOTE_SPONSORED: "on", FOOTNOTE_PLANS: plansFile() });
    const { address, footnote } = serving;
    await sellFlight(address, { holdoutPercent: 0 });
    const host = await signedIn({ address, footnote }, "host", "admin");
    const ada = await signedIn({ address, footnote }, "ada");
    const ben = await signedIn({ address, footnote }, "ben");
    await host.ask("PUT", `/api/people/${ada.id}/plan`, { plan: "pro" });
    const offered = async ({ cookie }: Person): Promise<boolean> => {
      const reply = await fetch(`${address}/api/sponsored/offers`, {
        method: "POST",
        headers: {
          cookie,
          "content-type": "application/json",
          "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/145.0",
        },
        body: JSON.stringify({ topics: ["travel"], language: "en", isSensitive: false }),
      });
      return (await readJson<OfferReply>(reply)).card !== null;
    };
    expect([await offered(ada), await offered(ben)]).toEqual([false, true]);
    await host.ask("DELETE", `/api/people/${ada.id}/plan`);
    expect(await offered(ada)).toBe(true);
    await serving.close();
  });
});
