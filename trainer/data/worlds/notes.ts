/**
 * Notes as people keep them: prices, codes, settings, contacts, hours, in few words and without sentences. A line says one
 * thing of one subject; the questions about it name the subject, and `lacks` are questions about it that no line answers.
 */
import type { Chance } from "../seeded-random.ts";
import { same, type Slots, type Wordings } from "./frame.ts";
import {
  ACTS,
  EVENTS,
  FOODS,
  GOODS,
  ITEMS,
  JOBS,
  list,
  MONTHS,
  PEOPLE,
  PLACES,
  STEPS,
  WEEKDAYS,
} from "./vocabulary.ts";
import { bare } from "./wording.ts";

export interface NoteKind {
  readonly slots: (chance: Chance) => Slots;
  readonly lines: Wordings;
  /** The slot that the questions name. */
  readonly about: string;
  /** Each with the slot that is the answer. */
  readonly asks: readonly (Wordings & { readonly answer: string })[];
  readonly lacks: Wordings;
}

const FAULTS = list(
  "no water | 缺水; door open | 门未关; filter blocked | 滤网堵塞; motor too hot | 电机过热; sensor failed | 传感器故障; battery low | 电量低; paper jam | 卡纸; no signal | 无信号; leak found | 发现漏水; lid not locked | 盖子未锁; voltage too high | 电压过高; memory full | 存储已满; fan stuck | 风扇卡住; oil low | 油量不足; belt loose | 皮带松动; clock not set | 时钟未设置",
);
const SETTINGS = list(
  "max_retries | max_retries; timeout_ms | timeout_ms; cache_size | cache_size; log_level | log_level; page_limit | page_limit; worker_count | worker_count; retry_delay | retry_delay; port | port; buffer_kb | buffer_kb; keep_days | keep_days; batch_size | batch_size; session_minutes | session_minutes",
);
const OFFICES = list(
  "the library | 图书馆; the pool | 游泳馆; the front desk | 前台; the clinic | 门诊部; the canteen | 食堂; the workshop | 工作坊; the museum shop | 博物馆商店; the recycling yard | 回收站; the post office | 邮局; the ticket office | 售票处; the repair café | 维修铺; the sauna | 桑拿房; the boat rental | 租船处; the archive | 档案室",
);
const PARTS = list(
  "the shelf | 书架; the kayak | 皮划艇; the tent | 帐篷; the table | 桌子; the drill | 电钻; the mast | 桅杆; the trailer | 拖车; the tank | 水箱; the cupboard | 柜子; the boiler | 锅炉; the antenna | 天线; the kiln | 窑炉; the loom | 织机; the bell | 钟; the pump | 水泵",
);
const QUALITIES = list(
  "weight | 重量; length | 长度; height | 高度; power | 功率; capacity | 容量; width | 宽度; depth | 深度; diameter | 直径; running time | 运行时间; warranty | 保修期",
);
const ASKED: Readonly<
  Record<string, readonly [en: string, zh: string, unit: readonly string[], zhUnit: readonly string[]]>
