/** Speaks to the person's Footnote, past the rules for web pages: Obsidian sends its plug-ins' requests itself. */
import { requestUrl } from "obsidian";
import { words } from "./words.ts";

export interface Place {
  readonly address: string;
  /** Empty where it wants none. */
  readonly key: string;
}

export interface Request {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly json?: object;
  readonly file?: { readonly name: string; readonly text: string };
}

/** A refusal of the server's, in its words. */
export class Refused extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** Throws `Refused`, and an `Error` where nothing answers. */
export async function send<T>({ address, key }: Place, { method, path, json, file }: Request): Promise<T> {
  const root = address.replace(/\/+$/u, "");
  const headers: Record<string, string> = { Accept: "application/json" };
  if (key !== "") headers["Authorization"] = `Bearer ${key}`;
  const body =
    file === undefined ? json && { type: "application/json", bytes: JSON.stringify(json) } : asForm(file);
  const reply = await requestUrl({
    url: root + path,
    method,
    headers,
    throw: false,
    ...(body ? { contentType: body.type, body: body.bytes } : {}),
  }).catch((cause: unknown) => {
    throw new Error(words("unreachable", { address: root }), { cause });
  });
  const told = parsed(reply.text);
  if (reply.status < 300) return told as T;
  const { message = words("refused", { address: root, status: reply.status }), hint = "" } = told.error ?? {};
  throw new Refused(`${message} ${hint}`.trim(), reply.status);
}

function parsed(text: string): { error?: { message?: string; hint?: string } } {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return {};
  }
}

function asForm({ name, text }: { readonly name: string; readonly text: string }): {
  type: string;
  bytes: ArrayBuffer;
} {
  let boundary = "footnote";
  while (text.includes(boundary)) boundary += Math.random().toString(36).slice(2);
  const shown = name.replaceAll(/["\r\n]/gu, "_");
  const whole = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${shown}"\r\nContent-Type: text/markdown\r\n\r\n${text}\r\n--${boundary}--\r\n`;
  const bytes = new TextEncoder().encode(whole);
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: bytes.buffer };
}
