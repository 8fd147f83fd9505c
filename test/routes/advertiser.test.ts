/** An advertiser's login: what it may look at, and everything else, which it may not. */
import { afterAll, describe, expect, test } from "vitest";
import { ALL_ROUTES } from "../../src/contract/routes/all-routes.ts";
import type { SponsoredBooks } from "../../src/core/domain/sponsored.ts";
import type { MadeLogin } from "../../src/core/domain/sponsored-accounts.ts";
import { endEverything } from "../footnote-process.ts";
import { readJson, readRefusal } from "../http-client.ts";
import { sellFlight } from "../sold-flight.ts";
import { PASSWORD, type Person, request, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const env = { FOOTNOTE_SPONSORED: "on", FOOTNOTE_SPONSORED_SELLER: "Answers GmbH; Kiel" };

/** What an advertiser may do: how it signs in, what everybody may look at, and its own books. */
const OPEN = [
  // Its own pictures; they are anybody's.
  "get /api/sponsored/images/{hash}",
  "get /api/session",
  "post /api/session",
  "delete /api/session",
  "post /api/set-up",
  "post /api/invitations/accept",
  "put /api/password",
  "get /api/sessions",
  "delete /api/sessions/{id}",
  "post /api/oidc/begin",
  "post /api/oidc/finish",
  "get /api/oidc/leave",
  "get /api/identities",
  "delete /api/identities/{id}",
  "post /api/session/passkey/begin",
  "post /api/session/passkey",
  "get /api/passkeys",
  "post /api/passkeys/begin",
  "post /api/passkeys",
  "put /api/passkeys/{id}",
  "delete /api/passkeys/{id}",
  "post /api/billing/stripe",
  "get /api/ready",
  "get /shared/{secret}",
  "get /api/sponsored/creatives",
  "get /api/sponsored/own/books",
  "get /api/sponsored/own/report",
  "get /api/sponsored/own/report.csv",
  "get /api/sponsored/own/invoices",
  "get /api/sponsored/own/invoices.csv",
  "get /api/sponsored/own/invoices/{id}/pdf",
];
/** Doors and the description of the API, which the contract does not have. */
const DOORS = [
  "post /v1/chat/completions",
  "post /v1/responses",
  "post /chat/completions",
  "post /search",
  "get /search",
  "get /v1/models",
  "get /suggestions?q=a",
  "post /mcp",
  "post /v1/embeddings",
];

/** Sells for two advertisers as `admin`, and lets `email` look at the second one's. */
async function soldTwice(admin: Person, address: string, email: string) {
  const headers = { cookie: admin.cookie };
  await sellFlight(address, {}, headers);
  const flight = await sellFlight(address, {}, headers);
  const books = await readJson<SponsoredBooks>(await admin.ask("GET", "/api/sponsored/books"));
  const advertiserOf = (id: string) => books.campaigns.find((one) => one.id === id)?.advertiserId;
  const advertiserId = advertiserOf(flight.campaignId);
  const body = { advertiserId, email };
  const made = await readJson<MadeLogin>(await admin.ask("POST", "/api/sponsored/logins", body), 201);
  const other = books.advertisers.find(({ id }) => id !== advertiserId);
  return { flight, advertiserId, made, other, body };
}

describe("an advertiser's login", () => {
  test("comes in by an invitation and sees its own books, and nobody else's", () =>
    withRoutes(async (routes) => {
      const { address } = routes;
      const ada = await signedIn(routes, "ada");
      const sold = await soldTwice(ada, address, "Buyer@Ferries.example");
      expect(sold.made).toMatchObject({
        login: { email: "buyer@ferries.example" },
        secret: expect.any(String),
      });
      const given = { secret: sold.made.secret, email: "buyer@ferries.example", password: PASSWORD };
      const accepted = await request(address, "POST", "/api/invitations/accept", {}, given);
      expect(await readJson(accepted)).toMatchObject({ account: { role: "advertiser" }, spaces: [] });
      const cookie = accepted.headers.getSetCookie()[0]?.split(";")[0] ?? "";
      const look = (path: string) => request(address, "GET", `/api/sponsored/own/${path}`, { cookie });
      const books = await readJson<SponsoredBooks>(await look("books"));
      expect(books.advertisers.map(({ id }) => id)).toEqual([sold.advertiserId]);
      expect(books.flights.map(({ id }) => id)).toEqual([sold.flight.id]);
      expect([books.campaigns.length, books.creatives.length]).toEqual([1, 2]);

      const invoiceOf = async (advertiserId: string | undefined) =>
        readJson<{ id: string }>(await ada.ask("POST", "/api/sponsored/invoices", { advertiserId }), 201);
      const [own, foreign] = [await invoiceOf(sold.advertiserId), await invoiceOf(sold.other?.id)];
      const { invoices } = await readJson<{ invoices: { id: string }[] }>(await look("invoices"));
      expect(invoices.map(({ id }) => id)).toEqual([own.id]);
      const pdf = await look(`invoices/${own.id}/pdf?language=zh`);
      expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
      await pdf.body?.cancel();
      const refused = await readRefusal(await look(`invoices/${foreign.id}/pdf`));
      expect(refused).toMatchObject({ status: 404, said: { key: "sponsored.no-invoice" } });

      expect((await ada.ask("DELETE", `/api/sponsored/logins/${sold.made.login.id}`)).status).toBe(204);
      expect(await readRefusal(await look("books"))).toMatchObject({ code: "not-found" });
      // Let in again, it needs no other invitation.
      const again = await ada.ask("POST", "/api/sponsored/logins", sold.body);
      expect((await readJson<MadeLogin>(again, 201)).secret).toBeUndefined();
      expect((await look("books")).status).toBe(200);
    }, env));

  test("may do nothing else, over every route and door", () =>
    withRoutes(async (routes) => {
      const { address } = routes;
      const ada = await signedIn(routes, "ada");
      const buyer = await signedIn(routes, "buyer", "advertiser");
      await soldTwice(ada, address, buyer.email);
      const shut = ALL_ROUTES.map(({ method, path }) => `${method} ${path}`)
        .filter((route) => !OPEN.includes(route))
        .concat(DOORS);
      const unlike: string[] = [];
      for (const route of shut) {
        const [method = "", path = ""] = route.split(" ");
        const isRead = method === "get";
        const reply = await buyer.ask(
          method.toUpperCase(),
          path.replaceAll(/\{\w+\}/gu, "any"),
          isRead ? undefined : {},
        );
        if (reply.status !== 403) unlike.push(`${route}: ${reply.status}`);
        await reply.body?.cancel();
      }
      expect(unlike).toEqual([]);
      expect(shut.length).toBeGreaterThan(100);
      const known = ALL_ROUTES.map(({ method, path }) => `${method} ${path}`);
      expect(OPEN.filter((route) => !known.includes(route))).toEqual([]);
    }, env));

  test("is no account of another role, no other advertiser's, and chosen by nobody himself", () =>
    withRoutes(async (routes) => {
      const { address } = routes;
      const ada = await signedIn(routes, "ada");
      const ben = await signedIn(routes, "ben");
      const { other, advertiserId } = await soldTwice(ada, address, "buyer@ferries.example");
      const letIn = async (email: string, id = advertiserId) =>
        readRefusal(await ada.ask("POST", "/api/sponsored/logins", { advertiserId: id, email }));
      expect(await letIn(ben.email)).toMatchObject({
        code: "bad-request",
        message: expect.stringContaining("member"),
      });
      expect(await letIn("buyer@ferries.example", other?.id)).toMatchObject({ code: "bad-request" });
      expect(await letIn("nobody")).toMatchObject({ code: "bad-request" });
      const open = await ada.ask("POST", "/api/invitations", { role: "advertiser", days: 7 });
      expect(await readRefusal(open)).toMatchObject({ code: "bad-request" });
      // An administrator whose address is nobody's sees none either, and reads all by his own routes.
      expect((await ada.ask("GET", "/api/sponsored/own/books")).status).toBe(404);
      expect((await ben.ask("GET", "/api/sponsored/own/books")).status).toBe(403);
      // Who was a member keeps his space for later, and may look at it no more.
      await ada.ask("PUT", `/api/people/${ben.id}`, { role: "advertiser" });
      const state = await readJson<{ spaces: unknown[] }>(await ben.ask("GET", "/api/session"));
      expect(state.spaces).toEqual([]);
      expect((await ben.ask("GET", `/api/threads?space=${ben.spaceId}`)).status).toBe(403);
    }, env));

  test("is let in only where there are accounts", () =>
    withRoutes(async ({ address }) => {
      const flight = await sellFlight(address);
      const reply = await request(
        address,
        "POST",
        "/api/sponsored/logins",
        {},
        {
          advertiserId: flight.campaignId,
          email: "a@b.example",
        },
      );
      expect(await readRefusal(reply)).toMatchObject({ code: "bad-request", hint: expect.any(String) });
    }, env));
});