> = {
  weight: ["How heavy is {part}?", "{part}有多重？", ["kg", "g"], ["公斤", "克"]],
  length: ["How long is {part}?", "{part}有多长？", ["m", "cm"], ["米", "厘米"]],
  height: ["How high is {part}?", "{part}有多高？", ["m", "cm"], ["米", "厘米"]],
  power: ["What is the power of {part}?", "{part}的功率是多少？", ["W", "kW"], ["瓦", "千瓦"]],
  capacity: ["How much does {part} hold?", "{part}能装多少？", ["litres", "l"], ["升", "升"]],
  width: ["How wide is {part}?", "{part}有多宽？", ["m", "cm"], ["米", "厘米"]],
  depth: ["How deep is {part}?", "{part}有多深？", ["m", "cm"], ["米", "厘米"]],
  diameter: ["What is the diameter of {part}?", "{part}的直径是多少？", ["mm", "cm"], ["毫米", "厘米"]],
  "running time": ["How long does {part} run?", "{part}能运行多久？", ["hours", "minutes"], ["小时", "分钟"]],
  warranty: ["How long is the warranty of {part}?", "{part}保修多久？", ["years", "months"], ["年", "个月"]],
};
const COLOURS = list(
  "red | 红色; blue | 蓝色; green | 绿色; grey | 灰色; white | 白色; yellow | 黄色; black | 黑色; brown | 棕色; orange | 橙色; purple | 紫色",
);
const CHANGES = list(
  "export to CSV | 支持导出为CSV; dark mode | 深色模式; a faster search | 搜索加速; a crash when printing is fixed | 修复打印时崩溃的问题; login by e-mail | 邮箱登录; drag and drop of files | 文件拖放; a new map view | 新的地图视图; offline use | 离线使用; a wrong time zone is corrected | 修正时区错误; support for Python 2 is dropped | 不再支持Python 2; two-factor login | 双重验证; larger uploads | 更大的上传限制",
);
const WORK = list(
  "order the paint | 订购油漆; book the hall | 预订大厅; call the plumber | 联系水管工; write the report | 撰写报告; renew the insurance | 续保; print the posters | 打印海报; check the accounts | 核对账目; invite the choir | 邀请合唱团; mend the fence | 修理围栏; send the letters | 寄信; buy the trophies | 购买奖杯; clean the kiln | 清理窑炉",
);
const WHOM = list(
  "adults | 成人; children | 儿童; students | 学生; seniors | 老人; members | 会员; guests | 访客; families | 家庭; groups | 团体; dogs | 宠物狗; residents | 居民",
);

const SHARED_DIGITS = 9000;
const clock = (chance: Chance, from: number, span: number): string =>
  `${from + chance.below(span)}:${chance.pick(["00", "15", "30", "45"])}`;

const price: NoteKind = {
  slots: (chance) => ({
    thing: bare(chance.pick([...GOODS, ...ITEMS])),
    whole: same(1 + chance.below(180)),
    cents: same(chance.pick(["", ".50", ".20", ".90"])),
    who: chance.pick(WHOM),
    colour: chance.pick(COLOURS),
  }),
  lines: {
    en: [
      "{thing}: {whole}{cents} euros",
      "{thing} – {whole}{cents} €",
      "{thing} ({colour}), {whole}{cents} euros",
      "Item: {thing}; Price: {whole}{cents} euros; Colour: {colour}",
    ],
    zh: [
      "{thing}：{whole}{cents}元",
      "{thing} {whole}{cents}元",
      "{thing}（{colour}），{whole}{cents}元",
      "物品：{thing}；价格：{whole}{cents}元；颜色：{colour}",
    ],
  },
  about: "thing",
  asks: [
    {
      answer: "{whole}{cents}",
      en: [
        "How much is the {thing}?",
        "What does the {thing} cost?",
        "price of the {thing}",
        "What do I pay for the {thing}?",
      ],
      zh: ["{thing}多少钱？", "{thing}的价格是多少？", "买{thing}要花多少钱？", "{thing}卖多少？"],
    },
  ],
  lacks: {
    en: [
      "Who makes the {thing}?",
      "How heavy is the {thing}?",
      "When was the {thing} bought?",
      "Where is the {thing} kept?",
    ],
    zh: ["{thing}是谁生产的？", "{thing}有多重？", "{thing}是什么时候买的？", "{thing}放在哪里？"],
  },
};

const fee: NoteKind = {
  slots: (chance) => ({
    who: chance.pick(WHOM),
    office: chance.pick(OFFICES),
    sum: same(2 + chance.below(90)),
  }),
  lines: {
    en: ["{who}: {sum} euros", "{who} pay {sum} euros.", "{office}, {who}: {sum} €", "{sum} euros for {who}"],
    zh: ["{who}：{sum}元", "{who}票{sum}元", "{office}{who}票：{sum}元", "{who}每次{sum}元"],
  },
  about: "who",
  asks: [
    {
      answer: "{sum}",
      en: ["How much do {who} pay?", "What does it cost for {who}?", "What is the price for {who}?"],
      zh: ["{who}要付多少钱？", "{who}票多少钱？", "{who}收费多少？"],
    },
  ],
  lacks: {
    en: ["When may {who} come in?", "How many {who} were there?", "Where do {who} sit?"],
    zh: ["{who}几点可以入场？", "来了多少{who}？", "{who}坐在哪里？"],
  },
};

