/** The made world in Chinese: names, documents, questions. Two sets of sentences: one to tune on, another to report on. */
import {
  type Asks,
  type Chance,
  makeQuestions,
  makeWorld,
  type Names,
  type Person,
  pick,
  type Thing,
  type Town,
} from "./made-world.ts";
import { seeded } from "../../test/seeded.ts";
import type { HopSet } from "./hop-set.ts";

const SURNAMES = Array.from(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪",
);
const GIVEN_A = Array.from("若怀景思清云子文雨静明晓嘉承书远维慕知青望永秋岚松砚");
const GIVEN_B = Array.from("兰舟然林澜溪安衡宁川岳棠舒影川庭远诚涵霖峰仪勤");
const TOWN_A = Array.from("青白临平安永长南北东西石柳梅松竹云古新金");
const TOWN_B = Array.from("桥溪浦川阳陵源塘泉港岭原林湾城");
const RIVER_A = Array.from("沅漓汝洛湘泗淇渭澧沔潞滦涪汶淮汾渝濮浏沂");
const WORDS_A = "沉默的 遥远的 琥珀 冬日 纸 铁 第二个 倾斜的 金色 北方 无声的 燃烧的 失落的 空 旧 午夜".split(
  " ",
);
const WORDS_B = "港口 果园 灯笼 镜子 教堂 草地 钟楼 花园 书信 楼梯 潮汐 档案 罗盘 窗户 王国 车站".split(" ");
const FIRM_A = "恒远 华盛 德润 瑞丰 信达 鸿基 天成 永泰 广源 同兴 宏图 昌隆 福临 嘉禾 润泽 振业".split(" ");
const FIRM_B = "纺织公司 印刷公司 造船公司 酿酒公司 仪器公司 化工公司 面粉公司 玻璃公司".split(" ");
const SCHOOL_A = "明德 崇文 求是 育才 南屏 致远 培英 立人 弘道 格致".split(" ");
const SCHOOL_B = ["中学", "学院", "艺术学院", "师范学院", "大学"];

const NAMES: Names = {
  person: (chance) => `${pick(chance, SURNAMES)}${pick(chance, GIVEN_A)}${pick(chance, GIVEN_B)}`,
  town: (chance) => `${pick(chance, TOWN_A)}${pick(chance, TOWN_B)}镇`,
  river: (chance) => `${pick(chance, RIVER_A)}${pick(chance, TOWN_A)}河`,
  school: (chance) => `${pick(chance, SCHOOL_A)}${pick(chance, SCHOOL_B)}`,
  thing: (kind, chance) =>
    kind === "firm"
      ? `${pick(chance, FIRM_A)}${pick(chance, FIRM_B)}`
      : `${pick(chance, WORDS_A)}${pick(chance, WORDS_B)}`,
};

const marked = ({ kind, name }: Thing): string => (kind === "firm" ? name : `《${name}》`);

type Phrases = { readonly [K in Person["work"]]: readonly ((thing: Thing, by: string) => string)[] };

const THINGS: Record<"tune" | "report", Phrases> = {
  tune: {
    film: [
      (t, by) => `${marked(t)}是${t.year}年上映的剧情片，由${by}执导。影片拍摄历时九周，评价颇高。`,
      (t, by) => `${marked(t)}是一部${t.year}年的喜剧电影，导演为${by}，片长94分钟。`,
    ],
    novel: [
      (t, by) => `${marked(t)}是${by}创作的长篇小说，${t.year}年首次出版，讲述三姐妹与一份遗产的故事。`,
      (t, by) => `${marked(t)}出版于${t.year}年，是小说家${by}最著名的作品，已译成十一种语言。`,
    ],
    firm: [
      (t, by) => `${t.name}由${by}于${t.year}年创办，鼎盛时有三百名工人。`,
      (t, by) => `${t.name}成立于${t.year}年，创始人是${by}，厂房在运河边上。`,
    ],
    song: [
      (t, by) => `${marked(t)}是${t.year}年的歌曲，由${by}作曲，多位歌手录制过。`,
      (t, by) => `${marked(t)}是一首流行歌曲，作曲者是${by}，${t.year}年在排行榜上停留五周。`,
    ],
  },
  report: {
    film: [
      (t, by) => `冒险片${marked(t)}于${t.year}年公映。导演${by}在片中也客串了一个角色。`,
      (t, by) => `${by}在${t.year}年拍出了惊悚片${marked(t)}，内容与一幅假画有关。`,
    ],
    novel: [
      (t, by) => `历史小说${marked(t)}问世于${t.year}年。作者${by}动笔之前在档案馆里花了四年。`,
      (t, by) => `${marked(t)}为${by}所著，${t.year}年出版时获得两项奖。`,
    ],
    firm: [
      (t, by) => `${t.year}年，${by}办起了${t.name}，后来成为当地较大的雇主。`,
      (t, by) => `${t.name}始建于${t.year}年。创办人${by}主持厂务二十年。`,
    ],
    song: [
      (t, by) => `叙事歌曲${marked(t)}写成于${t.year}年，曲子出自${by}之手，歌词是民间的。`,
      (t, by) => `${by}谱写的${marked(t)}在${t.year}年经电台播放而流行。`,
    ],
  },
};

