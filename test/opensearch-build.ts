/**
 * Puts OpenSearch together from Maven Central, where its distribution is a list of jars: the server, the modules that it does not start
 * without, the usual analysers (its Chinese one among them) and the plugin for vectors. Needs Java 17 and Maven, and a minute.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import yauzl from "yauzl";
import { pipeline } from "node:stream/promises";

export const OPENSEARCH_VERSION = "2.19.6";
const LOG4J = "2.25.4";
/** Below a folder that any user may pass: the server refuses to run as root. */
const HOME = join(tmpdir(), `footnote-opensearch-${OPENSEARCH_VERSION}`);
const WHOLE = "whole";
const COPY = "org.apache.maven.plugins:maven-dependency-plugin:2.8:copy-dependencies";
const KNN = "opensearch-knn";
/** Maven has no checksum of its package. */
const KNN_SHA256 = "c21b9565624d29fd4024e3a3902712349006cb7894a73c45d976756a761e628f";

interface Part {
  /** Where it goes, below the home. */
  readonly folder: string;
  readonly coordinates: readonly string[];
  /** The class that the server loads. */
  readonly plugin?: string;
  readonly extends?: string;
  /** What the server's security manager lets it do. */
  readonly policy?: readonly string[];
}

const module = (name: string, artifact = name): Pick<Part, "folder" | "coordinates"> => ({
  folder: `modules/${name}`,
  coordinates: [`org.opensearch.plugin:${artifact}:${OPENSEARCH_VERSION}`],
});

const PARTS: readonly Part[] = [
  {
    folder: "lib",
    coordinates: [
      `org.opensearch:opensearch:${OPENSEARCH_VERSION}`,
      `org.opensearch:opensearch-plugin-classloader:${OPENSEARCH_VERSION}`,
      `org.apache.logging.log4j:log4j-core:${LOG4J}`,
    ],
  },
  {
    ...module("transport-netty4", "transport-netty4-client"),
    plugin: "org.opensearch.transport.Netty4Plugin",
    policy: [
      'java.io.FilePermission "/proc/sys/net/core/somaxconn", "read"',
      'java.net.SocketPermission "*", "accept,connect"',
      'java.lang.RuntimePermission "*", "setContextClassLoader"',
      'java.lang.RuntimePermission "getClassLoader"',
      'java.util.PropertyPermission "sun.nio.ch.bugLevel", "write"',
    ],
  },
  {
    ...module("lang-painless"),
    plugin: "org.opensearch.painless.PainlessPlugin",
    policy: [
      'java.lang.RuntimePermission "createClassLoader"',
      'java.lang.RuntimePermission "getClassLoader"',
    ],
  },
  {
    ...module("analysis-common"),
    plugin: "org.opensearch.analysis.common.CommonAnalysisPlugin",
    extends: "lang-painless",
  },
  { folder: `plugins/${KNN}`, coordinates: [`org.opensearch.plugin:${KNN}:${OPENSEARCH_VERSION}.0:zip`] },
];

/** The server's home, where it was built on this machine. */
export function opensearchHome(): string | undefined {
  return existsSync(join(HOME, WHOLE)) ? HOME : undefined;
}

/** What is missing on this machine to build it. */
export function missingForOpensearch(): string[] {
  const isThere = (program: string): boolean =>
    (process.env["PATH"] ?? "").split(":").some((folder) => existsSync(join(folder, program)));
  return ["java", "mvn"].filter((program) => !isThere(program));
}

/** Its home. Throws where Maven does. */
export async function buildOpensearch(): Promise<string> {
  if (opensearchHome() !== undefined) return HOME;
  rmSync(HOME, { recursive: true, force: true });
  // The server looks for each of them at its start.
  for (const folder of ["bin", "lib", "modules", "plugins", "extensions", "config", "logs"]) {
    mkdirSync(join(HOME, folder), { recursive: true });
  }
  const work = join(HOME, "work");
  PARTS.forEach(({ coordinates }, nth) => {
    mkdirSync(join(work, `part${nth}`), { recursive: true });
    writeFileSync(join(work, `part${nth}`, "pom.xml"), pom(`part${nth}`, dependencies(coordinates)));
  });
  const modules = PARTS.map((_, nth) => `<module>part${nth}</module>`).join("");
  writeFileSync(join(work, "pom.xml"), pom("all", `<modules>${modules}</modules>`));
  execFileSync("mvn", ["-q", "-B", "-T2", "-f", join(work, "pom.xml"), COPY, "-DincludeScope=runtime"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for (const [nth, part] of PARTS.entries()) {
    const folder = join(HOME, part.folder);
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, `part${nth}`, "target", "dependency"), folder);
    if (part.folder !== "lib") await finish(folder, part);
  }
  rmSync(work, { recursive: true });
  makeReadable(HOME);
  writeFileSync(join(HOME, WHOLE), "");
  return HOME;
}

async function finish(folder: string, part: Part): Promise<void> {
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".zip")) {
      const hash = createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex");
      if (hash !== KNN_SHA256) throw new Error(`${file} is not what it was`);
      await unpack(join(folder, file), folder);
      rmSync(join(folder, file));
    }
    // The server refuses a module that repeats a jar of its own.
    if (existsSync(join(HOME, "lib", file))) rmSync(join(folder, file));
  }
  if (part.plugin === undefined) return;
  const name = part.folder.slice(part.folder.indexOf("/") + 1);
  const said = {
    name,
    description: name,
    version: OPENSEARCH_VERSION,
    classname: part.plugin,
    "opensearch.version": OPENSEARCH_VERSION,
    "java.version": "11",
    "custom.foldername": "",
    "extended.plugins": part.extends ?? "",
    "has.native.controller": "false",
  };
  const lines = Object.entries(said).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(join(folder, "plugin-descriptor.properties"), lines.join(""));
  if (part.policy === undefined) return;
  const grants = part.policy.map((one) => `  permission ${one};\n`).join("");
  writeFileSync(join(folder, "plugin-security.policy"), `grant {\n${grants}};\n`);
}

function unpack(file: string, into: string): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed);
      zip.on("end", resolve);
      zip.on("error", reject);
      zip.on("entry", (entry: yauzl.Entry) => {
        const target = join(into, entry.fileName);
        if (entry.fileName.endsWith("/")) {
          mkdirSync(target, { recursive: true });
          return zip.readEntry();
        }
        mkdirSync(join(target, ".."), { recursive: true });
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          pipeline(stream, createWriteStream(target)).then(() => zip.readEntry(), reject);
        });
      });
      zip.readEntry();
    });
  });
}

function pom(name: string, inside: string): string {
  const own = `<groupId>footnote.here</groupId><artifactId>${name}</artifactId><version>1</version>`;
  return `<project><modelVersion>4.0.0</modelVersion>${own}<packaging>pom</packaging>${inside}</project>`;
}

function dependencies(coordinates: readonly string[]): string {
  const each = coordinates.map((one) => {
    const [group, artifact, version, type = "jar"] = one.split(":");
    const names = `<groupId>${group}</groupId><artifactId>${artifact}</artifactId>`;
    return `<dependency>${names}<version>${version}</version><type>${type}</type></dependency>`;
  });
  return `<dependencies>${each.join("")}</dependencies>`;
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else chmodSync(path, 0o644);
  }
}