const fault: NoteKind = {
  slots: (chance) => ({
    code: same(`${chance.pick(["E", "F", "A", "ERR-", "P0", "C"])}${1 + chance.below(60)}`),
    fault: chance.pick(FAULTS),
    step: chance.pick(STEPS),
  }),
  lines: {
    en: [
      "{code}: {fault}",
      "{code} – {fault}. {step}.",
      "{code}: {fault}; {step}",
      "Code: {code}; Meaning: {fault}; What to do: {step}",
    ],
    zh: [
      "{code}：{fault}",
      "{code} {fault}，请{step}",
      "{code}——{fault}。处理：{step}。",
      "代码：{code}；含义：{fault}；处理：{step}",
    ],
  },
  about: "code",
  asks: [
    {
      answer: "{fault}",
      en: [
        "What does {code} mean?",
        "What is {code}?",
        "The display shows {code}, what is wrong?",
        "error {code}",
      ],
      zh: ["{code}是什么意思？", "{code}是什么故障？", "显示{code}是怎么回事？", "报错{code}"],
    },
  ],
  lacks: {
    en: ["Since which version is {code} shown?", "Who reported {code}?", "How often does {code} come?"],
    zh: ["{code}是从哪个版本开始有的？", "{code}是谁报告的？", "{code}多久出现一次？"],
  },
};

const setting: NoteKind = {
  slots: (chance) => ({
    key: chance.pick(SETTINGS),
    value: same(chance.pick([5, 8, 10, 25, 30, 50, 64, 120, 200, 500, 4096, 8080]) + chance.below(5)),
    old: same(1 + chance.below(4)),
  }),
  lines: {
    en: [
      "{key}: {value}",
      "{key} = {value}",
      "`{key}` – default {value}",
      "{key} (default {value}, at least {old})",
      "Name: {key}; Default: {value}; Least: {old}",
    ],
    zh: [
      "{key}：{value}",
      "{key} = {value}",
      "`{key}`，默认{value}",
      "{key}（默认值{value}，最小{old}）",
      "名称：{key}；默认值：{value}；最小值：{old}",
    ],
  },
  about: "key",
  asks: [
    {
      answer: "{value}",
      en: [
        "What is the default of {key}?",
        "What is {key} set to?",
        "Which value has {key}?",
        "default {key}",
      ],
      zh: ["{key}的默认值是多少？", "{key}设为多少？", "{key}是多少？"],
    },
  ],
  lacks: {
    en: ["Who changed {key}?", "In which file does {key} stand?", "Why was {key} brought in?"],
    zh: ["{key}是谁改的？", "{key}写在哪个文件里？", "为什么要加{key}？"],
  },
};

const contact: NoteKind = {
  slots: (chance) => ({
    person: chance.pick(PEOPLE),
    job: chance.pick(JOBS),
    phone: same(`${chance.pick(["0", "555-", "020 "])}${1000 + chance.below(SHARED_DIGITS)}`),
    place: chance.pick(PLACES),
  }),
  lines: {
    en: [
      "{job}: {person}, {phone}",
      "{person} ({job}) – {phone}",
      "{person}, {job}, {place}, tel. {phone}",
      "Name: {person}; Role: {job}; Phone: {phone}",
    ],
    zh: [
      "{job}：{person}，{phone}",
      "{person}（{job}）{phone}",
      "{person}，{job}，{place}，电话{phone}",
      "姓名：{person}；职务：{job}；电话：{phone}",
    ],
  },
  about: "job",
  asks: [
    {
      answer: "{person}",
      en: ["Who is the {job}?", "What is the name of the {job}?"],
      zh: ["{job}是谁？", "{job}叫什么名字？"],
    },
    {
      answer: "{phone}",
      en: ["What is the {job}'s phone number?", "How do I reach the {job}?"],
      zh: ["{job}的电话是多少？", "怎么联系{job}？"],
    },
  ],
  lacks: {
    en: [
      "How old is the {job}?",
      "Since when is the {job} in office?",
      "What does the {job} earn?",
      "What is the {job}'s e-mail address?",
    ],
    zh: ["{job}多大年纪？", "{job}是什么时候上任的？", "{job}工资多少？", "{job}的邮箱是什么？"],
  },
};

