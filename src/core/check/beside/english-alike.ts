/**
 * English words that mean the same or nearly, as `word-relations.ts` reads them: each line a group, verbs and nouns in
 * their plain form. What stands in one line of the concepts (`concepts-of-*.ts`) is not said here again.
 */

export const ENGLISH_ALIKE = `
begin start commence launch initiate
end finish conclude terminate complete
big large huge great sizable sizeable
small little tiny
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
car vehicle automobile
company firm business corporation enterprise
job occupation work employment
method approach technique way
think believe consider
movie film
also additionally too
because since
many numerous several various
type kind sort
area region
country nation
people person individual
famous renowned known
called named known dubbed
discuss talk debate
explain describe
want wish desire
keep retain maintain
choose select pick
answer reply respond
ask request inquire
let allow permit enable
leave depart exit
increase rise grow climb
goal aim objective target
problem issue
part portion section
whole entire full
right correct
wrong incorrect
mainly mostly primarily largely chiefly
provide offer supply give
include contain comprise
speech talk address
war conflict
money funds cash
test exam examination
picture image photo photograph
main primary principal chief
win victory triumph
let rent lease
buy sell
teach learn
terminate end cancel quit
announce notify inform
notice period
charge bill cost
cheap affordable inexpensive
dear expensive costly
repay refund return reimburse
dwell live reside
staff employee worker
set lay
bring deliver carry
hand give pass
take remove
put place insert fit
oversee supervise monitor
clean wash rinse
amount total come
deadline date
attend present
evening night
landlord lessor owner
loan lend lent borrow
book volume title
lake reservoir
wharf dock quay
journey trip travel ride
passenger rider traveller
timetable schedule
choose elect pick
decide decision resolve
consent permission approval agreement
sublet sublease
snow ice
battery cell
continue go resume
fill pour
dry wipe
remain stay keep last
cause reason due
expected estimate
quarter three-month
fortnight two-week
twice two
complain complaint
smoke fire bonfire
apply applicant application
refuse decline reject turn
waiting wait list
free vacant available
thank grateful
run manage operate
site area place
garden allotment plot
water tap
freeze frozen
loaf bread bake
oven machine appliance device
lid cover top
child kid under
accompany parent adult
sue court claim
trial court
dam barrier
opened inaugurate open
replace substitute change
age old
price cost expensive
`;
