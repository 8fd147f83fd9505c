/** The checks of passkeys, loaded when somebody first uses one. */
import type { PasskeyChecks } from "../core/ports/passkey-checks.ts";

export function lazyPasskeys(): PasskeyChecks {
  let loading: Promise<PasskeyChecks> | undefined;
  const load = (): Promise<PasskeyChecks> => {
    loading ??= import("../adapters/passkeys/web-authn.ts").then((module) => module.webAuthn());
    return loading;
  };
  return {
    askToMake: async (...asked) => (await load()).askToMake(...asked),
    made: async (...asked) => (await load()).made(...asked),
    askToSign: async (...asked) => (await load()).askToSign(...asked),
    signed: async (...asked) => (await load()).signed(...asked),
  };
}
