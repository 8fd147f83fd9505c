/** In which order, and how many of them (`contrast.ts` tells the form). Of our own making. */
export const ORDER_CONTRASTS = `
@ varnish order
< Sand the board first and varnish it afterwards.
< Varnish goes on only when the board has been sanded.
< 先打磨木板，再上清漆。
< 木板打磨好以后才上清漆。
> Varnish the board first and sand it afterwards.
> Sanding comes only when the board has been varnished.
> 先给木板上清漆，再打磨。
> 木板上好清漆以后才打磨。
( The sanding is done before the varnishing.
( One varnishes after sanding.
( 打磨在上漆之前。
( 上漆排在打磨之后。
) The varnishing is done before the sanding.
) One sands after varnishing.
) 上漆在打磨之前。
) 打磨排在上漆之后。
@ dinner order
< Soup was served once the speeches were over.
< The speeches came before the soup.
< 讲话结束以后才上汤。
< 先讲话，后上汤。
> The speeches began once the soup had been eaten.
> The soup came before the speeches.
> 喝完汤才开始讲话。
> 先上汤，后讲话。
( Guests listened first and ate later.
( The soup followed the speeches.
( 客人先听讲，后吃饭。
( 汤在讲话后面。
) Guests ate first and listened later.
) The speeches followed the soup.
) 客人先吃饭，后听讲。
) 讲话在汤后面。
@ arrival order x:a,b
< {a} arrived while {b} was still on the train.
< When {b} got to {place}, {a} had been waiting there for an hour.
< {a}到的时候，{b}还在火车上。
< {b}到{place}时，{a}已经等了一个小时。
( {a} was there before {b}.
( {b} came later than {a}.
( {a} was the first of the two to arrive.
( {a}比{b}先到。
( {b}来得比{a}晚。
( 两人里先到的是{a}。
@ payment order
< The deposit has to be on our account before the keys are handed out.
< Keys are given out after the deposit has come in.
< 押金到账以后才发钥匙。
< 发钥匙之前，押金必须到账。
> The keys are handed out first; the deposit may follow within {n} days.
> For the deposit there are {n} days from the handing out of the keys.
> 先发钥匙，押金{n}天内补交。
> 拿到钥匙后有{n}天时间交押金。
( Without a deposit one gets no keys.
( First the deposit, then the keys.
( 不交押金拿不到钥匙。
( 先交押金，后拿钥匙。
) One gets the keys before paying the deposit.
) First the keys, then the deposit.
) 还没交押金就能拿钥匙。
) 先拿钥匙，后交押金。
@ rooms quantifier
< All {n} rooms have been painted.
< There is no room that has not been painted.
< {n}个房间全部粉刷过了。
< 没有一个房间还没粉刷。
> Of {n} rooms two have been painted.
> Two of the {n} rooms are painted; the others wait.
> {n}个房间里粉刷了两个。
> {n}个房间只刷好两个，其余还等着。
( Every room is painted.
( The painting is complete.
( 每个房间都刷好了。
( 粉刷已经全部完成。
) Only some of the rooms are painted.
) The painting is not complete.
) 只有一部分房间刷好了。
) 粉刷还没有全部完成。
@ discount quantifier
< The discount is for everybody who books.
< Whoever books gets the discount.
< 凡是预订的人都打折。
< 只要预订就有折扣。
> The discount is for members who book.
> Of those who book, members alone get the discount.
> 会员预订才打折。
> 预订的人里，只有会员有折扣。
( Members and others alike get the discount.
( One need not be a member for the discount.
( 会员和非会员都有折扣。
( 不是会员也打折。
) Others than members do not get the discount.
) One has to be a member for the discount.
) 非会员没有折扣。
) 必须是会员才打折。
@ lifts quantifier
< Neither of the two boats was at sea.
< Both boats stayed in the harbour.
< 两条船都没有出海。
< 两条船都留在港里。
> One of the two boats was at sea.
> One boat stayed in the harbour, the other did not.
> 两条船有一条出海了。
> 一条船留在港里，另一条没有。
( No boat had gone out.
( 没有船出去。
( 港里有两条船。
) A boat had gone out.
) 有一条船出去了。
) 港里只剩一条船。
@ exam quantifier
< {many} candidates sat the exam and nobody failed.
< All {many} who sat the exam passed.
< {many}名考生参加考试，无人不及格。
< 参加考试的{many}人全部通过。
> {many} candidates sat the exam and half of them failed.
> Of {many} who sat the exam every second one passed.
> {many}名考生参加考试，一半不及格。
> 参加考试的{many}人里通过了一半。
( Everyone was successful in the exam.
( There was no failure.
( 所有人都考过了。
( 没有人不及格。
) Not everyone was successful in the exam.
) There were failures.
) 不是所有人都考过了。
) 有人不及格。
@ atmost quantifier
< A table seats at most {n}.
< More than {n} may not sit at a table.
< 一张桌子最多坐{n}人。
< 每桌不得超过{n}人。
> A table is for {n} people at least.
> With fewer than {n} no table is given.
> 一张桌子至少坐{n}人。
> 不足{n}人不给桌子。
( A group larger than {n} does not fit at one table.
( {n} is the upper limit.
( 超过{n}人一桌坐不下。
( {n}人是上限。
) A group smaller than {n} gets no table.
) {n} is the lower limit.
) 少于{n}人没有桌子。
) {n}人是下限。
`;
