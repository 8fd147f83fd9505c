/** The person's own Footnote: where it is, and what is asked of it. */

export interface ServerSettings {
  readonly address: string;
  /** Empty where it wants none. */
  readonly key: string;
}

const DEFAULTS: ServerSettings = { address: "http://127.0.0.1:4747", key: "" };

export function readSettings(): Promise<ServerSettings> {
  return chrome.storage.local.get(DEFAULTS);
}

/** As it is kept, without a slash at its end; nothing where it is none. */
export function asAddress(written: string): string | undefined {
  const text = written.trim();
  const whole = /^[a-z]+:\/\//iu.test(text) ? text : `http://${text}`;
  if (text === "" || !URL.canParse(whole)) return undefined;
  const { protocol, origin, pathname } = new URL(whole);
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  return (origin + pathname).replace(/\/+$/u, "");
}

export interface Citation {
  readonly source: number;
  readonly quote: { readonly text: string };
}

export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly verdict: string;
  readonly citations: readonly Citation[];
}

/** As far as it is shown. */
export interface Answer {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** A page as the browser has it: what is behind a sign-in too. */
export interface OpenPage {
  readonly title: string;
  readonly html: string;
}

/** Asks this page alone, which does not come into the library. Throws an `Error` in words for people. */
export async function askPage(
  page: OpenPage,
  question: string,
  settings: ServerSettings,
  signal: AbortSignal,
): Promise<Answer> {
  const kept = await send<{ documentId: string }>("/api/texts", asUpload(page), settings, signal);
  const asked = JSON.stringify({ question, documentIds: [kept.documentId] });
  return (await send<{ answer: Answer }>("/api/ask", asked, settings, signal)).answer;
}

export interface Added {
  readonly outcome: string;
  readonly document: { readonly title: string };
}

/** Throws as `askPage` does. */
export function addPage(page: OpenPage, settings: ServerSettings, signal: AbortSignal): Promise<Added> {
  return send<Added>("/api/documents", asUpload(page), settings, signal);
}

/** Throws as `askPage` does. */
export async function requireAnswering(settings: ServerSettings): Promise<void> {
  await send("/api/health", undefined, settings, AbortSignal.timeout(10_000));
}

function asUpload({ title, html }: OpenPage): FormData {
  const form = new FormData();
  const name = `${title.replace(/[\\/]+/gu, " ").trim() || "page"}.html`;
  form.set("file", new File([html], name, { type: "text/html" }));
  return form;
}

async function send<T>(
  path: string,
  body: FormData | string | undefined,
  { address, key }: ServerSettings,
  signal: AbortSignal,
): Promise<T> {
  // Web pages cannot send a header of this name without being asked for, so that the server knows us by it.
  const headers: Record<string, string> = { Accept: "application/json", "Footnote-Extension": "1" };
  if (key !== "") headers["Authorization"] = `Bearer ${key}`;
  if (typeof body === "string") headers["Content-Type"] = "application/json";
  const method = body === undefined ? "GET" : "POST";
  const reply = await fetch(address + path, {
    method,
    headers,
    signal,
    credentials: "omit",
    ...(body ? { body } : {}),
  }).catch((thrown: unknown) => {
    if (signal.aborted) throw thrown;
    throw new Error(chrome.i18n.getMessage("unreachable", [address]), { cause: thrown });
  });
  const told: { error?: { message?: string; hint?: string } } = await reply.json().catch(() => ({}));
  if (reply.ok) return told as T;
  const { message = chrome.i18n.getMessage("refused", [address, String(reply.status)]), hint = "" } =
    told.error ?? {};
  throw new Error(`${message} ${hint}`.trim());
}
