/** What Office files hold beside what is read of them: comments and charts, by the parts of the package. Pictures are not told. */
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { PackedFiles } from "./packed-files.ts";

export function officeUnread({ names }: Pick<PackedFiles, "names">): Sentence[] {
  const charts = names.filter((name) => /\/charts\/chart[^/]*\.xml$/u.test(name)).length;
  const hasComments = names.some((name) =>
    /^(?:xl|ppt)\/(?:comments|threadedComments)\d*(?:\/[^/]+)?\.xml$/u.test(name),
  );
  return [
    ...(charts > 0 ? [say("office.charts", { count: charts })] : []),
    ...(hasComments ? [say("office.comments")] : []),
  ];
}
