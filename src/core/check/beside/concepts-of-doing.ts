/**
 * Doing, saying, thinking, being: verbs, qualities, measures and time. As `concepts-of-life.ts`: a concept a line, English and
 * Chinese; phrases joined by `_`. What can be said in two ways only (rose, fell) is in `axes.ts`.
 */
export const CONCEPTS_OF_DOING = `
open opened open_up / 开 打开 开放 开启 拧开
close closed shut / 关 关闭 关好 关上 合上 闭馆 休馆 歇业 不开放
take_place took_place held hold host / 举行 举办
shut_down closed_down go_out_of_business / 停业 歇业 倒闭 关门
switch_on turn_on switched_on / 打开 开 开启 开机
switch_off turn_off switched_off turned_off go_out / 关闭 关 熄灭 熄 熄灯 关灯 断电
pull_out unplug take_out remove removed / 拔下 拔 拔掉 拆下 取出 取下 拆
put_in insert put place load / 放 放入 放进 插入 装入 装 放在
connect connected attach / 接 接好 连接 插上
install installation set_up put_up mount / 安装 装 架设
press push / 按 推 推行 推着
pull / 拉
lift / 提起 抬
clean cleaned wash washed wipe / 清洗 清洁 洗 擦 打扫
dry / 擦干 晾干
check verify examine inspect / 检查 核对 查
measure measured measurement / 测量 量
weigh weight heavy / 重 重量 净重
wait / 等 等待
work function operate run / 工作 运行 运转 有效
stop stopped cease halt interrupt break_off / 停止 停 中断 停用 暂停 停下
continue go_on carry_on resume last / 继续 持续 恢复
break broke down / 坏 断
use used usage employ apply applied / 用 使用 施用 利用
using / 用 使用
available in_stock left / 有货 剩 库存
sold_out out_of_stock none_left gone / 售罄 卖完
store keep kept / 保存 存放 存 保管
lose lost loss / 丢失 失去
find found discover discovered detect notice / 发现 找到
search look_for seek / 寻找 找
show showed reveal demonstrate / 显示 表明 证明
prove proof evidence prove confirm / 证明 证实
unknown unclear open_question not_known uncertain / 不清楚 不明 未知 尚不清楚 尚未
explain explanation / 解释 说明
say said state tell report / 说 表示 称 报告 介绍
write wrote written / 写 写信
read / 读 读取
speak talk / 说 谈
ask asked / 问 请
answer answered reply / 回答 答复 回复
suggest propose recommend advise / 建议 推荐
decide decision / 决定 确定
plan planned intend intention / 计划 打算 拟
hope want wish would_like / 希望 想 愿望 想要
expect forecast / 预计 预期 估计
think believe / 认为 觉得 相信
know / 知道 了解
remember / 记得
forget / 忘记
learn study / 学习 学
teach / 教
research study trial experiment investigate / 研究 试验 实验 调查
researcher scientist author authors / 研究者 研究人员 作者 科学家 我们
observation observe recorded record / 观察 记录 观测
result finding outcome / 结果
effect influence impact affect / 影响 效果 作用
analysis analyse analyze / 分析
compare comparison / 比较 对比
difference differ different vary / 差别 差异 不同 相差
same alike identical equal about_the_same equally similar / 一样 相同 同样 差不多 没有差别 相等
significant marked clear / 显著 明显
sample sampler / 样本 采样
dose quantity amount / 剂量 量
moisture humidity wetness / 水分 湿度
gain benefit advantage / 收益 好处
help helped assist aid / 帮助 帮 有助
increase rise raise grow growth higher go_up went_up / 增加 增长 提高 上升 上涨 涨 扩大 升 添到 提升 回升
decrease fall reduce drop decline lower go_down went_down / 减少 下降 降低 下跌 跌去 缩小 降
recover recovered recovery come_back / 恢复 回升 复苏
double doubled twice / 翻倍 两倍 加倍
half halve / 一半 半 半数 半价
most majority mostly mainly largely main / 多数 大多 大部分 主要 大半 多半
least minimum at_least / 至少 最少
most_at maximum at_most no_more_than up_to not_more_than / 最多 至多 不超过 上限 最高
exceed more_than over above / 超过 高于 多于 以上
below less_than under fewer_than / 低于 少于 不足 以下
approximately about roughly nearly almost around some / 约 大约 大概 近 将近 左右
exactly just / 正好 恰好
each every per / 每 各
together jointly shared share / 共同 一起 共享 分摊 共用
only solely nothing_but just / 只 仅 唯一 只有 才
all whole entire every / 全部 所有 都 全 整个 一切
none no_one nobody nothing / 没有 无 无人
other another further additional extra more / 其他 其余 另 别的 额外
rest remainder remaining balance / 其余 余款 剩余 剩下
part portion share / 部分
first firstly at_first initially originally / 首先 先 最初 第一 首
last finally lastly eventually / 最后 最终
next then afterwards after_that / 然后 再 接着 随后 之后
before prior earlier / 之前 以前 前
after later since / 之后 以后 后
during while / 期间 当时
again once_more anew reopen reopened / 重新 再次 又
already / 已经 已
still yet / 仍 仍然 还
now currently today at_present nowadays so_far by_now / 现在 目前 如今 至今
soon / 不久 即将
always / 一直 总是 始终
often frequently / 经常 常
sometimes occasionally / 有时
never / 从不 从未
usually normally / 通常 一般
immediately at_once right_away / 立即 马上 立刻
year annual annually yearly / 年 每年 年度
month monthly / 月 每月
week weekly / 周 星期 每周
day daily / 天 日 每天 每日
hour / 小时 时 钟头
minute / 分钟
quarter quarterly / 季度
century / 世纪
date / 日期
time period term duration / 时间 期间 时段 期限 周期
length long last lasts lasted take takes / 长 时长 长度
height high tall / 高 高度 高度为
width wide / 宽 宽度
depth deep / 深
distance far away / 距离 远
size big large great / 大 大小 尺寸
small little / 小
speed fast quick rapid / 速度 快
slow / 慢
temperature warm heat hot / 温度 水温 热 加热 暖
cold cool / 冷 凉
noise loud noisy / 噪音 噪声 吵
quiet silent / 安静
bright brightness / 亮 亮度
dark darkness / 暗 黑
new / 新
old former previous / 旧 老 原
original / 原 原来 原物 原定
good / 好
bad poor / 差 不好
safe safety / 安全
dangerous danger / 危险
important / 重要
necessary need needed have_to must required / 必要 需要 必须 须 需 要
possible / 可能
easy simple / 容易 简单
difficult hard / 困难 难
afraid fear shy frightened / 怕 害怕 惧怕
like fond / 喜欢
happy glad / 高兴
angry / 生气
busy / 忙 红火 热闹
quiet_business slack fewer_customers / 冷清 清淡
ready / 准备好 就绪
full / 满
empty / 空
visible seen see / 看见 看到
leave left depart departure set_off / 离开 出发 离
arrive arrival come came reach reached get_to / 到 到达 抵达 来
go went travel drive / 去 走 前往
walk on_foot pedestrian / 步行 走路
ride cycling cyclist / 骑 骑行
enter go_in come_in / 进入 进 入内
stay live lived spend_the_night / 住 居住 住宿 留
move moved / 搬 移动 搬运 搬家
bring take carry brought / 带 携带 带来 拿
give gave hand provide provided supply supplied / 给 提供 供应 给予
get got receive obtain have / 得到 收到 获得 享有 领取
send sent / 送 寄 发送
meet / 见面 遇到
visit / 参观 访问
attend take_part participate join / 参加 出席
lead led head headed leader / 领导 带领 领导人
design designed designer / 设计
build built construct erect put_up / 建 建造 修建 建成 建设 始建
create made make produce / 制作 制造 做
found founded establish established set_up open_a / 成立 创办 建立 开设
develop development / 发展 开发
change changed switch modify alter change_their_mind / 改 更改 改变 改为 变更 改主意
replace replaced exchange swap / 更换 换 替换
cause reason because due_to owing_to / 原因 因为 由于 因 造成 引起
therefore so hence / 因此 所以
prevent avoid / 防止 避免
protect protection / 保护
allow allowed permit let / 允许 可以 准许
forbid forbidden ban prohibit / 禁止 不得 不准
try attempt / 试 尝试
happen occur / 发生
appear seem / 似乎
become turn / 变成 成为
call called named name / 叫 名叫 称为 名为 姓名
belong / 属于
win won victory / 赢 获胜
lose defeat defeated beaten lost / 输 败 败诉
attack / 袭击
escape / 逃
save rescue / 救
wear worn / 穿
eat / 吃
drink / 喝
sleep / 睡
sing sang sung / 唱
play / 玩 演奏
paint / 画 油漆
cut / 切 剪
turn turned / 转
rotate revolution spin / 转速 转
fill / 填 加满
mix stir / 搅拌 混合
cook boil / 煮 烹饪
bake / 烤
plant grow / 种 种植
pick / 采 摘
lie lies situated located / 位于 在
popular / 受欢迎
famous / 著名
public / 公共 公众
national / 国家 全国
local / 当地 本地
foreign abroad / 外国 国外
outside out-of-town / 外 外地 外面 户外
inside / 里面 室内 内
north northern / 北 北方
south southern / 南 南方
east eastern / 东 东侧 东部
west western / 西 西侧
left / 左 左侧 左边
right / 右 右侧 右边
upper top above / 上 上方 顶
lower bottom below / 下 下方 底 底部
front / 前 前面
back rear behind / 后 背面 后面
middle centre center / 中 中间 中心 中叶
side / 侧 边
edge / 边缘
corner / 角
compartment drawer slot / 格 格子 抽屉
limit mark / 上限 限 标记
code error_code / 代码 故障代码
fault error failure malfunction / 故障 异常 错误
abnormal / 异常
limescale scale / 水垢 水质结垢
mode programme program / 程序 模式
standard / 标准
rated / 额定
capacity / 容量
consumption consume / 耗 消耗 耗水量 用量
lighting illuminated lit / 照明 亮灯 灯光
activity active / 活动
breeding season / 繁殖季 繁殖
number numbers count how_many / 数量 数目 人数 多少
`;
