/** Spaces and their members. Who may do it in the space that is named is asked of the policy by the service. */
import { createRoute, z } from "@hono/zod-openapi";
import type { SpaceId, UserId } from "../../core/domain/ids.ts";
import {
  memberListSchema,
  nameSpaceSchema,
  putMemberSchema,
  spaceListSchema,
  spaceOfSchema,
} from "../account.ts";
import { spaceDefaultsSchema } from "../space-defaults.ts";
import { bodyOf, byId, errorReplies, idOf, json } from "../fields.ts";

export const spaceRoutes = {
  list: createRoute({
    method: "get",
    path: "/api/spaces",
    "x-deed": "belong",
    summary: "List the spaces that one is a member of",
    responses: { 200: json(spaceListSchema, "Spaces, one's own first"), ...errorReplies },
  }),
  make: createRoute({
    method: "post",
    path: "/api/spaces",
    "x-deed": "belong",
    summary: "Make a space",
    request: bodyOf(nameSpaceSchema),
    responses: { 201: json(spaceOfSchema, "The space, which only its maker is in"), ...errorReplies },
  }),
  rename: createRoute({
    method: "put",
    path: "/api/spaces/{id}",
    "x-deed": "belong",
    summary: "Give a space another name",
    request: { params: byId<SpaceId>(), ...bodyOf(nameSpaceSchema) },
    responses: { 200: json(spaceOfSchema, "As it is now"), ...errorReplies },
  }),
  members: createRoute({
    method: "get",
    path: "/api/spaces/{id}/members",
    "x-deed": "belong",
    summary: "Who is in a space",
    request: { params: byId<SpaceId>() },
    responses: { 200: json(memberListSchema, "Members"), ...errorReplies },
  }),
  putMember: createRoute({
    method: "put",
    path: "/api/spaces/{id}/members",
    "x-deed": "belong",
    summary: "Let an account into a space, or change what it may do there",
    request: { params: byId<SpaceId>(), ...bodyOf(putMemberSchema) },
    responses: { 200: json(memberListSchema, "Members"), ...errorReplies },
  }),
  defaults: createRoute({
    method: "get",
    path: "/api/space-defaults",
    "x-deed": "read",
    summary: "The model and the instruction that this space answers with",
    responses: { 200: json(spaceDefaultsSchema, "What is set"), ...errorReplies },
  }),
  putDefaults: createRoute({
    method: "put",
    path: "/api/space-defaults",
    "x-deed": "lead",
    summary: "Set the model and the instruction that this space answers with",
    request: bodyOf(spaceDefaultsSchema),
    responses: { 200: json(spaceDefaultsSchema, "As it is now"), ...errorReplies },
  }),
  removeMember: createRoute({
    method: "delete",
    path: "/api/spaces/{id}/members/{userId}",
    "x-deed": "belong",
    summary: "Take a member out of a space, or leave it",
    request: { params: z.object({ id: idOf<SpaceId>(), userId: idOf<UserId>() }) },
    responses: { 204: { description: "No member any more" }, ...errorReplies },
  }),
} as const;
