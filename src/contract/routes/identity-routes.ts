/** Signing in by a provider of identities, and what of it is tied to one's account. */
import { createRoute } from "@hono/zod-openapi";
import type { IdentityId } from "../../core/domain/ids.ts";
import { sessionStateSchema } from "../account.ts";
import { bodyOf, byId, errorReplies, json } from "../fields.ts";
import {
  beginProviderSchema,
  finishProviderSchema,
  identityListSchema,
  leaveProviderSchema,
  providerAddressSchema,
} from "../identity.ts";

export const identityRoutes = {
  begin: createRoute({
    method: "post",
    path: "/api/oidc/begin",
    "x-deed": "visit",
    summary:
      "Begin to sign in by the provider that the host has named; the browser keeps a cookie until it comes back",
    request: bodyOf(beginProviderSchema),
    responses: { 200: json(providerAddressSchema, "Where the browser goes"), ...errorReplies },
  }),
  finish: createRoute({
    method: "post",
    path: "/api/oidc/finish",
    "x-deed": "visit",
    summary: "Sign in with what the provider sent the browser back with",
    request: bodyOf(finishProviderSchema),
    responses: { 200: json(sessionStateSchema, "Signed in; the cookie is set"), ...errorReplies },
  }),
  leave: createRoute({
    method: "get",
    path: "/api/oidc/leave",
    "x-deed": "visit",
    summary: "Where one signs out of the provider too",
    responses: { 200: json(leaveProviderSchema, "The address, where there is one"), ...errorReplies },
  }),
  list: createRoute({
    method: "get",
    path: "/api/identities",
    "x-deed": "self",
    summary: "Who one is at the provider, newest first",
    responses: { 200: json(identityListSchema, "Identities"), ...errorReplies },
  }),
  disconnect: createRoute({
    method: "delete",
    path: "/api/identities/{id}",
    "x-deed": "self",
    summary: "Sign in by this no more",
    request: { params: byId<IdentityId>() },
    responses: { 204: { description: "It is tied to nothing any more" }, ...errorReplies },
  }),
} as const;
