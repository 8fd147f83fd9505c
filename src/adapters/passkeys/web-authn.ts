/**
 * Passkeys by `@simplewebauthn/server`: the person is verified by the device each time, no statement of its maker is asked for, and nothing
 * is fetched. What is wrong is not told apart: a browser of ours makes none of it.
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { PasskeyChecks } from "../../core/ports/passkey-checks.ts";

/** A minute and more, to find the device. */
const TIMEOUT_MS = 120_000;

export function webAuthn(): PasskeyChecks {
  return {
    async askToMake({ host }, { id, name }, before, challenge) {
      const options = await generateRegistrationOptions({
        rpName: "Footnote",
        rpID: host,
        userID: new TextEncoder().encode(id),
        userName: name,
        challenge: Uint8Array.from(Buffer.from(challenge, "base64url")),
        timeout: TIMEOUT_MS,
        attestationType: "none",
        excludeCredentials: before.map(({ credentialId, transports }) => ({
          id: credentialId,
          transports: [...transports],
        })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      });
      return { ...options };
    },

    async made({ host, origin }, challenge, response) {
      const verified = await verifyRegistrationResponse({
        // Whatever it is, the library looks it over.
        response: response as unknown as RegistrationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: host,
        requireUserVerification: true,
      }).catch(() => undefined);
      if (verified?.verified !== true) return undefined;
      const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
      return {
        credentialId: id,
        publicKey: Buffer.from(publicKey).toString("base64url"),
        counter,
        transports: transports.filter((one) => typeof one === "string").slice(0, 10),
      };
    },

    async askToSign({ host }, challenge) {
      const options = await generateAuthenticationOptions({
        rpID: host,
        challenge: Uint8Array.from(Buffer.from(challenge, "base64url")),
        timeout: TIMEOUT_MS,
        userVerification: "required",
      });
      return { ...options };
    },

    async signed({ host, origin }, challenge, response, { credentialId, publicKey, counter }) {
      const verified = await verifyAuthenticationResponse({
        response: response as unknown as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: host,
        credential: {
          id: credentialId,
          publicKey: Uint8Array.from(Buffer.from(publicKey, "base64url")),
          counter,
        },
        requireUserVerification: true,
      }).catch(() => undefined);
      return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined;
    },
  };
}
