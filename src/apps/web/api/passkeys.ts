/** Signing in by a passkey, and one's own; the browser's part is loaded when one is used. */
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { SessionState } from "../../../core/domain/account-replies.ts";
import type { PasskeyId } from "../../../core/domain/ids.ts";
import type { Passkey } from "../../../core/domain/passkey.ts";
import { call } from "./call.ts";

/** Whether this browser has them here: at an address with a name, and over HTTPS unless it is this machine. */
export function hasPasskeys(): boolean {
  return (
    globalThis.isSecureContext && "PublicKeyCredential" in globalThis && /[a-z]/u.test(location.hostname)
  );
}

/** Nothing where the person has left it. */
export async function signInByPasskey(): Promise<SessionState | undefined> {
  const [{ options }, { startAuthentication }] = await Promise.all([
    call("post", "/api/session/passkey/begin", {}),
    import("@simplewebauthn/browser"),
  ]);
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const response = await unlessLeft(startAuthentication({ optionsJSON }));
  return response && call("post", "/api/session/passkey", { body: { response: { ...response } } });
}

export const listPasskeys = async (): Promise<readonly Passkey[]> =>
  (await call("get", "/api/passkeys", {})).passkeys;

/** Nothing where the person has left it, or the device has one already. */
export async function addPasskey(name: string): Promise<Passkey | undefined> {
  const [{ options }, { startRegistration }] = await Promise.all([
    call("post", "/api/passkeys/begin", {}),
    import("@simplewebauthn/browser"),
  ]);
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const response = await unlessLeft(startRegistration({ optionsJSON }));
  return response && call("post", "/api/passkeys", { body: { name, response: { ...response } } });
}

export const renamePasskey = (id: PasskeyId, name: string): Promise<unknown> =>
  call("put", "/api/passkeys/{id}", { params: { id }, body: { name } });
export const removePasskey = (id: PasskeyId): Promise<unknown> =>
  call("delete", "/api/passkeys/{id}", { params: { id } });

/** A browser says of what a person has closed, and of a device that is known, no more than that it was not done. */
async function unlessLeft<T>(doing: Promise<T>): Promise<T | undefined> {
  try {
    return await doing;
  } catch (thrown) {
    if (
      thrown instanceof Error &&
      ["NotAllowedError", "AbortError", "InvalidStateError"].includes(thrown.name)
    ) {
      return undefined;
    }
    throw thrown;
  }
}
