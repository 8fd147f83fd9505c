/** A program of MCP that is let in, as far as a test plays its part and its person's. */
import type { OAuthClientProvider } from "@modelcontextprotocol/client";
import { expect } from "vitest";
import type { RoutesHere } from "./routes-here.ts";
import type { Person } from "./signed-in.ts";

export const BACK = "http://127.0.0.1:33418/callback";

/** What a program keeps of being let in, and the address to which it sends its person. */
export function provider(scope: string, metadata: { grant_types?: string[] } = {}) {
  const kept: { id?: object; tokens?: object; verifier?: string; sentTo?: URL } = {};
  return {
    kept,
    redirectUrl: BACK,
    clientMetadata: { client_name: "A program", redirect_uris: [BACK], scope, ...metadata },
    clientInformation: () => kept.id as ReturnType<OAuthClientProvider["clientInformation"]>,
    saveClientInformation: (id: object) => void (kept.id = id),
    tokens: () => kept.tokens as ReturnType<OAuthClientProvider["tokens"]>,
    saveTokens: (tokens: object) => void (kept.tokens = tokens),
    redirectToAuthorization: (url: URL) => void (kept.sentTo = url),
    saveCodeVerifier: (verifier: string) => void (kept.verifier = verifier),
    codeVerifier: () => kept.verifier ?? "",
  };
}

const pathOf = (url: URL): string => url.pathname + url.search;

/** What a person does in a browser: looks at the page, and presses a button of its form. */
export async function decide(
  routes: Pick<RoutesHere, "address">,
  sentTo: URL | undefined,
  decision: "allow" | "deny",
  person: Person,
): Promise<URL> {
  const path = pathOf(sentTo ?? new URL(routes.address));
  const page = await person.ask("GET", path);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Let A program use your Footnote?");
  const headers = {
    cookie: person.cookie,
    origin: routes.address,
    "content-type": "application/x-www-form-urlencoded",
  };
  const pressed = await fetch(routes.address + path, {
    method: "POST",
    headers,
    body: new URLSearchParams({ decision }),
    redirect: "manual",
  });
  expect(pressed.status).toBe(302);
  return new URL(pressed.headers.get("location") ?? "");
}
