/** `footnote check` where texts are kept: as a hook of a commit, and as SARIF for code hosts. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { endEverything, footnote, LAUNCHER, tempFolder } from "./footnote-process.ts";

const SOURCE = "# Mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n";
const TRUE = "# About\n\nA story.\n\nThe mill was built in 1811.[^1]\n\n[^1]: The mill, mill.txt\n";
const FALSE = "# About\r\n\r\n😀 Then: the mill was built in 1911.[^1]\r\n\r\n[^1]: The mill, mill.txt\r\n";
const LOOSE =
  "# Notes\n\nNothing here names a source, but [a page](mill.txt) is linked to. It was built in 1950.\n";

afterAll(endEverything);

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: {
            readonly startLine: number;
            readonly startColumn: number;
            readonly endLine: number;
          };
        };
      }[];
    }[];
  }[];
}

describe("several files with --cited", () => {
  const folder = tempFolder({ "mill.txt": SOURCE, "true.md": TRUE, "false.md": FALSE, "loose.md": LOOSE });
  const at = (name: string): string => join(folder, name);

  test("pass where what cites a source is carried by it, whatever else they say", async () => {
    const { code, stdout } = await footnote(["check", "--cited", at("true.md"), at("loose.md")]);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("1 of 1 statement supported"),
    });
  });

  test("fail where it is not, and SARIF says where and why", async () => {
    const sarif = at("out.sarif");
    const args = ["check", "--cited", "--sarif", sarif, at("true.md"), at("false.md"), at("loose.md")];
    const { code, stdout } = await footnote(args);
    expect(code).toBe(1);
    expect(stdout).toContain("1811");
    const { runs } = JSON.parse(readFileSync(sarif, "utf8")) as Sarif;
    expect(runs).toHaveLength(1);
    expect(runs[0]?.results).toHaveLength(1);
    const [result] = runs[0]?.results ?? [];
    expect(result).toMatchObject({ ruleId: "unsupported", level: "error" });
    expect(result?.message.text).toContain("1811");
    const [location] = result?.locations ?? [];
    expect(location?.physicalLocation.artifactLocation.uri).toMatch(/^file:.*false\.md$/u);
    expect(location?.physicalLocation.region).toMatchObject({ startLine: 3, endLine: 3 });
  });

  test("go on behind one that cannot be read, and the exit code tells of it", async () => {
    const { code, stdout, stderr } = await footnote(["check", "--cited", at("nothing.md"), at("true.md")]);
    expect(code).toBe(2);
    expect(stderr).toContain("nothing.md");
    expect(stdout).toContain("1 of 1");
  });

  test("are one by one where one thing is to be made of each", async () => {
    const { code, stderr } = await footnote(["check", "--html", at("x.html"), at("true.md"), at("false.md")]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("--html") });
  });
});

test("a commit of a false statement fails with the reason, and that of a true one does not", () => {
  const folder = tempFolder({ "mill.txt": SOURCE, "about.md": FALSE });
  const git = (...args: string[]) => {
    const env = { PATH: process.env["PATH"] ?? "", HOME: folder, FOOTNOTE_READER: "off", NO_COLOR: "1" };
    return spawnSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
  };
  git("init", "-q");
  const hook = join(folder, ".git", "hooks", "pre-commit");
  writeFileSync(
    hook,
    `#!/bin/sh\ngit diff --cached --name-only --diff-filter=d -z -- '*.md' | xargs -0 -r '${process.execPath}' '${LAUNCHER}' check --cited\n`,
  );
  chmodSync(hook, 0o755);
  git("add", ".");
  const refused = git("commit", "-m", "False");
  expect(refused.status).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain("1811");
  writeFileSync(join(folder, "about.md"), TRUE);
  git("add", ".");
  const taken = git("commit", "-m", "True");
  expect({ status: taken.status, stderr: taken.stderr }).toMatchObject({ status: 0 });
  expect(execFileSync("git", ["log", "--oneline"], { cwd: folder, encoding: "utf8" })).toContain("True");
});
