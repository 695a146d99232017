/** How things are, where, when and how much, a row a line (`synonyms.ts`). Written for this project. */
export const qualities = `
about around roughly approximately some circa
about close_to
almost nearly close_to
just_under almost nearly close_to
nearly about
just_over slightly_more_than little_more_than
more_than over above upwards_of in_excess_of exceed
at_least no_fewer_than no_less_than minimum
at_most no_more_than up_to maximum
less_than under below fewer_than
exactly precisely
only just
only solely exclusively merely
mainly mostly largely chiefly primarily
mostly usually
partly partially in_part
completely entirely totally fully wholly
completely full
all every each
whole entire full
half fifty_percent
most majority
many numerous a_lot_of
many several
several some a_number_of
several various
few handful
further additional more extra another
additional extra added
other another
both two
single one
same identical
similar alike comparable
different other various
big large
large huge vast enormous giant
huge massive
great large
major big
major important significant
important significant key
important vital crucial essential
serious severe grave
serious critical
serious bad
severe heavy
heavy strong
slight minor small
small little tiny
small minor
short brief
long lengthy
long extended
tall high
deep profound
wide broad
thick dense
narrow tight
fast quick rapid swift speedy
fast high-speed
slow sluggish
hot warm
cold chilly
cold icy freezing
wet damp
wet rainy
dry arid
old ancient aged
old elderly
old former
ancient antique
new fresh recent
new novel
new modern
modern contemporary
young junior
young youthful
early premature
late delayed belated
late overdue
former ex previous
former past
previous earlier prior
previous last
earlier before
before ahead_of prior_to in_advance_of
previously before earlier
last final
last past
last previous
last latest
latest most_recent newest
first initial
first opening
first maiden
initially at_first
initially originally
originally at_first
next following coming
next upcoming
next subsequent
after following
after subsequently
later afterwards subsequently
later then
since from
until till
until before
from starting
from as_of
now currently at_present presently at_the_moment
now present current
current present
currently present
so_far to_date until_now up_to_now
so_far yet
so_far previously
still remain
already before
recently lately
recent latest
soon shortly before_long
immediately at_once straight_away right_away instantly
immediately without_delay
suddenly abruptly
suddenly unexpectedly
often frequently
often regularly
regular frequent
sometimes occasionally
rarely seldom
always constantly
constantly continuously
again once_more once_again anew
again another_time
twice two_times double
once one_time
annual yearly
annual every_year each_year per_year a_year
monthly every_month per_month
weekly every_week per_week
daily every_day per_day a_day
hourly every_hour
overnight during_the_night at_night
night overnight
today this_day
during in_the_course_of
during throughout
while during
when as
meanwhile in_the_meantime
simultaneously at_the_same_time
together jointly
jointly joint
together along_with
with along_with
alone by_itself
separately individually
including among
except apart_from
without lacking
instead_of rather_than
because_of due_to owing_to on_account_of
because since
because_of over
because_of as_a_result_of
despite in_spite_of
although though
however but
also too as_well
also additionally
besides in_addition
especially particularly
for_example such_as
near close_to beside
near close_by nearby not_far
next_to beside alongside
around surrounding
inside within
inside in
outside beyond
outside off
between among
across throughout
nationwide across_the_country countrywide
worldwide global around_the_world across_the_globe
global international
international foreign
abroad overseas foreign
abroad in_other_countries
local regional
domestic national
nearby neighbouring
neighbouring adjacent
central middle
upper top
top highest
bottom lowest
free free_of_charge at_no_cost for_nothing
free without_charge
paid chargeable
expensive costly
expensive dear
cheap inexpensive
cheap low-cost
rich wealthy affluent
poor needy
poor deprived
valuable precious
valuable worth
public state
public state-owned
public government
state state-owned
private privately_owned
national state
federal national
official formal
official government
illegal unlawful
illegal prohibited
legal lawful
legal law
legal permitted
guilty responsible
innocent not_guilty
responsible to_blame
responsible in_charge
liable responsible
true correct
true accurate
right correct
wrong incorrect
wrong false
false untrue
false fake
fake counterfeit
real genuine
genuine authentic
clear plain
clear obvious evident
unclear unknown
unclear uncertain
unknown unidentified
unknown mystery
known familiar
well-known famous
famous celebrated
popular beloved
secret confidential
secret hidden
open public
possible potential
possible feasible
likely probable
probably likely
possibly perhaps maybe
certain sure
certain definite
certainly definitely
apparently seemingly
reportedly apparently
allegedly supposedly
suspected alleged
presumably probably
necessary needed required
necessary essential
mandatory compulsory obligatory
compulsory required
voluntary optional
permanent lasting
permanent for_good
temporary provisional
temporary interim
provisional preliminary
preliminary initial
interim acting
definitive final
safe secure
safe harmless
safe unhurt
unsafe dangerous
dangerous hazardous risky
harmful dangerous
harmful damaging
toxic poisonous
lethal deadly fatal
dead killed
dead lifeless
alive living
injured hurt wounded
unhurt unharmed uninjured unscathed safe
ill sick unwell
healthy fit
healthy well
pregnant expecting
disabled handicapped
critical life-threatening
stable steady
steady constant
stable unchanged
unchanged same
intact undamaged
damaged hit
broken defective
broken out_of_order
defective faulty
faulty broken
empty vacant
empty unoccupied deserted
full packed
crowded packed overcrowded
sold_out full
busy heavy
quiet calm
calm peaceful
violent brutal
fierce intense
strong powerful
strong robust
weak feeble
weak poor
difficult hard tough
difficult challenging
easy simple
good positive
good fine
best top
bad poor
bad negative
better improved
successful triumphant
unbeaten undefeated
unanimous without_opposition
narrow slim
clear comfortable
record highest_ever
record all-time_high
unprecedented never_before
unique only
rare uncommon
rare unusual
unusual exceptional
unexpected surprising
unexpected unforeseen
common frequent
common usual
normal usual
usual customary
average mean
average typical
ordinary normal
special particular
special exceptional
extra additional
complete full
complete whole
incomplete unfinished
ready prepared
ready finished
available on_offer
available accessible
absent missing
missing lost
missing disappear
missing unaccounted_for
lost missing
visible seen
visible in_sight
suitable fit
responsible accountable
willing ready prepared
reluctant unwilling
able capable
unable not_able
experienced veteran
young teenage
grateful thankful
happy pleased glad
happy satisfied
sad sorrowful
angry furious
angry outraged
worried concerned anxious
worried alarmed
afraid scared frightened
surprised astonished
disappointed dissatisfied
dissatisfied unhappy
proud pride
confident optimistic
optimistic hopeful
sceptical doubtful
controversial disputed
planned proposed
planned intended
planned scheduled
due scheduled
due expected
agreed arranged
designed intended
based headquartered
based located
located situated lie
home domestic
native local
foreign overseas
electric electrical
electric battery
renewable green
green environmental
organic ecological
chemical substance
wooden timber
stone rock
metal steel
golden gold
military army
civilian non-military
armed with_a_gun
unarmed weaponless
medical health
mental psychological
physical bodily
academic university
scientific research
religious church
Catholic church
royal king
noisy loud
loud noise
bright light
dark black
heavily badly
badly seriously
seriously badly
severely seriously
slightly somewhat a_little
slightly minorly
sharply steeply
sharply drastically
considerably significantly substantially
considerably much
greatly much
gradually step_by_step
gradually slowly
quickly rapidly
quickly soon
directly straight
northern north
southern south
eastern east
western west
halfway midway
overall total
overall altogether in_all in_total
total combined
per each
worth value
aged old
rather_than instead_of
just only
dear expensive
dearer more_expensive
light lighter
secure safe
secure guaranteed
certain convinced
mistaken wrong
wrongly unfairly
wrongly by_mistake
by_mistake accidentally
consecutive in_a_row
in_a_row running
normal regular
without_power blackout
faulty wrong
out_of_order not_work
not_longer any_longer
no_longer not_any_more
temporarily for_the_time_being for_now
permanently for_good
permanent long-term
by_telephone on_the_phone by_phone
two_times twice
in_the_course_of during
ahead_of_time early
exceptional extraordinary
famous best-known
aged at_the_age_of
on_two_occasions twice
rare infrequent
frequent common
nearly just_under
`;
