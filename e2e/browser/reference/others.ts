import type { Quartet } from './quartet.ts';

const picture = { caption: 'The harbour in the morning', credit: 'Ada Quill' };

/** Other subjects and languages, to see that what holds for the reference case holds in general. */
export const quartets: Readonly<Record<string, Quartet>> = {
  'a dam in English': {
    lang: 'en',
    main: {
      outlet: 'The Weir Gazette', title: 'Engineers find new cracks in the Tarrow dam and lower the lake', teaser: 'The operator is letting water out of the reservoir above Ellerton after divers found three cracks.', byline: 'Nils Arden', minutesAgo: 52, picture,
      paragraphs: [
        'Engineers are lowering the lake behind the Tarrow dam after divers found three new cracks in its eastern wall, the operator Northwater said on Tuesday.',
        'The cracks are between two and five metres long and lie below the spillway, said Northwater’s chief engineer, Petra Vance. “The wall is stable today,” she said. “We want it to be stable in April as well.”',
        'The level will sink by six metres within ten days. Farmers in the valley below Ellerton were told to move cattle and pumps from the meadows along the Tarrow river.',
        'The dam was built in 1961 and raised by four metres twenty years later. An inspection last autumn had called the eastern wall sound; the regulator has asked for the report of that inspection.',
        'The mayor of Ellerton, Joan Pickard, said that the town had been told late. About 4,200 people live in the zone that a break would flood within the hour.',
        'Northwater’s shares were little changed. The company has promised to publish the measurements of the gauges in the wall every morning.',
      ],
    },
    related: {
      outlet: 'County Observer', title: 'Ellerton residents demand answers from Northwater at a crowded meeting', teaser: 'Hundreds came to the school to hear why nobody warned them of the wall above the town.', byline: 'Ruth Okoro', minutesAgo: 26, picture,
      paragraphs: [
        'More than six hundred residents of Ellerton filled the hall of the school on Tuesday evening to ask why they had not been warned of the state of the dam above their town.',
        'Petra Vance, the chief engineer of Northwater, was interrupted several times as she explained how divers had found the cracks in the eastern wall. “You knew in autumn,” a man called from the balcony.',
        'Mayor Joan Pickard asked the operator to pay for sirens along the Tarrow river and for buses that could take 4,200 people out of the valley. Northwater said that it would look at the request.',
        'A teacher, Simon Wells, read the names of the streets that would be under water first. His class had worked them out with a ruler and a map, he said, because nobody else had done so.',
        'The regulator will send an inspector to Ellerton next week. Until the spring the reservoir is to stay at the lower level.',
      ],
    },
    others: [
      {
        outlet: 'Market Morning', title: 'Water company Clearbrook raises its dividend after a dry summer', teaser: 'The utility earned more because customers used more.', byline: 'Ivo Brandt', minutesAgo: 33, picture,
        paragraphs: [
          'The water company Clearbrook will pay its shareholders 12 percent more than last year, it said on Tuesday, after a dry summer in which its customers used more than ever.',
          'Profit before tax rose to 418 million in the six months to September. Sales grew by 7 percent, mostly because of price rises that the regulator had allowed in the spring.',
          'The chief executive, Harriet Moss, said that the company would put two billion into new pipes over five years. Leaks still cost it a fifth of what it pumps.',
          'Analysts had expected less. The shares rose by 2.1 percent and were among the strongest of the day in London.',
          'Consumer groups asked why a company with such profits needs higher prices at all.',
        ],
      },
      {
        outlet: 'Stage and Screen', title: 'A festival of short films opens in an old swimming pool', teaser: 'Forty films, no seats, and towels at the door.', byline: 'Lena Farrow', minutesAgo: 40, picture,
        paragraphs: [
          'A festival of short films opened on Tuesday in a swimming pool that has had no water since 1998. The audience sits on the tiles of the deep end and is handed a towel at the door.',
          'Forty films from nineteen countries are shown until Sunday, most of them shorter than ten minutes. The opening film, about a lighthouse keeper who is afraid of the dark, got the longest applause.',
          'The director of the festival, Amos Reed, said that he had looked for a place in which nobody could look at a telephone. There is no signal at the bottom of the pool.',
          'A jury of schoolchildren gives the main prize, a bronze bathing cap.',
        ],
      },
    ],
  },
  'a railway strike in German': {
    lang: 'de',
    main: {
      outlet: 'Elbtal-Anzeiger', title: 'Lokführer legen ab Mittwoch den Fernverkehr still', teaser: 'Die Gewerkschaft ruft zu einem Streik von 48 Stunden auf, die Bahn nennt ihn unverhältnismäßig.', byline: 'Jonas Reiter', minutesAgo: 55, picture,
      paragraphs: [
        'Die Gewerkschaft der Lokführer hat ihre Mitglieder für Mittwoch und Donnerstag zum Streik im Fernverkehr aufgerufen. Das teilte ihr Vorsitzender Harald Stemmer am Montag in Frankfurt mit.',
        'Die Verhandlungen mit der Deutschen Bahn seien in der vierten Runde gescheitert, sagte Stemmer. Die Gewerkschaft verlangt 36 statt 38 Stunden in der Woche bei gleichem Lohn und 450 Euro mehr im Monat.',
        'Die Bahn bot zuletzt 280 Euro und eine Stunde weniger ab dem Jahr 2028 an. Personalvorständin Claudia Wehner nannte den Ausstand unverhältnismäßig: „Wer streikt, während wir ein neues Angebot rechnen, will keine Einigung.“',
        'Im Fernverkehr soll jeder fünfte Zug fahren. Fahrkarten bleiben bis Ende der kommenden Woche gültig, die Zugbindung ist aufgehoben.',
        'Der Fahrgastverband rät dazu, Reisen zu verschieben. Im Herbst hatte ein Streik der Lokführer an drei Tagen rund 2.000 Züge getroffen.',
        'Wann wieder verhandelt wird, ist offen. Stemmer sagte, das Telefon stehe auf dem Tisch.',
      ],
    },
    related: {
      outlet: 'Rheinkurier', title: 'Schlichter soll Tarifstreit zwischen Bahn und Lokführern lösen', teaser: 'Der frühere Arbeitsrichter Konrad Bessler will beide Seiten an einen Tisch bringen.', byline: 'Silke Amann', minutesAgo: 24, picture,
      paragraphs: [
        'Im Tarifstreit bei der Deutschen Bahn soll ein Schlichter vermitteln. Wie das Verkehrsministerium mitteilte, hat der frühere Arbeitsrichter Konrad Bessler beiden Seiten ein Gespräch vorgeschlagen.',
        'Harald Stemmer, der Vorsitzende der Gewerkschaft der Lokführer, sagte, er werde sich Bessler anhören, am Streik ändere das nichts. Die Mitglieder erwarteten weniger Stunden und keine warmen Worte.',
        'Claudia Wehner, im Vorstand der Bahn für das Personal zuständig, begrüßte den Vorschlag. Ein Angebot mit 36 Stunden sei aber nicht zu bezahlen, solange Lokführer fehlten.',
        'Bessler hatte vor sechs Jahren den Tarifstreit an den Flughäfen geschlichtet. Damals dauerte es elf Tage bis zu einer Einigung.',
        'Scheitert die Schlichtung, will die Gewerkschaft ihre Mitglieder über unbefristete Streiks abstimmen lassen.',
      ],
    },
    others: [
      {
        outlet: 'Wirtschaft am Abend', title: 'Autozulieferer Kolben streicht 900 Stellen in Thüringen', teaser: 'Die Nachfrage nach Getrieben für Verbrenner fällt schneller als erwartet.', byline: 'Pia Lorenz', minutesAgo: 35, picture,
        paragraphs: [
          'Der Autozulieferer Kolben will in Thüringen 900 Stellen streichen. Betroffen sei vor allem das Werk in Eisenach, sagte ein Sprecher des Unternehmens am Montag.',
          'Die Nachfrage nach Getrieben für Verbrennungsmotoren falle schneller als geplant. Der Umsatz ging im dritten Quartal um 14 Prozent zurück.',
          'Die IG Metall kündigte Widerstand an. „Diese Leute haben das Werk durch drei Krisen gebracht“, sagte die Bevollmächtigte Marlies Thoma.',
          'Bis zum Sommer soll über einen Sozialplan verhandelt werden. Kündigungen schließt das Unternehmen nicht aus.',
          'Der Wirtschaftsminister des Landes lud beide Seiten zu einem Gespräch in die Staatskanzlei nach Erfurt ein.',
        ],
      },
      {
        outlet: 'Kulturbote', title: 'Museum in Dresden zeigt Briefe einer vergessenen Astronomin', teaser: 'Zweihundert Briefe lagen in einem Keller, nun sind sie zu lesen.', byline: 'Ilse Hartung', minutesAgo: 41, picture,
        paragraphs: [
          'Zweihundert Briefe der Astronomin Wilhelmine Korb sind seit Montag in einem Museum in Dresden zu sehen. Sie lagen sechzig Jahre im Keller einer Schule.',
          'Korb beobachtete Kometen mit einem Fernrohr, das sie aus einem Ofenrohr und zwei Linsen gebaut hatte. Drei ihrer Beobachtungen stehen in Katalogen, ihr Name fehlt darin.',
          'Die Kuratorin Anne Seidel hat die Briefe zwei Jahre lang gelesen. Am liebsten ist ihr einer, in dem sich Korb über den Mond beschwert, der jede Nacht störe.',
          'Die Ausstellung ist bis März geöffnet, sonntags ist der Eintritt frei.',
        ],
      },
    ],
  },
  'a bird flu in French': {
    lang: 'fr',
    main: {
      outlet: 'Le Courrier des Dunes', title: 'Grippe aviaire : un premier foyer détecté dans un élevage des Landes', teaser: 'Douze mille canards ont été abattus et une zone de protection est en place.', byline: 'Claire Vasseur', minutesAgo: 58, picture,
      paragraphs: [
        'Un premier foyer de grippe aviaire a été confirmé lundi dans un élevage de canards à Saint-Aubin, dans les Landes, a annoncé la préfecture.',
        'Les douze mille animaux de l’exploitation ont été abattus. Une zone de protection de trois kilomètres et une zone de surveillance de dix kilomètres ont été mises en place autour de la ferme.',
        'La ministre de l’Agriculture, Élise Marchand, a demandé aux éleveurs de confiner leurs volailles. « Le virus circule chez les oiseaux sauvages depuis octobre, nous devions nous y attendre », a-t-elle déclaré à Mont-de-Marsan.',
        'Le président de la fédération des éleveurs de canards, Bernard Lassalle, réclame que la vaccination soit prise en charge par l’État. Elle a été obligatoire l’hiver dernier et avait évité de nouveaux abattages.',
        'Selon l’agence sanitaire, le risque pour la population reste faible. La consommation de viande, d’œufs et de foie gras ne présente aucun danger.',
        'Les marchés de volailles vivantes sont interdits dans quarante communes jusqu’à la fin du mois.',
      ],
    },
    related: {
      outlet: 'La Dépêche du Gave', title: 'Vaccination des canards : l’État paiera 70 % de la facture, promet la ministre', teaser: 'Élise Marchand a reçu les éleveurs après la découverte du virus dans les Landes.', byline: 'Paul Etcheverry', minutesAgo: 22, picture,
      paragraphs: [
        'L’État prendra en charge 70 % du coût de la vaccination des canards contre la grippe aviaire, a promis lundi soir la ministre de l’Agriculture, Élise Marchand, après une réunion avec les éleveurs.',
        'La fédération présidée par Bernard Lassalle demandait une prise en charge complète. « C’est un pas, ce n’est pas encore le chemin », a-t-il dit à la sortie de la préfecture de Mont-de-Marsan.',
        'La campagne doit commencer dans dix jours. Elle concerne les élevages de plus de 250 canards, soit soixante millions d’animaux dans tout le pays.',
        'La découverte d’un foyer dans un élevage de Saint-Aubin avait ravivé l’inquiétude de la filière, qui a perdu vingt millions de volailles il y a trois ans.',
        'Plusieurs pays ont déjà suspendu leurs achats de volailles venant des Landes.',
      ],
    },
    others: [
      {
        outlet: 'L’Écho des Affaires', title: 'Le fabricant de pneus Rouvière ferme son usine de Cholet', teaser: 'Six cent cinquante emplois sont concernés.', byline: 'Nadia Perrin', minutesAgo: 36, picture,
        paragraphs: [
          'Le fabricant de pneus Rouvière fermera son usine de Cholet à la fin de l’année prochaine, a annoncé la direction lundi devant le comité d’entreprise.',
          'Six cent cinquante emplois sont concernés. Le groupe invoque la concurrence asiatique et le prix de l’énergie, qui a doublé en quatre ans.',
          '« On nous avait promis des machines neuves, on nous apporte des cartons », a déclaré le délégué syndical Yann Le Goff devant les grilles.',
          'Le ministre de l’Industrie a demandé que les aides publiques versées depuis 2019 soient examinées.',
          'L’action Rouvière a gagné 1,8 % à la Bourse de Paris.',
        ],
      },
      {
        outlet: 'Scènes', title: 'Un opéra pour enfants joué dans une gare désaffectée', teaser: 'Les spectateurs attendent un train qui ne vient pas.', byline: 'Louise Aubry', minutesAgo: 44, picture,
        paragraphs: [
          'Un opéra pour enfants est joué depuis lundi dans la gare désaffectée de Villeneuve-sur-Auze. Les spectateurs sont assis sur des valises et attendent un train qui ne vient pas.',
          'La compositrice Inès Faure a écrit la musique pour six instruments et une machine à écrire. Le chœur réunit quarante écoliers de la vallée.',
          '« Les enfants savent très bien attendre, ce sont les adultes qui regardent leur montre », dit-elle.',
          'Dix représentations sont prévues jusqu’à Noël, toutes gratuites.',
        ],
      },
    ],
  },
};
