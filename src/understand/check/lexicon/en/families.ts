/** Irregular forms, and words built from others, a family a line (`lemmas.ts`). Written for this project. */
export const families = `
arise arose arisen
awake awoke
bear bore borne birth
beat beaten
become became
begin began begun
bend bent
bet betting
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken breakage
breed bred
bring brought bringing
build built rebuild rebuilt
burn burnt
buy bought
catch caught
choose chose chosen choice
cling clung
come came
creep crept
deal dealt
dig dug
dive dove
do did done does
draw drew drawn
drink drank drunk
drive drove driven driver
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled flight
fly flew flown flight
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave
freeze froze frozen
get got gotten
give gave given
go went gone goes
grow grew grown growth
hang hung
have had has
hear heard hearing
hide hid hidden
hold held
keep kept
know knew known knowledge
lay laid
lead led
leap leapt
learn learnt
leave left
lend lent
lie lay lain
light lit
lose lost loss losing
make made
mean meant
meet met
overcome overcame
overthrow overthrew overthrown
pay paid payment
prove proven proof
ride rode ridden
ring rang rung
rise rose risen
run ran running
say said
see saw seen
seek sought
sell sold sale
send sent
shake shook shaken
shine shone
shoot shot shooting
show shown
shrink shrank shrunk
shut shutting
sing sang sung song singer
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
speak spoke spoken speech
spend spent
spill spilt spillage
spring sprang sprung
stand stood
steal stole stolen theft stealing
stick stuck
sting stung
strike struck
strive strove
swear swore sworn
sweep swept
swim swam
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
uphold upheld
wake woke woken
wear wore worn
weep wept
win won winning
withdraw withdrew withdrawn withdrawal
withhold withheld
write wrote written
man men
woman women
child children
foot feet
tooth teeth dental
mouse mice
goose geese
life lives
wife wives
knife knives
half halves
leaf leaves
thief thieves theft
wolf wolves
calf calves
shelf shelves
crisis crises
medium media
decide decision
conclude conclusion
explode explosion
erupt eruption
expand expansion
extend extension
invade invasion
intrude intruder intrusion
divide division
provide provision
collide collision
permit permission
admit admission
submit submission
dismiss dismissal
refuse refusal
approve approval
arrive arrival
survive survival
deny denial denied denies
try trial tried
bury burial
propose proposal
renew renewal
remove removal
close closure
disclose disclosure
expose exposure
seize seizure
fail failure
press pressure
depart departure
sign signature
die death dead dying died deadly
heal health
weigh weight
high height
long length
strong strength strengthen
wide width widen
deep depth
broad breadth
warm warmth
hot heat
true truth
young youth
poor poverty
safe safety
able ability unable
apologise apologize apology
criticise criticize criticism
recognise recognize recognition
analyse analyze analysis
organise organize organiser organizer
subsidise subsidize subsidy
emphasise emphasis
penalise penalize penalty
vaccinate vaccine
infect infection
injure injury
destroy destruction
construct construction
demolish demolition
abolish abolition
punish punishment
produce production product
reduce reduction
introduce introduction
deduct deduction
convict conviction
evict eviction
suspect suspicion
suspend suspension
expel expulsion
compel compulsion compulsory
receive receipt reception
describe description
prescribe prescription
subscribe subscription
resolve resolution
solve solution
absorb absorption
consume consumption
resume resumption
argue argument
judge judgment judgement
move movement
accuse accusation
allege allegation
apply application applicant
supply supplier
comply compliance
rely reliance reliant
vary variation
marry marriage wedding
qualify qualification
identify identification
verify verification
notify notification
justify justification
clarify clarification
modify modification
ratify ratification
certify certificate
inflate inflation
operate operation operator
negotiate negotiator
legislate legislation
evacuate evacuee
migrate migrant migration
nominate nominee
occupy occupation occupier
explain explanation
reveal revelation
declare declaration
compare comparison
repair reparation
accelerate acceleration
register registration
examine examination exam
compete competition competitor
complete completion
acquire acquisition
require requirement
hire hiring
inquire inquiry enquiry
expire expiry
pursue pursuit
value valuation
retain retention
maintain maintenance
sustain sustenance
detain detention
obtain attainment
abstain abstention
contend contention
intervene intervention
prevent prevention
defend defence defense
offend offence offense
expend expenditure expense
respond response reply
license licence
advise advice adviser advisor
believe belief
relieve relief
live life
breathe breath
advertise advertisement advert
enter entry entrance
discover discovery
recover recovery
deliver delivery
rob robbery robber
burgle burglary burglar
brew brewery
bake bakery
fish fisherman fishermen fishery
law legal
science scientist scientific
politics politician political
economy economic
history historic historian
nation national
city civic
court judicial
euro euros
kilometre kilometer km
metre meter
centre center central
labour labor
harbour harbor
colour color
programme program
theatre theater
tonne ton metric_ton
catalogue catalog
cheque check
defence defense
honour honor
neighbour neighbor
favour favor
rumour rumor
tumour tumor
behaviour behavior
europe european
germany german
france french
spain spanish
italy italian
britain british uk
ireland irish
scotland scottish
wales welsh
england english
poland polish
denmark danish
sweden swedish
finland finnish
norway norwegian
netherlands dutch
belgium belgian
switzerland swiss
austria austrian
portugal portuguese
greece greek
turkey turkish
china chinese
japan japanese
russia russian
ukraine ukrainian
america american us
canada canadian
mexico mexican
brazil brazilian
hungary hungarian
czechia czech
romania romanian
croatia croatian
iceland icelandic
egypt egyptian
israel israeli
iran iranian
india indian
korea korean
australia australian
africa african
asia asian
sue lawsuit suing sued
free freedom
angry anger
hungry hunger
proud pride
wise wisdom
cold colder
weave woven
sew sewn
sow sown
mow mown
saw sawn
shave shaven
swell swollen
thrive thrived
dwell dwelt dwelling
kneel knelt
mislead misled
withstand withstood
misunderstand misunderstood
outdo outdid outdone
overtake overtook overtaken
oversee oversaw overseen
overrun overran
override overrode overridden
redo redid redone
undo undid undone
resell resold
repay repaid repayment
rewrite rewrote rewritten
retake retook retaken
rethink rethought
relay relaid
mislay mislaid
broadcast broadcaster
forecast forecaster
fisherman fishermen
policeman policemen
fireman firemen firefighter
salesman salesmen salesperson
chairman chairmen chairwoman
spokesman spokesmen spokeswoman spokesperson
businessman businessmen businesswoman
congressman congressmen
craftsman craftsmen
sportsman sportsmen sportswoman
councillor councilor councilwoman councilman
organisation organization
realise realize
specialise specialize
stabilise stabilize
litre liter
grey gray
tyre tire
kerb curb
plough plow
pyjamas pajamas
aluminium aluminum
aeroplane airplane
sceptical skeptical
travelled traveled traveller traveler
cancelled canceled
jewellery jewelry
licence license
practise practice
enrol enroll enrolment enrollment
instal install
fulfil fulfill
skilful skillful
storey story
manoeuvre maneuver
paediatric pediatric
anaesthetic anesthetic
foetus fetus
haemorrhage hemorrhage
ageing aging
artefact artifact
mum mom mother
maths math
sea maritime
moon lunar
sun solar
star stellar
month monthly
week weekly
day daily
year yearly annual
night nocturnal
war military
town municipal
school scholastic
heart cardiac
brain cerebral
blood bloody
volcano volcanic
climate climatic
president presidential
minister ministerial ministry
parliament parliamentary
union unionist
bank banking banker
farm agricultural agriculture
island islander
coast coastal
environment environmental
culture cultural
sport sporting
`;
