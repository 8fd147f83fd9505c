import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isOwnerGone, ownerName } from "./process-owner.ts";

const withPid = (pid: number): string => ownerName("x").replace(`|${process.pid}|`, `|${pid}|`);

test("a process that runs is not gone, and one that has ended is", async () => {
  expect(isOwnerGone(ownerName("x"))).toBe(false);
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  expect(isOwnerGone(withPid(child.pid ?? 0))).toBe(false);
  child.kill("SIGKILL");
  await once(child, "close");
  expect(isOwnerGone(withPid(child.pid ?? 0))).toBe(true);
});

test("nobody can tell of a process elsewhere", () => {
  const [host, namespace, pid] = ownerName("x").split("|");
  for (const owner of [
    `else|${namespace}|1|x`,
    `${host}|pid:[1]|${pid}|x`,
    "own_abc",
    "",
    `${host}|${namespace}||x`,
  ]) {
    expect(isOwnerGone(owner)).toBe(false);
  }
});
