/**
 * Opens connections to public addresses only, and to the hosts that the operator names. The check is made on the very
 * addresses that are connected to, at that moment: a name that changes its answer gains nothing.
 */
import { lookup as systemLookup, type LookupAddress, type LookupAllOptions } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
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

const PUBLIC_PORTS: ReadonlySet<number> = new Set([80, 443]);

export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const open = buildConnector({ timeout: options.connectMs, allowH2: false });
  const openGuarded = buildConnector({
    timeout: options.connectMs,
    allowH2: false,
    lookup: guardedLookup(options.lookup ?? systemLookup),
  });
  return (target, done) => {
    if (options.allowHosts.has(hostAndPort(target))) return open(target, done);
    const problem = addressProblem(target);
    if (problem === undefined) openGuarded(target, done);
    else done(problem, null);
  };
}

/** As in `FOOTNOTE_ALLOW_HOSTS`: IPv6 in brackets, the port always written. */
export function hostAndPort(target: Target): string {
  return `${target.hostname.toLowerCase()}:${portOf(target)}`;
}

/** A `URL`, or what a connector is given. */
interface Target {
  readonly hostname: string;
  readonly protocol: string;
  readonly port: string;
}

function portOf({ port, protocol }: Target): number {
  return Number(port || (protocol === "https:" ? 443 : 80));
}

/** What can be said against a target before any name is looked up: its port, or a private address as its host. */
export function addressProblem(target: Target): FootnoteError | undefined {
  if (!PUBLIC_PORTS.has(portOf(target))) return portRefused(portOf(target));
  const host = target.hostname.replace(/^\[|\]$/gu, "");
  // An address is never looked up, so that it is checked here.
  return isIP(host) !== 0 && !isPublicAddress(host) ? addressRefused(host) : undefined;
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

function portRefused(port: number): FootnoteError {
  return new FootnoteError("url-refused", say("fetch.port-refused", { port }), {
    hint: say("fetch.allow-host"),
  });
}

function addressRefused(host: string): FootnoteError {
  return new FootnoteError("url-refused", say("fetch.address-refused", { host }), {
    hint: say("fetch.allow-host-or-download"),
  });
}
