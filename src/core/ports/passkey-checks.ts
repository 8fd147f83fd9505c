/** What a browser is asked for, and whether what it made is right: the standard's (WebAuthn). */
import type { PasskeyJson, StoredPasskey } from "../domain/passkey.ts";

/** Where the page is; a passkey works nowhere else. */
export interface PasskeyPlace {
  readonly host: string;
  readonly origin: string;
}

export type MadePasskey = Pick<StoredPasskey, "credentialId" | "publicKey" | "counter" | "transports">;

export interface PasskeyChecks {
  askToMake(
    place: PasskeyPlace,
    person: { readonly id: string; readonly name: string },
    before: readonly StoredPasskey[],
    challenge: string,
  ): Promise<PasskeyJson>;
  /** Nothing where it is not right. */
  made(place: PasskeyPlace, challenge: string, response: PasskeyJson): Promise<MadePasskey | undefined>;
  askToSign(place: PasskeyPlace, challenge: string): Promise<PasskeyJson>;
  /** The new counter; nothing where it is not right. */
  signed(
    place: PasskeyPlace,
    challenge: string,
    response: PasskeyJson,
    passkey: StoredPasskey,
  ): Promise<number | undefined>;
}
