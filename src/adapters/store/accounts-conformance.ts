/** What every store must do with accounts, credentials, invitations, spaces and members; part of store-conformance.ts. */
import { describe, expect, it } from "vitest";
import type { Credential, Invitation } from "../../core/domain/account.ts";
import type { CredentialId, InvitationId, RunId, SpaceId, ThreadId, UserId } from "../../core/domain/ids.ts";
import { makeScope } from "../../core/domain/make-scope.ts";
import type { StoredAccount } from "../../core/ports/account-store.ts";
import type { Stores } from "../../core/ports/stores.ts";

const AT = "2026-01-01T00:00:00.000Z";
const LATER = "2026-02-01T00:00:00.000Z";
const usr = (name: string) => `usr_${name}` as UserId;
const spc = (name: string) => `spc_${name}` as SpaceId;

export const newAccount = (name: string, rest: Partial<StoredAccount> = {}): StoredAccount => ({
  id: usr(name),
  email: `${name}@a.example`,
  role: "member",
  createdAt: AT,
  passwordHash: `hash of ${name}`,
  ...rest,
});

const newCredential = (name: string, rest: Partial<Credential> = {}): Credential => ({
  id: `crd_${name}` as CredentialId,
  kind: "session",
  name,
  createdAt: AT,
  seenAt: AT,
  endsAt: LATER,
  ...rest,
});

