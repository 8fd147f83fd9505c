/** Codes that people copy from a log, and passwords that are made for them: by chance, in letters that are not mistaken for others. */
import { randomInt } from "node:crypto";

const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Some 98 bits, in groups of five. */
export function newCode(): string {
  const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
