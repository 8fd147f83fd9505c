/** Which deed a request asks for: what the contract says of its route. */
import { ALL_ROUTES } from "../../contract/routes/all-routes.ts";
import { type Deed, DEEDS } from "../../core/domain/policy.ts";

export interface RouteDeed {
  /** As the contract writes it, with `{id}`. */
  readonly path: string;
  /** Nothing where it names none. */
  readonly deed: Deed | undefined;
  /** What stands in place of `{id}` and others. */
  readonly ids: readonly string[];
}

interface Known {
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly deed: Deed | undefined;
}

const isDeed = (name: string): name is Deed => DEEDS.some((deed) => deed === name);

/** A path of the contract with fewer names in it goes first: `/accept` is not an id. */
const ROUTES: readonly Known[] = ALL_ROUTES.map((route) => {
  const named: string | undefined = route["x-deed"];
  return {
    method: route.method.toUpperCase(),
    path: route.path,
    pattern: new RegExp(`^${route.path.replaceAll(/\{\w+\}/gu, "([^/]+)")}$`, "u"),
    deed: named !== undefined && isDeed(named) ? named : undefined,
  };
}).toSorted((one, other) => one.path.split("{").length - other.path.split("{").length);

/** Nothing where the contract has no such route. */
export function deedOf(asked: string, path: string): RouteDeed | undefined {
  const method = asked === "HEAD" ? "GET" : asked;
  for (const route of ROUTES) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match) return { path: route.path, deed: route.deed, ids: match.slice(1) };
  }
  return undefined;
}
