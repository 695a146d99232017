/** People, bodies, places and things, a row a line (`synonyms.ts`). Written for this project. */
export const things = `
accident crash
accident collision
accident mishap
crash collision smash pile-up
disaster catastrophe tragedy
incident event
incident case
emergency crisis
police officer constable policeman policewoman cop
police force
police investigator
officer official
investigator detective
prosecutor prosecution
lawyer attorney solicitor barrister counsel advocate
judge magistrate
judge court
court tribunal
jury juror
trial court_case hearing proceedings
case lawsuit
lawsuit legal_action suit legal_proceedings
complaint lawsuit
complaint grievance objection
verdict ruling judgment decision
ruling decision
sentence jail_term prison_term
penalty punishment sanction
fine penalty
crime offence
crime felony
criminal offender
suspect accused
victim casualty
witness bystander onlooker
prisoner inmate convict
prison jail
guard warden
custody detention
evidence proof
clue lead
bail bond
robbery hold-up raid heist
theft robbery
burglary break-in
thief burglar robber
murder homicide killing
fraud scam swindle
bribe kickback corruption
weapon gun firearm
gun pistol rifle
knife blade
bomb explosive device
blast explosion
shot gunfire
attacker assailant
gunman shooter
hostage captive
terrorist extremist
company firm business
company enterprise corporation
company maker manufacturer
manufacturer maker producer
company group
group organisation
operator company
carmaker car_maker car_manufacturer automaker
chipmaker chip_maker
supplier provider
subsidiary unit
branch office
branch outlet
headquarters head_office
factory plant works mill
factory site
warehouse depot
worker employee
employee staff workforce personnel
worker staff workforce
worker labourer
job post position
job workplace
labour work
manager boss
boss head chief
head leader chief
head director
chief_executive ceo managing_director
chief_executive boss head
chair chairman chairwoman chairperson
chair head
director manager
executive manager
owner proprietor
founder creator
entrepreneur businessman businesswoman
shareholder investor
investor backer
union trade_union labour_union
unionist trade_unionist
apprentice trainee
colleague co-worker
partner ally
rival competitor
rival opponent
wage pay salary
wage earnings
pay_rise wage_increase pay_increase
pension retirement
pensioner retiree
bonus premium
money cash fund
money funding
funding finance
funding grant subsidy
grant subsidy
aid assistance help
aid relief
donation gift
budget spending_plan
spending expenditure outlay
cost expense
cost price
price rate
fare price
fare ticket
fee charge
tax levy duty
tariff duty
tax_cut tax_relief
debt liability
loan credit
mortgage home_loan
interest_rate rate
profit earnings
profit income
income revenue
revenue sales turnover
turnover sales
loss shortfall
deficit shortfall gap
surplus excess
share stock
share_price stock
stock_exchange bourse stock_market
dividend payout
compensation damages
compensation redress
compensation payout
refund reimbursement
bank lender
insurer insurance_company
central_bank monetary
currency money
economy growth
economist analyst
analyst expert
recession downturn slump
inflation price_rise
unemployment jobless out_of_work
jobless unemployed
market trade
trade commerce
retailer shop
shop store
shop outlet
supermarket grocer
supermarket chain
shopkeeper retailer
customer client
customer shopper
customer consumer
shopper buyer
goods product merchandise
product article item
package parcel
order contract
contract agreement
contract deal
deal agreement
deal accord pact
treaty accord pact agreement
settlement agreement deal
ceasefire truce armistice
talks negotiation
talks discussion
talks meeting
meeting session
meeting summit
summit conference
conference congress
conference convention
assembly meeting
dispute row conflict
dispute quarrel disagreement
row argument
debate discussion
government cabinet administration
government minister
government state
government authorities
ministry department
minister secretary
prime_minister premier head_of_government
president head_of_state
mayor city_leader town_leader
deputy vice
governor head
council local_authority town_hall
council councillor
authority agency
authority regulator
agency body
regulator watchdog
watchdog ombudsman
commission committee panel
committee board panel
inquiry investigation probe
inquiry commission
official spokesperson
spokesperson spokesman spokeswoman
parliament legislature assembly
parliament mp lawmaker
lawmaker mp legislator member_of_parliament
senate senator
house chamber
opposition opponent
coalition alliance
party faction
politician leader
candidate contender
candidate nominee
election poll vote
election ballot
voter electorate elector
referendum plebiscite vote
ballot vote
majority most
law legislation act
law bill
bill legislation draft
law rule
rule regulation
rule requirement
regulation directive
decree order
measure step
policy measure
reform overhaul
programme scheme
programme plan
project scheme
project plan
proposal plan
proposal suggestion
motion proposal
draft proposal
strategy plan
plan blueprint
goal aim objective target
purpose aim
ambassador envoy diplomat
envoy representative
embassy consulate mission
border frontier
border_crossing checkpoint
refugee asylum_seeker
migrant immigrant
citizen national
citizen resident
resident inhabitant
resident local
resident villager
villager local
resident people
population inhabitant
neighbour resident
tenant renter
landlord owner
household home
household family
family relative
relative kin
parent mother
parent father
child youngster kid
child boy
child girl
baby infant newborn
teenager adolescent youth
young_people youth youngster
elderly old_people senior
adult grown-up
couple pair
husband spouse
wife spouse
widow widower
man male
woman female
human people person
crowd people
army military armed_forces
army troops
soldier troops
troops forces
navy naval
war conflict
battle fighting
fighting clash
attack assault
attack strike raid
missile rocket
drone unmanned
plane aircraft airplane aeroplane
plane jet airliner
helicopter chopper
airline carrier
flight plane
pilot captain
crew staff
passenger traveller
passenger people
traveller tourist
commuter passenger
tourist visitor holidaymaker
visitor guest
visitor people
visitor attendance
guest patron
airport airfield
runway airstrip
train service
train rail
rail railway
rail_line railway track line
railway rail_operator
station stop
track rail
tram streetcar
underground metro subway
bus coach
car vehicle
car automobile
lorry truck
lorry vehicle
truck vehicle
van vehicle
bus vehicle
vehicle automobile
driver motorist
motorcycle motorbike
motorcyclist biker
bicycle bike cycle
cyclist rider bike
pedestrian walker
traffic vehicle
road street
road route
road highway
motorway highway freeway
lane road
roadworks road_work
bridge crossing
bridge viaduct
tunnel underpass
junction crossroads
ship vessel
boat vessel
ship boat
ferry boat ship vessel
ferry service crossing
trawler boat
tanker ship
sailing crossing
captain skipper
sailor crew
harbour port
quay dock pier
lifeguard coastguard
rescuer rescue_worker rescue_team
rescuer rescue_services emergency_services
firefighter fire_crew fire_brigade fire_service
firefighter rescuer
paramedic ambulance medic
fire blaze
fire flames
wildfire forest_fire bushfire
wildfire fire
smoke fumes
house home
house dwelling
home dwelling
home property
house property
building property
building structure
building premises
flat apartment
flat home
block building
tower high-rise
roof ceiling
wall barrier
room chamber
floor storey
basement cellar
builder construction_company contractor
contractor firm
construction building
construction_work building_work works
site area
site location place
site premises
area region
area zone
area district
region district
district neighbourhood quarter
place location
place spot
town city
town municipality
village community
village town
community municipality
suburb outskirts
capital city
country nation
country state
county district
land ground
land plot
field ground
island isle
mountain peak
mountain hill
valley gorge
slope hillside
cave cavern
river stream
river waterway
lake reservoir
reservoir dam
sea ocean
coast shore
coast seaside
beach shore
flood flooding
flood high_water
flood deluge
rain rainfall downpour
rain precipitation
storm gale
storm hurricane cyclone typhoon
storm tempest
wind gale
snow snowfall
avalanche snowslide
landslide mudslide
earthquake quake tremor
volcano eruption
lava molten
drought dry_spell
drought dry
heatwave hot_spell heat
heat high_temperature
temperature degree
weather climate
forecaster meteorologist weather_service met_office
weather_service forecaster
climate_change global_warming
greenhouse_gas carbon emission
emission co2 carbon_dioxide
environment nature
environmentalist conservationist campaigner
campaigner activist
nature_reserve protected_area
wildlife animal
animal creature
species animal
bird fowl
dog canine
cat feline
cattle cow livestock
cow cattle
sheep flock
pig swine
hen chicken poultry
fish catch
insect bug
bee hive colony
tree wood
forest woodland wood
plant flower
crop harvest yield
crop plant
farm holding
farmer grower
farmer farm
farmland field
winegrower vintner
vineyard vine
wine vintage
food foodstuff
food meal
meal dish
restaurant eatery
hotel inn
pub bar
drink beverage
water drinking_water
power electricity
power energy
electricity current
power_cut blackout power_outage power_failure outage
outage failure
power_station power_plant
grid network
network system
wind_turbine wind_farm wind_power
solar_panel photovoltaic
gas fuel
petrol gasoline fuel
fuel kerosene
oil crude
pipe pipeline
battery accumulator
engine motor
machine device
device equipment
equipment gear
tool instrument
part component
chip semiconductor
phone mobile smartphone
phone telephone
computer machine
computer pc
software program
system software
app application
website site
internet web online
data information
data figure
information detail
information knowledge
figure number
figure statistics
statistics number
hacker cybercriminal
cyberattack hacking
cyberattack attack
password login
artificial_intelligence ai
robot machine
company start-up
hospital clinic
hospital infirmary medical_centre
doctor physician medic
doctor surgeon
surgeon operation
nurse carer
care_home nursing_home retirement_home
carer care_worker
patient sufferer
patient people
illness disease
illness sickness
disease infection
epidemic outbreak
outbreak wave
pandemic epidemic
virus pathogen
bacteria germ
infection contagion
symptom sign
condition state
condition illness
injury wound
wound cut
fracture break
pain ache
drug medicine medication
medicine remedy
drug active_ingredient
treatment therapy
treatment care
vaccine jab shot
vaccination jab
side_effect adverse_reaction
dose jab
placebo dummy
surgery operation
blood transfusion
study research
study trial
study paper
study survey
survey poll
survey questionnaire
report study
report document
analysis study
analysis test
test examination
test sample
research science
researcher scientist
researcher expert
expert specialist
scientist academic
professor academic
team researcher
university college
laboratory lab
experiment trial test
discovery find
find artefact
telescope observatory
space orbit
spacecraft probe
probe craft
spacecraft spaceship
satellite probe
rocket launcher
astronaut cosmonaut crew
planet world
archaeologist excavation
excavation dig
grave tomb burial
skeleton bones remains
remains body
body corpse
bones remains
ruin remains
fossil bones
school college
school classroom
school education
teacher staff
teacher schoolteacher
headteacher head principal
pupil schoolchild schoolchildren
pupil student
pupil child
student undergraduate
lesson class
class lesson
holiday vacation break
holiday leave
exam test
grade mark
kindergarten nursery
nursery childcare daycare
library books
museum gallery
museum collection
exhibition show display
exhibition gallery
artist painter
painting picture
painting canvas
painting work
work artwork
sculpture statue
monument memorial
heritage legacy
antique antiquity
auction sale
film movie
film picture
cinema film_theatre
director film-maker filmmaker
actor performer
star celebrity
play drama
theatre stage
stage podium
performance show
performance concert
concert gig
concert show
festival event
musician player
singer vocalist
singer musician
band group
orchestra ensemble
song track
album record
composer songwriter
book volume
book novel
novel story
author writer
writer novelist
journalist reporter
journalist correspondent
newspaper paper daily
newspaper press
magazine journal
broadcaster channel station
broadcaster television
television tv
news report
article story
press media
interview conversation
prize award
prize trophy
medal gold
match game
match fixture
match tie
game play
team side
team club
team squad
club side
player footballer
player member
goalkeeper keeper
striker forward
defender back
coach manager
coach trainer
referee official umpire
goal strike
goal scorer
penalty spot_kick
half period
half-time interval break
extra_time overtime
win victory triumph
defeat loss
draw tie
league division
league table
table standings
season campaign
tournament competition
competition contest
cup trophy
title crown championship
champion winner
champion title_holder holder
final decider
semi-final last_four
quarter-final last_eight
race event
runner athlete
athlete sportsman sportswoman competitor
rider cyclist
stage leg
finish finishing_line
stadium ground arena
pitch field
fan supporter
fan spectator
spectator crowd
crowd attendance
spectator audience
audience viewer
viewer spectator
attendance turnout
ticket admission
entry access
entry admission
access admission
church chapel
church religious
priest clergyman pastor
bishop archbishop
pope pontiff
mosque muslim
synagogue jewish
faith religion
king monarch
queen monarch
prince royal
princess royal
throne crown
ceremony service
funeral burial
wedding marriage
birthday anniversary
party celebration
protest demonstration
protest rally
protest march
protester demonstrator
protester activist
strike industrial_action
strike walkout stoppage
strike action
striker striking_worker
petition signature
campaign drive
demand call
demand request
request application
application bid
bid offer
bid attempt
offer proposal
permit permission
permit licence
permission approval
permission authorisation
approval consent
approval go-ahead green_light
approval authorisation
licence permit
concession compromise
compromise deal
reason cause
reason ground
cause origin
source origin
result outcome
result consequence
consequence effect
effect impact
impact influence
problem difficulty
problem trouble
problem issue
fault defect
fault flaw
fault problem
defect flaw
defect problem
mistake error
mistake fault
failure breakdown
failure fault
malfunction fault
damage harm
damage loss
danger risk
danger hazard
danger threat
risk threat
risk hazard
safety security
protection security
concern worry
concern fear
warning alert
alarm alert
signal sign
hope optimism
chance opportunity
chance possibility
chance likelihood probability
possibility option
option alternative
choice option
solution answer
way means
method procedure
method technique
way method
type kind sort
example instance
part section
part portion share
share proportion percentage
piece fragment
amount sum
amount quantity
total sum
number amount
level rate
quarter three_months
decade ten_years
century hundred_years
fortnight two_weeks
year twelve_months
spring springtime
autumn fall
start beginning outset
start launch
end conclusion
end close
end finish
date day
deadline time_limit
period time
term period
stage phase
series string run
streak run series
record best
list register
document paper
document file
letter note
statement declaration
statement comment
announcement statement
message note
speech address
word statement
claim allegation
allegation accusation
charge accusation
criticism complaint
criticism attack
praise acclaim
apology regret
member affiliate
representative delegate
delegation team
leader figure
group band
organisation association body
association federation
charity aid_organisation
foundation trust
volunteer helper
helper aide
adviser aide consultant
assistant aide
predecessor forerunner
successor replacement
newcomer arrival
origin roots
use application
increase rise growth hike
increase gain
rise gain jump
decrease decline drop fall reduction
cut reduction
change shift
improvement progress
progress advance
development progress
development trend
return comeback
arrival coming
departure exit
resignation departure
appointment nomination
dismissal sacking
removal ouster
expansion extension
extension renewal
delay postponement
closure shutdown
opening launch
reopening opening
interruption disruption
break pause
ban prohibition
ban embargo
restriction limit curb
requirement condition
condition term
obligation duty
duty task
task job
role part
right entitlement
power authority
control supervision
inspection check
inspection visit
supervision oversight
security guard
dummy_pill placebo
participant subject
participant person
participant patient
trial study
rainy_season wet_season
announcement loudspeaker
wrapper packaging
packaging pack
plane flight
traveller passenger
snowplough plough
terminal airport
compensation payment
porter carrier
altitude_sickness mountain_sickness
borehole hole
museum trustee
replica copy
throne seat
diary journal
gust wind
pylon mast
barrier gate
insurer insurance
hearing_aid device
infringement breach violation
security deposit guarantee
library branch
signature name
petition campaign
niece relative
map chart
sounding measurement
title honour
answer_key marking_scheme
exam_paper paper
candidate pupil
candidate student
deadline cut-off
place seat
tram carriage
shift work
brake braking
bereaved family
jury court
penalty shoot-out
yellow_card booking caution
keeper goalie
wrist arm
two_minutes 120_seconds
three_decades 30_years
half_a_year six_months
18_months year_and_a_half
three_quarters 75_percent
quarter 25_percent
half 50_percent
third 33_percent
output gdp
deficit gap
pensioner retired
dealer trader
rescue_boat lifeboat
lifeboat boat
diesel fuel
oil fuel
reef rock
rock stone
ferry ship
officer mate
`;
