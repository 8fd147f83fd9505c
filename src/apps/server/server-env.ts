/** What the guard puts beside a request for its route: who asks, and Footnote as it is in his space. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Footnote } from "../../compose/open-footnote.ts";
import type { SpaceId, UserId } from "../../core/domain/ids.ts";
import type { Deed } from "../../core/domain/policy.ts";
import type { Actor } from "../../services/accounts/actor.ts";

export interface Visitor {
  /** `home`: whoever reaches it where nobody signs in, and the shared administrator. */
  readonly kind: "home" | "person" | "nobody";
  /** Nothing of nobody. */
  readonly actor?: Actor;
  /** Nobody, with a session that is not there any more. */
  readonly hadSession?: boolean;
}

export interface ServerEnv {
  Variables: {
    /** Of this request, in its reply and in the log. */
    requestId: string;
    visitor: Visitor;
    /** Only where the route's deed is done in a space, or administers one. */
    footnote: Footnote | undefined;
    /** The same of its space. */
    spaceId: SpaceId | undefined;
    /** Who has just signed in, for the record. */
    signedIn: UserId | undefined;
    /** That another deed than the route's may be done too. Throws as the guard does. */
    requireDeed: (deed: Deed) => Promise<void>;
    /** For streams, which outlast the moment in which they were allowed. */
    isStillAllowed: () => Promise<boolean>;
  };
}

export type ServerApp = OpenAPIHono<ServerEnv>;
export type ServerContext = Context<ServerEnv>;

/** Footnote in the space that was asked for. A route that has none named the wrong deed. */
export function here(context: { readonly var: ServerEnv["Variables"] }): Footnote {
  const { footnote } = context.var;
  if (!footnote) throw new Error("a route is about a space, and its deed is not");
  return footnote;
}

/** The space that was asked for, where that is all that a route is to know of it. */
export function spaceOf(context: { readonly var: ServerEnv["Variables"] }): SpaceId {
  const { spaceId } = context.var;
  if (spaceId === undefined) throw new Error("a route is about a space, and its deed is not");
  return spaceId;
}

/** Who has signed in as a person, in a browser; nothing of a key and of the shared administrator. */
export function signedInPerson({ kind, actor }: Visitor): Actor | undefined {
  return kind === "person" && actor?.credential?.kind === "session" ? actor : undefined;
}

/** Who asks, on a route that is not for everybody. */
export function actorOf(context: { readonly var: ServerEnv["Variables"] }): Actor {
  const { actor } = context.var.visitor;
  if (!actor) throw new Error("a route is about somebody, and its deed is for everybody");
  return actor;
}
