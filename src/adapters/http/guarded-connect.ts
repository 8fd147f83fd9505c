/**
 * Opens connections for pages that strangers name, and to public addresses only. The check is made on the very
 * addresses that are connected to, at that moment: a name that changes its answer gains nothing.
 */
import { lookup as systemLookup, type LookupAddress, type LookupAllOptions } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { FootnoteError } from "../../core/domain/errors.ts";
import { isPublicAddress } from "./public-address.ts";

/** As `dns.lookup` with `all: true`. */
export type LookupAll = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface GuardOptions {
  /** `host:port` pairs that are connected to wherever they lead. */
  readonly allowHosts: ReadonlySet<string>;
  /** Time to connect, TLS included. */
  readonly connectMs: number;
  readonly lookup?: LookupAll;
}

export const PUBLIC_PORTS: ReadonlySet<number> = new Set([80, 443]);

export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const open = buildConnector({ timeout: options.connectMs, allowH2: false });
  const openGuarded = buildConnector({
    timeout: options.connectMs,
    allowH2: false,
    lookup: guardedLookup(options.lookup ?? systemLookup),
  });
  return (target, done) => {
    const host = target.hostname.replace(/^\[|\]$/gu, "");
    const port = Number(target.port || (target.protocol === "https:" ? 443 : 80));
    if (options.allowHosts.has(hostAndPort(target.hostname, port))) {
      open(target, done);
    } else if (!PUBLIC_PORTS.has(port)) {
      done(portRefused(port), null);
    } else if (isIP(host) !== 0 && !isPublicAddress(host)) {
      // An address is never looked up, so that it is checked here.
      done(addressRefused(host), null);
    } else {
      openGuarded(target, done);
    }
  };
}

export function hostAndPort(hostname: string, port: number): string {
  return `${hostname.toLowerCase()}:${port}`;
}

/** All addresses of a name must be public: one that is not shows what the name is for. */
function guardedLookup(lookup: LookupAll): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null && error !== undefined) {
        done(error, "", 0);
      } else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
        done(addressRefused(host), "", 0);
      } else if (options.all === true) {
        done(null, addresses);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}

export function portRefused(port: number): FootnoteError {
  return new FootnoteError(
    "url-refused",
    `Pages are fetched from the usual ports (80, 443) only, not from ${port}.`,
    {
      hint: "If this is a server of your own, an administrator can allow its host and port.",
    },
  );
}

function addressRefused(host: string): FootnoteError {
  return new FootnoteError(
    "url-refused",
    `${host} is not on the public internet: it leads to a private or special address.`,
    {
      hint: "If this is a server of your own, an administrator can allow its host and port; or download the page and add the file.",
    },
  );
}