export function accountsConformance(stores: () => Stores): void {
  const people = () => stores().accounts;
  const own = (name: string) => ({ id: spc(name), name, createdAt: AT });
  const add = (name: string, rest?: Partial<StoredAccount>) =>
    people().addAccount(newAccount(name, rest), own(name));

  describe("with accounts", () => {
    it("adds one with its space, once for an id and an address", async () => {
      expect(await people().hasAccounts()).toBe(false);
      expect(await add("ada", { role: "admin", monthCapMicros: 5 })).toBe(true);
      expect(await add("ada")).toBe(false);
      expect(await add("ben", { email: "ada@a.example" })).toBe(false);
      expect(await people().addAccount(newAccount("guest", { role: "guest" }))).toBe(true);
      expect(await people().hasAccounts()).toBe(true);
      expect(await people().findAccount("ada@a.example")).toEqual(
        newAccount("ada", { role: "admin", monthCapMicros: 5 }),
      );
      expect(await people().listSpacesOf(usr("ada"))).toEqual([{ ...own("ada"), role: "owner" }]);
      expect(await people().listSpacesOf(usr("guest"))).toEqual([]);
      expect(await people().listSpacesOf(usr("ben"))).toEqual([]);
      const [{ passwordHash: _, ...shown }] = [newAccount("guest", { role: "guest" })];
      expect((await people().listAccounts())[1]).toEqual(shown);
    });

    it("changes what is given alone, and takes a cap away", async () => {
      await add("ada");
      expect(await people().changeAccount(usr("ada"), { monthCapMicros: 7, role: "guest" })).toBe(true);
      expect(await people().getAccount(usr("ada"))).toEqual(
        newAccount("ada", { role: "guest", monthCapMicros: 7 }),
      );
      await people().changeAccount(usr("ada"), { monthCapMicros: null, passwordHash: "new" });
      expect(await people().getAccount(usr("ada"))).toEqual(
        newAccount("ada", { role: "guest", passwordHash: "new" }),
      );
      expect(await people().changeAccount(usr("nobody"), { role: "admin" })).toBe(false);
    });

    it("finds a credential by its secret's hash until it is ended, by its own person alone", async () => {
      await add("ada");
      await add("ben");
      const key = newCredential("k", { kind: "key", scopes: ["read"] });
      await people().addCredential(newCredential("s"), usr("ada"), "hash-s");
      await people().addCredential(key, usr("ada"), "hash-k");
      expect(await people().findCredential("hash-k")).toEqual({
        credential: key,
        account: newAccount("ada"),
      });
      await people().seeCredential("crd_s" as CredentialId, LATER);
      expect(await people().listCredentials(usr("ada"), "session")).toEqual([
        newCredential("s", { seenAt: LATER }),
      ]);
      expect(await people().listCredentials(usr("ben"), "session")).toEqual([]);
      expect(await people().removeCredential(usr("ben"), "crd_s" as CredentialId)).toBe(false);
      expect(await people().removeCredential(usr("ada"), "crd_s" as CredentialId)).toBe(true);
      expect(await people().findCredential("hash-s")).toBeUndefined();
      await people().addCredential(newCredential("t"), usr("ada"), "hash-t");
      await people().removeCredentials(usr("ada"), "crd_t" as CredentialId);
      expect(await people().findCredential("hash-k")).toBeUndefined();
      expect(await people().findCredential("hash-t")).toBeDefined();
    });

    it("renews a grant for one caller, and ends it with the keys that it makes", async () => {
      await add("ada");
      await add("ben");
      const grant = newCredential("g", { kind: "grant", scopes: ["read"] });
      const id = grant.id;
      await people().addCredential(grant, usr("ada"), "hash-1", { clientHash: "hash of a program" });
      const key = (name: string, endsAt = LATER) =>
        people().addCredential(newCredential(name, { kind: "key", endsAt }), usr("ada"), `hash-${name}`, {
          grantId: id,
        });
      await key("old", AT);
      await key("new");
      expect(await people().getGrant(id)).toEqual({
        credential: grant,
        userId: usr("ada"),
        clientHash: "hash of a program",
      });
      expect(await people().getGrant("crd_new" as CredentialId)).toBeUndefined();
      expect(await people().listCredentials(usr("ada"), "key")).toEqual([]);
      expect(await people().listCredentials(usr("ada"), "grant")).toEqual([grant]);
      const renewal = { from: "hash-1", to: "hash-2", at: AT, endsAt: LATER };
      const tries = await Promise.all([1, 2, 3].map(() => people().renewGrant(id, renewal)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await people().findCredential("hash-old")).toBeUndefined();
      expect(await people().findCredential("hash-1")).toBeUndefined();
      expect((await people().findCredential("hash-2"))?.credential).toEqual(grant);
      expect(await people().removeCredential(usr("ben"), id)).toBe(false);
      expect(await people().findCredential("hash-new")).toBeDefined();
      expect(await people().removeCredential(usr("ada"), "crd_new" as CredentialId)).toBe(true);
      expect(await people().getGrant(id)).toBeUndefined();
      expect(await people().findCredential("hash-new")).toBeUndefined();
    });

    it("gives an invitation to one taker", async () => {
      const invitation: Invitation = {
        id: "inv_1" as InvitationId,
        role: "member",
        spaceId: spc("ada"),
        spaceRole: "reader",
        createdBy: usr("ada"),
        createdAt: AT,
        endsAt: LATER,
      };
      await people().addInvitation(invitation, "hash-i");
      expect(await people().findInvitation("hash-i")).toEqual(invitation);
      expect(await people().listInvitations()).toEqual([invitation]);
      const taken = await Promise.all([1, 2].map(() => people().removeInvitation(invitation.id)));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it("records who did what, newest first", async () => {
      const entry = { at: AT, userId: usr("ada"), what: "POST /api/ask" };
      await people().addAuditEntry(entry);
      await people().addAuditEntry({ ...entry, spaceId: spc("ada"), subject: "thr_1", address: "::1" });
      expect(await people().listAuditEntries({ offset: 1, limit: 5 })).toEqual([entry]);
      expect(await people().listAuditEntries({ offset: 0, limit: 1 })).toMatchObject([{ address: "::1" }]);
    });

    it("never leaves a space without an owner", async () => {
      for (const name of ["ada", "ben"]) await add(name);
      const shared = { id: spc("shared"), name: "Shared", createdAt: AT };
      await people().addSpace(shared, usr("ada"));
      expect(await people().putMember(shared.id, usr("ada"), "reader", AT)).toBe(false);
      expect(await people().removeMember(shared.id, usr("ada"))).toBe(false);
      expect(await people().putMember(shared.id, usr("ben"), "reader", AT)).toBe(true);
      expect(await people().getSpaceOf(usr("ben"), shared.id)).toEqual({ ...shared, role: "reader" });
      expect(await people().getSpaceOf(usr("ben"), spc("ada"))).toBeUndefined();
      expect(await people().putMember(shared.id, usr("ben"), "owner", LATER)).toBe(true);
      expect(await people().renameSpace(shared.id, "Ours")).toBe(true);
      expect(await people().removeMember(shared.id, usr("ada"))).toBe(true);
      expect(await people().listMembers(shared.id)).toEqual([
        { id: usr("ben"), email: "ben@a.example", role: "owner" },
      ]);
      expect(await people().listSpacesOf(usr("ada"))).toEqual([{ ...own("ada"), role: "owner" }]);
    });

    it("ends an account with its sessions, and hands over what it shared with its work", async () => {
      for (const name of ["ada", "ben", "eve"]) await add(name);
      const shared = { id: spc("shared"), name: "Shared", createdAt: AT };
      await people().addSpace(shared, usr("ada"));
      await people().putMember(shared.id, usr("eve"), "reader", AT);
      await people().putMember(shared.id, usr("ben"), "writer", LATER);
      const theirs = stores().in(makeScope(shared.id, usr("ada")));
      const alone = stores().in(makeScope(spc("ada"), usr("ada")));
      for (const store of [theirs, alone]) await store.putJob({ kind: "site-round", key: "1", dueAt: AT });
      await people().addCredential(newCredential("s"), usr("ada"), "hash-s");
      expect(await stores().shared.dueScopes(AT)).toHaveLength(2);
      expect(await people().endAccount(usr("ada"), LATER)).toBe(true);
      expect(await people().endAccount(usr("ada"), LATER)).toBe(false);
      expect(await people().findCredential("hash-s")).toBeUndefined();
      expect(await people().getAccount(usr("ada"))).toMatchObject({ endedAt: LATER });
      expect(await people().getSpaceOf(usr("ben"), shared.id)).toMatchObject({ role: "owner" });
      expect(await people().getSpaceOf(usr("ada"), shared.id)).toBeUndefined();
      expect(await people().getSpaceOf(usr("ada"), spc("ada"))).toBeDefined();
      expect(await stores().shared.dueScopes(AT)).toEqual([{ spaceId: shared.id, userId: usr("ben") }]);
      await people().changeAccount(usr("ada"), { endedAt: null });
      expect((await people().listAccounts()).map(({ id }) => id)).toContain(usr("ada"));
    });

    it("sums costs over all spaces and for each person, and gives each his own due jobs", async () => {
      const [ada, both] = [makeScope(spc("a"), usr("ada")), makeScope(spc("b"), usr("ada"))];
      const ben = makeScope(spc("b"), usr("ben"));
      for (const [scope, at, costMicros] of [
        [ada, AT, 1],
        [both, LATER, 20],
        [ben, LATER, 300],
      ] as const) {
        await stores()
          .in(scope)
          .addModelCall({
            at,
            runId: "run_1" as RunId,
            threadId: "thr_1" as ThreadId,
            role: "answer",
            model: "x/m",
            inputTokens: 1,
            cachedInputTokens: 0,
            outputTokens: 1,
            costMicros,
          });
      }
      expect(await stores().shared.sumCosts({ since: AT })).toBe(321);
      expect(await stores().shared.sumCosts({ since: AT, userId: usr("ada") })).toBe(21);
      expect(await stores().shared.sumCosts({ since: LATER, userId: usr("ada") })).toBe(20);
      expect(await stores().shared.sumCosts({ since: "2027" })).toBe(0);
      await stores().in(both).putJob({ kind: "digest", key: "1", dueAt: AT });
      expect(await stores().in(ben).listJobs("digest", AT)).toEqual([]);
      expect(await stores().in(ben).listJobs("digest")).toHaveLength(1);
      await stores().in(ben).putJob({ kind: "digest", key: "1", dueAt: AT });
      expect(await stores().in(ben).listJobs("digest", AT)).toHaveLength(1);
      expect(await stores().in(both).listJobs("digest", AT)).toEqual([]);
    });
  });
}
