/**
 * Words that mean the same and words that mean the opposite, English by stem and Chinese as written: a short list of
 * the commonest, made for checking. No dictionary: a word that is not here has neither.
 */
import { stem } from "../../lib/text/stem.ts";

/** `a b/c d`: each of the left is an opposite of each of the right, and those of one side are alike. */
const ENGLISH_OPPOSITES = `
increase rise grow climb gain surge jump soar expand growth upward uptick/decrease fall drop decline shrink reduce lower plunge loss slump dip downward reduction contract
more greater higher larger bigger/less fewer lower smaller
most largest highest biggest maximum top majority/least smallest lowest minimum bottom minority fewest
above over exceed/below under
before earlier prior previously/after later subsequently afterwards
accept approve adopt agree/reject refuse deny decline disagree oppose
support back favour favor endorse advocate/oppose criticise criticize reject resist
win victory beat defeat triumph/lose loss defeated
success successful succeed/failure unsuccessful fail
open opened/close closed shut
start begin launch commence/end finish stop cease conclude halt
first/last
early/late
young/old elderly
new/old
long/short
high tall/low short
hot warm/cold cool
strong strengthen/weak weaken
good positive favorable favourable beneficial/bad negative unfavorable unfavourable harmful detrimental
safe/dangerous unsafe
legal lawful allow permit authorise authorize/illegal unlawful ban forbid prohibit
possible able/impossible unable
include/exclude
import/export
buy purchase acquire/sell
borrow/lend
male man men boy father son husband brother king he/female woman women girl mother daughter wife sister queen she
east eastern/west western
north northern/south southern
left/right
inside internal indoor/outside external outdoor
public/private
domestic/foreign overseas
love like enjoy/hate dislike
friend ally/enemy rival
arrive enter/leave depart exit
join/leave
push/pull
add/remove delete subtract
create build establish found/destroy demolish abolish dissolve
appoint hire employ recruit/dismiss fire sack resign
alive survive/dead die kill
rich wealthy/poor
easy simple/difficult hard complex complicated
fast quick rapid/slow gradual
full/empty
same similar alike identical/different distinct unlike
true correct accurate/false incorrect inaccurate wrong
always/never rarely seldom
all every entire/none
often frequently/rarely seldom
major significant substantial considerable/minor slight insignificant negligible marginal
cause/prevent
improve better improvement/worsen worse deteriorate
encourage promote/discourage
profit/loss deficit
surplus/deficit shortage
guilty convict/innocent acquit
victim/perpetrator
teacher/student pupil
parent/child
doctor/patient
employer/employee
offence offense attack/defence defense defend
day/night
morning/evening
summer/winter
spring/autumn
past former/future present current
optimistic/pessimistic
happy glad pleased satisfied/sad unhappy upset disappointed dissatisfied
expensive costly/cheap affordable inexpensive
free/paid
temporary/permanent
voluntary/mandatory compulsory
active/inactive passive
direct/indirect
visible/invisible
known/unknown
official/unofficial
rural/urban
sunny/rainy cloudy
acid/alkaline
upper/lower
ancient/modern
confirm/deny
admit/deny
praise/criticise criticize condemn
accelerate/decelerate slow
advantage benefit/disadvantage drawback
agree/disagree
maximum/minimum
interested/disinterested uninterested
responsible/irresponsible
relevant/irrelevant
convenient/inconvenient
necessary essential/unnecessary
efficient/inefficient
online/offline
partially partly/fully completely entirely
`;

const CHINESE_OPPOSITES = `
增加 增长 增長 上升 上涨 上漲 提高 增至 升高 扩大 擴大 攀升 走高 回升/减少 減少 下降 下跌 降低 降至 下滑 缩小 縮小 回落 走低 跌至
高于 高於 超过 超過 多于 多於 大于 大於/低于 低於 不足 少于 少於 小于 小於
以上/以下
最高/最低
最大/最小
最多/最少
最早/最晚
最长/最短
之前 以前/之后 之後 以后 以後
支持 赞成 贊成 拥护/反对 反對 抵制
同意 批准 通过 通過 接受/拒绝 拒絕 否决 否決 驳回
承认 承認 确认 確認 证实 證實/否认 否認
允许 允許 准许 许可/禁止 不准 严禁
成功/失败 失敗
胜利 勝利 获胜 战胜 擊敗 击败/失利 落败 不敌 輸給 输给
开始 開始 启动 啟動 开幕 開幕/结束 結束 停止 终止 終止 闭幕 閉幕
开放 開放 打开/关闭 關閉 封闭
进口 進口/出口
买入 購買 购买 收购/卖出 出售 抛售
加入/退出
上任 就任 任命/辞职 辭職 卸任 免职
男性 男子/女性 女子
东部 東部/西部
南部/北部
左/右
盈利 利润/亏损 虧損
顺差 順差/逆差
国内 國內/国外 國外 境外
安全/危险 危險
合法/非法 违法
主要/次要
首次 第一次/最后一次
公开 公開/秘密
积极 積極/消极 消極
乐观 樂觀/悲观 悲觀
有利/不利
强/弱
快速 迅速/缓慢 緩慢
加强 加強 增强/削弱 减弱
扩张/收缩
提前/推迟 推遲 延后 延期
部分/全部 所有
永久/临时 暫時 暂时
直接/间接 間接
富裕/贫困 貧困
古代/现代 現代
`;

