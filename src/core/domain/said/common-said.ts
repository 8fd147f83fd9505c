/** What is said in many places: hints that fit everywhere, what was stopped, and faults of our own. */
import { pairs } from "./sentence-pairs.ts";

export const commonSaid = pairs({
  told: { en: "{words}", zh: "{words}" },

  /** Words of others in a sentence of ours. */
  "common.theirs": { en: "{words}", zh: "“{words}”" },
  "common.then": { en: "{first} {more}", zh: "{first}{more}" },
  "common.either": { en: "{one} or {other}", zh: "{one} 或 {other}" },

  "inner.stopped": { en: "The work was stopped before it ended.", zh: "工作在完成之前被停止了。" },
  "inner.failed": { en: "Something failed inside Footnote.", zh: "Footnote 内部出错了。" },
  "inner.report": {
    en: "Run it again; if it fails again, please report it with the log.",
    zh: "请再运行一次；如果仍然出错，请附上日志报告此问题。",
  },

  "common.try-later": { en: "Try again later.", zh: "请稍后再试。" },
  "common.try-in-a-moment": { en: "Try again in a moment.", zh: "请过一会儿再试。" },
  "common.check-address": { en: "Check the address.", zh: "请检查网址。" },
  "common.check-path": { en: "Check the path.", zh: "请检查路径。" },
  "common.split-and-add": {
    en: "Split it into smaller parts and add those.",
    zh: "请拆成较小的几份再添加。",
  },
  "common.nothing-to-cite": {
    en: "There is nothing in it to cite; leave it out.",
    zh: "其中没有可引用的内容，不必添加。",
  },
  "common.free-space-nothing-lost": {
    en: "Free some space and run it again; nothing that was added before is lost.",
    zh: "请腾出一些空间后再运行；此前添加的内容不会丢失。",
  },
});
