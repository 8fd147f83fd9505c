/** Signing in by a passkey, and one's own passkeys. */
import { createRoute } from "@hono/zod-openapi";
import type { PasskeyId } from "../../core/domain/ids.ts";
import { sessionStateSchema } from "../account.ts";
import { bodyOf, byId, errorReplies, json } from "../fields.ts";
import {
  addPasskeySchema,
  namePasskeySchema,
  passkeyListSchema,
  passkeyOptionsSchema,
  passkeySchema,
  usePasskeySchema,
} from "../passkey.ts";

const asked = {
  200: json(passkeyOptionsSchema, "What the browser is asked for; it keeps a cookie until it is done"),
  ...errorReplies,
};

export const passkeyRoutes = {
  begin: createRoute({
    method: "post",
    path: "/api/session/passkey/begin",
    "x-deed": "visit",
    summary: "Begin to sign in by a passkey",
    responses: asked,
  }),
  signIn: createRoute({
    method: "post",
    path: "/api/session/passkey",
    "x-deed": "visit",
    summary: "Sign in with what the browser signed",
    request: bodyOf(usePasskeySchema),
    responses: { 200: json(sessionStateSchema, "Signed in; the cookie is set"), ...errorReplies },
  }),
  list: createRoute({
    method: "get",
    path: "/api/passkeys",
    "x-deed": "self",
    summary: "One's passkeys, newest first",
    responses: { 200: json(passkeyListSchema, "Passkeys"), ...errorReplies },
  }),
  beginAdding: createRoute({
    method: "post",
    path: "/api/passkeys/begin",
    "x-deed": "self",
    summary: "Begin to add a passkey, in a session that has just begun",
    responses: asked,
  }),
  add: createRoute({
    method: "post",
    path: "/api/passkeys",
    "x-deed": "self",
    summary: "Add the passkey that the browser made",
    request: bodyOf(addPasskeySchema),
    responses: { 201: json(passkeySchema, "The passkey"), ...errorReplies },
  }),
  rename: createRoute({
    method: "put",
    path: "/api/passkeys/{id}",
    "x-deed": "self",
    summary: "Call a passkey something else",
    request: { params: byId<PasskeyId>(), ...bodyOf(namePasskeySchema) },
    responses: { 204: { description: "It is called so" }, ...errorReplies },
  }),
  remove: createRoute({
    method: "delete",
    path: "/api/passkeys/{id}",
    "x-deed": "self",
    summary: "Sign in by this passkey no more",
    request: { params: byId<PasskeyId>() },
    responses: { 204: { description: "It is removed" }, ...errorReplies },
  }),
} as const;
