/** The same in quite other words, figures that belong to another thing, units, dates (`contrast.ts` tells the form). Of our own making. */
export const WORD_CONTRASTS = `
@ shy paraphrase
< {a} hardly said a word all evening.
< All evening next to nothing was heard from {a}.
< {a}整晚几乎没开口。
< 一晚上没听见{a}说几句话。
> {a} talked without a break all evening.
> All evening {a} could not be stopped.
> {a}整晚说个不停。
> 一晚上{a}的嘴没停过。
( {a} was very quiet.
( {a}很沉默。
( {a}话很少。
) {a} was very talkative.
) {a}很健谈。
) {a}话很多。
@ thrifty paraphrase
< The old heater eats a lot of gas.
< One burns through much gas with the old heater.
< 旧取暖炉很费煤气。
< 旧取暖炉烧掉很多煤气。
> The old heater needs little gas.
> One gets far on a little gas with the old heater.
> 旧取暖炉很省煤气。
> 旧取暖炉用不了多少煤气。
( Its consumption is high.
( It is costly to run.
( 它耗气量大。
( 用它开销大。
) Its consumption is low.
) It is cheap to run.
) 它耗气量小。
) 用它开销小。
@ sold-out paraphrase
< Not a single seat is left for {day}.
< Whoever wants to come on {day} is too late.
< {day}一个座位也不剩。
< 想{day}来的人已经晚了。
> There are plenty of seats left for {day}.
> Whoever wants to come on {day} still can.
> {day}还有很多座位。
> 想{day}来的人还来得及。
( {day} is fully booked.
( {day}已经订满。
) {day} can still be booked.
) {day}还可以订。
@ wedding paraphrase
< {a} and {b} got married in {early}.
< In {early} {a} and {b} became husband and wife.
< {a}和{b}在{early}结了婚。
< {early}，{a}与{b}成为夫妻。
> {a} and {b} got divorced in {early}.
> In {early} the marriage of {a} and {b} was dissolved.
> {a}和{b}在{early}离了婚。
> {early}，{a}与{b}的婚姻解除了。
( The wedding of {a} and {b} was in {early}.
( {a}和{b}的婚礼在{early}。
) {a} and {b} separated in {early}.
) {a}和{b}在{early}分开了。
@ broke paraphrase
< {thing} gave up after {n} days.
< {thing} held for {n} days, then it was dead.
< {thing}用了{n}天就坏了。
< {thing}撑了{n}天，然后就不动了。
> {thing} still runs after {n} days.
> {n} days on, {thing} does what it should.
> {thing}用了{n}天还好好的。
> 过了{n}天，{thing}照样能用。
( {thing} is broken.
( {thing} no longer works.
( {thing}坏掉了。
( {thing}不能用了。
) {thing} is in order.
) {thing} works.
) {thing}没有毛病。
) {thing}可以用。
@ quarrel paraphrase
< Since {early} {a} and {b} have not been on speaking terms.
< {a} and {b} fell out in {early}.
< {early}以来，{a}和{b}互不搭理。
< {a}和{b}在{early}闹翻了。
> Since {early} {a} and {b} have been the best of friends.
> {a} and {b} made it up in {early}.
> {early}以来，{a}和{b}好得像一家人。
> {a}和{b}在{early}和好了。
( There is bad blood between {a} and {b}.
( {a}和{b}关系不好。
) {a} and {b} get on well.
) {a}和{b}关系很好。
@ late-payment paraphrase
< {b} still has to pay the bill of {high} euros.
< The {high} euros that {b} owes have not come in.
< {b}的{high}欧元账单还没付。
< {b}欠的{high}欧元没有到账。
> {b} has paid the bill of {high} euros.
> The {high} euros from {b} have come in.
> {b}的{high}欧元账单付清了。
> {b}的{high}欧元已经到账。
( {b}'s bill is open.
( {b} is in debt.
( {b}的账单没结清。
( {b}还欠着钱。
) {b}'s bill is settled.
) {b} has no debt.
) {b}的账单结清了。
) {b}不欠钱了。
@ two-prices number x:low,high
< {thing} is lent for {low} euros a day and {high} euros a weekend.
< A weekend with {thing} costs {high} euros, a single day {low}.
< {thing}租一天{low}欧元，租一个周末{high}欧元。
< 借{thing}过周末{high}欧元，只借一天{low}欧元。
( One day with {thing} comes to {low} euros.
( For a weekend one pays {high} euros.
( {thing}一天的租金是{low}欧元。
( 周末要付{high}欧元。
@ two-people number x:low,high
< {a} collected {low} euros for the roof, {b} {high} euros.
< For the roof came {high} euros from {b}, and {low} from {a}.
< 修屋顶，{a}募到{low}欧元，{b}募到{high}欧元。
< {b}为屋顶募来{high}欧元，{a}募来{low}欧元。
( {a} brought in {low} euros.
( {b} raised {high} euros for the roof.
( {a}筹得{low}欧元。
( 为屋顶，{b}筹得{high}欧元。
@ two-rooms number x:n,many
< The small hall holds {n} people, the large one {many}.
< {many} fit into the large hall and {n} into the small one.
< 小厅坐{n}人，大厅坐{many}人。
< 大厅容得下{many}人，小厅{n}人。
( There is room for {n} in the small hall.
( The large hall takes {many}.
( 小厅能容纳{n}人。
( 大厅的座位是{many}个。
@ two-days date x:day,otherDay
< Paper is collected on {day}, glass on {otherDay}.
< On {otherDay} the glass is taken away, on {day} the paper.
< {day}收废纸，{otherDay}收玻璃。
< 玻璃{otherDay}运走，废纸{day}运走。
( The day for paper is {day}.
( Glass goes on {otherDay}.
( 废纸在{day}收。
( 玻璃在{otherDay}收。
@ two-months date x:early,late
< Work on the bridge began in {early} and was finished in {late}.
< Begun in {early}, the bridge was done in {late}.
< 桥{early}动工，{late}完工。
< {early}开工的桥在{late}建成。
( The bridge was completed in {late}.
( {early} saw the start of the work.
( 桥在{late}竣工。
( 工程从{early}开始。
@ two-places name x:place,place2
< The talk is in {place}, and the meal afterwards in {place2}.
< After the talk in {place} people eat in {place2}.
< 讲座在{place}，之后在{place2}用餐。
< 在{place}听完讲座，去{place2}吃饭。
( People eat in {place2}.
( The talk is held in {place}.
( 吃饭的地方是{place2}。
( 讲座地点为{place}。
@ two-cities name x:city,city2
< {a} was born in {city} and studied in {city2}.
< After school in {city}, where {a} was born, {a} went to the university of {city2}.
< {a}生于{city}，在{city2}上大学。
< {a}在出生地{city}念完中学，到{city2}读大学。
( {a}'s birthplace is {city}.
( {a} was a student in {city2}.
( {a}是{city}出生的。
( {a}的大学在{city2}念的。
@ two-jobs role x:a,b
< {a} does the cooking and {b} the washing-up.
< {b} washes up what {a} has cooked.
< {a}做饭，{b}洗碗。
< {a}做完饭，碗由{b}洗。
( {a} is the cook.
( The dishes are cleaned by {b}.
( 掌勺的是{a}。
( 碗是{b}洗的。
@ weeks unit
< The course lasts {few} weeks.
< After {few} weeks the course is over.
< 课程为期{few}周。
< {few}个星期后课程结束。
> The course lasts {few} months.
> After {few} months the course is over.
> 课程为期{few}个月。
> {few}个月后课程结束。
( It goes on for {few} weeks.
( 课要上{few}个星期。
) It goes on for {few} months.
) 课要上{few}个月。
@ grams unit
< Take {many} grams of flour.
< {many} grams of flour go in.
< 取面粉{many}克。
< 放{many}克面粉。
> Take {many} kilos of flour.
> {many} kilos of flour go in.
> 取面粉{many}公斤。
> 放{many}公斤面粉。
( {many} g of flour are needed.
( 需要面粉{many}克。
) {many} kg of flour are needed.
) 需要面粉{many}公斤。
@ per-person unit
< The tour is {mid} euros a person.
< Each who takes the tour pays {mid} euros.
< 参观每人{mid}欧元。
< 参观的人每位付{mid}欧元。
> The tour is {mid} euros a group.
> Each group that takes the tour pays {mid} euros.
> 参观每团{mid}欧元。
> 参观的团队每队付{mid}欧元。
( Two people pay twice {mid} euros.
( One person alone pays {mid} euros.
( 两个人要付两份{mid}欧元。
) Two people together pay {mid} euros.
) Five people of a group pay {mid} euros between them.
) 两个人一起付{mid}欧元。
@ once unit
< The bus goes once an hour.
< There is a bus every hour.
< 公交车一小时一班。
< 每个小时有一趟公交车。
> The bus goes once a day.
> There is a bus every day.
> 公交车一天一班。
> 每天有一趟公交车。
( Whoever misses the bus waits for up to an hour.
( 错过一班最多等一个小时。
) Whoever misses the bus waits till the next day.
) 错过一班要等到第二天。
`;
