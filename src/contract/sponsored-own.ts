/** What an advertiser may look at by a login of its own, and how a host lets it in. */
import { z } from "@hono/zod-openapi";
import { type AdvertiserId, type FlightId, type LoginId, REJECT_REASONS } from "../core/domain/sponsored.ts";
import type {
  AdvertiserLogin,
  LoginList,
  MadeLogin,
  MakeLogin,
  OwnReport,
  OwnReportRow,
} from "../core/domain/sponsored-accounts.ts";
import { count, idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { micros, topic } from "./sponsored.ts";

/** `null`: fewer than 50. */
const told = count.nullable();

export const ownReportSchema = schemaOf<OwnReport>()(
  z.object({
    rows: z.array(
      schemaOf<OwnReportRow>()(
        z.object({
          day: z.string(),
          flightId: idOf<FlightId>(),
          topic: topic.nullable(),
          offers: told,
          rendered: told,
          viewed: told,
          givenBack: told,
          heldOut: told,
          closed: told,
          opened: told,
          late: told,
          rejected: z.partialRecord(z.enum(REJECT_REASONS), told),
          spentMicros: micros.nullable(),
        }),
      ),
    ),
  }),
  "OwnReport",
);

export const loginSchema = schemaOf<AdvertiserLogin>()(
  z.object({
    id: idOf<LoginId>(),
    advertiserId: idOf<AdvertiserId>(),
    email: z.string(),
    createdAt: instant,
  }),
  "AdvertiserLogin",
);
export const loginListSchema = schemaOf<LoginList>()(z.object({ logins: z.array(loginSchema) }), "LoginList");
export const makeLoginSchema = schemaOf<MakeLogin>()(
  z.object({ advertiserId: idOf<AdvertiserId>(), email: z.string().min(1).max(300) }),
);
export const madeLoginSchema = schemaOf<MadeLogin>()(
  z.object({ login: loginSchema, secret: z.string().optional() }),
  "MadeLogin",
);
