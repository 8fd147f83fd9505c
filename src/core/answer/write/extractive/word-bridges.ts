/**
 * Words that questions and documents use for the same thing: people keep a dog where rules speak of pets, and ask what
 * something costs where a list names the fee. Only what nearly always means the same in letters, contracts and rules.
 */
import { simplified } from "../../../../lib/text/simplified.ts";
import { words } from "../../../../lib/text/words.ts";

/** Of each group any word of the question finds all others. */
const SAME: readonly string[] = [
  "cost price fee charge",
  "computer machine device pc",
  "heavy weight weigh",
  "deep depth",
  "wide width",
  "tall high height",
  "large size area",
  "long length duration",
  "ingredients ingredient",
  "pay paid salary wage",
  "keep kept",
  "buy bought",
  "sell sold",
  "give gave given",
  "hold held",
  "take took taken",
  "build built",
  "write wrote written author writer",
  "choose chose chosen",
  "meet met",
  "send sent",
  "make made",
  "find found",
  "lose lost",
  "break broke broken",
  "teach taught",
  "lead led",
  "spend spent",
  "speak spoke spoken",
  "lend lent borrow borrowed loan loans hire hires",
  "steal stole stolen theft",
  "drive drove driven",
  "ride rode ridden",
  "eat ate eaten",
  "drink drank drunk",
  "win won",
  "grow grew grown",
  "catch caught",
  "leave left",
  "tell told",
  "know knew known",
  "bring brought",
  "ring rang rung",
  "rise rose risen",
  "wear wore worn",
  "draw drew drawn",
  "fall fell fallen",
  "fly flew flown",
  "throw threw thrown",
  "freeze froze frozen",
  "sleep slept",
  "hear heard",
  "feed fed",
  "return returned bring",
  "replace replaced renew renewed",
  "dog dogs pet pets animals",
  "cat cats pet pets animals",
  "holiday vacation leave",
  "begin start",
  "buy purchase",
  "allowed permitted may allow permit",
  "forbidden prohibited banned",
  "phone telephone call",
  "broken defective faulty damaged",
  "repair fix mend",
  "fast quick speed",
  "child children kids",
  "boss manager supervisor",
  "employee employees staff personnel workforce team",
  "car vehicle parking",
  "vet veterinarian veterinary",
  "doctor physician",
  "cancel terminate termination notice",
  "late overdue delay",
  "flat apartment",
  "lift elevator",
  "rubbish waste garbage bins",
  "谁写 谁撰写 作者 撰稿 撰写",
  "狗 犬 犬只 宠物 養犬 养犬",
  "猫 宠物 动物",
  "吃 喂 喂食 餐",
  "养 饲养",
  "借书证 读者证 借阅证",
  "借书 可借 借阅",
  "罚款 罚 违约金 滞纳金",
  "关门 闭馆 停止营业 打烊 不开放",
  "开门 开馆 开放 营业",
  "工资 薪资 薪酬 月薪",
  "房租 租金",
  "手机 电话",
  "放假 休假",
  "辞职 离职 解除合同",
  "生病 病假",
  "迟到 晚到",
  "退货 退款",
  "坏了 损坏 故障",
  "修 维修 修理",
  "垃圾 废弃物",
  "吸烟 抽烟 禁烟",
  "小孩 儿童 孩子",
  "老人 长者 老年人",
  "停车 车位 泊车",
  "快递 包裹",
  "泳池 游泳池 游泳",
  "打扫 清洁 清洗",
  "调料 材料 配料 用料 食材 原料",
  "迟到 晚到 开始后 之后到",
  "房子 房屋 公寓 住房",
  "员工 职员 雇员 人员 团队",
  // 星期五, 礼拜五 and 周五, as pairs of characters.
  "周一 期一 拜一",
  "周二 期二 拜二",
  "周三 期三 拜三",
  "周四 期四 拜四",
  "周五 期五 拜五",
  "周六 期六 拜六",
  "周日 周天 期日 期天 拜天 拜日",
  "多重 重量 体重",
  "多深 深度",
  "多高 高度",
  "多宽 宽度",
  "多长 长度",
  "多大 面积 大小",
  "管钱 管账 财务",
  "花 花费 花掉 花销 费用 支出 开支",
  "退钱 退款 退费",
  "会费 年费 费用",
];

const CARD = /(\p{Script=Han}{0,3}(?:证|證|卡|照|手续|手續|护照|签证))(?:该|要|应该|需要)?怎[么麼样樣]办/u;
const GETTING = words("办证 办理 办卡 申办 申请 领取");

interface Group {
  readonly asked: readonly {
    readonly said: string;
    readonly isHan: boolean;
    readonly words: readonly string[];
  }[];
  readonly words: readonly string[];
}

const GROUPS: readonly Group[] = SAME.map((line) => {
  const asked = line
    .split(" ")
    .map((said) => ({ said, isHan: /\p{Script=Han}/u.test(said), words: words(said) }));
  return { asked, words: [...new Set(asked.flatMap((one) => one.words))] };
});

/** Words, as `words` gives them, that stand for one in the question; by the word of the question. */
export function bridgesOf(asked: string, own: readonly string[]): Map<string, readonly string[]> {
  const question = simplified(asked);
  const bridges = new Map<string, readonly string[]>();
  const isHan = /\p{Script=Han}/u.test(question);
  const found = GROUPS.flatMap((group) => {
    const asked = group.asked.find((one) =>
      one.isHan ? isHan && question.includes(one.said) : one.words.every((word) => own.includes(word)),
    );
    return asked === undefined ? [] : [{ group, ...asked }];
  });
  // 借书证怎么办 asks how one gets the card.
  const card = CARD.exec(question)?.[1];
  if (card !== undefined) for (const word of own) if (words(card).includes(word)) bridges.set(word, GETTING);
  for (const { group, said, words: saidWords } of found) {
    // 借书证 is a card, and nothing about borrowing.
    if (found.some((other) => other.said !== said && other.said.includes(said))) continue;
    for (const word of own) {
      const isOf =
        saidWords.includes(word) || (word.length === 2 && said.length === 1 && word.includes(said));
      if (isOf)
        bridges.set(word, [...(bridges.get(word) ?? []), ...group.words.filter((other) => other !== word)]);
    }
  }
  return bridges;
}
