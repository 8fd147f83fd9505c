/** Takes away what `prepack` made: what lay there at the next `npm pack`, where scripts are off, would be of older sources. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.ts";

rmSync(join(repositoryRoot, "dist", "package"), { recursive: true, force: true });
