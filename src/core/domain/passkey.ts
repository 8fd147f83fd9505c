/** Passkeys: a key of a person's device that signs in in place of a password. */
import type { PasskeyId, UserId } from "./ids.ts";

export interface Passkey {
  readonly id: PasskeyId;
  /** What its owner calls it. */
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt?: string;
}

/** With what signatures are checked by; none of it is secret. */
export interface StoredPasskey extends Passkey {
  readonly userId: UserId;
  /** What the device calls it: base64url, as the key. */
  readonly credentialId: string;
  readonly publicKey: string;
  /** How often the device says that it has signed; zero of those that do not count. */
  readonly counter: number;
  /** How browsers may reach the device. */
  readonly transports: readonly string[];
  /** The host name that it is for. */
  readonly host: string;
}

export function shownPasskey({ id, name, createdAt, usedAt }: StoredPasskey): Passkey {
  return { id, name, createdAt, ...(usedAt === undefined ? {} : { usedAt }) };
}

/** What browsers and servers say to each other of passkeys; the standard's own shapes. */
export type PasskeyJson = Readonly<Record<string, unknown>>;

/** Asked of the browser. */
export interface PasskeyOptions {
  readonly options: PasskeyJson;
}

export interface PasskeyList {
  readonly passkeys: readonly Passkey[];
}

export interface AddPasskey {
  readonly name: string;
  /** What the browser made. */
  readonly response: PasskeyJson;
}

export interface NamePasskey {
  readonly name: string;
}

export interface UsePasskey {
  /** What the browser signed. */
  readonly response: PasskeyJson;
}
