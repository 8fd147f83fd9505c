/** What things cost and how they are paid (`fact.ts` tells the form). Of our own making. */
export const MONEY = `
@ deposit stay club service course =price !entry #Terms | 条款
+ {price} is held as security and handed back on return.
+ You leave {price} with us, which you get back if nothing is broken.
+ A surety of {price} is due on collection.
+ 收取{price}保证金，归还时退。
+ 先押{price}，东西完好就还给您。
+ 领取时须交押金{price}。
? How much is the deposit[ for {the}]?
? How much money do I have to leave[ at {the}]?
? What do I pay up front and get back later[ at {the}]?
? What's the security bond[ for {the}]?
? [{the}]押金多少？
? [{the}]要先押多少钱？
? 一开始得放多少钱[在{the}]那里，之后能拿回来？
/ Do I need to leave a deposit[ at {the}]?
/ [{the}]要交押金吗？
- The deposit can be transferred or paid in cash.
- Whoever damages the deposit box pays for a new one.
- 押金可以转账，也可以付现金。
- 押金收据请妥善保管。
@ advance course stay service =price !entry #Booking | 预订
+ {price} secures your place, the rest is settled on the day.
+ A down payment of {price} is asked for when you sign up.
+ 预付{price}即可留位，余款当天结清。
+ 报名时先交{price}定金。
? How much do I pay in advance[ for {the}]?
? What is due when I book[ {the}]?
? [报{the}]要先付多少钱？
? [{the}]定金是多少？
/ Must I pay something beforehand[ for {the}]?
/ [{the}]需要提前付款吗？
- Payments in advance are listed on the second page.
- 预付款明细见第二页。
@ entry visit =price !discount !deposit #Prices | 价格
+ Grown-ups pay {price} at the gate.
+ Admission comes to {price} a head.
+ The till asks for {price} per visitor.
+ 门票每人{price}。
+ 入场费{price}一位。
+ 进门收{price}。
? What does it cost to get in[ to {the}]?
? How much is a ticket[ for {the}]?
? What would I pay[ at {the}]< {scope}>?
? What does a visit[ to {the}] set me back< {scope}>?
? [进{the}]要多少钱？
? [{the}]票价多少？
? <{scope}>[去{the}]要花多少钱？
/ Is it free to get in[ to {the}]?
/ Do I have to pay to go in[ to {the}]?
/ [{the}]收门票吗？
/ [进{the}]要不要钱？
- Tickets are checked again on the first floor.
- The price list hangs beside the till.
- 票在二楼还要再检一次。
- 价目表贴在收银台旁边。
@ discount visit ride course club !entry #Reductions | 优惠
+ Whoever shows a student card saves {share} percent.
+ Pensioners and pupils pay half.
+ There are no reductions of any sort.
+ 凭学生证减{share}%。
+ 老人和学生半价。
+ 没有任何优惠。
/ Is it cheaper for students[ at {the}]?
/ Do seniors get money off[ at {the}]?
/ Do I pay less if I am at university[ for {the}]?
/ [{the}]学生有优惠吗？
/ 老年人去[{the}]能打折吗？
/ 退休的人会便宜一点吗？
? What do pupils save[ at {the}]?
? 学生能省多少？
- Students of the art school painted the entrance.
- 入口的壁画是美院学生画的。
@ fee club =price !monthly #Membership | 会费
+ Belonging costs {price} a year.
+ Subscriptions stand at {price} for twelve months.
+ Each of us contributes {price} annually.
+ 每年会费{price}。
+ 入会一年交{price}。
+ 大家每人每年出{price}。
? What does it cost to be a member[ of {the}]?
? How expensive is a year[ at {the}]?
? What do I pay per year[ for {the}]< {scope}>?
? 加入[{the}]一年要多少钱？
? 当[{the}的]会员贵不贵，要交多少？
? <{scope}>年费是多少？
/ Does membership[ of {the}] cost anything?
/ 参加[{the}]要交钱吗？
- The fee is voted on at the meeting in {month}.
- New members are greeted with a cup of tea.
- 会费在{month}的大会上表决。
- 新会员有一杯茶喝。
@ monthly club service =price !fee #Payment | 付款
+ If you prefer instalments, {price} leaves your account every month.
+ Paying month by month comes to {price} each time.
+ 按月交的话每月{price}。
+ 月付为每次{price}。
? What is the monthly rate[ for {the}]?
? What would I be charged each month[ by {the}]?
? [{the}]一个月多少钱？
? 按月付给[{the}]是多少？
/ Can I pay month by month[ at {the}]?
/ [{the}]能按月付吗？
- The monthly newsletter is sent by {person}.
- 月报由{person}负责发。
@ late visit service club ride =small #Overdue | 逾期
+ Each day over the date is charged at {small}.
+ Keeping it too long costs {small} a day.
+ Returned after the date: {small} per day.
+ 超过日期每天收{small}。
+ 晚还一天罚{small}。
+ 逾期按每日{small}计。
? What happens if I bring it back late[ to {the}]?
? What is the penalty for being overdue[ at {the}]?
? How much is the fine per day[ at {the}]?
? 还晚了[{the}]怎么算？
? 超期要罚多少？
? 拖几天还会怎么样？
/ Is there a fine for late returns[ at {the}]?
/ 晚还[{the}]要罚款吗？
- The late shift is covered by {person}.
- 晚班由{person}值。
@ lostkey stay house club =price #Keys | 钥匙
+ Replacing a key that went astray is billed at {price}.
+ If yours is gone, a new lock is fitted for {price}.
+ 丢了钥匙要赔{price}。
+ 钥匙遗失须换锁，费用{price}。
? What do I pay if I lose my key[ to {the}]?
? My key has gone missing, what will it cost[ at {the}]?
? [{the}的]钥匙丢了要赔多少？
? 钥匙找不到了要花多少钱？
/ Do I have to pay for a lost key[ at {the}]?
/ 弄丢[{the}的]钥匙要赔钱吗？
- Keys are handed out between {morning} and {time}.
- 钥匙在{morning}到{time}之间领取。
@ payment visit stay ride service health course #Paying | 支付
+ Cards and phones are accepted from {small} upwards.
+ We take cash and nothing else.
+ Notes and coins are no longer accepted, plastic only.
+ The invoice comes by post and is due within {days} days.
+ 满{small}可以刷卡或扫码。
+ 只收现金。
+ 不再收纸币硬币，请刷卡。
+ 账单邮寄，{days}天内付清。
/ Can I pay by card[ at {the}]?
/ Do they take cash[ at {the}]?
/ Is contactless accepted[ at {the}]?
/ [{the}]能刷卡吗？
/ [{the}]收现金吗？
/ 可以用手机付吗？
? How can I pay[ at {the}]?
? [{the}]怎么付钱？
- The cash desk was moved next to the lift.
- Lost bank cards are kept at the counter.
- 收银台搬到电梯旁边了。
- 捡到的银行卡放在柜台。
@ cancel course stay service health #Cancellation | 取消
+ Up to {days} days before, everything is refunded; after that half.
+ Whoever steps back within the last week gets nothing back.
+ Money is returned only against a doctor's note.
+ {days}天前取消全额退款，之后退一半。
+ 最后一周内退出的，费用不退。
+ 有医生证明才退钱。
/ Do I get my money back if I cancel[ {the}]?
/ Is a refund possible[ for {the}]?
/ Can I still pull out[ of {the}] without losing everything?
/ 不去[{the}]了能退钱吗？
/ 临时有事，[{the}的]费用退不退？
? What happens to my money if I can't make it[ to {the}]?
? Until when can I call it off[ with {the}]?
? 不能去[{the}]了，钱怎么办？
? 最晚什么时候能取消[{the}]？
- The cancelled concert of {month} is repeated on {day}.
- {month}取消的音乐会{day}补演。
@ included stay course house #What is included | 费用包含
+ Sheets, towels and the final clean are part of the price.
+ Materials are covered, the firing is billed apart.
+ Gas and water come on top of the rent.
+ 床单、毛巾和退房打扫都算在房价里。
+ 材料费已含，烧制另算。
+ 水费和燃气在租金之外。
/ Is everything covered[ by the price of {the}]?
/ Do I pay extra for anything[ at {the}]?
/ Are there additional costs[ at {the}]?
/ [{the}]还有别的费用吗？
/ [{the}的]价格全包了吗？
? What do I get for my money[ at {the}]?
? [{the}的]钱里包括什么？
- The price was last raised in {month}.
- 上次涨价是{month}。
@ postage service =small #Delivery | 配送
+ Sending it to your door costs {small}, above {price} nothing.
+ Dispatch is charged at {small} per order.
+ 送货上门{small}，满{price}免。
+ 每单运费{small}。
? How much is shipping[ from {the}]?
? What do I pay to have it brought to me[ by {the}]?
? [{the}]邮费多少？
? 送到家里要加多少钱？
/ Is delivery free[ at {the}]?
/ [{the}]包邮吗？
- The delivery van is a gift of the town.
- 送货车是市里赠的。
@ salary house =day #Pay | 工资
+ Wages reach your account on the last {day} of the month.
+ Pay day is the last {day}.
+ 工资每月最后一个{day}到账。
+ 发薪日是最后一个{day}。
? When do I get paid[ by {the}]?
? On which day does the money come[ at {the}]?
? [{the}]什么时候发钱？
? 哪天能领到薪水？
- The salary office sits on the second floor.
- 薪资科在二楼。
@ interest service =few #Interest | 利率
+ What lies there grows by {few} percent a year.
+ Balances earn {few} percent annually.
+ 存款一年涨百分之{few}。
+ 年息百分之{few}。
? How much interest do I get[ on {the}]?
? What does my money earn[ in {the}]?
? [{the}]利率是多少？
? 钱放[在{the}]一年能多多少？
- Interest in the talk was great, {many} people came.
- 讲座很受关注，来了{many}人。
`;
