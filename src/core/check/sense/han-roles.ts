/** The parts of a Chinese clause around a verb: who does it (由, 被, 归, or before it), to what, and who gives and takes. */
import type { Frame } from "./role-frame.ts";
import { byName } from "../../../lib/by-name.ts";

const ACT =
  "接替 接任 取代 代替 监督 负责 承建 建造 修建 施工 设计 维修 修理 修 起诉 状告 处罚 罚款 罚 批评 指责 表扬 聘请 聘用 任命 解雇 辞退 支付 承担 出资 资助 赞助 负担 交付 征得 取得 通知 批准 审批 " +
  "签字 填写 主持 记录 领导 管理 投诉 打败 战胜 击败 邀请 照顾 陪同 推荐 采访 指导 带领 带队 拍摄 生产 制造 提供 供应 收购 投资 清理 清洗 打扫 更换 安装 检查 培训 赔偿 编写 创办 发现 拥有";
const GIVE =
  "教 卖给 卖出 出售 出租 租给 借给 送给 赠送 捐赠 交给 付给 转让 发放 卖 发给 还给 归还给 退还给 退给 递给 补贴 补偿 提供给 寄给 传给 让给";
const TAKE =
  "学来 学 买下 购买 买 承租 租下 租用 借来 借走 借了 借到 借 收到 领取 领到 继承 接收 拿到 得到 获得 承包";
const AGENT_MARK = /(?:由|被|归|遭|受|让)(?=[^由被归遭受]{1,14}$)/u;
const SKIPPED =
  /^(?:他|她|它|他们|她们|其|这|该|将|已|会|也|都|则|并|又|再|的|是|须|应|要|可以|必须|负责|来)+|(?:将|已|会|也|都|则|并|又|再|的|是|须|应|要|可以|必须|负责|来|进行|予以|共同){1,20}$/gu;

const verbs = [...ACT.split(" "), ...GIVE.split(" "), ...TAKE.split(" ")].toSorted(
  (a, b) => b.length - a.length,
);
/** One character is a verb only where it begins no other word. */
const WITHIN = byName<string>({
  卖: "(?![剩相点场家方光完])",
  买: "(?![卖家方单])",
  学: "(?<![小大中同数科文化留放开上入]学)(?![校生期年院习费历位会])",
  借: "(?![书阅口条助此用款])",
  罚: "(?=了?[^，。款]{2,10}的款)",
});
const VERB = new RegExp(verbs.map((verb) => verb + (WITHIN[verb] ?? "")).join("|"), "gu");
const [GIVES, TAKES] = [new Set(GIVE.split(" ")), new Set(TAKE.split(" "))];
/** Of the same meaning. */
const SAME = byName<string>({
  接任: "接替",
  取代: "接替",
  代替: "接替",
  修: "维修",
  修理: "维修",
  建造: "承建",
  修建: "承建",
  施工: "承建",
  负担: "承担",
  支付: "承担",
  取得: "征得",
  聘用: "聘请",
  处罚: "罚款",
  罚: "罚款",
  清理: "清洗",
});

const NO_DEED = /^(?:单位|方(?!案)|者|师|商|人(?=是|为)|费|图|稿)/u;

export function hanFrames(text: string): Frame[] {
  const frames: Frame[] = [];
  for (const { 0: clause } of text.matchAll(/[^，。；：,;:！？!?（）()\n]+/gu)) {
    for (const { 0: verb, index } of clause.matchAll(VERB)) {
      let before = clause.slice(0, index);
      const after = clause.slice(index + verb.length);
      // 设计单位 is who did it, and no deed.
      if (NO_DEED.test(after)) continue;
      // Between verbs of one clause each has its own part: 由甲设计、乙承建.
      const joint = Math.max(before.lastIndexOf("、"), before.lastIndexOf("并"));
      if (joint >= 0 && new RegExp(VERB.source, "u").test(before.slice(0, joint)))
        before = before.slice(joint + 1);
      const mark = AGENT_MARK.exec(before);
      const from = /(?:从|向|跟|问)(.{1,14}?)(?:那里|那儿|手中|手里|处)?$/u.exec(before);
      const agent = cleaned(
        mark
          ? before.slice(mark.index + 1)
          : from
            ? before.slice(0, from.index)
            : before.replace(/把.*$/u, "").replace(/^.*是(?=.)/u, ""),
      );
      const moved = /把(.{1,14})$/u.exec(before)?.[1];
      const patient = cleaned(mark ? before.slice(0, mark.index) : (moved ?? after));
      const to = /^(?:给|到|予)?(.{1,12})/u.exec(after)?.[1] ?? "";
      const isGive = GIVES.has(verb);
      const isTake = TAKES.has(verb);
      const name = isGive || isTake ? "exchange" : (SAME[verb] ?? verb);
      frames.push({
        verb: name,
        agent: pairs(agent),
        patient: pairs(patient),
        giver: pairs(isGive ? agent : isTake && from ? cleaned(from[1] ?? "") : ""),
        // 商户由公司补偿: they take.
        taker: pairs(
          isTake
            ? agent
            : !isGive
              ? ""
              : verb.endsWith("给") || after.startsWith("给")
                ? to
                : mark
                  ? patient
                  : "",
        ),
        agentWritten: agent,
        isMarked: mark !== null,
      });
    }
  }
  return frames;
}

function cleaned(part: string): string {
  return part.replace(SKIPPED, "");
}

function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) found.add(pair);
  }
  return found;
}
