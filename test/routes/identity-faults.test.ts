/** A provider of identities that fails, lies or is set up wrongly: nobody is signed in, nothing leaks, and passwords go on working. */
import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import type { ErrorBody } from "../../src/core/domain/errors.ts";
import { byProvider, PAGE } from "../by-provider.ts";
import { readRefusal } from "../http-client.ts";
import type { RoutesHere } from "../routes-here.ts";
import { PASSWORD, request, signedIn } from "../signed-in.ts";

const { there, begin, finish, signInBy, withProvider } = byProvider();

describe("a provider that fails", () => {
  const failing = (work: (routes: RoutesHere) => Promise<void>): Promise<void> =>
    withProvider(async (routes) => {
      await signedIn(routes, "root");
      await work(routes);
      // And whoever has a password comes in all the same.
      const given = { email: "root@a.example", password: PASSWORD };
      expect((await request(routes.address, "POST", "/api/session", {}, given)).status).toBe(200);
    });
  const beginning = ({ address }: RoutesHere) => request(address, "POST", "/api/oidc/begin", {}, {});

  test("says another issuer of itself", () =>
    failing(async (routes) => {
      there().instead = (_request, response) => replied(response, { issuer: "https://evil.example" });
      expect(await readRefusal(await beginning(routes))).toMatchObject({ code: "bad-request" });
      // It is looked at anew once it is mended.
      there().instead = undefined;
      expect((await beginning(routes)).status).toBe(200);
    }));

  test("sends elsewhere: no secret goes along", () =>
    failing(async (routes) => {
      await signedIn(routes, "ada");
      const begun = await begin(routes);
      const back = await there().visit(begun.address);
      const seen: string[] = [];
      there().instead = (asked, response) => {
        seen.push(asked.url ?? "");
        response.writeHead(307, { location: "/elsewhere" }).end();
        return true;
      };
      expect(await failureOf(await finish(routes, begun, back))).toMatchObject({ code: "fetch-failed" });
      expect(seen).toEqual(["/token"]);
    }));

  test("names a place within this network for its keys", () =>
    failing(async (routes) => {
      there().instead = (asked, response) =>
        asked.url?.includes("openid-configuration") === true &&
        replied(response, {
          issuer: there().issuer,
          authorization_endpoint: `${there().issuer}/auth`,
          token_endpoint: "http://127.0.0.1:1/token",
          jwks_uri: "http://169.254.169.254/jwks",
        });
      const begun = await begin(routes);
      const { state } = Object.fromEntries(new URL(begun.address).searchParams);
      const back = new URL(`${PAGE}sign-in?code=x&state=${state}`);
      expect(await readRefusal(await finish(routes, begun, back))).toMatchObject({ code: "url-refused" });
    }));

  test("is not there, or is no such thing", () =>
    failing(async (routes) => {
      there().instead = (_request, response) => replied(response, "<html>busy</html>", 503);
      expect(await failureOf(await beginning(routes))).toMatchObject({
        code: "fetch-failed",
        message: "Example ID cannot be asked: it did not reply as a provider of OpenID Connect does.",
      });
      there().instead = (asked) => {
        asked.socket.destroy();
        return true;
      };
      expect(await failureOf(await beginning(routes))).toMatchObject({ code: "fetch-failed" });
    }));
});

test("a secret that the provider does not know is the host's matter", () =>
  withProvider(
    async (routes) => {
      await signedIn(routes, "root");
      expect(await failureOf(await signInBy(routes))).toMatchObject({ code: "config-invalid" });
    },
    { FOOTNOTE_OIDC_CLIENT_SECRET: "of another" },
  ));

async function failureOf(reply: Response): Promise<ErrorBody> {
  expect(reply.status).toBeGreaterThanOrEqual(500);
  return ((await reply.json()) as { error: ErrorBody }).error;
}

function replied(response: ServerResponse, body: unknown, status = 200): true {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  return true;
}
