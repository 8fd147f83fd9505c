/** What rose or fell, is more or less, earlier or later (`contrast.ts` tells the form). Of our own making. */
export const MEASURE_CONTRASTS = `
@ attendance direction
< In {early} {low} people came to the choir, in {late} {high}.
< The choir had {low} singers in {early}; by {late} there were {high}.
< {early}合唱团来了{low}人，{late}来了{high}人。
< 合唱团{early}有{low}名歌手，到{late}有{high}名。
> In {early} {high} people came to the choir, in {late} {low}.
> The choir had {high} singers in {early}; by {late} there were {low}.
> {early}合唱团来了{high}人，{late}来了{low}人。
> 合唱团{early}有{high}名歌手，到{late}有{low}名。
( More people sang in {late} than in {early}.
( The choir grew between {early} and {late}.
( Attendance went up.
( {late}唱歌的人比{early}多。
( {early}到{late}，合唱团壮大了。
( 来的人增加了。
) Fewer people sang in {late} than in {early}.
) The choir shrank between {early} and {late}.
) Attendance went down.
) {late}唱歌的人比{early}少。
) {early}到{late}，合唱团缩小了。
) 来的人减少了。
@ subscription direction
< The magazine used to cost {low} euros a year and now costs {high}.
< From {early} a year of the magazine is {high} euros; until then it was {low}.
< 杂志订一年原来{low}欧元，现在{high}欧元。
< {early}起杂志全年{high}欧元，之前是{low}欧元。
> The magazine used to cost {high} euros a year and now costs {low}.
> From {early} a year of the magazine is {low} euros; until then it was {high}.
> 杂志订一年原来{high}欧元，现在{low}欧元。
> {early}起杂志全年{low}欧元，之前是{high}欧元。
( The magazine has become dearer.
( Readers pay more than before.
( Its price was raised.
( 杂志涨价了。
( 读者现在付得比以前多。
( 价钱提高了。
) The magazine has become cheaper.
) Readers pay less than before.
) Its price was lowered.
) 杂志降价了。
) 读者现在付得比以前少。
) 价钱下调了。
@ cellar direction
< Water in the cellar stood {low} cm deep on {day} and {high} cm a day later.
< A day after {day} the water in the cellar had climbed from {low} to {high} cm.
< {day}地下室水深{low}厘米，一天后{high}厘米。
< {day}过后一天，地下室的水从{low}厘米涨到{high}厘米。
> Water in the cellar stood {high} cm deep on {day} and {low} cm a day later.
> A day after {day} the water in the cellar had sunk from {high} to {low} cm.
> {day}地下室水深{high}厘米，一天后{low}厘米。
> {day}过后一天，地下室的水从{high}厘米退到{low}厘米。
( The water was rising.
( After {day} the cellar got wetter.
( 水在上涨。
( {day}之后地下室的水更深了。
) The water was falling.
) After {day} the cellar got drier.
) 水在下降。
) {day}之后地下室的水变浅了。
@ deliveries direction
< Parcels take {few} days now; they took twice as long in {early}.
< Since {early} the time for a parcel has been halved to {few} days.
< 包裹现在{few}天到，{early}要两倍的时间。
< {early}以来，包裹的时间减半，只要{few}天。
> Parcels take {few} days now; they took half as long in {early}.
> Since {early} the time for a parcel has doubled to {few} days.
> 包裹现在{few}天到，{early}只要一半时间。
> {early}以来，包裹的时间翻倍，要{few}天。
( Parcels arrive sooner than in {early}.
( Delivery has become faster.
( 包裹比{early}到得快。
( 送货变快了。
) Parcels arrive later than in {early}.
) Delivery has become slower.
) 包裹比{early}到得慢。
) 送货变慢了。
@ weight direction
< At the start of the course {a} weighed {high} kilos, at its end {low}.
< {a} came to the last lesson with {low} kilos, down from {high}.
< 课程开始时{a}重{high}公斤，结束时{low}公斤。
< 最后一课时{a}是{low}公斤，先前{high}公斤。
> At the start of the course {a} weighed {low} kilos, at its end {high}.
> {a} came to the last lesson with {high} kilos, up from {low}.
> 课程开始时{a}重{low}公斤，结束时{high}公斤。
> 最后一课时{a}是{high}公斤，先前{low}公斤。
( {a} lost weight.
( {a} was lighter at the end.
( {a}瘦了。
( {a}结束时变轻了。
) {a} gained weight.
) {a} was heavier at the end.
) {a}胖了。
) {a}结束时变重了。
@ hours direction
< The shop now shuts at eight instead of six.
< Closing time has been moved from six to eight.
< 商店现在八点关门，不再是六点。
< 打烊时间由六点改为八点。
> The shop now shuts at six instead of eight.
> Closing time has been moved from eight to six.
> 商店现在六点关门，不再是八点。
> 打烊时间由八点改为六点。
( The shop stays open longer than before.
( It closes later now.
( One can shop for two hours more in the evening.
( 商店营业时间变长了。
( 现在关门更晚。
( 晚上多开两个小时。
) The shop stays open for less time than before.
) It closes earlier now.
) One has two hours less for shopping in the evening.
) 商店营业时间变短了。
) 现在关门更早。
) 晚上少开两个小时。
@ postponed direction
< The concert, planned for {early}, takes place in {late}.
< {late} instead of {early}: the concert has a new date.
< 原定{early}的音乐会改在{late}举行。
< 音乐会换了时间：不在{early}，在{late}。
> The concert, planned for {late}, takes place in {early}.
> {early} instead of {late}: the concert has a new date.
> 原定{late}的音乐会改在{early}举行。
> 音乐会换了时间：不在{late}，在{early}。
( The concert has been put off.
( It is held in {late}, not in {early}.
( 音乐会推迟了。
( 音乐会在{late}，不在{early}。
) The concert has been brought forward.
) It is held in {early}, not in {late}.
) 音乐会提前了。
) 音乐会在{early}，不在{late}。
@ two-lamps comparison
< The desk lamp draws {low} watts, the floor lamp {high}.
< {high} watts go into the floor lamp and {low} into the desk lamp.
< 台灯功率{low}瓦，落地灯{high}瓦。
< 落地灯耗电{high}瓦，台灯{low}瓦。
> The desk lamp draws {high} watts, the floor lamp {low}.
> {low} watts go into the floor lamp and {high} into the desk lamp.
> 台灯功率{high}瓦，落地灯{low}瓦。
> 落地灯耗电{low}瓦，台灯{high}瓦。
( The floor lamp needs more power than the desk lamp.
( Of the two lamps the desk lamp is the thriftier.
( 落地灯比台灯费电。
( 两盏灯里台灯更省电。
) The desk lamp needs more power than the floor lamp.
) Of the two lamps the floor lamp is the thriftier.
) 台灯比落地灯费电。
) 两盏灯里落地灯更省电。
@ offers comparison y:a,d
< Three painters made an offer: {a} for {low}, {b} for {mid} and {c} for {high} euros.
< The offers for the painting: {c} {high}, {a} {low}, {b} {mid} euros.
< 三位油漆工报了价：{a}{low}欧元，{b}{mid}欧元，{c}{high}欧元。
< 粉刷报价：{c}{high}，{a}{low}，{b}{mid}（欧元）。
> Three painters made an offer: {c} for {low}, {b} for {mid} and {a} for {high} euros.
> The offers for the painting: {a} {high}, {c} {low}, {b} {mid} euros.
> 三位油漆工报了价：{c}{low}欧元，{b}{mid}欧元，{a}{high}欧元。
> 粉刷报价：{a}{high}，{c}{low}，{b}{mid}（欧元）。
( {a} is the cheapest of the three.
( {c} asks for the most.
( {b} is dearer than {a}.
( {a}最便宜。
( {c}要价最高。
( {b}比{a}贵。
) {c} is the cheapest of the three.
) {a} asks for the most.
) {b} is cheaper than {a}.
) {c}最便宜。
) {a}要价最高。
) {b}比{a}便宜。
@ villages comparison
< From the ford it is {low} km to the mill and {high} km to the chapel.
< The chapel lies {high} km from the ford, the mill {low}.
< 从渡口到磨坊{low}公里，到小教堂{high}公里。
< 小教堂离渡口{high}公里，磨坊{low}公里。
> From the ford it is {high} km to the mill and {low} km to the chapel.
> The chapel lies {low} km from the ford, the mill {high}.
> 从渡口到磨坊{high}公里，到小教堂{low}公里。
> 小教堂离渡口{low}公里，磨坊{high}公里。
( The mill is nearer to the ford than the chapel.
( The way to the chapel is the longer one.
( 磨坊比小教堂离渡口近。
( 去小教堂的路更远。
) The chapel is nearer to the ford than the mill.
) The way to the mill is the longer one.
) 小教堂比磨坊离渡口近。
) 去磨坊的路更远。
@ harvest direction
< This autumn brought {high} crates of pears; the year before it was {low}.
< {low} crates of pears last year, {high} this year.
< 今年秋天收了{high}箱梨，去年{low}箱。
< 梨去年{low}箱，今年{high}箱。
> This autumn brought {low} crates of pears; the year before it was {high}.
> {high} crates of pears last year, {low} this year.
> 今年秋天收了{low}箱梨，去年{high}箱。
> 梨去年{high}箱，今年{low}箱。
( There were more pears than in the year before.
( The harvest was better this time.
( 今年的梨比去年多。
( 这次收成更好。
) There were fewer pears than in the year before.
) The harvest was worse this time.
) 今年的梨比去年少。
) 这次收成更差。
@ half comparison
< A child's ticket costs half of an adult's {high} euros.
< Adults pay {high} euros, children half.
< 成人票{high}欧元，儿童票半价。
< 大人{high}欧元，小孩减半。
> A child's ticket costs the same {high} euros as an adult's.
> Adults and children pay {high} euros alike.
> 成人票、儿童票都是{high}欧元。
> 大人小孩一律{high}欧元。
( Children pay less than adults.
( For children there is a reduction.
( 小孩比大人便宜。
( 儿童有优惠。
) Children pay as much as adults.
) For children there is no reduction.
) 小孩和大人一样价钱。
) 儿童没有优惠。
@ speed direction
< On the bridge {low} km/h are allowed again after {high} during the works.
< While works lasted {high} km/h were allowed on the bridge, now {low}.
< 施工期间桥上限速{high}，现在限速{low}。
< 桥上限速由施工时的{high}改回{low}。
> On the bridge {high} km/h are allowed again after {low} during the works.
> While works lasted {low} km/h were allowed on the bridge, now {high}.
> 施工期间桥上限速{low}，现在限速{high}。
> 桥上限速由施工时的{low}改回{high}。
( The limit on the bridge has been lowered.
( One has to drive slower there than during the works.
( 桥上的限速降低了。
( 现在那里要比施工时开得慢。
) The limit on the bridge has been raised.
) One may drive faster there than during the works.
) 桥上的限速提高了。
) 现在那里可以比施工时开得快。
@ staff direction
< The workshop began the year with {n} people; two have left and nobody came.
< Of {n} people in the workshop two have gone without being replaced.
< 车间年初有{n}人，走了两个，没有新来的。
< 车间{n}人中两人离开，没有补人。
> The workshop began the year with {n} people; two have joined and nobody left.
> To the {n} people in the workshop two were added, and all stayed.
> 车间年初有{n}人，新来两个，没有人走。
> 车间{n}人全部留下，又添了两人。
( The workshop has fewer people than at the start of the year.
( The staff has become smaller.
( 车间的人比年初少。
( 人手减少了。
) The workshop has more people than at the start of the year.
) The staff has become larger.
) 车间的人比年初多。
) 人手增加了。
`;
