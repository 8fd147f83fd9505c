/** Passkeys of people. They go with the end of their account: see `AccountStore.endAccount`. */
import type { StoredPasskey } from "../domain/passkey.ts";
import type { PasskeyId, UserId } from "../domain/ids.ts";

export interface PasskeyStore {
  /** False where the device's name of it is taken. */
  addPasskey(passkey: StoredPasskey): Promise<boolean>;
  findPasskey(credentialId: string): Promise<StoredPasskey | undefined>;
  /** Newest first. */
  listPasskeys(userId: UserId): Promise<StoredPasskey[]>;
  namePasskey(userId: UserId, id: PasskeyId, name: string): Promise<boolean>;
  /** False where the counter is not above that of its last use: another has signed by a copy. Zero after zero does not count. */
  usePasskey(id: PasskeyId, counter: number, usedAt: string): Promise<boolean>;
  removePasskey(userId: UserId, id: PasskeyId): Promise<boolean>;
}
