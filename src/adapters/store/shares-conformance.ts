/** What every store must do with links to what is shared; part of store-conformance.ts. */
import { describe, expect, it } from "vitest";
import type { ShareId, SpaceId, TurnId, UserId } from "../../core/domain/ids.ts";
import type { StoredShare } from "../../core/domain/share.ts";
import type { Stores } from "../../core/ports/stores.ts";
import { newAccount } from "./accounts-conformance.ts";

const HOME = "spc_home" as SpaceId;
const OTHER = "spc_other" as SpaceId;

const newShare = (name: string, rest: Partial<StoredShare> = {}): StoredShare => ({
  id: `shr_${name}` as ShareId,
  spaceId: HOME,
  userId: "usr_ada" as UserId,
  kind: "turn",
  subject: "trn_1",
  createdAt: "2026-01-01T00:00:00.000Z",
  endsAt: "2026-02-01T00:00:00.000Z",
  ...rest,
});

export function sharesConformance(stores: () => Stores): void {
  const shares = () => stores().accounts;

  describe("with links to what is shared", () => {
    it("finds one by its secret's hash, and lists those of a space, newest first", async () => {
      const thread = newShare("b", { kind: "thread", subject: "thr_1", lastTurn: "trn_2" as TurnId });
      await shares().addShare(newShare("a"), "hash-a");
      await shares().addShare(thread, "hash-b");
      await shares().addShare(newShare("c", { spaceId: OTHER }), "hash-c");
      expect(await shares().findShare("hash-b")).toEqual(thread);
      expect(await shares().findShare("hash-none")).toBeUndefined();
      expect(await shares().listShares(HOME)).toEqual([thread, newShare("a")]);
    });

    it("removes one from its own space alone", async () => {
      await shares().addShare(newShare("a"), "hash-a");
      expect(await shares().removeShare(OTHER, "shr_a" as ShareId)).toBe(false);
      expect(await shares().removeShare(HOME, "shr_a" as ShareId)).toBe(true);
      expect(await shares().removeShare(HOME, "shr_a" as ShareId)).toBe(false);
      expect(await shares().findShare("hash-a")).toBeUndefined();
    });

    it("removes those of an account that is removed", async () => {
      await shares().addAccount(newAccount("ada"));
      await shares().addShare(newShare("a"), "hash-a");
      await shares().addShare(newShare("b", { userId: "usr_ben" as UserId }), "hash-b");
      await shares().endAccount("usr_ada" as UserId, "2026-01-02T00:00:00.000Z");
      expect((await shares().listShares(HOME)).map(({ id }) => id)).toEqual(["shr_b"]);
    });
  });
}
