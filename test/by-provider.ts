/** Signing in by a provider of identities that runs on this machine, as a browser does it, step by step. */
import { afterAll, afterEach, beforeEach } from "vitest";
import { endEverything } from "./footnote-process.ts";
import { readJson } from "./http-client.ts";
import { type IdentityServer, startIdentityServer } from "./identity-server.ts";
import type { RoutesHere } from "./routes-here.ts";
import { request, withRoutes } from "./signed-in.ts";

export const PAGE = "https://notes.example.org/";

interface Begun {
  readonly address: string;
  readonly cookie: string;
}

/** A provider for each test of a file, and what tests do with it. */
export function byProvider() {
  let there: IdentityServer;
  beforeEach(async () => {
    there = await startIdentityServer(`${PAGE}sign-in`);
  });
  afterEach(() => there.close());
  afterAll(endEverything);

  const begin = async ({ address }: RoutesHere, signedInAs = "", connects = false): Promise<Begun> => {
    const reply = await request(address, "POST", "/api/oidc/begin", { cookie: signedInAs }, { connects });
    const { address: place } = await readJson<{ address: string }>(reply.clone());
    const cookie = [cookieOf(reply, "footnote_begun"), signedInAs].filter(Boolean).join("; ");
    return { address: place, cookie };
  };
  const finish = ({ address }: RoutesHere, { cookie }: Begun, back: URL): Promise<Response> =>
    request(address, "POST", "/api/oidc/finish", { cookie }, { query: back.search.slice(1) });

  return {
    there: () => there,
    begin,
    finish,
    signInBy: async (routes: RoutesHere): Promise<Response> => {
      const begun = await begin(routes);
      return finish(routes, begun, await there.visit(begun.address));
    },
    withProvider: (
      work: (routes: RoutesHere) => Promise<void>,
      env: Record<string, string> = {},
    ): Promise<void> =>
      withRoutes(work, {
        FOOTNOTE_PUBLIC_URL: PAGE,
        FOOTNOTE_OIDC_ISSUER: there.issuer,
        FOOTNOTE_OIDC_CLIENT_ID: there.clientId,
        FOOTNOTE_OIDC_CLIENT_SECRET: there.clientSecret,
        FOOTNOTE_OIDC_NAME: "Example ID",
        ...env,
      }),
  };
}

export const cookieOf = (reply: Response, name: string): string =>
  reply.headers
    .getSetCookie()
    .map((one) => one.split(";")[0] ?? "")
    .find((one) => one.startsWith(`${name}=`) && one.length > name.length + 1) ?? "";
