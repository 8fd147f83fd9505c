/** The reasons of a check in Chinese, made from their codes and parameters; their messages are in English. */
import type { Reason, ReasonCode } from "./answer.ts";

const listed = (words = ""): string =>
  words
    .split(", ")
    .map((word) => `“${word}”`)
    .join("、");
const differs = ({ claimed, stated }: Reason): string => `来源写的是“${stated}”，回答写的是“${claimed}”。`;

export const CHINESE_REASONS: Readonly<Record<ReasonCode, (reason: Reason) => string>> = {
  "number-differs": differs,
  "unit-differs": differs,
  "name-differs": differs,
  opposite: differs,
  "number-missing": ({ claimed }) => `引用的来源中没有“${claimed}”。`,
  "name-missing": ({ claimed }) => `引用的来源没有提到“${claimed}”。`,
  "negation-differs": ({ claimed, stated }) =>
    stated === "negated"
      ? `来源对“${claimed}”是否定的，回答却没有否定。`
      : `回答否定了“${claimed}”，来源却没有否定。`,
  "doubt-differs": ({ claimed }) => `来源只说“${claimed}”是可能或计划中的，回答却说得很确定。`,
  "order-differs": ({ claimed, stated }) => `来源中“${claimed}”和“${stated}”的位置正好相反。`,
  "sequence-differs": ({ claimed, stated }) => `来源中的先后与“${claimed}”所说的不同：${stated}。`,
  "role-differs": ({ claimed, stated }) =>
    stated ? `来源中做这件事的是“${stated}”，不是“${claimed}”。` : `来源中“${claimed}”在这件事里是另一方。`,
  "force-differs": ({ claimed, stated }) => `来源没有说到“${claimed}”这么绝对，写的是“${stated}”。`,
  "condition-differs": ({ claimed, stated }) =>
    `来源有条件或例外（“${stated}”），回答中的“${claimed}”略过了它。`,
  "list-differs": ({ claimed, stated }) => `来源所列的“${stated}”中没有“${claimed}”。`,
  "clause-missing": ({ claimed }) => `引用的来源没有说到“${claimed}”这一层意思。`,
  "wording-missing": ({ claimed }) => `引用的来源都没有说到${listed(claimed)}。`,
  "little-shared": () => "引用的来源与这句话用词相差太大，无法判断。",
  "other-language": () => "来源是另一种语言，只能比对其中的数字。",
  "other-source": ({ source }) => `来源 ${source} 写到了这一点，但回答没有引用它。`,
  "not-cited": () => "回答没有为这句话注明来源。",
  judged: ({ model, said }) => `模型 ${model} 的评判：${said}`,
};

export function reasonSaid(reason: Reason, language: "en" | "zh"): string {
  return language === "en" ? reason.message : CHINESE_REASONS[reason.code](reason);
}
