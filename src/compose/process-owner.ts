/**
 * Names this process in a lease, so that another one on the same machine can see that it has ended and need not
 * wait for the lease to run out. Processes that cannot see each other (containers, machines) wait.
 */
import { readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** `host|process namespace|process id|chance`; the chance tells two uses of one process id apart. */
export function ownerName(chance: string): string {
  return [...sight(), process.pid, chance].join("|");
}

/** True where the process of this name would be seen from here, and is not there. */
export function isOwnerGone(owner: string): boolean {
  const [host, namespace, pid] = owner.split("|");
  const [ownHost, ownNamespace] = sight();
  if (host !== ownHost || namespace !== ownNamespace || !/^\d+$/.test(pid ?? "")) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (thrown) {
    // Any other refusal means that there is such a process.
    return (thrown as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function sight(): [host: string, namespace: string] {
  return [hostname().replaceAll("|", " "), processNamespace()];
}

/** Containers may share a host's name and still count their processes for themselves. */
function processNamespace(): string {
  if (process.platform !== "linux") return process.platform;
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    // Cannot be told: then this name is like no other.
    return `unknown ${process.pid}`;
  }
}
