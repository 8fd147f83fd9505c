/** Who does what, how to reach them, what is there to be had (`fact.ts` tells the form). Of our own making. */
export const PEOPLE_AND_THINGS = `
@ teacher course =person #Staff | 老师
+ {person} leads the group and has done so for {few} years.
+ You are in the hands of {person}.
+ 由{person}带班，已有{few}年。
+ 主讲是{person}。
? Who teaches it[ {the}]?
? Who is the instructor[ of {the}]?
? [{the}]是谁教的？
? 谁给我们上[{the}]？
- {person} sat in on the class as a guest.
- {person}来听过一次课。
@ chair club =person !treasurer #Board | 理事会
+ {person} has been at the helm since {month}.
+ Elected to the top post: {person}.
+ {month}起由{person}掌舵。
+ 当选会长的是{person}。
? Who runs it[ {the}]?
? Who is the head[ of {the}]?
? [{the}]谁说了算？
? [{the}的]负责人是谁？
- The chairs in the hall are a gift of {person}.
- 大厅的椅子是{person}送的。
@ treasurer club =person !chair #Board | 理事会
+ {person} keeps the books.
+ Bills go to {person}, who guards the purse.
+ 账目由{person}管。
+ 收据交给{person}，钱在他那里。
? Who looks after the money[ at {the}]?
? Who pays me back what I spent[ for {the}]?
? [{the}的]钱谁管？
? 垫的钱找谁报？
- The money for the roof was raised within {few} weeks.
- 修屋顶的钱{few}周就筹齐了。
@ contact stay house service health club course =phone #Contact | 联系
+ If something breaks, ring {phone} at any hour.
+ For urgent matters {person} answers on {phone}.
+ 东西坏了随时打{phone}。
+ 急事找{person}，电话{phone}。
? What number do I call[ at {the}]?
? Who do I turn to in an emergency[ at {the}]?
? How can I reach somebody[ at {the}]?
? 出了事打哪个电话[找{the}]？
? [{the}]怎么联系？
? 有急事找谁？
- The emergency exits are lit in green.
- 紧急出口有绿灯。
@ place course club health ride visit #How to find us | 怎么走
+ You find us behind the old brewery, second door on the left.
+ We sit on the third floor above the bakery.
+ The landing stage lies below the bridge.
+ 在老酒厂后面，左手第二个门。
+ 我们在面包房楼上三层。
+ 码头在桥下。
? Where is it[ {the}]?
? How do I find it[ {the}]?
? Where do I have to go[ for {the}]?
? [{the}]在哪儿？
? [{the}]怎么找？
? 要去什么地方？
- The place of honour went to {person}.
- 荣誉席坐的是{person}。
@ parking visit stay health house course =number #Getting here | 交通
+ {number} cars fit in the yard, the rest stand on the street.
+ Whoever drives leaves the car at the stadium and walks {few} minutes.
+ There is no room for vehicles whatsoever.
+ 院里能停{number}辆车，其余停路边。
+ 开车来的请停体育场，走{few}分钟。
+ 没有任何停车的地方。
/ Is there parking[ at {the}]?
/ Can I come by car[ to {the}]?
/ Can I leave my car[ at {the}]?
/ [{the}]有停车场吗？
/ 开车去[{the}]有地方停吗？
? Where do I put the car[ at {the}]?
? 车停哪里？
- The national park begins {few} kilometres further on.
- 国家公园在{few}公里外。
@ access visit ride health stay house course #Access | 无障碍
+ There is a ramp at the side and a lift inside.
+ {number} steps lead up to the door and there is no other way.
+ Prams and wheelchairs use the goods entrance.
+ 侧面有坡道，里面有电梯。
+ 门口有{number}级台阶，没有别的路。
+ 婴儿车和轮椅走货运入口。
/ Can I get in with a wheelchair[ at {the}]?
/ Is it step-free[ at {the}]?
/ Is there a lift[ in {the}]?
/ 坐轮椅能进[{the}]吗？
/ [{the}]有电梯吗？
/ 推婴儿车去[{the}]方便吗？
- The next step is to renew the fence.
- 下一步是修围栏。
@ wifi visit stay ride house health #Internet | 网络
+ The wireless network is open to all, the password hangs at the desk.
+ There is no reception in the whole valley.
+ Surfing is possible in the lobby, {few} hours a day.
+ 无线网大家都能用，密码贴在前台。
+ 整个山谷都没有信号。
+ 大厅可以上网，每天{few}小时。
/ Is there Wi-Fi[ at {the}]?
/ Can I get online[ at {the}]?
/ [{the}]有无线网吗？
/ [在{the}]能上网吗？
? How do I connect to the internet[ at {the}]?
? 怎么连[{the}的]网？
- The website is looked after by {person}.
- 网站由{person}维护。
@ equipment course visit club stay #Equipment | 器材
+ Everything you need lies ready on the table.
+ Each person brings their own set.
+ We lend out {number} sets, first come, first served.
+ Helmets and ropes can be had for {small}.
+ 要用的都摆在桌上了。
+ 每人自带一套。
+ 我们有{number}套可借，先到先得。
+ 头盔和绳子{small}可以租。
/ Do I need my own equipment[ for {the}]?
/ Can I borrow the gear[ at {the}]?
/ Is material provided[ at {the}]?
/ [去{the}]要自己带工具吗？
/ [{the}]有东西可以借吗？
/ [{the}]提供装备吗？
? What do I have to bring[ to {the}]?
? [去{the}]要带什么？
- Equipment older than {few} years is sold in {month}.
- 用了{few}年以上的器材{month}出售。
@ owns club house course #Inventory | 物品
+ {few} boats, a trailer and a grill belong to all of us together.
+ Nothing is ours; what is in the shed was lent by the town.
+ A projector and a screen stand in the cupboard for everyone's use.
+ {few}条船、一辆拖车和一个烤架是大家共有的。
+ 什么都不是我们的，棚里的东西是镇上借的。
+ 柜子里有投影仪和幕布，谁都能用。
/ Does it own any boats[ {the}]?
/ Do we have things of our own[ at {the}]?
/ Is there a projector we can use[ at {the}]?
/ [{the}]自己有船吗？
/ [{the}]有没有公用的东西？
/ 有投影仪可以用吗？
- The boat race is won by {person} every year.
- 划船比赛每年都是{person}赢。
@ beginner course club visit #Requirements | 要求
+ Nobody has to know anything beforehand.
+ You should be able to swim {many} metres.
+ Only those who have passed the basic level are taken.
+ 不需要任何基础。
+ 须能游{many}米。
+ 只收通过初级的人。
/ Can I join without experience[ at {the}]?
/ Is it suitable for beginners[ {the}]?
/ I've never done this, may I come anyway[ to {the}]?
/ 没有基础能参加[{the}]吗？
/ [{the}]适合新手吗？
/ 从没学过也可以去[{the}]吗？
? What must I be able to do[ for {the}]?
? 参加[{the}]要会什么？
- Beginners' luck was with {person} in the lottery.
- 新手{person}抽中了头奖。
@ size course club stay ride visit =number #Places | 名额
+ No more than {number} people are taken.
+ It is full at {number}.
+ {number} heads, then we shut the list.
+ 最多{number}人。
+ 满{number}人为止。
+ 收够{number}个就不收了。
? How many can take part[ in {the}]?
? How big is the group[ at {the}]?
? [{the}]收多少人？
? [{the}]一共几个人？
/ Is it a small group[ at {the}]?
/ [{the}]人多吗？
- {number} people worked on the new roof.
- 修新屋顶的有{number}个人。
@ certificate course #Afterwards | 结业
+ Everyone who stays to the end takes home a paper with a stamp.
+ There is neither test nor proof at the end.
+ 坚持到最后的人会拿到盖章的证明。
+ 结束时没有考试，也不发证。
/ Do I get a certificate[ from {the}]?
/ Will I have something to show for it[ after {the}]?
/ 上完[{the}]有证书吗？
/ [{the}]结束发不发证？
? What do I receive at the end[ of {the}]?
? 上完[{the}]能拿到什么？
- The gift certificates are sold at the counter.
- 礼品券在柜台出售。
@ missed course club #Absence | 缺席
+ A lesson you skip can be made up on {day}.
+ Missed evenings are lost.
+ 落下的课{day}可以补。
+ 没来的那次就作废了。
/ Can I catch up on a class I couldn't attend[ at {the}]?
/ 请假的课[{the}]能补吗？
? What happens if I am ill one evening[ of {the}]?
? 有一次去不了[{the}]怎么办？
- {person} misses the old building.
- {person}怀念老房子。
@ weather course visit club ride #Weather | 天气
+ It goes ahead in rain, not in thunder.
+ Storms mean that we stay at home and meet a week later.
+ Nothing is moved on account of the sky.
+ 下雨照常，打雷取消。
+ 有大风就顺延一周。
+ 天气不影响安排。
/ Does it take place when it rains[ {the}]?
/ Is it called off in bad weather[ {the}]?
/ 下雨[{the}]还有吗？
/ 天气不好[{the}]会取消吗？
? What if there is a storm[ on the day of {the}]?
? 刮大风怎么办？
- The weather vane was mended by {person}.
- 风向标是{person}修的。
@ booking visit stay ride health course #Booking | 预约
+ Just drop in.
+ Without an appointment nobody is seen.
+ Seats are given out online, {days} days ahead at the earliest.
+ 直接来就行。
+ 没有预约不接待。
+ 座位网上放，最早提前{days}天。
/ Do I need to book[ for {the}]?
/ Can I turn up without an appointment[ at {the}]?
/ Must I reserve a place[ at {the}]?
/ [去{the}]要预约吗？
/ 不预约能直接去[{the}]吗？
/ [去{the}]要提前订位吗？
? How do I get a place[ at {the}]?
? 怎么约[{the}]？
- The book on the history of the house costs {price}.
- 关于这座房子的书卖{price}。
@ storage visit stay house club #Luggage | 寄存
+ Bags go into the lockers, a coin of {small} releases the key.
+ Suitcases stay with you; we watch over nothing.
+ Valuables are put in the safe behind the desk.
+ 包放进储物柜，投{small}取钥匙。
+ 行李自己看管，概不寄存。
+ 贵重物品可以放前台的保险箱。
/ Can I leave my bag somewhere[ at {the}]?
/ Are there lockers[ at {the}]?
/ [{the}]能寄存行李吗？
/ [{the}]有柜子放包吗？
? Where do I put my things[ at {the}]?
? 东西放[{the}]哪里？
- The bag of flour weighs {few} kilos.
- 一袋面粉重{few}公斤。
@ laundry stay house #Laundry | 洗衣
+ Two machines stand in the cellar; a wash is {small}.
+ Dirty clothes are taken to the shop across the road.
+ 地下室有两台机器，洗一次{small}。
+ 脏衣服要送到对面的店里。
/ Can I wash my clothes[ at {the}]?
/ Is there a washing machine[ at {the}]?
/ [{the}]能洗衣服吗？
/ [{the}]有洗衣机吗？
? Where do I do my laundry[ at {the}]?
? 衣服在哪洗？
- The laundry van blocks the drive on {day}s.
- {day}送洗衣物的车会挡住车道。
@ waste house stay #Waste | 垃圾
+ Grey bins are emptied on {day}s, glass is taken to the container yourself.
+ Bags are put out on the evening before {day}.
+ 灰桶{day}收，玻璃自己送到回收箱。
+ {day}前一晚把袋子放出去。
? When is the rubbish collected[ at {the}]?
? Which day do the bins go out[ at {the}]?
? [{the}]哪天收垃圾？
? 垃圾什么时候拿出去？
- The bin lids were replaced after the storm.
- 大风之后换了桶盖。
@ breakfast stay #Meals | 用餐
+ Bread, eggs and coffee are on the table from {morning}.
+ Guests cook for themselves; we serve nothing.
+ A morning meal is brought to the room for {small}.
+ {morning}起有面包、鸡蛋和咖啡。
+ 客人自己做饭，这里不供餐。
+ 早餐送到房间，加收{small}。
/ Is breakfast included[ at {the}]?
/ Can I eat something in the morning[ at {the}]?
/ [{the}]有早饭吗？
/ [{the}]包早餐吗？
? When is breakfast[ at {the}]?
? What is there to eat in the morning[ at {the}]?
? [{the}]早上吃什么？
- The breakfast room looks onto the lake.
- 早餐厅对着湖。
@ founded club visit service =many #History | 历史
+ {person} brought it to life {many} years ago.
+ It goes back {many} years, to a handful of neighbours around {person}.
+ {many}年前由{person}办起来。
+ {many}年前，{person}和几个邻居起的头。
? How old is it[ {the}]?
? Since when does it exist[ {the}]?
? [{the}]办了多少年了？
? [{the}]是什么时候有的？
- {many} years was the age of the oldest guest.
- 最年长的客人{many}岁。
`;