const programme: NoteKind = {
  slots: (chance) => ({
    event: bare(chance.pick(EVENTS)),
    time: same(clock(chance, 8, 12)),
    place: chance.pick(PLACES),
    day: chance.pick(WEEKDAYS),
  }),
  lines: {
    en: [
      "{time} {event}, {place}",
      "{day} {time}: {event}",
      "{event}: {day}, {time}, {place}",
      "{event} – {place}, {time}",
    ],
    zh: [
      "{time} {event}，{place}",
      "{day}{time}：{event}",
      "{event}：{day}{time}，{place}",
      "{event}——{place}，{time}",
    ],
  },
  about: "event",
  asks: [
    {
      answer: "{time}",
      en: ["When is the {event}?", "What time does the {event} start?"],
      zh: ["{event}几点开始？", "{event}是什么时候？"],
    },
  ],
  lacks: {
    en: [
      "Who leads the {event}?",
      "How many people come to the {event}?",
      "What does the {event} cost?",
      "How long does the {event} last?",
    ],
    zh: ["{event}由谁主持？", "{event}有多少人参加？", "{event}收费多少？", "{event}持续多久？"],
  },
};

const hours: NoteKind = {
  slots: (chance) => {
    const [day, other] = chance.shuffle(WEEKDAYS);
    return {
      office: chance.pick(OFFICES),
      day: day!,
      other: other!,
      from: same(clock(chance, 7, 4)),
      to: same(clock(chance, 15, 6)),
    };
  },
  lines: {
    en: [
      "{office}: {from}–{to}, closed on {day}",
      "{office}, {day} to {other} {from}–{to}",
      "{office} is open from {from} to {to}.",
      "Where: {office}; Open: {from}–{to}; Closed: {day}",
    ],
    zh: [
      "{office}：{from}—{to}，{day}休息",
      "{office} {day}至{other} {from}-{to}",
      "{office}开放时间：{from}至{to}",
      "地点：{office}；开放：{from}—{to}；休息：{day}",
    ],
  },
  about: "office",
  asks: [
    {
      answer: "{from}",
      en: [
        "When does {office} open?",
        "What are the opening hours of {office}?",
        "When can I go to {office}?",
      ],
      zh: ["{office}几点开门？", "{office}的开放时间是什么？", "{office}什么时候开？"],
    },
  ],
  lacks: {
    en: [
      "How deep is the water at {office}?",
      "Who runs {office}?",
      "When was {office} built?",
      "Can I pay by card at {office}?",
      "Where is {office}?",
    ],
    zh: [
      "{office}的水有多深？",
      "{office}由谁管理？",
      "{office}是哪一年建的？",
      "{office}能刷卡吗？",
      "{office}在哪里？",
    ],
  },
};

const ingredient: NoteKind = {
  slots: (chance) => ({
    food: chance.pick(FOODS),
    amount: same(`${chance.pick([10, 50, 75, 100, 200, 250, 400, 500])}`),
    spare: same(1 + chance.below(9)),
  }),
  lines: {
    en: ["{amount} g {food}", "{food}, {amount} g", "{food}: {amount} grams (in stock: {spare} bags)"],
    zh: ["{food}{amount}克", "{food} {amount}克", "{food}：{amount}克（库存{spare}袋）"],
  },
  about: "food",
  asks: [
    {
      answer: "{amount}",
      en: ["How much {food} do I need?", "How many grams of {food}?", "amount of {food}"],
      zh: ["要多少{food}？", "{food}放几克？", "{food}的用量是多少？"],
    },
  ],
  lacks: {
    en: ["Where does the {food} come from?", "Can I replace the {food}?", "How much does the {food} cost?"],
    zh: ["{food}产自哪里？", "{food}可以换成别的吗？", "{food}多少钱？"],
  },
};

