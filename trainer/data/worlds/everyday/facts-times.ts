/** When things begin, end and take place (`fact.ts` tells the form). Of our own making. */
export const TIMES = `
@ opens visit health service =morning !closes #Opening hours | 开放时间
+ The doors are unlocked at {morning}.
+ We start at {morning} sharp.
+ Visitors are let in from {morning} onwards.
+ {morning}开门。
+ 从{morning}起接待。
+ {morning}开始营业。
? What time does it open[ at {the}]< {scope}>?
? How early can I turn up[ at {the}]< {scope}>?
? From when is somebody there[ at {the}]?
? [{the}]<{scope}>几点开门？
? <{scope}>最早几点能去[{the}]？
? [{the}]几点有人？
/ Can I come before breakfast[ to {the}]?
/ [{the}]一大早就开吗？
- The opening of the new wing was attended by {many} guests.
- 新馆开幕来了{many}位客人。
@ closes visit health service =evening !opens !lastentry #Opening hours | 开放时间
+ We lock up at {evening}.
+ Lights go out at {evening}.
+ It is over at {evening}; please leave on time.
+ {evening}锁门。
+ {evening}熄灯清场。
+ 营业到{evening}为止。
? When do you close[ {the}]< {scope}>?
? How late is it open[ at {the}]< {scope}>?
? Until when can I stay[ at {the}]< {scope}>?
? [{the}]<{scope}>几点关门？
? <{scope}>[{the}]最晚开到几点？
? [{the}]几点打烊？
/ Is it still open in the late evening[ at {the}]?
/ [{the}]晚上很晚还开吗？
- Closing credits are never interrupted.
- 关门时请检查窗户。
@ lastentry visit =time !closes #Admission | 入场
+ Nobody is let in after {time}.
+ The till stops selling at {time}.
+ {time}以后不再放人进来。
+ 售票到{time}截止。
? What is the latest I can get in[ to {the}]< {scope}>?
? Until when are tickets sold[ at {the}]?
? [{the}]<{scope}>最晚几点还能进？
? 票卖到几点？
/ Can I still get in just before it shuts[ at {the}]?
/ 快关门的时候还进得去[{the}]吗？
- The last renovation took {few} months.
- 上次翻修用了{few}个月。
@ closedday visit health service club =day !holidays #Closed | 休息日
+ On {day}s nobody is here.
+ {day} is our day of rest.
+ Every day but {day}.
+ {day}休息。
+ 除{day}外天天开。
+ {day}没有人。
? On which day is it shut[ at {the}]?
? When should I not come[ to {the}]?
? [{the}]哪天不开？
? 星期几别去[{the}]？
/ Is it open seven days a week[ at {the}]?
/ [{the}]每天都开吗？
- The closed session of the board is on {otherDay}.
- 理事会闭门会议在{otherDay}。
@ holidays visit health service course #Holidays | 节假日
+ We pause from the {days}th of {month} for {few} weeks.
+ Bank holidays make no difference to us.
+ No sessions take place while the schools are off.
+ {month}{days}日起停{few}周。
+ 法定假日照常。
+ 学校放假期间不上课。
/ Are you there at Christmas[ at {the}]?
/ Does it run during the holidays[ at {the}]?
/ Is it open on public holidays[ at {the}]?
/ [{the}]过节开不开？
/ 放假的时候[{the}]还有吗？
/ 国庆去[{the}]有人吗？
- Holiday photos of our members hang in the hall.
- 大厅挂着会员的度假照片。
@ starts course club =evening #Times | 时间
+ We meet on {day}s at {evening}.
+ {day}, {evening}: everybody is at their table.
+ 每{day}{evening}碰头。
+ {day}{evening}大家就位。
? When does it take place[ {the}]?
? What time do I have to be there[ for {the}]?
? [{the}]几点开始？
? [{the}]什么时候上？
/ Is it in the daytime[ {the}]?
/ [{the}]是白天吗？
- The starter kit weighs {few} kilos.
- 入门套装重{few}公斤。
@ duration course ride health =few #Length | 时长
+ Reckon with {few} hours from beginning to end.
+ After {few} hours you are done.
+ 从头到尾大约{few}小时。
+ {few}个小时就结束了。
? How long does it take[ {the}]?
? How much time should I set aside[ for {the}]?
? [{the}]要多久？
? [去{the}]要留出多少时间？
/ Will I be finished within the hour[ at {the}]?
/ [{the}]一个小时够吗？
- It took {many} days to build the oven.
- 修这座炉子用了{many}天。
@ checkin stay =time !checkout #Arrival | 入住
+ Rooms are ready from {time}.
+ Beds can be moved into after {time}.
+ {time}以后可以进房。
+ 房间{time}收拾好。
? When can I check in[ at {the}]?
? How early may we arrive[ at {the}]?
? [{the}]几点能入住？
? 最早几点可以到[{the}]？
/ Can we come in the morning already[ to {the}]?
/ 早上就能住进[{the}]吗？
- Check-in is done by {person}.
- 入住由{person}办理。
@ checkout stay =morning !checkin #Departure | 退房
+ Please hand back the key by {morning}.
+ Beds are stripped at {morning} at the latest.
+ {morning}之前交回钥匙。
+ 最迟{morning}腾出床位。
? When do we have to leave[ {the}]?
? What is the check-out time[ at {the}]?
? [{the}]几点退房？
? 最晚几点得离开[{the}]？
/ Can we stay until the afternoon on the last day[ at {the}]?
/ 最后一天能待到下午[{the}]吗？
- Those who leave early find a packed breakfast.
- 早走的客人有打包早餐。
@ lastride ride =evening !firstride #Timetable | 时刻表
+ After {evening} nothing runs any more.
+ The final departure is at {evening}.
+ {evening}以后就没有了。
+ 末班{evening}发车。
? When does the last one go[ of {the}]< {scope}>?
? Until what time can I get home[ with {the}]< {scope}>?
? [{the}]<{scope}>最后一班几点？
? <{scope}>几点以后就坐不上[{the}]了？
/ Does it run all night[ {the}]?
/ [{the}]通宵都有吗？
- The last stop has a shelter with a bench.
- 终点站有候车亭和长椅。
@ firstride ride =morning !lastride #Timetable | 时刻表
+ It sets off for the first time at {morning}.
+ Service begins at {morning}.
+ 头班{morning}出发。
+ {morning}开始运行。
? When is the earliest departure[ of {the}]< {scope}>?
? How early can I travel[ with {the}]< {scope}>?
? [{the}]<{scope}>最早几点有？
? <{scope}>第一班[{the}]几点？
- The first driver of the line was {person}.
- 这条线的第一位司机是{person}。
@ frequency ride =number #Timetable | 时刻表
+ One comes along every {number} minutes.
+ There are {number} minutes between two departures.
+ 每隔{number}分钟一班。
+ 两班之间等{number}分钟。
? How often does it run[ {the}]< {scope}>?
? How long is the wait if I just missed one[ of {the}]?
? [{the}]<{scope}>多久一班？
? 错过一班[{the}]要等多久？
- Every {few} years the line is overhauled.
- 每{few}年大修一次。
@ notice house service club =few #Ending | 解约
+ Leaving must be announced {few} months ahead.
+ The contract runs on unless you write {few} months before its end.
+ 搬走须提前{few}个月告知。
+ 到期前{few}个月不书面说明，合同自动延续。
? How early must I give notice[ to {the}]?
? How do I get out of the contract[ with {the}]?
? When do I have to say that I am leaving[ {the}]?
? 退出[{the}]要提前多久说？
? 想解约[{the}]怎么办？
/ Can I quit from one day to the next[ at {the}]?
/ [{the}]可以说走就走吗？
- Notices on the board are removed after {days} days.
- 公告栏的通知贴{days}天后撤下。
@ waiting club health course =few #Waiting list | 排队
+ It takes about {few} months until a place becomes free.
+ Your turn comes after roughly {few} months.
+ 大约要等{few}个月才有空位。
+ 排到您大概得{few}个月。
? How long is the queue[ for {the}]?
? How soon could I join[ {the}]?
? 加入[{the}]要等多久？
? [{the}]多久能轮到我？
/ Can I start right away[ at {the}]?
/ 现在报名[{the}]马上就有位子吗？
- The waiting room was painted green.
- 候诊室刷成了绿色。
@ visiting health =time #Visiting | 探视
+ Relatives may sit at the bedside between {morning} and {time}.
+ From {morning} to {time} family is welcome on the wards.
+ 家属{morning}到{time}之间可以陪在床边。
+ 每天{morning}至{time}可以看望病人。
? When can I see my mother[ at {the}]?
? At what hours are visitors let in[ at {the}]?
? 什么时候可以去[{the}]看我妈？
? [{the}]几点让探视？
/ Can I visit in the middle of the night[ at {the}]?
/ 半夜能去[{the}]探望吗？
- The visiting professor speaks on {day}.
- 客座教授{day}讲课。
@ results health =days #Results | 结果
+ The findings lie ready after {days} days.
+ The laboratory needs {days} days.
+ {days}天后可以取报告。
+ 化验需要{days}天。
? When do I hear about my test[ from {the}]?
? How long must I wait for the results[ from {the}]?
? [{the}的]检查结果什么时候出来？
? 多久能知道结果？
/ Do I get my results the same day[ at {the}]?
/ [{the}]当天能拿到结果吗？
- The results of the raffle hang at the door.
- 抽奖结果贴在门上。
@ arrive service =days #Delivery | 配送
+ Goods are with you in {days} working days.
+ Allow {days} days from order to doorstep.
+ {days}个工作日内送到。
+ 下单后约{days}天到手。
? When will my order get here[ from {the}]?
? How long does delivery take[ with {the}]?
? [{the}]多久能到货？
? 下了单几天能收到？
/ Will it be here tomorrow[ from {the}]?
/ [{the}]明天能送到吗？
- {many} orders came in on the first day.
- 第一天就来了{many}单。
@ returns service =days #Returns | 退货
+ What you don't like may be sent back within {days} days.
+ Items go back within {days} days, unworn and with their label.
+ {days}天内不喜欢可以寄回来。
+ 未穿过、带吊牌的，{days}天内可退。
? How long do I have to return something[ to {the}]?
? Until when can I send it back[ to {the}]?
? [{the}]几天内能退？
? 买了多久以内可以退[给{the}]？
/ Can I give it back if it doesn't fit[ to {the}]?
/ 不合适能退[给{the}]吗？
- Many happy returns to {person}, who turned {many}.
- 退回的包裹堆在仓库里。
`;