const ENGLISH_ALIKE = `
begin start commence launch initiate
end finish conclude terminate complete
big large huge great sizable sizeable
small little tiny
buy purchase acquire
show demonstrate reveal indicate display
say state declare announce claim tell remark mention note report
help assist aid support
use utilize utilise employ
make create produce build construct develop
get obtain receive acquire gain
important significant crucial vital essential key
fast quick rapid swift
near close nearby
big major
kill slay murder
die perish pass
child kid
car vehicle automobile
company firm business corporation enterprise
job occupation work employment
study research investigation
method approach technique way
discover find
think believe consider
movie film
doctor physician
also additionally too
because since
about approximately around roughly nearly
many numerous several various
type kind sort
area region
country nation
city town
people person individual
famous renowned known
located situated
called named known dubbed
year annual yearly
month monthly
discuss talk debate
explain describe
want wish desire
need require
try attempt
keep retain maintain
change alter modify
choose select pick
answer reply respond
ask request inquire
let allow permit enable
happen occur
live reside
leave depart exit
fix repair
increase rise grow climb
decrease fall drop decline reduce lower
goal aim objective target
problem issue
part portion section
whole entire full
right correct
wrong incorrect
quickly rapidly fast
often frequently
mainly mostly primarily largely chiefly
almost nearly
provide offer supply give
include contain comprise
speech talk address
war conflict
money funds cash
home house
test exam examination
picture image photo photograph
result outcome
cost price
main primary principal chief
plan scheme project
meeting conference
win victory triumph
`;

const CHINESE_ALIKE = `
表示 称 說 说 指出 认为 宣布 透露 介绍
开始 启动
增加 增长 上升 提高
减少 下降 降低
位于 坐落于 地处
建成 建造 修建 兴建 落成
约 大约 近 左右
以及 和 与 及 并
因为 由于
但 但是 然而 不过
去世 逝世 身亡 死亡
出生 诞生
举行 召开 举办
目前 现在 如今
很多 许多 大量 众多
重要 关键
国家 国
帮助 协助 援助
使用 利用 采用
获得 取得 得到 赢得
发现 找到
首都 京城
今年 本年
全部 所有 一切
公司 企业
`;

interface Relations {
  readonly opposites: Map<string, Set<string>>;
  readonly alike: Map<string, Set<string>>;
}

const NONE: ReadonlySet<string> = new Set();

const english = relations(ENGLISH_OPPOSITES, ENGLISH_ALIKE, stem);
const chinese = relations(CHINESE_OPPOSITES, CHINESE_ALIKE, (word) => word);

/** Chinese words of the lists, longest first: Chinese is searched for them, since nothing separates its words. */
export const CHINESE_WITH_OPPOSITE: readonly string[] = [...chinese.opposites.keys()].toSorted(
  (a, b) => b.length - a.length,
);

/** Takes English words as stems. */
export function oppositesOf(word: string): ReadonlySet<string> {
  return english.opposites.get(word) ?? chinese.opposites.get(word) ?? NONE;
}

/** Takes English words as stems; a word is not in its own set. */
export function alikeOf(word: string): ReadonlySet<string> {
  return english.alike.get(word) ?? chinese.alike.get(word) ?? NONE;
}

function relations(opposites: string, alike: string, key: (word: string) => string): Relations {
  const made: Relations = { opposites: new Map(), alike: new Map() };
  for (const line of opposites.trim().split("\n")) {
    const [left = [], right = []] = line.split("/").map((side) => side.split(" ").map(key));
    for (const one of left) for (const other of right) relate(made.opposites, one, other);
  }
  for (const line of alike.trim().split("\n")) {
    const words = line.split(" ").map(key);
    for (const one of words) for (const other of words) if (one !== other) relate(made.alike, one, other);
  }
  return made;
}

function relate(map: Map<string, Set<string>>, one: string, other: string): void {
  if (one === other) return;
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = map.get(from) ?? new Set();
    known.add(to);
    map.set(from, known);
  }
}
