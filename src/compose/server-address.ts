/** Under which address people open the server. */
import type { Config } from "./config.ts";

/** Without a slash at its end. */
export function listeningAddress(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Ends with a slash. */
export function serverAddress({
  host,
  port,
  publicUrl,
}: Pick<Config, "host" | "port" | "publicUrl">): string {
  return publicUrl?.href ?? `${listeningAddress(host, port)}/`;
}
