/**
 * Who may speak to the server, and in which space: pages of other origins may not, names that point here without being here may
 * not, and where there are accounts or a password, nobody without one. Every route of the API is denied unless it names its
 * deed and the policy lets this visitor do it.
 */
import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Footnote } from "../../compose/open-footnote.ts";
import { isReachable } from "../../compose/config.ts";
import { HOME } from "../../compose/home-scope.ts";
import type { SpaceOf } from "../../core/domain/account.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { SpaceId } from "../../core/domain/ids.ts";
import { makeScope } from "../../core/domain/make-scope.ts";
import { type Deed, isInSpace } from "../../core/domain/policy.ts";
import { say } from "../../core/domain/said/say.ts";
import { noSpace, requireDeed, requireDeedAs } from "../../services/accounts/actor.ts";
import type { LogError } from "../../services/log.ts";
import { doorDeed, isDoor } from "./doors/doors.ts";
import type { GuessLimit } from "./guess-limit.ts";
import type { HeldLimit } from "./held-limit.ts";
import { addressOf, isSafe, requireNoProxy, requireOwnName, requireOwnPage } from "./own-address.ts";
import { deedOf, type RouteDeed } from "./route-deeds.ts";
import type { ServerContext, ServerEnv, Visitor } from "./server-env.ts";
import { createVisitors, HOME_VISITOR } from "./visitors.ts";
import { isApi, isShared } from "./web-files.ts";

/** Names the space that a request is about, as `?space=` does; one's own first one where neither is there. */
export const SPACE_HEADER = "Footnote-Space";

/** What the framework itself describes; it says nothing that is not in the source. */
const DESCRIPTION = "/api/openapi.json";

const READY = "/api/ready";

export interface GuardParts {
  readonly log: LogError;
  readonly guesses: GuessLimit;
  readonly held: HeldLimit;
}

