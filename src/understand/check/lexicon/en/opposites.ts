/** Words that exclude each other, a row a line, `|` between the sides (`opposites.ts`). Written for this project. */
export const opposites = `
rise climb grow growth increase jump surge soar raise gain expand up upward higher boost double add hike go_up | fall drop decline decrease shrink plunge slump sink slip dip lower reduce cut shed halve down downward tumble plummet dwindle go_down
win beat defeat victory victorious triumph overcome prevail winner | lose loser lost_to defeated
accept approve agree back support adopt pass endorse welcome favour consent grant | reject refuse oppose opposition opponent veto decline resist turn+down throw+out rebuff
approve | reject condemn
for in_favour supporter vote_for vote_in_favour | against opponent vote_against vote_down
open reopen unlock | close shut lock shutdown
begin start launch resume commence beginning kick_off | end stop finish halt cease conclude complete terminate
confirm admit acknowledge concede | deny dispute refute contradict
guilty convict conviction | acquit acquittal innocent exonerate cleared not_guilty
allow permit permission authorise authorize legalise legalize let | ban prohibit forbid bar block outlaw
improve improvement better best recover recovery | worsen worse worst deteriorate deterioration
strengthen stronger | weaken weaker
ease loosen relax | tighten toughen
succeed success successful manage | fail failure unsuccessful collapse
more above over exceed | less fewer below under
most majority maximum | least minority minimum fewest
at_least | at_most up_to
larger bigger largest biggest | smaller smallest
longer longest | shorter shortest
higher highest | lower lowest
older oldest elder | younger youngest
faster fastest | slower slowest
richer richest | poorer poorest
heavier heaviest | lighter lightest
before earlier prior previously ahead early | after later following afterwards since late subsequently
until | since from
first | last
first | second | third | fourth | fifth
previous last past | next coming following upcoming
former ex | current present future
yesterday | today | tomorrow
now today | formerly then
north northern | south southern | east eastern | west western | northeast northeastern north-east | northwest northwestern | southeast southeastern | southwest southwestern
morning dawn | noon midday | afternoon | evening | night overnight midnight
day | night
spring | summer | autumn | winter
man boy male husband father son brother | woman girl female wife mother daughter sister
king prince | queen princess
dead die died dying kill killed fatal fatally | injured injury injure hurt wounded wound | missing | unhurt unharmed unscathed uninjured | arrested arrest detained
dead die killed | survive survivor alive
injured hurt injure injury | unhurt unharmed unscathed uninjured
hire recruit take_on | sack dismiss fire layoff redundancy lay+off
appoint | dismiss sack oust
employer | employee worker
buy buyer purchase acquire acquisition | sell seller sale divest
landlord | tenant
lend lender | borrow borrower
creditor | debtor
stay remain | leave quit depart resign resignation withdraw step_down
keep retain maintain continue stick_to | abandon scrap drop give+up
join enter | leave exit quit
arrive arrival come return | leave depart departure go_away
flee escape | return
release free freed | jail imprison detain custody arrest
build construct construction erect | demolish demolition destroy tear+down dismantle raze wreck pull+down knock+down
repair restore fix mend | damage destroy break wreck
praise welcome applaud hail commend | criticise criticize criticism condemn blame attack complain denounce
thank | blame
postpone delay put+off push+back | bring+forward accelerate speed_up
late delayed | early punctual on_time
cancel call+off | go_ahead take_place proceed
public state-owned | private privately
state public | private
national federal | regional local municipal
domestic home | foreign abroad overseas
import importer | export exporter
big large huge vast | small little tiny
high tall | low
long | short brief
deep | shallow
wide broad | narrow
thick | thin
heavy | light
full | empty
fast quick rapid | slow
hot warm heat | cold cool chilly
rich wealthy | poor
strong powerful | weak
old aged elderly ancient | young new
wet rainy rain damp | dry drought
hard difficult tough | easy simple
expensive costly dear | cheap
safe harmless | dangerous unsafe harmful hazardous
healthy | ill sick
clean | dirty polluted
bright | dark
loud noisy | quiet silent
good positive | bad negative
profit profitable surplus | loss deficit lossmaking
income revenue | expense expenditure
government ruling | opposition
import | export
extend extension prolong lengthen | shorten curtail
expand widen | narrow shrink
add install include introduce impose | remove scrap abolish lift exclude
include including | exclude except excluding
insert | remove
known identified clear | unknown unidentified unclear
attack attacker | defend defender
victim | perpetrator attacker culprit offender
prosecutor prosecution | defence defendant
accuse | clear exonerate defend
plaintiff | defendant
lead leader ahead | trail trailing behind
win | draw
host home | visitor away guest
home | away
adult | child minor
parent | child
teacher | pupil student
doctor | patient
driver | passenger
buyer customer | seller supplier
producer | consumer
winner | loser
owner | tenant
follow obey heed comply | ignore disobey flout violate
respect | violate breach
serious seriously severe severely badly critical grave | slight slightly mild mildly minor
major | minor
permanent permanently | temporary temporarily
permanent final | provisional interim
whole fully full entirely completely totally | partly partially partial half
all every | none some
successful | failed
right rightly correct | wrong wrongly incorrect
true genuine real | false fake untrue
connected on | disconnected off
on | off
insured | uninsured
inside indoors within | outside outdoors
indoor | outdoor
above | beneath below underneath
upper top | lower bottom
front | rear back
left | right
near close nearby | far distant
urban city | rural countryside
inland | coastal
offshore | onshore
land | sea
northbound | southbound
eastbound | westbound
voluntary optional | compulsory mandatory obligatory required
legal lawful | illegal unlawful
paid | unpaid
free | paid
free_of_charge | paid chargeable
employed | unemployed jobless
married | divorced single unmarried
born birth | died death
known | secret
visible | hidden
reveal disclose expose publish | hide conceal cover+up
possible | impossible
likely probable | unlikely improbable
able | unable
certain sure | uncertain unsure doubtful
optimistic confident | pessimistic worried
calm | worried anxious
happy pleased satisfied | unhappy dissatisfied angry disappointed
calm peaceful | violent
friend ally | enemy rival
war | peace
attack | retreat
advance | retreat
victory win | defeat loss
promote promotion | relegate relegation demote
qualify | eliminate knocked
attract | repel
encourage urge | discourage dissuade deter
help assist support | hinder hamper obstruct
protect preserve | endanger threaten destroy harm
save | lose waste
save rescue | kill
earn | spend
pay | receive
give | take receive
offer | demand
ask question | answer reply
send | receive
push | pull
fill | empty
load | unload
lock | unlock
start launch | land
land | take_off
rise | set
tie | untie
freeze | thaw melt
heat warm | cool
lit light | extinguish put_out
ignite set_alight | extinguish
float | sink
swim | drown
find found discover | lose lost miss
remember | forget
notice spot | miss overlook
understand | misunderstand
agree agreement | disagree disagreement dispute
unite merge join | split divide separate
together jointly | separately alone
same identical | different
similar | different
equal | unequal
often frequently regularly | rarely seldom
always | never
usually | rarely
still | no_longer
already | yet
temporary | permanent
open public | closed secret
open | closed shut
unanimous unanimously | narrowly
strengthen | weaken
natural | artificial
wild | tame domestic captive
military | civilian
armed | unarmed
religious | secular
physical | mental
male | female
mother | father
wife | husband
son | daughter
brother | sister
uncle | aunt
actor | actress
maximum | minimum
increase | reduction
inflow | outflow
influx immigration | exodus emigration
immigrant | emigrant
supply | demand
cause reason | effect consequence result
question | answer
beginning start | end
entrance entry | exit
arrival | departure
departure | return
success | failure
strength | weakness
advantage benefit | disadvantage drawback
hope | fear
love like | hate dislike
trust confidence | distrust mistrust
loyal | disloyal
legalise | criminalise
nationalise nationalize | privatise privatize
centralise | decentralise
majority | minority
winner | runner-up
employ | dismiss
sit | stand
sleep | wake
day daytime | nighttime
weekday | weekend
sunrise dawn | sunset dusk
sunny | cloudy rainy
above_average | below_average
vaccinated | unvaccinated
damaged | undamaged intact
changed | unchanged
beaten | unbeaten undefeated
expected | unexpected
planned deliberate deliberately intentional | accidental accidentally unintentional
formal official | informal unofficial
complete finished | incomplete unfinished
inhabited occupied | uninhabited vacant
solved resolved | unsolved unresolved
sell_out sold_out | unsold
popular | unpopular
fair | unfair
satisfied | dissatisfied
qualified | unqualified
experienced veteran | inexperienced novice
reliable | unreliable
stable steady | unstable volatile
balanced | unbalanced
dependent | independent
direct | indirect
regular | irregular
responsible | irresponsible
credible | implausible
effective | ineffective
sober | drunk
pregnant | childless
deaf | hearing
blind | sighted
electric | diesel petrol
digital online | printed paper
wholesale | retail
gross | net
annual yearly | monthly | weekly | daily
hour | minute | second
single | double | triple
once | twice
half | double
one-way | return
eldest oldest | youngest
senior | junior
amateur | professional
teammate | opponent
attendance | absence
present | absent
presence | absence
guest | host
speak | listen
teach | learn
import | produce
captain | coach
`;
