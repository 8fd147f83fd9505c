/** Passwords as Argon2id, which costs whoever guesses memory and time. The library is loaded when the first one is met. */
import { createSlots } from "../../lib/slots.ts";
import type { Passwords } from "../../core/ports/passwords.ts";

/** What OWASP asks for at least (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html): 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each takes a thread of the pool that files are read by, for some hundredths of a second. */
const AT_ONCE = 2;

export function argon2Passwords(): Passwords {
  const slots = createSlots(AT_ONCE);
  const inTurn = async <T>(work: (argon2: typeof import("@node-rs/argon2")) => Promise<T>): Promise<T> => {
    const leave = await slots.take();
    try {
      return await work(await import("@node-rs/argon2"));
    } finally {
      leave();
    }
  };
  return {
    // Its default is Argon2id.
    hash: (password) => inTurn((argon2) => argon2.hash(password, COST)),
    verify: (hash, password) => inTurn((argon2) => argon2.verify(hash, password).catch(() => false)),
  };
}