const release: NoteKind = {
  slots: (chance) => ({
    version: same(`${1 + chance.below(9)}.${chance.below(10)}${chance.pick(["", ".0", ".1", ".2"])}`),
    change: chance.pick(CHANGES),
    month: chance.pick(MONTHS),
    day: same(1 + chance.below(28)),
  }),
  lines: {
    en: ["{version}: {change}", "{version} ({day} {month}) – {change}", "Version {version}: {change}."],
    zh: ["{version}：{change}", "{version}（{month}{day}日）：{change}", "版本{version}：{change}。"],
  },
  about: "version",
  asks: [
    {
      answer: "{change}",
      en: ["What is new in {version}?", "What changed in version {version}?"],
      zh: ["{version}有什么新功能？", "{version}版改了什么？"],
    },
  ],
  lacks: {
    en: ["Who released {version}?", "How large is version {version}?", "Does {version} run on Windows?"],
    zh: ["{version}是谁发布的？", "{version}版有多大？", "{version}能在Windows上运行吗？"],
  },
};

const task: NoteKind = {
  slots: (chance) => ({
    person: chance.pick(PEOPLE),
    work: chance.pick(WORK),
    day: same(1 + chance.below(28)),
    month: chance.pick(MONTHS),
  }),
  lines: {
    en: [
      "{work} – {person}, by {day} {month}",
      "{person}: {work} (until {day} {month})",
      "Action: {person} to {work} by {day} {month}.",
      "[ ] {work} ({person})",
    ],
    zh: [
      "{work}——{person}，{month}{day}日前",
      "{person}：{work}（截止{month}{day}日）",
      "待办：{person}在{month}{day}日前{work}。",
      "[ ] {work}（{person}）",
    ],
  },
  about: "work",
  asks: [
    {
      answer: "{person}",
      en: ["Who is to {work}?", "Who has to {work}?", "Whose task is it to {work}?"],
      zh: ["谁负责{work}？", "由谁来{work}？", "{work}是谁的任务？"],
    },
  ],
  lacks: {
    en: ["What does it cost to {work}?", "Why do we have to {work}?", "Where do we {work}?"],
    zh: ["{work}要花多少钱？", "为什么要{work}？", "在哪里{work}？"],
  },
};

const quality: NoteKind = {
  slots: (chance) => {
    const quality = chance.pick(QUALITIES);
    const [en, zh, units, zhUnits] = ASKED[quality.en]!;
    const nth = chance.below(2);
    const part = chance.pick(PARTS);
    return {
      part,
      bare: bare(part),
      quality,
      asked: { en: en.replace("{part}", part.en), zh: zh.replace("{part}", part.zh) },
      number: same(chance.pick([2, 3, 4, 6, 8, 12, 15, 18, 24, 35, 40, 60, 75, 90, 120, 350])),
      unit: { en: units[nth]!, zh: zhUnits[nth]! },
    };
  },
  lines: {
    en: [
      "{quality}: {number} {unit}",
      "{bare}, {quality} {number} {unit}",
      "{bare}: {number} {unit} ({quality})",
      "The {quality} of {part} is {number} {unit}.",
    ],
    zh: [
      "{quality}：{number}{unit}",
      "{bare}，{quality}{number}{unit}",
      "{bare}：{number}{unit}（{quality}）",
      "{part}的{quality}为{number}{unit}。",
    ],
  },
  about: "quality",
  asks: [
    {
      answer: "{number} {unit}|{number}{unit}",
      en: ["{asked}", "What is the {quality} of {part}?"],
      zh: ["{asked}", "{part}的{quality}是多少？"],
    },
  ],
  lacks: {
    en: ["Who built {part}?", "When was {part} bought?", "What colour is {part}?"],
    zh: ["{part}是谁造的？", "{part}是哪年买的？", "{part}是什么颜色？"],
  },
};

