import { expect, it } from "vitest";
import { z } from "zod";
import { turnsDuring } from "../../../test/turns-during.ts";
import type { ReadShape } from "./archive-parts.ts";
import { inShape } from "./in-shape.ts";

const SCHEMA = z.object({ id: z.string(), few: z.array(z.string()), many: z.array(z.number()).min(1) });
const shape: ReadShape<z.infer<typeof SCHEMA>> = (json) => {
  const parsed = SCHEMA.safeParse(json);
  return parsed.success ? { read: parsed.data } : { problem: parsed.error.issues[0]!.path.join(".") };
};

const numbers = Array.from({ length: 2_600 }, (_, nth) => nth);

it("reads long lists whole, in turns, and leaves out what is not asked for", async () => {
  const json = { id: "a", few: ["b"], many: numbers, unknown: numbers };
  expect(await inShape(json, shape)).toEqual({ read: { id: "a", few: ["b"], many: numbers } });
  expect(await turnsDuring(inShape(json, shape))).toBeGreaterThan(2);
});

it("finds what is wrong at the end of a long list, and beside it", async () => {
  expect(await inShape({ id: "a", few: [], many: [...numbers, "c"] }, shape)).toHaveProperty("problem");
  expect(await inShape({ id: 1, few: [], many: numbers }, shape)).toEqual({ problem: "id" });
  expect(await inShape("a", shape)).toHaveProperty("problem");
});
