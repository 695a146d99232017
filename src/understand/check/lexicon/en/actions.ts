/** What is done and what happens, a row a line (`synonyms.ts`). Written for this project. */
export const actions = `
say tell state remark comment
say add note
say explain
say stress emphasise underline
say according
claim assert maintain argue contend insist
claim allege
argue say
insist stress
announce unveil reveal
announce declare
announce say
declare proclaim
report say
report account
confirm acknowledge
admit acknowledge concede own_up
admit confess
deny dispute contest
deny reject
reject refuse decline turn+down rebuff
reject dismiss
reject throw+out
reject vote_against vote_down
refuse decline
warn caution alert sound_the_alarm
warn alarm
promise pledge vow undertake commit guarantee give+word
promise assure
threaten warn
predict forecast expect foresee project
expect anticipate
expect reckon
estimate reckon put_at
estimate calculate
believe think reckon feel
think consider
say believe
hope want
demand call_for require insist
demand request
ask request urge appeal
ask inquire question
urge call_on call_upon press
call_for urge
ask call_on
request call_for
apply request ask
beg plead implore
suggest propose recommend
suggest indicate
propose put_forward table plan
advise recommend counsel
describe call
describe portray depict
call name dub
call brand label
mention cite refer
quote cite
criticise condemn slam attack
criticise complain
criticise censure rebuke reprimand
condemn denounce
complain grumble
complain object
accuse blame
accuse allege
accuse charge indict
blame attribute put+down_to hold_responsible
praise commend laud applaud hail
welcome praise
welcome greet
thank grateful gratitude
apologise say_sorry sorry
regret sorry
congratulate praise
reply answer respond
respond react
discuss talk debate
talk speak
speak address
negotiate talk bargain
agree accept
agree consent
agree decide
agree settle
agree reach_agreement
disagree differ
support back endorse stand_behind
support favour in_favour_of for
support approve
oppose resist object against
oppose reject
approve endorse accept
approve pass adopt
approve give_approval give+go-ahead go-ahead green_light give+green_light
approve authorise clear
approve sign_off
authorise allow permit
authorise sanction
allow permit let
allow enable
allow grant
ban prohibit forbid outlaw bar
ban block
bar block exclude
block stop prevent obstruct
block halt
prevent stop avert
prevent keep_from
avoid avert
avoid escape
avoid sidestep dodge
decide resolve rule
decide choose
decide vote
rule judge find
rule order
order instruct direct command tell
order require
order decree mandate
choose select pick opt
choose elect
elect vote
appoint name nominate make
appoint choose
nominate propose
vote ballot cast
win triumph victory prevail
win take claim
win gain earn secure
beat defeat overcome
beat win
lose defeat
draw tie
lead head front chair
lead top
lead run
lead be_ahead ahead
follow succeed
follow come_after
follow obey comply
obey comply abide heed
break breach violate flout
break violate
break snap fracture
break smash
begin start launch commence kick_off get_under_way
begin open
start set_off
start launch set_up
launch introduce roll+out
launch release
launch set_in_motion
end finish conclude close
end stop cease halt
end complete
end terminate
end come_to_an_end wind_up
end expire run_out
stop halt cease suspend
stop quit give+up
stop discontinue
suspend halt
suspend interrupt pause
pause interrupt break
resume restart begin_again start_again
continue carry_on go_on keep_on proceed
continue last
continue remain
continue persist
remain stay
remain keep
keep retain
keep hold
keep maintain
keep preserve
keep_to stick_to adhere
delay postpone put+off defer push+back
delay hold+up
delay slow
cancel call+off scrap drop axe
cancel abandon
cancel annul void quash overturn
scrap abandon drop shelve
scrap abolish
abolish scrap
abandon give+up
overturn reverse quash
repeal revoke rescind scrap
withdraw pull+out pull+back
withdraw take_back retract
withdraw recall
withdraw remove take+off
recall call+back
cut reduce lower slash trim
cut cutback
cut lay+off
reduce decrease lessen
reduce limit curb
lower bring_down
limit restrict cap curb
limit confine
ease loosen relax
ease soften
tighten toughen
raise increase lift hike put+up
increase rise grow go_up climb
increase expand
increase boost
rise climb soar jump surge
rise go_up
rise gain
grow expand
grow swell
fall drop decline decrease go_down
fall slip slide
fall plunge slump tumble plummet
fall sink
fall dwindle
fall collapse
double twofold twice
triple treble threefold
halve half
quadruple fourfold
change alter modify
change amend revise
change shift
change reform overhaul
amend revise
adjust adapt
improve better enhance
improve upgrade
worsen deteriorate get_worse
worsen aggravate exacerbate
strengthen reinforce bolster
strengthen shore_up
weaken undermine
extend prolong lengthen
extend expand widen
extend renew
shorten cut
build construct erect put+up
build make
rebuild reconstruct
expand enlarge
open inaugurate
open unveil
reopen open_again
close shut
close shut+down
close seal
close lock
repair mend fix
repair restore
restore renovate refurbish
restore reinstate
restore return
renovate refurbish modernise overhaul
modernise upgrade update
replace substitute swap
replace take_over take_the_place
replace succeed
install fit put+in
install set+up
equip fit
remove take+away take+down take+out
remove clear
remove dismiss
remove eliminate
demolish tear+down knock+down pull+down raze level
demolish bulldoze
destroy wreck ruin
destroy devastate
damage harm
damage hit
damage hurt
burn set_alight blaze fire
burn gut
catch_fire burn go_up_in_flames
extinguish put+out douse
explode blow_up go_off detonate
erupt break_out
flood inundate submerge swamp
flood under_water
collapse cave_in give_way
crash collide
crash hit
crash plough
crash come_down
collide run_into
hit strike
hit affect
sink go_down
capsize overturn
derail come_off
skid slide
slip fall
spill leak
leak escape
leak disclose
emit release
discharge release
pollute contaminate
poison contaminate
kill die claim+lives take+lives
kill slay
kill murder
kill put_down cull
die perish lose+life lose+lives pass_away succumb
die killed
murder killed
injure hurt wound
injure harm
suffer sustain
suffer undergo
rescue save
rescue bring_to_safety bring+safety pull_from
rescue recover
rescue free
save preserve
survive come_through
recover find
recover retrieve get_back
recover regain
find discover
find locate
find detect
find come_across
find uncover unearth
find conclude
detect spot notice
detect identify
discover reveal
miss overlook
miss lack
search look_for hunt comb
search seek
seek look_for
seek try
seek ask
try attempt
try endeavour bid
manage succeed
succeed success
fail unable
fail unsuccessful
fail break_down
fail collapse
achieve attain reach
achieve accomplish
reach hit
reach arrive
reach get_to
arrive get_to come
arrive land
leave depart
leave quit
leave go_away
leave abandon
leave exit
depart set_off
resign step_down quit stand_down
resign leave
resign give+up
retire step_down
retire bow_out
dismiss sack fire
dismiss remove oust
dismiss let_go
sack lay+off make_redundant
redundancy lay+off layoff job_loss job_cut
hire recruit take_on employ
employ job
move relocate transfer
move shift
move go
move house
relocate transfer
travel journey
travel go
travel ride
visit call_at
visit go_to
return come_back go_back
return give+back hand+back
return bring_back
enter get_into go_into break_into
enter join
join take_part
join become_a_member
participate take_part
participate join
attend take_part
attend come_to
attend go_to
gather meet assemble
meet get_together
meet encounter
meet fulfil satisfy
invite ask
host stage hold
hold stage
hold organise
hold take_place
take_place happen occur
take_place be_held held
happen occur
happen come_about
organise arrange
organise run
arrange plan
plan intend
plan aim
plan scheme
plan set_to
plan want
intend aim
intend want
prepare get_ready
prepare ready
want wish
want would_like
need require
need must
must have_to
use employ utilise make_use_of
use apply
use consume
operate run
operate work
work function
run manage
manage direct
control run
control check
check inspect
check verify
inspect examine
examine study
examine look_into
examine look_at
examine review
investigate look_into probe
investigate inquire
investigate examine
review reassess reconsider
analyse study
study research
test trial
test check
measure record
measure gauge
record register log
record set_down
count number tally
monitor watch
watch observe see
observe see
observe notice
see view
show display exhibit
show demonstrate
show reveal
show indicate
show prove
prove establish
reveal disclose
reveal expose
publish release
publish bring+out
publish print
hide conceal cover+up
hide keep_secret
buy purchase acquire
buy take_over
acquire take_over takeover
take_over takeover
sell auction
sell offload
merge combine join_forces
merge amalgamate unite
split divide
split separate
share divide
pay cost
pay spend
pay foot_the_bill bear_the_cost cover_the_cost meet_the_cost
pay settle
cost worth
cost price
spend invest
invest put_into
finance fund
fund pay_for
subsidise fund
donate give
give hand provide
give grant award
give donate
provide supply
provide offer
supply deliver
deliver bring
deliver hand_over
hand_over give
hand_over surrender
offer provide
offer propose
receive get
receive obtain
get obtain
get gain
obtain acquire
obtain secure
accept take
accept receive
take bring carry
take seize
seize confiscate impound
seize capture
capture catch
capture take
catch arrest
arrest detain
arrest take_into_custody hold
detain hold
detain in_custody
charge prosecute
charge press_charges
prosecute put_on_trial
prosecute take_to_court
sue take_to_court take_legal_action
sue file_a_lawsuit
sue bring_an_action
convict find_guilty
convict sentence
acquit clear
acquit find_not_guilty
sentence jail
sentence condemn
jail imprison lock+up put_in_prison put_behind_bars
jail send_to_prison
release free
release set_free let_go
release discharge
fine penalty
punish penalise
punish sanction
steal rob take
steal make_off
rob hold_up
burgle break_into
cheat defraud
cheat deceive
deceive mislead dupe
defraud swindle con
smuggle traffic
hack break_into
attack assault
attack raid
attack strike
invade march_into
shoot open_fire fire
shoot gun+down
stab knife
defend protect
protect guard
protect safeguard
protect conserve
shelter take_refuge
escape flee get_away
escape break_out
flee run_away
evacuate leave
evacuate move+out
evacuate clear
abduct kidnap
hold_hostage take_hostage hostage
protest demonstrate rally
protest march
protest take_to_the_streets
strike walk+out down_tools stop_work
strike industrial_action
strike walkout
strike stoppage
boycott stay_away
occupy take_over
block blockade
clash fight
fight battle
fight combat
fight tackle
tackle deal_with
deal_with handle
handle treat
treat care
treat cure
cure heal
recover get_better
recover heal
contract catch
infect contract
spread extend
vaccinate immunise jab inoculate
operate surgery
examine check
diagnose find
give_birth bear
born birth
marry wed tie_the_knot
divorce separate
bury lay_to_rest
mourn grieve
commemorate remember honour
celebrate mark
celebrate hold
honour award
award present
teach educate instruct
learn study
learn find_out
train coach
train prepare
graduate qualify
qualify reach
score net strike
score find_the_net
score hit
concede let_in
equalise level
eliminate knock+out go_out
eliminate get_rid
advance go_through progress
advance move_forward
promote go_up
relegate go_down drop_down
compete take_part
compete contest
perform play
perform appear
play appear
play face
face meet
face confront
face play
sing perform
paint draw
write pen
write compose
film shoot
broadcast air televise
broadcast screen
design create
create make
create set_up
create produce
produce make manufacture
produce generate
generate produce
found establish set_up
found create
establish set_up
introduce bring_in
introduce impose
impose levy
impose apply
enforce apply
come_into_force take_effect come_into_effect enter_into_force
apply come_into_force
lift remove
lift end
lift raise
contain hold
contain include
contain comprise
include comprise
include count
consist comprise be_made_up
cover span
cover include
affect hit
affect concern
affect involve
cause trigger spark
cause lead_to
cause bring+about
cause result_in
cause prompt
cause provoke
cause give_rise
cause blame
trigger spark prompt set+off
result outcome
result follow
stem come_from
depend rely
depend hinge
help assist
help aid
help support
encourage urge
encourage promote
hinder hamper obstruct impede
disrupt hit
disrupt interrupt
force compel oblige make
force push
pull drag tow
pull draw
push press
carry transport
carry take
transport ship
transport bring
send dispatch
send ship
load put_on
unload take_off
throw hurl
throw toss fling
drop let_fall
lift hoist
hang suspend
dig excavate
dig unearth
drill bore
plant grow
grow cultivate
harvest gather bring_in
harvest crop
catch fish
hunt shoot
feed eat
breed rear raise
eat feed
drink consume
sleep rest
live reside
live inhabit
live home
inhabit occupy
stay spend_the_night
settle move_to
own have
own possess belong
have possess
have own
lend loan
borrow take_out
rent lease let hire
owe debt
save put_aside
save economise
waste squander
earn make
earn receive
profit earn
go_bankrupt bankrupt insolvent file_for_bankruptcy go_bust
collapse go_bankrupt
default fail_to_pay
value worth
price value
exceed surpass go_beyond top
exceed more_than over
outnumber exceed
match equal
compare contrast
differ vary
distinguish differ
vary range
range from
expire run_out
last take
last go_on
wait queue
hurry rush
accelerate speed_up
slow slow_down
speed rush
drive go
drive travel
fly travel
sail go
sail put_to_sea
land touch_down
take_off depart
dock moor
board get_on
disembark get_off
climb scale
swim dive
jump leap
run race
race compete
walk go_on_foot
cross go_across
pass go_past
pass go_through
pass by
approach near
approach come_close
surround encircle
shake tremble
shake rattle
rain fall
blow gust
freeze ice
melt thaw
warm heat
cool chill
dry run_dry dry_up
light illuminate
shine glow
sound ring
hear listen
listen hear
notice see
remember recall
forget leave+behind
know aware
know be_familiar
understand realise
realise notice
recognise identify
identify name
confuse mix+up
doubt question
question query
question interrogate interview
interview question
trust confidence
fear worry concern
fear afraid
worry concern
upset distress
anger outrage enrage infuriate
surprise astonish
shock stun
please delight
disappoint let_down
enjoy like
like love
hate loathe
prefer favour
care look_after
look_after care_for
look_after tend
neglect ignore
ignore disregard overlook
ignore pay_no_attention
respect obey
represent stand_for
represent speak_for
act behave
act take_action
behave conduct
serve work
serve act
share have_in_common
sign put+name
sign ink
register sign_up
register enrol
enrol sign_up
subscribe sign_up
download install
upload post
post publish
delete erase
delete remove
crash break_down
break_down fail
break_down out_of_order out_of_action
work run
fix solve
solve resolve settle
resolve settle
settle end
finish complete
complete finalise
wrap_up conclude
carry_out conduct perform
carry_out execute
conduct hold
conduct run
implement carry_out put_into_practice
implement introduce
fulfil keep
fulfil meet
fulfil carry_out
lack shortage
lack without
need shortage
demand need
specify set_out
set_out describe
set fix
set determine
determine establish
determine find
calculate work_out
draw_up prepare
draw_up draft write
draft write
translate render
mean signify
sum_up conclude
point_out note
point_out stress
take_into_account consider
consider weigh
consider look_at
consider think_about
consider regard
regard see view
assume suppose presume
suspect believe
suspect think
suspect accuse
guess estimate
imagine think
leave_open not_rule_out decline_to_say
deliver arrive
fall come_down
drop_out withdraw pull_out
drop_out give_up
mark_down lose
put_up house accommodate
put_up shelter
obtain secure win
seek apply
patent invention
deduce conclude infer
ridicule mock laugh_at
mock laugh_at
have_no_intention not_want refuse
come_off derail
fall_asleep doze nod_off
run_aground hit_rock ground strand
free refloat
swap trade exchange
return hand_back give_back
retire end+career
send_off red_card
equalise make_it_2-2
charge cost
take_office sworn_in
take_over succeed
step_in intervene
speak_of call
point_to cite
put_forward table submit
carry adopt pass
carry approve
come_into_force take_effect
come_to_light emerge
emerge turn_out
emerge appear
turn_out prove
miss skip
skip leave_out
swerve veer
cut_off without_power without_electricity lose_power
lose_power power_cut
restore back_on
reconnect restore
strand stuck
stuck trapped
trap stuck
trap pin
free release
blow_off sweep_off
overturn tip_over
tip_over fall_over
catch+eye notice
own_up admit
back_down give_in
back_down climb_down
give_in yield
give_in surrender
go_without lack
go_on_strike strike walk_out
go_on_sale sale
go_on_trial stand_trial trial
go_to_court sue
take_to_court sue
call_time end
play_down downplay
hold_back withhold
pay_off repay
pay_back repay
repay return
write_off cancel
hand_in submit
hand_out distribute
distribute give
send_out issue
issue publish
issue give
warn issue
draw_attention point_out
turn_to ask
set_aside quash overturn
set_fire ignite set_alight
make+way travel
lose+way lost
break_out begin
pull_over stop
hold_talks talk negotiate meet
meet talk
mix_up confuse
give_evidence testify
testify tell
swear_in inaugurate
take_stock review
take+place replace
find_fault criticise
take_issue criticise disagree
cast_doubt question doubt
raise_question question
keep_quiet silent
remain_silent decline_to_comment
decline_to_comment not_comment
`;
