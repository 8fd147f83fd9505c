/**
 * What must be true of package-lock.json so that `npm ci` works on any machine, as a pure function. It does not
 * check that a locked version satisfies the range that asks for it: npm does.
 */
import { isDeepStrictEqual } from "node:util";

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface Lock {
  readonly lockfileVersion?: number;
  readonly packages?: Readonly<Record<string, LockEntry>>;
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The lists of package.json that `npm ci` compares with the lock. */
const COMPARED = ["dependencies", "devDependencies", "optionalDependencies"] as const;

/** `areScriptsOff`: where it is always installed with npm's scripts turned off, as a runtime is. */
export function findLockProblems(lock: Lock, manifest: Manifest, areScriptsOff = false): string[] {
  const packages = lock.packages ?? {};
  const root = packages[""];
  if (lock.lockfileVersion !== 3 || root === undefined) return ["package-lock.json is not of version 3"];
  const problems: string[] = [];
  for (const list of COMPARED) {
    const same = isDeepStrictEqual(manifest[list] ?? {}, root[list] ?? {});
    if (!same) problems.push(`${list} differ between package.json and the lock: run npm install`);
  }
  for (const [path, entry] of Object.entries(packages)) {
    problems.push(...edgeProblems(path, entry, packages));
    if (path !== "" && entry.link !== true) problems.push(...entryProblems(path, entry));
    // What npm 10 runs, npm 12 does not; and ours (`prepack`) have to run, so that they cannot be turned off for all.
    if (!areScriptsOff && entry.hasInstallScript === true)
      problems.push(`${path} runs a script when it is installed`);
  }
  return problems;
}

function entryProblems(path: string, entry: LockEntry): string[] {
  const problems: string[] = [];
  if (entry.version === undefined) problems.push(`${path} has no version`);
  if (!entry.integrity?.startsWith("sha512-")) problems.push(`${path} has no sha512 hash`);
  if (entry.resolved !== undefined) problems.push(`${path} names the host it came from (resolved)`);
  return problems;
}

/**
 * Optional edges count too: they are for other platforms, and one that is absent from the lock makes `npm ci` fail
 * although `npm install` passed.
 */
function edgeProblems(
  path: string,
  entry: LockEntry,
  packages: Readonly<Record<string, LockEntry>>,
): string[] {
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => entry.peerDependenciesMeta?.[name]?.optional !== true,
  );
  const names = [...COMPARED.flatMap((list) => Object.keys(entry[list] ?? {})), ...peers];
  return [...new Set(names)]
    .filter((name) => !isFound(path, name, packages))
    .map((name) => `${path === "" ? "package.json" : path} needs ${name}, which is not in the lock`);
}

/** Node's own search: in the folder of the package, then in each folder above it. */
function isFound(from: string, name: string, packages: Readonly<Record<string, LockEntry>>): boolean {
  for (let folder = from; ;) {
    if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === "") return false;
    const cut = folder.lastIndexOf("/node_modules/");
    folder = cut < 0 ? "" : folder.slice(0, cut);
  }
}
