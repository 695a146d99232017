// Small stories with what their reports agree on and what they tell differently. Fictional places, people and outlets.

/** A story of reports that come two hours apart, in their order. */
export interface ClaimCase {
  name: string;
  /** Of all reports, or of each. */
  lang: string | readonly string[];
  /** Whose text each is has to be found out. */
  isVoiceUnknown?: boolean;
  /** Headline, then the text. */
  reports: readonly (readonly [title: string, text: string])[];
  /** Differences: what, and a part of each side's value; the newest first does not matter. */
  differs?: readonly { what: string; sides: readonly string[]; kind?: 'updated' | 'differs' }[];
  /** For each statement on which voices agree, words of its sentence in any report. */
  agreed?: readonly string[];
}

export const claimCases: readonly ClaimCase[] = [
  {
    name: 'death toll grows', lang: 'en',
    reports: [
      ['Ferry sinks off Arvo', 'At least 12 people died when a ferry sank off the island of Arvo on Monday, the coast guard said. The ship had left the port of Belm in heavy rain. Rescue boats were still searching for survivors.'],
      ['Arvo ferry disaster kills 15', 'Fifteen people were killed when the ferry Maris went down near Arvo on Monday. Divers found three more bodies in the lower deck. The ferry left Belm in heavy rain and strong wind.'],
    ],
    differs: [{ what: 'count', sides: ['12', 'fifteen'], kind: 'updated' }], agreed: ['Belm'],
  },
  {
    name: 'rounding is no difference', lang: 'en',
    reports: [
      ['Factory in Dorn to close', 'The tyre maker Kallo will close its plant in Dorn next spring and cut about 1,200 jobs. The union called the plan a disgrace.'],
      ['Kallo shuts Dorn plant', 'Tyre maker Kallo is to shut its plant in Dorn next spring with the loss of 1,193 jobs. Workers heard the news at a meeting on Tuesday.'],
    ],
    agreed: ['Kallo'],
  },
  {
    name: 'same number of other things', lang: 'en',
    reports: [
      ['Bus crash near Velden', 'A bus with 40 passengers left the road near Velden on Friday, killing three people. Two cars were also involved, police said.'],
      ['Three die in Velden bus crash', 'Three people died when a bus left the road near Velden on Friday. About 40 firefighters took part in the rescue, and 12 ambulances came to the scene.'],
    ],
    agreed: ['Velden'],
  },
  {
    name: 'percent and points', lang: 'en',
    reports: [
      ['Central bank of Norland raises rates', 'The central bank of Norland raised its key interest rate by 0.5 percentage points to 4.5 percent on Thursday. Governor Lea Monk said inflation was too high.'],
      ['Norland lifts interest rate', 'Norland’s central bank lifted its key interest rate to 4.5 percent on Thursday, a rise of 12.5 percent from the old level. Markets had expected it.'],
    ],
  },
  {
    name: 'age of a person', lang: 'en',
    reports: [
      ['Climber found alive', 'Rescuers found Paul Renner, 34, alive on the north face of Mount Orla on Sunday after two nights in the snow. He was taken to a hospital in Tirn.'],
      ['Missing climber rescued on Mount Orla', 'Missing climber Paul Renner was found alive on Mount Orla on Sunday. The 36-year-old Paul Renner had spent two nights in the snow.'],
    ],
    differs: [{ what: 'age', sides: ['34', '36'] }], agreed: ['Orla'],
  },
  {
    name: 'ages of two people', lang: 'en',
    reports: [
      ['Twins win chess title', 'Anna Holm, 14, won the national chess title in Garsund on Saturday. Her teacher, Otto Lind, 61, called it a miracle.'],
      ['Chess title for schoolgirl', 'The national chess title went to Anna Holm on Saturday in Garsund. Her brother Erik Holm, 17, finished second.'],
    ],
    agreed: ['chess title'],
  },
  {
    name: 'earlier event in the background', lang: 'en',
    reports: [
      ['Quake shakes Port Ilmo', 'An earthquake killed nine people in Port Ilmo on Wednesday and destroyed the old market hall. In 2011 a quake in the same region killed 230 people.'],
      ['Nine dead in Ilmo earthquake', 'Nine people were killed in an earthquake in Port Ilmo on Wednesday. It was the strongest tremor since the disaster of 2011.'],
    ],
    agreed: ['Port Ilmo'],
  },
  {
    name: 'injured differ', lang: 'en',
    reports: [
      ['Train derails at Kessel', 'A regional train derailed at Kessel station on Monday morning, injuring 23 people, two of them seriously. The driver was not hurt.'],
      ['Passengers hurt in Kessel derailment', 'Twenty-six passengers were hurt, officials said. A regional train came off the rails at Kessel station on Monday morning.'],
      ['Kessel train accident leaves 31 injured', 'The derailment of a regional train at Kessel station on Monday left 31 people injured. Service on the line was stopped.'],
    ],
    differs: [{ what: 'count', sides: ['23', '31'] }], agreed: ['Kessel station'],
  },
  {
    name: 'time of the event', lang: 'en',
    reports: [
      ['Fire at Brunn library', 'The fire at the town library of Brunn broke out at 9:15 p.m. on Tuesday, the fire service said. Nobody was hurt.'],
      ['Library burns in Brunn', 'The fire at the Brunn town library broke out at 10:40 p.m. on Tuesday, a neighbour said. Thousands of books burned.'],
    ],
    differs: [{ what: 'time', sides: ['9:15', '10:40'] }],
  },
  {
    name: 'about the same time', lang: 'en',
    reports: [
      ['Blast in Mirov', 'An explosion shook the harbour of Mirov at about 3 a.m. on Thursday, police said. Windows broke in the whole street.'],
      ['Mirov harbour explosion', 'An explosion shook the harbour of Mirov at 3:10 a.m. on Thursday, according to residents. Police closed the area.'],
    ],
    agreed: ['harbour of Mirov'],
  },
  {
    name: 'money differs', lang: 'en',
    reports: [
      ['Hotel group sold', 'The investor Calder bought the hotel group Palmena for $450 million on Monday. The deal includes 32 hotels.'],
      ['Calder buys Palmena', 'The investor Calder bought the hotel group Palmena for $520 million on Monday, two people close to the deal said. Palmena has hotels in nine countries.'],
    ],
    differs: [{ what: 'money', sides: ['$450 million', '$520 million'] }],
  },
  {
    name: 'other currency', lang: 'en',
    reports: [
      ['Bridge to cost more', 'The new Lund bridge in Sarno will cost 90 million euros, the ministry said on Friday. Work begins in May.'],
      ['Sarno bridge price', 'The new Lund bridge in Sarno will cost $98 million, the ministry said on Friday. It opens in three years.'],
    ],
  },
  {
    name: 'who said it', lang: 'en',
    reports: [
      ['Dam was unsafe', 'The dam at Quell broke on Saturday after weeks of rain. “We warned the company about this dam for many years,” said Mira Santos, an engineer.'],
      ['Warnings before dam broke', 'After weeks of rain the dam at Quell broke on Saturday. “We warned the company about this dam for many years,” said Tomas Ek, head of the union.'],
    ],
    differs: [{ what: 'speaker', sides: ['Mira Santos', 'Tomas Ek'] }], agreed: ['Quell'],
  },
  {
    name: 'wording of a quotation', lang: 'en',
    reports: [
      ['Minister refuses to resign', 'Transport minister Ivo Brandt refused to step down on Monday. “I will not leave this office while the inquiry is running,” Ivo Brandt said.'],
      ['Brandt stays in office', 'Ivo Brandt, the transport minister, refused to step down on Monday. “I will not leave this ministry while the inquiry is running,” Ivo Brandt said.'],
    ],
    differs: [{ what: 'wording', sides: ['office', 'ministry'] }], agreed: ['step down'],
  },
  {
    name: 'a quotation cut short', lang: 'en',
    reports: [
      ['Coach praises team', 'Coach Sam Oduya praised his team after the final in Lerum. “They ran for ninety minutes and never lost their faith,” said Sam Oduya.'],
      ['Lerum wins the final', 'Lerum won the final on Sunday. “They ran for ninety minutes and never lost their faith, and that is why I love them,” said coach Sam Oduya.'],
    ],
  },
  {
    name: 'name of the mayor', lang: 'en',
    reports: [
      ['Flood in Torva', 'The river Esk flooded the old town of Torva on Sunday. Mayor Lena Prokop declared a state of emergency in Torva on Sunday night.'],
      ['Torva under water', 'The old town of Torva was flooded by the river Esk on Sunday. Mayor Hugo Wahl declared a state of emergency in Torva on Sunday night.'],
    ],
    differs: [{ what: 'name', sides: ['Lena Prokop', 'Hugo Wahl'] }], agreed: ['Esk'],
  },
  {
    name: 'two mayors of two towns', lang: 'en',
    reports: [
      ['Storm hits the coast', 'A storm cut power in Halden on Tuesday. The mayor of the town, Mayor Rita Blom, asked people to stay at home.'],
      ['Coast without power after storm', 'The storm cut power in Halden on Tuesday. In nearby Skar, Mayor Jan Moe opened a school for those who had lost their roof.'],
    ],
    agreed: ['Halden'],
  },
  {
    name: 'parts of a whole', lang: 'en',
    reports: [
      ['Avalanche kills skiers', 'Seven skiers were killed by an avalanche above Montel on Saturday. Three of the dead came from Norland.'],
      ['Montel avalanche', 'An avalanche above Montel killed seven skiers on Saturday. Another four were pulled out alive.'],
    ],
    agreed: ['Montel'],
  },
  {
    name: 'limits that both hold', lang: 'en',
    reports: [
      ['Protest in Oras', 'More than 10,000 people marched through Oras on Saturday against the new airport. The march ended without incident.'],
      ['Thousands march in Oras', 'Around 12,000 people marched through Oras on Saturday against the airport plans, organisers said.'],
    ],
    agreed: ['marched through Oras'],
  },
  {
    name: 'protest numbers differ', lang: 'en',
    reports: [
      ['Protest in Rimov', 'Police said 8,000 people marched through Rimov on Saturday against the new tax. The march ended at the parliament.'],
      ['Rimov marches against tax', 'Organisers said 25,000 people marched through Rimov on Saturday against the new tax.'],
    ],
    differs: [{ what: 'count', sides: ['8,000', '25,000'] }],
  },
  {
    name: 'arrests', lang: 'en',
    reports: [
      ['Art thieves caught', 'Police arrested four men on Thursday over the theft of a painting from the museum of Sund. The painting is still missing.'],
      ['Arrests over Sund painting', 'Five men were arrested on Thursday in connection with the theft of a painting from the Sund museum, a prosecutor said.'],
    ],
    differs: [{ what: 'count', sides: ['four', 'Five'] }],
  },
  {
    name: 'no voice of its own', lang: 'en', isVoiceUnknown: true,
    reports: [
      ['Mine collapse in Karst', 'A coal mine collapsed near Karst on Monday and trapped 11 miners, the mining board said. Rescue teams drilled a shaft through the night. They hoped to reach the men by Wednesday.'],
      ['Miners trapped in Karst', 'A coal mine collapsed near Karst on Monday and trapped 11 miners, the mining board said. Rescue teams drilled a shaft through the night. They hoped to reach the men by Wednesday.'],
    ],
  },
  {
    name: 'Zahl der Toten', lang: 'de',
    reports: [
      ['Explosion in Chemiewerk', 'Bei einer Explosion in einem Chemiewerk in Hallstett sind am Dienstag vier Menschen getötet worden. 17 weitere wurden verletzt, wie die Feuerwehr mitteilte. Das Werk gehört der Firma Borax.'],
      ['Fünf Tote nach Explosion', 'Nach der Explosion in einem Chemiewerk in Hallstett ist die Zahl der Toten auf fünf gestiegen. Das Werk der Firma Borax stellt Dünger her.'],
    ],
    differs: [{ what: 'count', sides: ['vier', 'fünf'], kind: 'updated' }],
  },
  {
    name: 'Tausender mit Punkt', lang: 'de',
    reports: [
      ['Streik bei der Bahn', 'Rund 2.500 Beschäftigte der Norlandbahn legten am Montag in Kassen die Arbeit nieder. Viele Züge fielen aus.'],
      ['Bahnstreik in Kassen', 'In Kassen legten am Montag 2480 Beschäftigte der Norlandbahn die Arbeit nieder, sagte ein Sprecher.'],
    ],
    agreed: ['legten am Montag'],
  },
  {
    name: 'Alter', lang: 'de',
    reports: [
      ['Vermisster gefunden', 'Der seit Freitag vermisste Wanderer Jakob Stein (58) ist am Sonntag bei Oberfels gefunden worden. Ein Hubschrauber brachte ihn ins Krankenhaus.'],
      ['Wanderer gerettet', 'Bergretter fanden am Sonntag bei Oberfels den 59-jährigen Jakob Stein, der seit Freitag vermisst worden war.'],
    ],
    differs: [{ what: 'age', sides: ['58', '59'] }],
  },
  {
    name: 'Prozent gegen Prozentpunkte', lang: 'de',
    reports: [
      ['Arbeitslosigkeit sinkt', 'Die Arbeitslosenquote in Sürland sank im Mai um 0,3 Prozentpunkte auf 5,1 Prozent, teilte die Behörde mit.'],
      ['Weniger Arbeitslose', 'Die Arbeitslosenquote in Sürland sank im Mai auf 5,1 Prozent. Die Zahl der Arbeitslosen ging um 6 Prozent zurück.'],
    ],
    agreed: ['Arbeitslosenquote'],
  },
  {
    name: 'Uhrzeit', lang: 'de',
    reports: [
      ['Zug stößt mit Lkw zusammen', 'Der Zusammenstoß eines Zuges mit einem Lastwagen in Merlach ereignete sich am Montag um 7.30 Uhr an einem Bahnübergang.'],
      ['Unfall am Bahnübergang', 'Der Zusammenstoß eines Zuges mit einem Lastwagen in Merlach ereignete sich am Montag um 8.15 Uhr, sagte die Polizei.'],
    ],
    differs: [{ what: 'time', sides: ['7.30', '8.15'] }],
  },
  {
    name: 'Wer es sagte', lang: 'de',
    reports: [
      ['Kritik am Gesetz', 'Das neue Jagdgesetz in Sürland stößt auf Kritik. „Dieses Gesetz schadet dem Wald und den Tieren“, sagte Petra Kühn vom Waldbund.'],
      ['Jagdgesetz umstritten', 'Am neuen Jagdgesetz in Sürland gibt es Kritik. „Dieses Gesetz schadet dem Wald und den Tieren“, erklärte Bernd Vogt vom Naturverein.'],
    ],
    differs: [{ what: 'speaker', sides: ['Petra Kühn', 'Bernd Vogt'] }],
  },
  {
    name: 'Bilanz früherer Jahre', lang: 'de',
    reports: [
      ['Lawine in Hochtal', 'Eine Lawine hat am Samstag in Hochtal drei Skifahrer getötet. Im vergangenen Jahr starben dort elf Menschen.'],
      ['Drei Tote durch Lawine', 'Drei Skifahrer wurden am Samstag in Hochtal von einer Lawine getötet. Die Gefahr bleibt hoch.'],
    ],
    agreed: ['Hochtal'],
  },
  {
    name: 'bilan', lang: 'fr',
    reports: [
      ['Explosion dans une usine', 'Une explosion dans une usine de Montbret a fait six morts lundi, selon les pompiers. L’usine fabrique des engrais.'],
      ['Huit morts à Montbret', 'L’explosion de l’usine de Montbret a fait au moins huit morts et vingt blessés lundi, a annoncé la préfecture.'],
    ],
    differs: [{ what: 'count', sides: ['six', 'huit'], kind: 'updated' }],
  },
  {
    name: 'milliers', lang: 'fr',
    reports: [
      ['Manifestation à Clairval', 'Environ 3 000 personnes ont défilé samedi à Clairval contre la fermeture de l’hôpital. Le maire soutient le mouvement.'],
      ['Clairval défend son hôpital', 'Quelque 3.100 personnes ont défilé samedi à Clairval contre la fermeture de l’hôpital, selon la police.'],
    ],
    agreed: ['défilé samedi'],
  },
  {
    name: 'prix', lang: 'fr',
    reports: [
      ['Un tableau vendu', 'Le tableau « La Rive » de Paul Armand a été vendu 12,5 millions d’euros mardi à Belleville. L’acheteur reste inconnu.'],
      ['Record pour Armand', 'Le tableau « La Rive » de Paul Armand a été vendu 14 millions d’euros mardi à Belleville, selon la maison de vente.'],
    ],
    differs: [{ what: 'money', sides: ['12,5', '14'] }],
  },
  {
    name: 'âge', lang: 'fr',
    reports: [
      ['Un navigateur secouru', 'Le navigateur Luc Morin, 45 ans, a été secouru dimanche au large de Port-Clair. Son voilier avait perdu son mât.'],
      ['Voilier en détresse', 'Un hélicoptère a secouru dimanche au large de Port-Clair le navigateur Luc Morin, âgé de 47 ans, dont le voilier avait perdu son mât.'],
    ],
    differs: [{ what: 'age', sides: ['45', '47'] }],
  },
  {
    name: 'heridos', lang: 'es',
    reports: [
      ['Choque de autobuses', 'El choque de dos autobuses en la carretera de Alcorén dejó 14 heridos el lunes, informó la policía. La carretera estuvo cerrada tres horas.'],
      ['Dos autobuses chocan en Alcorén', 'Dos autobuses chocaron el lunes en la carretera de Alcorén y 19 personas resultaron heridas, según los bomberos.'],
    ],
    differs: [{ what: 'count', sides: ['14', '19'] }],
  },
  {
    name: 'muertos', lang: 'es',
    reports: [
      ['Incendio en hotel', 'Tres personas murieron en el incendio de un hotel en Villanera el jueves. El fuego comenzó en la cocina.'],
      ['Sube a cinco la cifra de muertos', 'La cifra de muertos por el incendio de un hotel en Villanera subió a cinco el viernes. El fuego comenzó en la cocina, dijo la policía.'],
    ],
    differs: [{ what: 'count', sides: ['Tres', 'cinco'], kind: 'updated' }],
  },
  {
    name: 'otra persona, otro número', lang: 'es',
    reports: [
      ['Elecciones en Torralba', 'Ana Ruiz ganó las elecciones de Torralba con 5.200 votos el domingo. La participación fue del 61 por ciento.'],
      ['Ruiz gana en Torralba', 'Ana Ruiz ganó el domingo las elecciones de Torralba. Su rival, Pedro Sanz, obtuvo 4.900 votos.'],
    ],
    agreed: ['Torralba'],
  },
  {
    name: 'alcalde', lang: 'es',
    reports: [
      ['Inundación en Peñalba', 'El río inundó el centro de Peñalba el martes. La alcaldesa Marta Vidal pidió ayuda al gobierno tras la inundación de Peñalba.'],
      ['Peñalba bajo el agua', 'El centro de Peñalba se inundó el martes por el río. La alcaldesa Julia Costa pidió ayuda al gobierno tras la inundación de Peñalba.'],
    ],
    differs: [{ what: 'name', sides: ['Marta Vidal', 'Julia Costa'] }], agreed: ['centro de Peñalba'],
  },
  {
    name: 'morti', lang: 'it',
    reports: [
      ['Crolla un palazzo', 'Quattro persone sono morte nel crollo di un palazzo a Monteluce martedì mattina. Le ricerche continuano.'],
      ['Crollo a Monteluce, sei morti', 'È salito a sei morti il bilancio del crollo di un palazzo a Monteluce, avvenuto martedì mattina.'],
    ],
    differs: [{ what: 'count', sides: ['Quattro', 'sei'], kind: 'updated' }],
  },
  {
    name: 'età', lang: 'it',
    reports: [
      ['Alpinista salvato', 'L’alpinista Carlo Ferri, 29 anni, è stato salvato domenica sul monte Rocca dopo due notti al freddo.'],
      ['Salvo sul monte Rocca', 'Dopo due notti al freddo l’alpinista Carlo Ferri, di 31 anni, è stato salvato domenica sul monte Rocca.'],
    ],
    differs: [{ what: 'age', sides: ['29', '31'] }],
  },
  {
    name: 'feridos', lang: 'pt',
    reports: [
      ['Acidente de trem', 'Um acidente de trem em Pedralva deixou dois mortos e 30 feridos na segunda-feira, segundo os bombeiros.'],
      ['Trem descarrila em Pedralva', 'Pelo menos dois mortos e 45 feridos é o resultado do acidente de trem em Pedralva na segunda-feira.'],
    ],
    differs: [{ what: 'count', sides: ['30', '45'] }],
  },
  {
    name: 'doden', lang: 'nl',
    reports: [
      ['Brand in flat', 'Bij een brand in een flat in Oosterveen zijn maandag twee mensen omgekomen. De brand begon in een keuken.'],
      ['Drie doden na brand', 'Bij de brand in een flat in Oosterveen zijn maandag drie mensen omgekomen, zei de burgemeester. De brand begon in een keuken op de derde verdieping.'],
    ],
    differs: [{ what: 'count', sides: ['twee', 'drie'], kind: 'updated' }],
  },
  {
    name: 'ranni', lang: 'pl',
    reports: [
      ['Wypadek autobusu', 'W wypadku autobusu pod Zalesiem rannych zostało w poniedziałek 15 osób. Droga była zamknięta.'],
      ['Autobus wpadł do rowu', 'W poniedziałek pod Zalesiem autobus wpadł do rowu, 18 osób zostało rannych, podała policja.'],
    ],
    differs: [{ what: 'count', sides: ['15', '18'] }],
  },
  {
    name: 'погибшие', lang: 'ru',
    reports: [
      ['Взрыв на заводе', 'При взрыве на заводе в Заречном в понедельник погибли четыре человека, сообщили спасатели. Завод выпускает удобрения.'],
      ['Число погибших выросло', 'Число погибших при взрыве на заводе в Заречном выросло до семи человек. Завод выпускает удобрения, сообщил губернатор.'],
    ],
    differs: [{ what: 'count', sides: ['четыре', 'семи'], kind: 'updated' }],
  },
  {
    name: 'yaralı', lang: 'tr',
    reports: [
      ['Otobüs kazası', 'Karaova yakınında pazartesi günü meydana gelen otobüs kazasında 12 kişi yaralandı. Yol trafiğe kapatıldı.'],
      ['Karaova’da kaza', 'Karaova yakınında pazartesi günü meydana gelen otobüs kazasında 17 kişi yaralandı, valilik açıkladı.'],
    ],
    differs: [{ what: 'count', sides: ['12', '17'] }],
  },
  {
    name: 'across languages', lang: ['en', 'de', 'fr'],
    reports: [
      ['Cable car falls in Altborn', 'Six people were killed when a cable car fell near Altborn on Sunday, police said.'],
      ['Seilbahn stürzt ab', 'Beim Absturz einer Seilbahn bei Altborn sind am Sonntag acht Menschen getötet worden.'],
      ['Chute d’un téléphérique', 'La chute d’un téléphérique près d’Altborn a fait huit morts dimanche.'],
    ],
    differs: [{ what: 'count', sides: ['Six', 'huit'] }],
  },
  {
    name: 'no letters with case', lang: 'zh',
    reports: [
      ['工厂爆炸', '星期一河口市一家化工厂发生爆炸，造成12人死亡。消防员正在灭火。'],
      ['河口市爆炸', '河口市化工厂星期一发生爆炸，造成15人死亡，当地政府说。'],
    ],
    differs: [{ what: 'count', sides: ['12', '15'] }],
  },
  {
    name: 'two events in one article', lang: 'en',
    reports: [
      ['Shootings in two towns', 'Two people were killed in a shooting at a bar in Lowmark on Friday. In an unrelated shooting in Hagen on Friday, five people were killed.'],
      ['Bar shooting in Lowmark', 'A shooting at a bar in Lowmark left two people dead on Friday. The bar had opened last month.'],
    ],
    agreed: ['Lowmark'],
  },
  {
    name: 'fears and forecasts', lang: 'en',
    reports: [
      ['Landslide buries village', 'A landslide buried part of the village of Sorn on Monday, killing at least 20 people. Officials said the toll could rise to 60.'],
      ['Sorn landslide', 'At least 20 people died when a landslide buried part of the village of Sorn on Monday. Rain went on through the night.'],
    ],
    agreed: ['Sorn'],
  },
  {
    name: 'a room and a street', lang: 'en',
    reports: [
      ['Robbery in Felden', 'Two men robbed a jeweller at 14 Castle Street in Felden on Wednesday and took 30 watches.'],
      ['Jeweller robbed in Felden', 'A jeweller at 16 Castle Street in Felden was robbed by two men on Wednesday. They took 30 watches and fled on a motorbike.'],
    ],
  },
  {
    name: 'day of the event', lang: 'en',
    reports: [
      ['Trial date set', 'The trial of banker Oskar Thale will begin in Nordhaven on 12 March, the court said. He denies fraud.'],
      ['Thale in court', 'The trial of banker Oskar Thale will begin in Nordhaven on 19 March, his lawyer said.'],
    ],
    differs: [{ what: 'day', sides: ['12', '19'] }],
  },
  // Written after the others and looked at once before anything was mended.
  { name: 'festgenommen', lang: 'de', reports: [
    ['Razzia in Lohberg', 'Bei einer Razzia gegen Schleuser in Lohberg hat die Polizei am Mittwoch neun Verdächtige festgenommen. Durchsucht wurden 14 Wohnungen.'],
    ['Schlag gegen Schleuser', 'Die Polizei hat am Mittwoch in Lohberg elf Verdächtige festgenommen. 14 Wohnungen wurden bei der Razzia gegen Schleuser durchsucht.']],
    differs: [{ what: 'count', sides: ['neun', 'elf'] }], agreed: ['14 Wohnungen'] },
  { name: 'Preis', lang: 'de', reports: [
    ['Stadion wird teurer', 'Der Neubau des Stadions in Kallmünz kostet nach Angaben der Stadt 85 Millionen Euro. Eröffnet wird es im Herbst.'],
    ['Kallmünz baut Stadion', 'Der Neubau des Stadions in Kallmünz kostet 92 Millionen Euro, sagte Bürgermeister Uwe Lang.']],
    differs: [{ what: 'money', sides: ['85', '92'] }] },
  { name: 'blessés', lang: 'fr', reports: [
    ['Tempête sur la côte', 'La tempête a fait trois blessés dimanche à Saint-Orme et privé 4 000 foyers d’électricité.'],
    ['Saint-Orme sous la tempête', 'À Saint-Orme, la tempête de dimanche a fait sept blessés, selon les pompiers. Les écoles restent fermées.']],
    differs: [{ what: 'count', sides: ['trois', 'sept'] }] },
  { name: 'qui a dit', lang: 'fr', reports: [
    ['Grève au port', 'Les dockers de Marvel sont en grève depuis lundi. « Nous ne rentrerons pas sans une hausse des salaires », a déclaré Julie Arnaud, du syndicat.'],
    ['Le port de Marvel bloqué', 'Le port de Marvel est bloqué par une grève. « Nous ne rentrerons pas sans une hausse des salaires », a déclaré Marc Petit, délégué des dockers.']],
    differs: [{ what: 'speaker', sides: ['Julie Arnaud', 'Marc Petit'] }] },
  { name: 'detenidos', lang: 'es', reports: [
    ['Operación en el puerto', 'La policía detuvo a seis personas el martes en el puerto de Almura e incautó dos toneladas de cocaína.'],
    ['Cocaína en Almura', 'Nueve personas fueron detenidas el martes en el puerto de Almura, donde la policía incautó dos toneladas de cocaína.']],
    differs: [{ what: 'count', sides: ['seis', 'Nueve'] }] },
  { name: 'trampa de años', lang: 'es', reports: [
    ['Sismo en Loriga', 'Un sismo dejó cuatro muertos en Loriga el sábado. Hace diez años otro sismo dejó 90 muertos en la región.'],
    ['Cuatro muertos en Loriga', 'Cuatro personas murieron el sábado en Loriga por un sismo. La tierra tembló durante 40 segundos.']], agreed: ['Loriga'] },
  { name: 'feriti', lang: 'it', reports: [
    ['Scontro tra treni', 'Uno scontro tra due treni a Valdarsa ha causato 12 feriti lunedì. La linea è chiusa.'],
    ['Treni, incidente a Valdarsa', 'Sono almeno 20 le persone ferite nello scontro tra due treni avvenuto lunedì a Valdarsa.']],
    differs: [{ what: 'count', sides: ['12', '20'] }] },
  { name: 'presidente', lang: 'pt', reports: [
    ['Incêndio no mercado', 'Um incêndio destruiu o mercado de Vila Alta na quinta-feira. O prefeito Rui Campos visitou o mercado de Vila Alta na quinta-feira à noite.'],
    ['Mercado de Vila Alta queima', 'Um incêndio destruiu na quinta-feira o mercado de Vila Alta. A causa é desconhecida.']], agreed: ['mercado de Vila Alta'] },
  { name: 'gewonden', lang: 'nl', reports: [
    ['Botsing in Harsum', 'Bij een botsing tussen een tram en een vrachtwagen in Harsum zijn dinsdag zes mensen gewond geraakt.'],
    ['Tram botst op vrachtwagen', 'In Harsum zijn dinsdag negen mensen gewond geraakt bij een botsing tussen een tram en een vrachtwagen.']],
    differs: [{ what: 'count', sides: ['zes', 'negen'] }] },
  { name: 'ofiary', lang: 'pl', reports: [
    ['Pożar w Borowie', 'W pożarze domu w Borowie zginęły w sobotę trzy osoby. Strażacy gasili ogień całą noc.'],
    ['Tragiczny pożar', 'W pożarze domu w Borowie zginęły w sobotę cztery osoby, podała straż pożarna.']],
    differs: [{ what: 'count', sides: ['trzy', 'cztery'] }] },
  { name: 'раненые', lang: 'ru', reports: [
    ['Авария автобуса', 'В аварии автобуса под Светлым в субботу ранены 14 человек. Водитель не пострадал.'],
    ['Автобус перевернулся', 'Под Светлым в субботу перевернулся автобус, ранены 19 человек, сообщила полиция.']],
    differs: [{ what: 'count', sides: ['14', '19'] }] },
  { name: 'ölü', lang: 'tr', reports: [
    ['Maden kazası', 'Yeşilova’daki maden kazasında salı günü 8 kişi öldü. Arama çalışmaları sürüyor.'],
    ['Yeşilova’da maden kazası', 'Yeşilova’daki maden kazasında ölü sayısı 11 oldu. Madende 40 işçi çalışıyordu.']],
    differs: [{ what: 'count', sides: ['8', '11'], kind: 'updated' }] },
  { name: 'قتلى', lang: 'ar', reports: [
    ['انفجار', 'قال مسؤولون إن 12 شخصا قتلوا في انفجار بمصنع في مدينة النور يوم الاثنين.'],
    ['انفجار مصنع', 'أدى انفجار في مصنع بمدينة النور إلى مقتل 15 شخصا يوم الاثنين.']],
    differs: [{ what: 'count', sides: ['12', '15'] }] },
  { name: 'shares', lang: 'en', reports: [
    ['Norlin shares fall', 'Shares in the carmaker Norlin fell 7.5 percent in Arvo on Monday after it recalled 120,000 cars.'],
    ['Norlin recalls cars', 'The carmaker Norlin recalled 120,000 cars on Monday over faulty brakes. Its shares fell 7.5 percent.'],
    ['Recall at Norlin', 'Carmaker Norlin recalled 180,000 cars on Monday over faulty brakes, the ministry said.']],
    differs: [{ what: 'count', sides: ['120,000', '180,000'] }], agreed: ['Norlin'] },
  { name: 'age of a suspect', lang: 'en', reports: [
    ['Suspect held in Dorn', 'Police in Dorn arrested Karl Munk, 27, on Tuesday over the theft of a violin worth $2 million.'],
    ['Violin theft', 'Karl Munk, a 28-year-old musician, was arrested in Dorn on Tuesday over the theft of a violin. It is worth two million dollars.']],
    differs: [{ what: 'age', sides: ['27', '28'] }] },
  { name: 'homes without power', lang: 'en', reports: [
    ['Storm hits Kesk', 'A storm left 30,000 homes without power in Kesk on Sunday, the grid operator said.'],
    ['Kesk without power', 'The storm left 45,000 homes without power in Kesk on Sunday, according to the mayor.']],
    differs: [{ what: 'count', sides: ['30,000', '45,000'] }] },
];
