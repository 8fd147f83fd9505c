import { expect, it } from "vitest";
import { argon2Passwords } from "./argon2-passwords.ts";

it("keeps a password as Argon2id, by which it and no other is recognised", async () => {
  const passwords = argon2Passwords();
  const hash = await passwords.hash("correct horse 马");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  expect(await passwords.hash("correct horse 马")).not.toBe(hash);
  expect(await passwords.verify(hash, "correct horse 马")).toBe(true);
  expect(await passwords.verify(hash, "correct horse")).toBe(false);
  expect(await passwords.verify("", "anything")).toBe(false);
});
