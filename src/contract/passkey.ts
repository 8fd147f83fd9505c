/** What the server takes and replies about passkeys. */
import { z } from "@hono/zod-openapi";
import type { PasskeyId } from "../core/domain/ids.ts";
import type {
  AddPasskey,
  NamePasskey,
  Passkey,
  PasskeyList,
  PasskeyOptions,
  UsePasskey,
} from "../core/domain/passkey.ts";
import { idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

const name = z.string().trim().min(1).max(100);
const standard = z
  .record(z.string(), z.unknown())
  .openapi({ description: "As WebAuthn has it in JSON; binary parts are base64url" });

export const passkeySchema = schemaOf<Passkey>()(
  z.object({ id: idOf<PasskeyId>(), name: z.string(), createdAt: instant, usedAt: instant.optional() }),
  "Passkey",
);
export const passkeyListSchema = schemaOf<PasskeyList>()(
  z.object({ passkeys: z.array(passkeySchema) }),
  "PasskeyList",
);
export const passkeyOptionsSchema = schemaOf<PasskeyOptions>()(
  z.object({ options: standard }),
  "PasskeyOptions",
);
export const addPasskeySchema = schemaOf<AddPasskey>()(z.object({ name, response: standard }), "AddPasskey");
export const namePasskeySchema = schemaOf<NamePasskey>()(z.object({ name }), "NamePasskey");
export const usePasskeySchema = schemaOf<UsePasskey>()(z.object({ response: standard }), "UsePasskey");
