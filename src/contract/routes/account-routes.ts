/** Signing in and out, one's own sessions, keys and password. */
import { createRoute } from "@hono/zod-openapi";
import type { CredentialId } from "../../core/domain/ids.ts";
import {
  acceptInvitationSchema,
  changePasswordSchema,
  credentialListSchema,
  madeKeySchema,
  makeKeySchema,
  sessionStateSchema,
  setUpSchema,
  signInSchema,
} from "../account.ts";
import { bodyOf, byId, errorReplies, json } from "../fields.ts";

const signedIn = { 200: json(sessionStateSchema, "Signed in; the cookie is set"), ...errorReplies };

export const accountRoutes = {
  session: createRoute({
    method: "get",
    path: "/api/session",
    "x-deed": "visit",
    summary: "Whether one has to sign in, and who has",
    responses: { 200: json(sessionStateSchema, "How it is"), ...errorReplies },
  }),
  signIn: createRoute({
    method: "post",
    path: "/api/session",
    "x-deed": "visit",
    summary: "Sign in",
    request: bodyOf(signInSchema),
    responses: signedIn,
  }),
  signOut: createRoute({
    method: "delete",
    path: "/api/session",
    "x-deed": "self",
    summary: "Sign out",
    responses: { 204: { description: "The session has ended" }, ...errorReplies },
  }),
  setUp: createRoute({
    method: "post",
    path: "/api/set-up",
    "x-deed": "visit",
    summary: "Make the first account, with the code of the server's log",
    request: bodyOf(setUpSchema),
    responses: signedIn,
  }),
  accept: createRoute({
    method: "post",
    path: "/api/invitations/accept",
    "x-deed": "visit",
    summary: "Make the account that an invitation is for",
    request: bodyOf(acceptInvitationSchema),
    responses: signedIn,
  }),
  password: createRoute({
    method: "put",
    path: "/api/password",
    "x-deed": "self",
    summary: "Change one's password; all other sessions and keys end",
    request: bodyOf(changePasswordSchema),
    responses: signedIn,
  }),
  sessions: createRoute({
    method: "get",
    path: "/api/sessions",
    "x-deed": "self",
    summary: "One's sessions, newest first",
    responses: { 200: json(credentialListSchema, "Sessions"), ...errorReplies },
  }),
  endSession: createRoute({
    method: "delete",
    path: "/api/sessions/{id}",
    "x-deed": "self",
    summary: "End one of one's sessions",
    request: { params: byId<CredentialId>() },
    responses: { 204: { description: "It has ended" }, ...errorReplies },
  }),
  keys: createRoute({
    method: "get",
    path: "/api/keys",
    "x-deed": "belong",
    summary: "One's keys for programs, newest first",
    responses: { 200: json(credentialListSchema, "Keys, without their secrets"), ...errorReplies },
  }),
  makeKey: createRoute({
    method: "post",
    path: "/api/keys",
    "x-deed": "belong",
    summary: "Make a key for a program",
    request: bodyOf(makeKeySchema),
    responses: { 201: json(madeKeySchema, "Its secret is shown this once"), ...errorReplies },
  }),
  endKey: createRoute({
    method: "delete",
    path: "/api/keys/{id}",
    "x-deed": "belong",
    summary: "Take a key back",
    request: { params: byId<CredentialId>() },
    responses: { 204: { description: "It has ended" }, ...errorReplies },
  }),
} as const;
