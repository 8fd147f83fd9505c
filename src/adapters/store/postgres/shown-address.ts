/** The address of a database as people and logs may see it: without its password and whatever else it says to the driver. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";

/** Throws `config-invalid` where it is no address of PostgreSQL. */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^postgres(?:ql)?:$/u.test(url.protocol)) {
    throw new FootnoteError("config-invalid", say("database.address"), {
      hint: say("database.address-hint"),
    });
  }
  const who = url.username === "" ? "" : `${url.username}@`;
  return `postgres://${who}${url.host}${url.pathname}`;
}
