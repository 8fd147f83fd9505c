/** What the server takes and replies about signing in by a provider of identities. */
import { z } from "@hono/zod-openapi";
import type {
  BeginProvider,
  FinishProvider,
  IdentityList,
  LeaveProvider,
  ProviderAddress,
} from "../core/domain/identity-replies.ts";
import type { Identity } from "../core/domain/identity.ts";
import type { IdentityId, UserId } from "../core/domain/ids.ts";
import { idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

const identitySchema = schemaOf<Identity>()(
  z.object({
    id: idOf<IdentityId>(),
    userId: idOf<UserId>(),
    issuer: z.string(),
    subject: z.string(),
    email: z.string().optional(),
    createdAt: instant,
  }),
  "Identity",
);

export const identityListSchema = schemaOf<IdentityList>()(
  z.object({ identities: z.array(identitySchema) }),
  "IdentityList",
);
export const beginProviderSchema = schemaOf<BeginProvider>()(
  z.object({ connects: z.boolean().optional() }),
  "BeginProvider",
);
export const providerAddressSchema = schemaOf<ProviderAddress>()(
  z.object({ address: z.string() }),
  "ProviderAddress",
);
export const finishProviderSchema = schemaOf<FinishProvider>()(
  z.object({ query: z.string().min(1).max(8_000) }),
  "FinishProvider",
);
export const leaveProviderSchema = schemaOf<LeaveProvider>()(
  z.object({ address: z.string().optional() }),
  "LeaveProvider",
);