const fine: NoteKind = {
  slots: (chance) => ({
    act: chance.pick(ACTS),
    sum: same(5 * (1 + chance.below(40))),
    office: chance.pick(OFFICES),
    colour: chance.pick(COLOURS),
  }),
  lines: {
    en: [
      "{act}: not allowed",
      "{act}: fine of {sum} euros",
      "Not allowed: {act}",
      "{act} – only with a {colour} badge",
    ],
    zh: ["{act}：禁止", "{act}：罚款{sum}元", "禁止{act}", "{act}——须持{colour}证"],
  },
  about: "act",
  asks: [
    {
      answer: "not allowed|fine of {sum} euros|only with a {colour} badge|禁止|罚款{sum}元|须持{colour}证",
      en: ["May I {act}?", "Is it allowed to {act}?", "Can one {act} here?"],
      zh: ["可以{act}吗？", "能不能{act}？", "允许{act}吗？"],
    },
  ],
  lacks: {
    en: ["Who decided about this: {act}?", "Since when is there a rule for {act}?", "How many people {act}?"],
    zh: ["关于{act}的规定是谁定的？", "{act}的规定从什么时候开始？", "有多少人{act}？"],
  },
};

const place: NoteKind = {
  slots: (chance) => ({
    thing: bare(chance.pick([...GOODS, ...ITEMS])),
    place: chance.pick(PLACES),
    shelf: same(`${chance.pick(["A", "B", "C", "D"])}${1 + chance.below(30)}`),
    count: same(1 + chance.below(40)),
  }),
  lines: {
    en: [
      "{thing}: {place}, shelf {shelf}",
      "{thing} ({count}) – {place}",
      "{place}: {thing}",
      "Thing: {thing}; Place: {place}; Number: {count}",
    ],
    zh: [
      "{thing}：{place}，{shelf}架",
      "{thing}（{count}件）——{place}",
      "{place}：{thing}",
      "物品：{thing}；地点：{place}；数量：{count}",
    ],
  },
  about: "thing",
  asks: [
    {
      answer: "{place}",
      en: ["Where is the {thing}?", "Where do I find the {thing}?", "Where is the {thing} kept?"],
      zh: ["{thing}在哪里？", "{thing}放在什么地方？", "去哪里找{thing}？"],
    },
  ],
  lacks: {
    en: ["Who bought the {thing}?", "How much was the {thing}?", "How old is the {thing}?"],
    zh: ["{thing}是谁买的？", "{thing}花了多少钱？", "{thing}用了几年了？"],
  },
};

const decision: NoteKind = {
  slots: (chance) => ({
    event: chance.pick(EVENTS),
    month: chance.pick(MONTHS),
    other: chance.pick(MONTHS),
    yes: same(4 + chance.below(20)),
    no: same(chance.below(4)),
    place: chance.pick(PLACES),
  }),
  lines: {
    en: [
      "Decided: {event} moves to {month} ({yes} for, {no} against).",
      "Decision: {event} will be in {place}.",
      "{event}: put off to {month}.",
      "Agreed that {event} takes place in {month}, {yes} votes to {no}",
    ],
    zh: [
      "决定：{event}改到{month}（{yes}票赞成，{no}票反对）。",
      "决议：{event}在{place}举行。",
      "{event}：推迟到{month}。",
      "一致同意{event}于{month}举行，{yes}比{no}",
    ],
  },
  about: "event",
  asks: [
    {
      answer:
        "moves to {month}|will be in {place}|put off to {month}|takes place in {month}|改到{month}|在{place}举行|推迟到{month}|于{month}举行",
      en: ["What was decided about {event}?", "What happens with {event}?"],
      zh: ["关于{event}决定了什么？", "{event}怎么安排？"],
    },
  ],
  lacks: {
    en: ["What does {event} cost?", "Who proposed to change {event}?", "How many came to {event} last year?"],
    zh: ["{event}要花多少钱？", "是谁提议改{event}的？", "去年{event}来了多少人？"],
  },
};

export const NOTE_KINDS: readonly NoteKind[] = [
  price,
  fee,
  fault,
  setting,
  contact,
  programme,
  hours,
  ingredient,
  release,
  task,
  quality,
  fine,
  place,
  decision,
];