export function guard(footnote: Footnote, { log, guesses, held }: GuardParts): MiddlewareHandler<ServerEnv> {
  const { config, people } = footnote;
  const visitors = createVisitors({ config, people, guesses, log });

  const visitorOf = async (context: ServerContext, hasAccounts: boolean): Promise<Visitor> => {
    const isOpen = !hasAccounts && config.password === undefined && !isReachable(config);
    if (!isOpen) return visitors.of(context);
    requireNoProxy(context);
    return HOME_VISITOR;
  };

  return async (context, next) => {
    requireOwnName(context, config);
    // Whoever has a link reads what it is about, and a balancer asks whether to send anybody here: no cookie, key or password
    // is looked at.
    if (isShared(context.req.path) || context.req.path === READY) return next();
    const hasAccounts = await people.accounts.areThere();
    const visitor = await visitorOf(context, hasAccounts);
    context.set("visitor", visitor);
    const isPasswordAll = config.password !== undefined && !hasAccounts;
    if (visitor.kind === "nobody" && isPasswordAll) {
      context.header("WWW-Authenticate", 'Basic realm="Footnote", charset="UTF-8"');
      throw new FootnoteError("unauthorized", say("request.password"), {
        hint: say("request.password-hint"),
      });
    }
    requireOwnPage(context, config);
    const { path, method } = context.req;
    if (!isApi(path) && !isDoor(path)) return next();
    const route = deedOf(method, path) ?? unstated(context);
    const allowed = await allow(route?.deed, visitor, context, hasAccounts);
    context.set("requireDeed", async (deed) => {
      await allow(deed, visitor, context, hasAccounts);
    });
    context.set("isStillAllowed", async () => {
      const again = await visitorOf(context, await people.accounts.areThere()).catch(() => undefined);
      if (again === undefined) return false;
      return allow(route?.deed, again, context, hasAccounts).then(
        () => true,
        () => false,
      );
    });
    // What costs: whatever else is asked of the store is cheap, and files are added by the hundred. Reports add all of somebody's up.
    if (
      (route?.deed === "ask" || route?.deed === "advertise") &&
      visitor.kind === "person" &&
      visitor.actor
    ) {
      await held.requireTurn(visitor.actor.userId, config.requestsPerMinute);
    }
    if (allowed) {
      context.set("footnote", footnote.in(allowed));
      context.set("spaceId", allowed.spaceId);
    }
    await next();
    if (route && hasAccounts) await record(route, visitor, context, allowed?.spaceId);
  };

  /** Throws `unauthorized`, `forbidden`, `not-found`. Gives the scope, where the deed is done in one. */
  async function allow(
    deed: Deed | undefined,
    visitor: Visitor,
    context: ServerContext,
    hasAccounts: boolean,
  ) {
    if (deed === "visit") return undefined;
    const { actor } = visitor;
    if (!actor) throw signInFirst(visitor, hasAccounts);
    // There is no such route, and the reply says so.
    if (deed === undefined) return undefined;
    requireDeed(deed, actor);
    if ((deed === "self" || deed === "belong") && visitor.kind === "home") {
      throw new FootnoteError("not-found", say("account.open"), { hint: say("account.open-hint") });
    }
    if (!isInSpace(deed) && deed !== "administer") return undefined;
    const wanted = context.req.query("space") ?? context.req.header(SPACE_HEADER);
    if (visitor.kind === "home") {
      if (wanted !== undefined && wanted !== HOME.spaceId) throw noSpace(wanted);
      return HOME;
    }
    const { record: store } = people;
    const space =
      wanted === undefined
        ? firstOf(await store.listSpacesOf(actor.userId))
        : await store.getSpaceOf(actor.userId, wanted as SpaceId);
    if (space === undefined) {
      if (wanted !== undefined) throw noSpace(wanted);
      if (!isInSpace(deed)) return undefined;
      throw new FootnoteError("forbidden", say("account.no-space-yet"), {
        hint: say("account.no-space-yet-hint"),
      });
    }
    if (isInSpace(deed)) requireDeedAs(space.role, deed, actor);
    return makeScope(space.id, actor.userId);
  }

  async function record(
    { path, ids }: RouteDeed,
    { actor }: Visitor,
    context: ServerContext,
    spaceId: SpaceId | undefined,
  ): Promise<void> {
    const userId = actor?.userId ?? context.var.signedIn;
    if (isSafe(context.req.method) || context.res.status >= 400 || userId === undefined) return;
    const address = addressOf(context, config.publicUrl);
    const entry = {
      at: new Date().toISOString(),
      userId,
      what: `${context.req.method} ${path}`,
      ...(spaceId === undefined ? {} : { spaceId }),
      ...(ids.length === 0 ? {} : { subject: ids.join(" ") }),
      ...(address === "" ? {} : { address }),
    };
    await people.record.addAuditEntry(entry);
  }
}

/** One's own, or else whichever one is in. */
function firstOf(spaces: readonly SpaceOf[]): SpaceOf | undefined {
  return spaces.find(({ role }) => role === "owner") ?? spaces[0];
}

/** Of a route that is there and that the contract does not state, nobody knows who may call it. Throws `forbidden`. */
function unstated(context: ServerContext): RouteDeed | undefined {
  const { method, path } = context.req;
  if (path === DESCRIPTION) return { path, deed: "visit", ids: [] };
  if (isDoor(path)) return { path, deed: doorDeed(method, path), ids: [] };
  const isThere = matchedRoutes(context).some(
    (route) => route.method !== "ALL" && route.path.startsWith("/api/"),
  );
  if (!isThere) return undefined;
  throw new FootnoteError("forbidden", say("account.no-deed", { method, path }));
}

function signInFirst({ hadSession }: Visitor, hasAccounts: boolean): FootnoteError {
  if (hadSession === true) {
    return new FootnoteError("unauthorized", say("account.session-ended"), {
      hint: say("account.session-ended-hint"),
    });
  }
  return hasAccounts
    ? new FootnoteError("unauthorized", say("account.sign-in"), { hint: say("account.sign-in-hint") })
    : new FootnoteError("unauthorized", say("account.set-up"), { hint: say("account.set-up-hint") });
}
