/** Words of notes in both languages, beside those of `vocabulary.ts`. Of our own making. */
import { list } from "./vocabulary.ts";

export const FAULTS = list(
  "no water | 缺水; door open | 门未关; filter blocked | 滤网堵塞; motor too hot | 电机过热; sensor failed | 传感器故障; battery low | 电量低; paper jam | 卡纸; no signal | 无信号; leak found | 发现漏水; lid not locked | 盖子未锁; voltage too high | 电压过高; memory full | 存储已满; fan stuck | 风扇卡住; oil low | 油量不足; belt loose | 皮带松动; clock not set | 时钟未设置",
);
export const SETTINGS = list(
  "max_retries | max_retries; timeout_ms | timeout_ms; cache_size | cache_size; log_level | log_level; page_limit | page_limit; worker_count | worker_count; retry_delay | retry_delay; port | port; buffer_kb | buffer_kb; keep_days | keep_days; batch_size | batch_size; session_minutes | session_minutes",
);
export const OFFICES = list(
  "the library | 图书馆; the pool | 游泳馆; the front desk | 前台; the clinic | 门诊部; the canteen | 食堂; the workshop | 工作坊; the museum shop | 博物馆商店; the recycling yard | 回收站; the post office | 邮局; the ticket office | 售票处; the repair café | 维修铺; the sauna | 桑拿房; the boat rental | 租船处; the archive | 档案室",
);
export const PARTS = list(
  "the shelf | 书架; the kayak | 皮划艇; the tent | 帐篷; the table | 桌子; the drill | 电钻; the mast | 桅杆; the trailer | 拖车; the tank | 水箱; the cupboard | 柜子; the boiler | 锅炉; the antenna | 天线; the kiln | 窑炉; the loom | 织机; the bell | 钟; the pump | 水泵",
);
export const QUALITIES = list(
  "weight | 重量; length | 长度; height | 高度; power | 功率; capacity | 容量; width | 宽度; depth | 深度; diameter | 直径; running time | 运行时间; warranty | 保修期",
);
export const ASKED: Readonly<
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
export const COLOURS = list(
  "red | 红色; blue | 蓝色; green | 绿色; grey | 灰色; white | 白色; yellow | 黄色; black | 黑色; brown | 棕色; orange | 橙色; purple | 紫色",
);
export const CHANGES = list(
  "export to CSV | 支持导出为CSV; dark mode | 深色模式; a faster search | 搜索加速; a crash when printing is fixed | 修复打印时崩溃的问题; login by e-mail | 邮箱登录; drag and drop of files | 文件拖放; a new map view | 新的地图视图; offline use | 离线使用; a wrong time zone is corrected | 修正时区错误; support for Python 2 is dropped | 不再支持Python 2; two-factor login | 双重验证; larger uploads | 更大的上传限制",
);
export const WORK = list(
  "order the paint | 订购油漆; book the hall | 预订大厅; call the plumber | 联系水管工; write the report | 撰写报告; renew the insurance | 续保; print the posters | 打印海报; check the accounts | 核对账目; invite the choir | 邀请合唱团; mend the fence | 修理围栏; send the letters | 寄信; buy the trophies | 购买奖杯; clean the kiln | 清理窑炉",
);
export const WHOM = list(
  "adults | 成人; children | 儿童; students | 学生; seniors | 老人; members | 会员; guests | 访客; families | 家庭; groups | 团体; dogs | 宠物狗; residents | 居民",
);