const JOB = { film: "电影导演", novel: "小说家", firm: "实业家", song: "作曲家" } as const;

const LIVES: Record<"tune" | "report", readonly ((p: Person, town: string) => string)[]> = {
  tune: [
    (p, town) =>
      `${p.name}（生于${p.born}年），${JOB[p.work]}，出生于${town}，父亲是${p.father}，曾就读于${p.school}。`,
    (p, town) =>
      `${p.name}是一位${JOB[p.work]}，毕业于${p.school}。${p.born}年出生在${town}，其父为${p.father}。`,
  ],
  report: [
    (p, town) =>
      `${JOB[p.work]}${p.name}，${town}人，${p.born}年生。父亲${p.father}是职员。少年时在${p.school}求学。`,
    (p, town) =>
      `${p.name}，${JOB[p.work]}，${p.born}年生于${town}一户普通人家，父亲名叫${p.father}，后来进入${p.school}读书。`,
  ],
};

const PLACES: Record<"tune" | "report", readonly ((t: Town) => string)[]> = {
  tune: [
    (t) => `${t.name}位于${t.river}畔，建于${t.founded}年，有${t.people}名居民，镇长是${t.mayor}。`,
    (t) => `${t.name}是一座集镇，人口${t.people}人，${t.river}从镇中流过，现任镇长为${t.mayor}。`,
  ],
  report: [
    (t) => `${t.river}出山之处便是${t.name}，住着大约${t.people}人。去年春天起，${t.mayor}任镇长。`,
    (t) => `${t.name}设于${t.founded}年，居民${t.people}人，镇长名叫${t.mayor}，${t.river}把镇子分成两半。`,
  ],
};

const MAKER = { film: "导演", novel: "作者", firm: "创办人", song: "作曲者" } as const;
const NOUN = { film: "电影", novel: "小说", firm: "", song: "歌曲" } as const;
const told = (thing: Thing): string => `${NOUN[thing.kind]}${marked(thing)}`;

const ASKS: Asks = {
  one(kind, thing) {
    const maker = `${told(thing)}的${MAKER[thing.kind]}`;
    const forms = {
      place: `${maker}出生在哪里？`,
      father: `${maker}的父亲是谁？`,
      school: `${maker}毕业于哪所学校？`,
      river: `哪条河流经${maker}出生的镇？`,
      mayor: `${maker}出生地的镇长是谁？`,
    };
    return forms[kind];
  },
  two(kind, one, other) {
    const maker = MAKER[one.kind];
    return kind === "older"
      ? `${told(one)}的${maker}和${told(other)}的${maker}谁出生更早？`
      : `${told(one)}与${told(other)}的${maker}是同一个镇的人吗？`;
  },
};

export function chineseSet(part: "tune" | "report"): HopSet {
  const random = seeded(part === "tune" ? 23 : 6_007);
  const chance: Chance = (most) => Math.floor(random() * most);
  const world = makeWorld(NAMES, chance);
  const { people, towns, things } = world;
  const documents = [
    ...things.map((thing) => ({
      title: thing.name,
      text: pick(chance, THINGS[part][thing.kind])(thing, people[thing.by]?.name ?? ""),
    })),
    ...people.map((one) => ({
      title: one.name,
      text: pick(chance, LIVES[part])(one, towns[one.town]?.name ?? ""),
    })),
    ...towns.map((one) => ({ title: one.name, text: pick(chance, PLACES[part])(one) })),
  ];
  return {
    name: `made.zh.${part}`,
    language: "zh",
    part,
    documents,
    questions: makeQuestions(world, ASKS, chance),
  };
}
