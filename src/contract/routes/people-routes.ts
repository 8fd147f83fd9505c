/** For administrators: accounts, invitations, and who did what. */
import { createRoute } from "@hono/zod-openapi";
import type { InvitationId, UserId } from "../../core/domain/ids.ts";
import {
  accountListSchema,
  accountSchema,
  auditListSchema,
  changeAccountSchema,
  invitationListSchema,
  madeInvitationSchema,
  makeInvitationSchema,
} from "../account.ts";
import { bodyOf, byId, errorReplies, json, rangeSchema } from "../fields.ts";

export const peopleRoutes = {
  list: createRoute({
    method: "get",
    path: "/api/people",
    "x-deed": "administer",
    summary: "List accounts",
    responses: { 200: json(accountListSchema, "Accounts, oldest first"), ...errorReplies },
  }),
  change: createRoute({
    method: "put",
    path: "/api/people/{id}",
    "x-deed": "administer",
    summary: "Change the role of an account, or what it may spend in a month",
    request: { params: byId<UserId>(), ...bodyOf(changeAccountSchema) },
    responses: { 200: json(accountSchema, "As it is now"), ...errorReplies },
  }),
  remove: createRoute({
    method: "delete",
    path: "/api/people/{id}",
    "x-deed": "administer",
    summary: "Remove an account",
    request: { params: byId<UserId>() },
    responses: { 204: { description: "It signs in no more" }, ...errorReplies },
  }),
  endSessions: createRoute({
    method: "delete",
    path: "/api/people/{id}/sessions",
    "x-deed": "administer",
    summary: "End all sessions and keys of an account",
    request: { params: byId<UserId>() },
    responses: { 204: { description: "It has to sign in anew" }, ...errorReplies },
  }),
  invitations: createRoute({
    method: "get",
    path: "/api/invitations",
    "x-deed": "administer",
    summary: "List invitations that can still be accepted",
    responses: { 200: json(invitationListSchema, "Invitations, newest first"), ...errorReplies },
  }),
  invite: createRoute({
    method: "post",
    path: "/api/invitations",
    "x-deed": "administer",
    summary: "Invite somebody",
    request: bodyOf(makeInvitationSchema),
    responses: { 201: json(madeInvitationSchema, "Its secret is shown this once"), ...errorReplies },
  }),
  takeBack: createRoute({
    method: "delete",
    path: "/api/invitations/{id}",
    "x-deed": "administer",
    summary: "Take an invitation back",
    request: { params: byId<InvitationId>() },
    responses: { 204: { description: "It can no longer be accepted" }, ...errorReplies },
  }),
  audit: createRoute({
    method: "get",
    path: "/api/audit",
    "x-deed": "administer",
    summary: "Who did what when, newest first; never what was asked",
    request: { query: rangeSchema },
    responses: { 200: json(auditListSchema, "Entries"), ...errorReplies },
  }),
} as const;
