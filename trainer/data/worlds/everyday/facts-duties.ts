/** Patients, passengers, staff (`fact.ts` tells the form). Of our own making. */
export const DUTIES = `
@ fasting health #Before you come | 来之前
+ Nothing but water for {few} hours beforehand.
+ Breakfast is no obstacle.
+ 之前{few}小时只能喝水。
+ 吃过早饭也没关系。
/ Can I eat before the appointment[ at {the}]?
/ Must I come on an empty stomach[ to {the}]?
/ [去{the}]之前能吃饭吗？
/ [去{the}]要空腹吗？
? What should I watch out for beforehand[ at {the}]?
? [去{the}]前有什么要注意的？
- The water cooler stands next to reception.
- 饮水机在前台旁边。
@ driving health #Afterwards | 之后
+ Keep away from the wheel for {few} hours; your sight is blurred.
+ You may get behind the wheel at once.
+ {few}小时内不要碰方向盘，视线会模糊。
+ 出来马上就能开车。
/ Can I drive home afterwards[ from {the}]?
/ Am I fit to take the car after it[ at {the}]?
/ [从{the}]出来能自己开车吗？
/ 做完可以马上开车吗？
- The driveway is swept on {day}s.
- 车道{day}打扫。
@ vaccine health #Requirements | 要求
+ The yellow booklet has to show all jabs.
+ No proof of any injection is asked for.
+ 黄本上的针要打全。
+ 不要求出示任何接种证明。
/ Do I need to be vaccinated[ for {the}]?
/ Does my child have to have its shots[ for {the}]?
/ [去{the}]要打疫苗吗？
/ 孩子没打全针能去[{the}]吗？
- The vaccine was invented by {person}'s grandfather.
- 疫苗海报是{person}画的。
@ companion health #Company | 陪同
+ One relative may wait inside with you.
+ Come by yourself, the rooms are small.
+ 可以有一位家属在里面陪等。
+ 请独自前来，房间很小。
/ Can somebody come with me[ to {the}]?
/ May my husband be there[ at {the}]?
/ [去{the}]能有人陪吗？
/ 家里人可以一起进[{the}]吗？
- The company that built the house is from {person}'s village.
- 盖房子的公司老板是{person}的同乡。
@ limit ride =number #Luggage | 行李
+ Anything above {number} kilos is turned away.
+ Up to {number} kg per piece is carried.
+ 超过{number}公斤的不收。
+ 每件限{number}公斤。
? How heavy may my luggage be[ on {the}]?
? What is the weight limit[ of {the}]?
? [{the}]行李限重多少？
? 多重的东西[{the}]不收？
/ Can I take a forty-kilo box[ on {the}]?
/ 四十公斤的箱子[{the}]能收吗？
- {number} kilos of apples were sold at the fair.
- 集市上卖了{number}公斤苹果。
@ transfer ride #Tickets | 车票
+ One ticket carries you through to the end, whatever you change into.
+ Each leg is paid for anew.
+ 一张票坐到底，换什么车都行。
+ 每段另买票。
/ Is my ticket valid on the connecting bus too[ of {the}]?
/ Can I change with the same ticket[ on {the}]?
/ [{the}的]票换乘还能用吗？
/ [坐{the}]转车要再买票吗？
- Old tickets are collected by {person}.
- {person}收藏旧车票。
@ overtime house #Working hours | 工时
+ Extra hours are taken off in the same quarter; they are never paid.
+ Every hour above {many} is paid with a quarter on top.
+ 多做的钟点当季调休，不发钱。
+ 超过{many}小时的部分加两成半。
/ Do I get money for overtime[ at {the}]?
/ Are long evenings paid[ at {the}]?
/ [{the}]加班有钱吗？
/ 加班能换休息吗？
? What do I get for extra hours[ at {the}]?
? [{the}]加班怎么算？
- The clock in the hall is {few} minutes slow.
- 大厅的钟慢{few}分钟。
@ sick house #Illness | 病假
+ From the {few}th day on a doctor's note is wanted.
+ A call before {morning} will do, no paper.
+ 第{few}天起要医生证明。
+ {morning}前打个电话就行，不用开条。
/ Do I need a note when I'm ill[ at {the}]?
/ Must I see a doctor for one day off[ at {the}]?
/ [{the}]请病假要开证明吗？
/ 生病一天不去[{the}]要看医生吗？
? What do I do when I'm ill[ at {the}]?
? 病了[{the}]这边怎么请假？
- The sick tree in the yard is felled in {month}.
- 院里的病树{month}砍掉。
@ leave house =number #Leave | 年假
+ {number} working days a year are yours to take off.
+ You may be away {number} days in twelve months.
+ 一年有{number}个工作日归自己安排。
+ 十二个月里可以休{number}天。
? How much holiday do I get[ at {the}]?
? How many days off are there[ at {the}]?
? [{the}]年假几天？
? 一年能休几天？
/ Can I take a whole month off[ from {the}]?
/ [{the}]能一次休一个月吗？
- The holiday card was designed by {person}.
- 贺卡是{person}设计的。
`;
