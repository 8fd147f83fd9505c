/**
 * Programs that want to be let in. None is kept: one that registers gets a name that says all that it said, which is as much as
 * is known of it either way; one whose name is an address is described by what is there (client id metadata documents).
 */
import { z } from "zod";
import type { FetchPage } from "../../../../core/ports/fetch-page.ts";
import { isLoopback } from "../../../../lib/is-loopback.ts";
import { isRecord, parsedJson } from "../../../../lib/parsed-json.ts";

export interface OAuthClient {
  readonly id: string;
  /** As it calls itself; nobody has looked whether it is so. */
  readonly name: string;
  readonly redirectUris: readonly string[];
  /** It can get its next keys by itself. */
  readonly renews: boolean;
}

const metadataSchema = z.looseObject({
  client_name: z.string().max(100).optional(),
  redirect_uris: z.array(z.string().max(1_000)).min(1).max(10),
  grant_types: z.array(z.string().max(100)).max(20).optional(),
});

export type ClientMetadata = z.output<typeof metadataSchema>;

const REGISTERED = "reg_";
/** Characters of what a program says of itself. */
const MOST_METADATA = 20_000;

/** Nothing where it may not be taken back to one of its addresses. */
export function readMetadata(value: unknown): ClientMetadata | undefined {
  const { data } = metadataSchema.safeParse(value);
  return data?.redirect_uris.every(isRedirect) === true ? data : undefined;
}

export function registeredId(metadata: ClientMetadata): string {
  const { client_name, redirect_uris } = metadata;
  const said = {
    client_name,
    redirect_uris,
    ...(renews(metadata) ? { grant_types: grantTypes(metadata) } : {}),
  };
  return REGISTERED + Buffer.from(JSON.stringify(said)).toString("base64url");
}

/** Those that it is given. */
export function grantTypes(metadata: ClientMetadata): string[] {
  return ["authorization_code", ...(renews(metadata) ? [RENEWAL] : [])];
}

const RENEWAL = "refresh_token";
const renews = ({ grant_types: types = [] }: ClientMetadata): boolean => types.includes(RENEWAL);

/** Nothing of one that is not known, or whose own description cannot be had. */
export async function findClient(
  id: string,
  fetchPage: FetchPage,
  signal: AbortSignal,
): Promise<OAuthClient | undefined> {
  const said = id.startsWith(REGISTERED)
    ? parsedJson(Buffer.from(id.slice(REGISTERED.length), "base64url").toString("utf8"))
    : await describedAt(id, fetchPage, signal);
  const metadata = readMetadata(said);
  if (metadata === undefined) return undefined;
  const name = metadata.client_name?.trim() || hostOf(id) || hostOf(metadata.redirect_uris[0] ?? "");
  return { id, name, redirectUris: metadata.redirect_uris, renews: renews(metadata) };
}

/** The document has to say that it is about this address. */
async function describedAt(id: string, fetchPage: FetchPage, signal: AbortSignal): Promise<unknown> {
  if (!URL.canParse(id)) return undefined;
  const { protocol, pathname, hash, username } = new URL(id);
  if (protocol !== "https:" || pathname === "/" || hash !== "" || username !== "") return undefined;
  const fetched = await fetchPage(id, { signal }).catch(() => undefined);
  if (fetched === undefined || fetched.bytes.length > MOST_METADATA) return undefined;
  const said: unknown = parsedJson(new TextDecoder().decode(fetched.bytes));
  return isRecord(said) && said["client_id"] === id ? said : undefined;
}

/** HTTPS, a program on the same machine, or one that the system opens by a scheme of its own. */
function isRedirect(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, hostname, hash } = new URL(written);
  if (hash !== "") return false;
  if (protocol === "https:") return true;
  if (protocol === "http:") return isLoopback(hostname);
  return !NO_PROGRAMS.has(protocol);
}

/** Schemes that a browser runs, shows or takes for the machine's own files. */
const NO_PROGRAMS = new Set([
  "javascript:",
  "data:",
  "blob:",
  "file:",
  "about:",
  "view-source:",
  "ws:",
  "wss:",
  "ftp:",
]);

/** The same, letter by letter; on the machine itself a program may listen at another port each time (RFC 8252). */
export function mayRedirect({ redirectUris }: OAuthClient, wanted: string): boolean {
  if (!isRedirect(wanted)) return false;
  return redirectUris.some(
    (uri) => uri === wanted || (isHere(uri) && isHere(wanted) && withoutPort(uri) === withoutPort(wanted)),
  );
}

const isHere = (uri: string): boolean => new URL(uri).protocol === "http:";

function withoutPort(uri: string): string {
  const url = new URL(uri);
  url.port = "";
  return url.href;
}

export function hostOf(uri: string): string {
  if (!URL.canParse(uri)) return "";
  const { host, protocol } = new URL(uri);
  return host === "" ? protocol : host;
}
