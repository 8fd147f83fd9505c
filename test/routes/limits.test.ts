/** What may be done only so often, over all servers that share a store. */
import { afterAll, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { readRefusal } from "../http-client.ts";
import { createApp } from "../../src/apps/server/app.ts";
import { WEB_FOLDER } from "../../src/compose/project-root.ts";
import { answerHere } from "../held-replies.ts";
import type { RoutesHere } from "../routes-here.ts";
import { PASSWORD, request, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const WEB_OFF = { FOOTNOTE_WEB: "off" };

/** Another server over the same store, which remembers nothing of the first. */
function another({ footnote }: RoutesHere) {
  const app = createApp(footnote, { log: () => undefined, webFolder: WEB_FOLDER });
  return answerHere((asked) => app.fetch(asked));
}

test("wrong passwords for an account are counted together, on whichever server they are tried", () =>
  withRoutes(async (routes) => {
    await signedIn(routes, "ada");
    const second = another(routes);
    const servers = [routes.address, second.address];
    const tryOn = (address: string, password: string) =>
      request(address, "POST", "/api/session", {}, { email: "ada@a.example", password });
    const codes = [];
    for (let nth = 0; nth < 12; nth++) {
      codes.push((await readRefusal(await tryOn(servers[nth % 2]!, `wrong word ${nth}`))).code);
    }
    expect(codes).toEqual([
      ...Array.from({ length: 10 }, () => "unauthorized"),
      "too-many-guesses",
      "too-many-guesses",
    ]);
    for (const address of servers) {
      const right = await tryOn(address, PASSWORD);
      expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await readRefusal(right)).toMatchObject({ code: "too-many-guesses" });
    }
    second.end();
  }, WEB_OFF));

test("one person asks so much in a minute, on all servers together, and another is not held up", () =>
  withRoutes(
    async (routes) => {
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
      const second = another(routes);
      const check = (address: string, cookie: string) =>
        request(address, "POST", "/api/check", { cookie }, { text: "It rains.", documents: [] });
      const codes = [];
      for (const address of [routes.address, second.address, routes.address, second.address]) {
        codes.push((await check(address, ada.cookie)).status === 429);
      }
      expect(codes).toEqual([false, false, false, true]);
      const refused = await check(routes.address, ada.cookie);
      expect(refused.headers.get("retry-after")).toBe("20");
      expect(await readRefusal(refused)).toMatchObject({ code: "too-many-requests" });
      expect((await check(routes.address, ben.cookie)).status).not.toBe(429);
      expect((await ada.ask("GET", "/api/threads")).status).toBe(200);
      second.end();
    },
    { ...WEB_OFF, FOOTNOTE_MAX_REQUESTS_PER_MINUTE: "3" },
  ));
