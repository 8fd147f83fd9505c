/** Writes the bill of materials of what a release runs (CycloneDX, by npm) to `sbom.json`, and prints how many parts have which licence. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.ts";

interface Component {
  readonly name: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

const json = execFileSync(
  "npm",
  ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"],
  { cwd: repositoryRoot, encoding: "utf8", maxBuffer: 100_000_000 },
);
writeFileSync(join(repositoryRoot, "sbom.json"), json);
const { components = [] } = JSON.parse(json) as { components?: readonly Component[] };
const byLicence = new Map<string, string[]>();
for (const { name, licenses = [] } of components) {
  const said = licenses
    .map(({ license, expression }) => expression ?? license?.id ?? license?.name)
    .join(" and ");
  const licence = said === "" ? "none stated" : said;
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
}
for (const [licence, names] of [...byLicence].sort((a, b) => b[1].length - a[1].length))
  console.log(
    `${String(names.length).padStart(4)}  ${licence}${names.length > 12 ? "" : `  ${names.join(", ")}`}`,
  );
