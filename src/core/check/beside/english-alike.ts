/** English words that mean the same or nearly, as `word-relations.ts` reads them: each line a group, verbs and nouns in their plain form. */

export const ENGLISH_ALIKE = `
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
bear cover
let rent lease
buy sell
lend borrow
teach learn
terminate end cancel quit
announce notify inform
notice period
charge bill cost
cheap affordable inexpensive
dear expensive costly
fee price charge
repay refund return reimburse
prohibit ban forbid
permit allow
dwell live reside
lorry truck
flat apartment
photo photograph picture
staff employee worker
boss manager head
kid child
store shop
sick ill
illness sickness disease
start begin open
set lay
bring deliver carry
hand give pass
take remove
put place insert fit
need require
oversee supervise monitor
repair mend fix
clean wash rinse
amount total come
dismiss fire sack
weigh heavy weight
loud noise noisy
hot warm
deadline date
attend present
evening night
visitor guest
customer client
tenant lessee renter
landlord lessor owner
loan lend lent borrow
book volume title
lake reservoir
wharf dock quay
boat ship vessel
journey trip travel ride
depart leave
arrive reach come
passenger rider traveller
timetable schedule
choose elect pick
vote ballot
decide decision resolve
consent permission approval agreement
written writing
sublet sublease
snow ice
battery cell
lamp light bulb
continue go resume
stop halt cease
fill pour
dry wipe
remain stay keep last
damage harm break
cause reason due
expected estimate
annual year yearly
quarter three-month
fortnight two-week
twice two
insurance insured insure
member membership
complain complaint
smoke fire bonfire
apply applicant application
refuse decline reject turn
waiting wait list
free vacant available
handed hand
thank grateful
run manage operate
site area place
garden allotment plot
water tap
freeze frozen
annually yearly
guarantee warranty
loaf bread bake
power electricity current
oven machine appliance device
lid cover top
child kid under
accompany parent adult
sue court claim
trial court
dam barrier
opened inaugurate open
replace substitute change
built construct build
length long
width wide
height tall high
depth deep
weight weigh
age old
speed fast
distance far
price cost expensive
size large big
`;
