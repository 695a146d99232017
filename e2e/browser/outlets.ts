/** Fictional outlets and their stories, for the browser test and the screenshots. A table, nothing else. */
export interface Outlet {
  slug: string;
  title: string;
  about: string;
  language: string;
  folder: string[];
  /** The feed gives the whole text; else a teaser, and the page has the rest. */
  fullText: boolean;
  stories: Story[];
}

export interface Story {
  title: string;
  teaser: string;
  /** Seed of its picture; without one it has none. */
  picture?: number;
  caption?: string;
  credit?: string;
  author?: string;
  minutesAgo: number;
  categories?: string[];
  paragraphs?: string[];
}

const english = [
  'The decision followed eleven hours of talks, most of them in a school gymnasium that smelled of floor wax and coffee. Nobody left entirely satisfied, and several people said that this was how they knew the compromise was fair.',
  '“We have argued about this for longer than some of our members have been alive,” said Ines Okafor, who chairs the joint committee. “What changed is that we finally agreed on how to count.”',
  'Under the plan, measurements will be taken at fourteen stations and published every hour. An independent office, paid for by all parties in equal parts, will check the instruments twice a year and may do so without warning.',
  'Not everyone is convinced. The association of smallholders called the timetable “a promise written in pencil” and asked for money to be set aside before the first sluice is moved. A spokesman for the ministry said that talks on this would begin within weeks.',
  'The last comparable agreement, signed 31 years ago, lasted four summers. Its archive fills two rooms of the old customs house; historians who have read it say that it failed over a single word in the ninth article.',
  'A first review is planned for the spring. Until then, the old rules stay in force.',
];
const german = [
  'Die Entscheidung fiel nach elf Stunden, die meisten davon in einer Turnhalle, die nach Bohnerwachs und Kaffee roch. Ganz zufrieden ging niemand nach Hause, und mehrere Beteiligte werteten genau das als Zeichen eines fairen Ausgleichs.',
  '„Wir streiten darüber länger, als manche unserer Mitglieder auf der Welt sind“, sagte die Vorsitzende des Ausschusses. „Neu ist, dass wir uns endlich darauf verständigt haben, wie gezählt wird.“',
  'Künftig wird an vierzehn Stellen gemessen und stündlich veröffentlicht. Ein unabhängiges Büro, das alle Seiten zu gleichen Teilen bezahlen, prüft die Geräte zweimal im Jahr und darf das unangekündigt tun.',
  'Eine erste Überprüfung ist für das Frühjahr vorgesehen. Bis dahin gelten die alten Regeln.',
];
const chinese = [
  '谈判持续了十一个小时，大部分时间是在一座学校体育馆里进行的。没有人完全满意，但几位与会者说，正因如此，他们才相信这份妥协是公平的。',
  '“这件事我们争论了很久，比一些成员的年龄还长，”联合委员会主席说，“真正改变的是，我们终于就如何计算达成了一致。”',
  '根据计划，十四个观测站将每小时公布一次数据。一个由各方平均出资的独立办公室每年检查两次仪器，并可不经通知进行检查。',
  '首次评估计划在明年春天进行。在此之前，旧规则继续有效。',
];
const arabic = [
  'جاء القرار بعد إحدى عشرة ساعة من المحادثات جرى معظمها في قاعة رياضية تابعة لمدرسة. ولم يغادر أحد راضيا تماما، وقال عدد من المشاركين إنهم عرفوا بذلك أن التسوية عادلة.',
  'وقالت رئيسة اللجنة المشتركة: «ناقشنا هذا الأمر زمنا أطول من أعمار بعض أعضائنا. الجديد أننا اتفقنا أخيرا على طريقة العد».',
  'وبموجب الخطة ستؤخذ القياسات في أربع عشرة محطة وتنشر كل ساعة، ويتولى مكتب مستقل تموله الأطراف بالتساوي فحص الأجهزة مرتين في السنة.',
];

export const outlets: Outlet[] = [
  {
    slug: 'meridian', title: 'The Meridian', about: 'Reporting from where the day begins.', language: 'en', folder: ['World'], fullText: true,
    stories: [
      { title: 'Five river towns agree to share the last clean lake, and to count every litre', teaser: 'After eleven hours in a school gymnasium, mayors on both banks signed a plan that measures the water hourly and lets anyone look. Farmers want money before the first sluice moves.', picture: 0, caption: 'The lake at Orrin at first light, seen from the old customs house', credit: 'Tomas Veil / The Meridian', author: 'Ines Halloran', minutesAgo: 27, categories: ['Water', 'Diplomacy', 'Farming'], paragraphs: [...english, '<blockquote><p>A river has no memory, but a ledger does.</p></blockquote>', 'The towns will publish the ledger in three languages.'] },
      { title: 'Parliament in Kestrel sits through the night over a bridge that nobody ordered', teaser: 'The steel arrived in 2019. The question of who asked for it has now outlasted two governments and one harbour master.', author: 'Joss Amadi', minutesAgo: 95, categories: ['Politics'], paragraphs: ['The session began at four in the afternoon and ended when the cleaners came. Members read 61 invoices into the record, among them one for 900 lamps of a kind that has not been made since the foundry closed.', '“I have looked for the minutes of the meeting,” said the speaker, Rurik Aldane. “I have found the biscuits of the meeting.” The opposition wants the girders sold; the government says that a bridge is a bridge.', 'A vote is expected on Thursday. The steel lies under tarpaulins behind the fish market, where pupils of the welding school have been allowed to practise on the shortest pieces.'] },
      { title: 'Ferry lines reopen after the longest winter closure in forty years', teaser: 'The first boat carried nine passengers, two dogs and a piano that had been waiting since November.', picture: 3, caption: 'The Grey Gull leaving the north quay', credit: 'Harbour Office', author: 'Lene Strand', minutesAgo: 180, paragraphs: ['Ice had held the Grey Gull at the north quay since the second week of November. Divers cut the last of it from her rudder on Monday, and the pilot took her out at dawn with two tugs standing by.', 'Fares stay as they were until June, the line says. Season tickets that could not be used are extended by 97 days, which a retired teacher in the queue had worked out by herself and was glad to see confirmed.', 'The piano belongs to the chapel on Holm. It crossed lashed to the car deck, under a quilt, and arrived a quarter-tone flat.'] },
      { title: 'Why the northern grid bought 400 retired buses', teaser: 'Their batteries no longer move a city, but they may carry it through the evening peak.', picture: 4, author: 'Ravi Solberg', minutesAgo: 420, categories: ['Energy'], paragraphs: ['Each bus still stores about a third of the electricity that it did when new. Parked in rows at the old tram depot and wired together, the fleet can feed forty thousand homes between five and eight in the evening.', 'The operator paid less than the price of the copper in them. Mechanics took out the seats, which went to two theatres and a great many gardens, and left the bells, because nobody could bring themselves to.', 'Critics say that the batteries will be spent in six years. Engineers answer that six years is how long the sea cable takes.'] },
      { title: 'Election office apologises for ballots printed upside down', teaser: 'No vote was lost, officials say, and turnout in the two affected wards was oddly high.', author: 'Joss Amadi', minutesAgo: 700, paragraphs: ['The printer’s proof was right; the paper was loaded by somebody on his first night shift. Some 8,200 ballots went out before a voter in Saltmarsh asked whether it was a test.', 'Counters turned every sheet by hand. Observers of three parties watched, and their only complaint concerned the coffee.', 'Turnout in the two wards was 83 and 85 per cent. The office has asked a statistician whether people vote more when voting is interesting.'] },
    ],
  },
  {
    slug: 'tidewater', title: 'Tidewater Courier', about: 'Harbours, islands and the weather in between.', language: 'en', folder: ['World'], fullText: false,
    stories: [
      { title: 'A lighthouse keeper’s notebooks rewrite eighty years of sea temperatures', teaser: 'She wrote the numbers down twice a day, every day, in pencil. Climate researchers have now read all 212 volumes.', picture: 1, caption: 'The Skerry light, where the notebooks were found', credit: 'Mara Quill', author: 'Dorothea Lund', minutesAgo: 44, categories: ['Climate', 'History'], paragraphs: ['Agnes Tolliver lowered a zinc bucket from the gallery at six in the morning and six in the evening, read the thermometer by lamplight, and wrote the figure beside the name of every ship that passed.', 'Her series closes a gap in the records of the western shelf, where wartime stations kept none. It shows the water half a degree colder in 1941 than the atlases have it, and the warming since correspondingly steeper.', '“She corrected for the bucket,” said the oceanographer who found the volumes in a flour bin. “Nobody corrected for the bucket until 1968.”'] },
      { title: 'Harbour pilots strike over a new radar that talks back', teaser: 'The system was meant to warn of fog. Pilots say that it also gives opinions.', minutesAgo: 150, author: 'Sam Petrov', paragraphs: ['Since Sunday only vessels with perishable freight have been brought in. Nineteen freighters lie in the roads; their crews can be seen fishing.', 'The device announces obstacles in a calm voice. On Friday, according to the pilots’ union, it told a captain of thirty years’ service that it would have turned earlier.', 'The maker says that the sentence was meant for trainees and can be switched off in a menu. Mediation begins tomorrow at the customs hall.'] },
      { title: 'Island school with four pupils wins national orchestra prize', teaser: 'They play nine instruments between them, and the caretaker conducts.', picture: 2, minutesAgo: 260, author: 'Dorothea Lund', paragraphs: ['They travelled eleven hours with a cello in the lifeboat. The jury heard a suite for tide, wind and diesel generator, the last part recorded, and asked for it twice.', 'The school on Brannoch was to close in summer. Its headmistress, who is also its cook, has written to the ministry that one does not close an orchestra.', 'The prize is worth six thousand crowns. It will buy a bassoon, and somebody to explain it.'] },
      { title: 'Storm names run out in September', teaser: 'The committee will move on to the reserve list, which begins with Quentin.', minutesAgo: 900, paragraphs: ['Twenty-one names had been set aside for the year. Petronella, the last of them, blew down a bandstand on Wednesday and was downgraded the same night.', 'The reserve list was drawn up in 1998 and never needed. It was chosen by an office party, meteorologists admit, which explains Quentin, Rutabaga and Steve.'] },
    ],
  },
  {
    slug: 'lantern', title: 'Lantern Science', about: 'What was found, how, and how sure they are.', language: 'en', folder: ['Science'], fullText: true,
    stories: [
      { title: 'A clock made of two trapped ions disagrees with every other clock, and it may be right', teaser: 'Physicists spent a year looking for their mistake. They have begun to suspect that it is not theirs.', picture: 4, caption: 'The trap, at four kelvin', credit: 'Lantern Science', author: 'Pia Bergqvist', minutesAgo: 63, categories: ['Physics', 'Measurement'], paragraphs: ['The pair of ytterbium ions ticks about a quadrillion times a second. Compared with the strontium clocks at four institutes it runs ahead by two parts in ten to the eighteenth, always in the same direction.', 'The team swapped lasers, moved the vacuum chamber to another floor and sent a graduate student home with the power supply. The offset stayed where it was.', 'If no error is found, a constant of nature may be less constant than its name. “I would rather it were the plumbing,” said the group’s leader, Hedda Marchetti.'] },
      { title: 'Moss that survived nine months outside a space station begins to grow', teaser: 'Four of five samples turned green within a week of coming home.', picture: 1, author: 'Noor Castellan', minutesAgo: 210, paragraphs: ['The spores were fixed to the hull in a tray the size of a postcard and went through some four thousand sunrises. Ultraviolet light killed the leaves; the sporophytes, each in its brown jacket, came through.', 'Back on Earth they were given water and a north-facing window. By the eighth day 86 of 100 capsules had germinated.', 'Nobody plans a garden on Mars. The botanists want to know what the jacket is made of.'] },
      { title: 'The quiet retraction of a famous sleep study', teaser: 'The data were real. The beds were not.', author: 'Pia Bergqvist', minutesAgo: 340, paragraphs: ['The paper of 2011 said that people rest better on a slope of three degrees. Hotels bought wedges by the thousand. A reanalysis now finds that the laboratory’s floor was tilted the other way.', 'The authors withdrew it themselves, in eleven lines. They slept badly for a month, one of them wrote, and then very well.'] },
      { title: 'Counting whales from the sound of their breath', teaser: 'A string of microphones on one buoy found three times as many animals as the survey ships did.', picture: 5, minutesAgo: 640, author: 'Noor Castellan', paragraphs: ['A blow lasts a little over a second and carries for two miles across calm water. Software trained on 40,000 of them tells a fin whale from a humpback by the shape of the sigh.', 'In the strait of Ivar the survey ships had counted 70 animals last August. The microphones heard 212 individuals, many of them at night, when ships see nothing.', 'The method costs a tenth of a cruise. Fog does not matter to it, and neither does the cook.'] },
    ],
  },
  {
    slug: 'gegenwart', title: 'Die Gegenwart', about: 'Zeitung für Politik und Alltag.', language: 'de', folder: ['World'], fullText: true,
    stories: [
      { title: 'Stadtrat beschließt Nachtzüge in alle Himmelsrichtungen, Bahnsteige fehlen noch', teaser: 'Von Oktober an sollen acht Linien fahren. Zwei davon halten vorerst auf freier Strecke, mit einer Leiter.', picture: 2, caption: 'Der Nachtzug nach Süden bei der Probefahrt', credit: 'Foto: Jonas Ackermann', author: 'Henrike Voss', minutesAgo: 78, categories: ['Verkehr'], paragraphs: ['Die Linien sollen um 22.14 Uhr gleichzeitig abfahren, damit man am Hauptbahnhof in jede umsteigen kann. Zwei enden an Haltepunkten, die erst im übernächsten Jahr gebaut werden; bis dahin reicht das Bordpersonal eine Leiter an.', '„Wer nach Süden will, muss schwindelfrei sein“, sagte Verkehrsdezernentin Alma Brückner. Die Eisenbahnaufsicht hat die Leitern geprüft und zwei Sprossen beanstandet.', 'Eine Fahrt kostet 19 Euro, mit Frühstück 23. Der Vorverkauf beginnt am Montag.'] },
      { title: 'Das Schweigen der Fahrstühle: Warum in Hochhäusern wieder gegrüßt wird', teaser: 'Eine Studie aus vierzig Treppenhäusern kommt zu einem überraschenden Ergebnis.', author: 'Emre Taubert', minutesAgo: 310, paragraphs: ['Drei Jahre lang zählten Soziologinnen, wer in der Kabine den Mund aufmacht. Seit die Spiegel durch Pinnwände ersetzt wurden, grüßen sich sieben von zehn Mitfahrenden, vorher waren es zwei.', 'Entscheidend sei der Zettel, heißt es in der Auswertung: Wer eine entlaufene Schildkröte sieht, fragt nach. Die Schildkröte wurde im neunten Stock gefunden.'] },
      { title: 'Grundsteuererklärungsfristverlängerungsantrag abgelehnt', teaser: 'Das Finanzamt begründet die Ablehnung mit der Länge des Wortes.', minutesAgo: 520, paragraphs: ['Das Feld im Formular fasst vierzig Zeichen. Der Antragsteller, ein pensionierter Setzer, hatte auf Trennstriche verzichtet, weil sie das Wort entstellten.', 'Gegen den Bescheid kann binnen vier Wochen Einspruch eingelegt werden, allerdings nur mit kürzerer Begründung.'] },
    ],
  },
  {
    slug: 'jiangwan', title: '江湾日报', about: '江湾的每一天。', language: 'zh-Hans', folder: ['World'], fullText: true,
    stories: [
      { title: '五座沿河城镇同意共享最后一片清澈的湖水，并逐升计量', teaser: '经过十一个小时的会谈，两岸的镇长签署了一项计划：每小时测量水量，任何人都可以查看。', picture: 3, caption: '清晨的湖面', credit: '江湾日报', author: '林若水', minutesAgo: 35, categories: ['水资源', '外交'] },
      { title: '夜班图书馆：一座城市如何在凌晨三点读书', teaser: '灯亮着，茶是热的，还书不收滞纳金。', picture: 5, author: '周明', minutesAgo: 275, paragraphs: ['这座图书馆原来是电话局。午夜以后，出租车司机、护士和睡不着的人坐在绿色台灯下，每张桌子上都有一把茶壶。', '馆员何玉兰说，借得最多的是菜谱和远方的地图。去年夜里借出的书有三万一千册，只有十七册没有归还，其中一册在两年后从邻省寄了回来。'] },
    ],
  },
  {
    slug: 'almadar', title: 'صحيفة المدار', about: 'أخبار البحر والبر.', language: 'ar', folder: ['World'], fullText: true,
    stories: [
      { title: 'خمس مدن على النهر تتفق على تقاسم آخر بحيرة صافية وعلى عد كل لتر', teaser: 'بعد إحدى عشرة ساعة من المحادثات وقع رؤساء البلديات على الضفتين خطة تقيس المياه كل ساعة وتتيح للجميع الاطلاع عليها.', picture: 5, caption: 'البحيرة عند الفجر', credit: 'صحيفة المدار', author: 'ليلى حداد', minutesAgo: 52, categories: ['المياه'] },
      { title: 'عودة المراكب الشراعية إلى الميناء القديم', teaser: 'للمرة الأولى منذ ثلاثين عاما تبحر القوارب الخشبية في رحلة تجارية.', minutesAgo: 400, author: 'سامي نصر', paragraphs: ['وصلت خمسة قوارب محملة بالزيتون والفخار عند الظهر، واصطف الناس على الرصيف كما كانوا يفعلون في زمن آبائهم.', 'قال الربان حسن الدباغ إن الرحلة استغرقت تسعة أيام وإن الريح كانت كريمة إلا في ليلة واحدة. ويأمل التجار أن تصبح الرحلة موسمية قبل الشتاء.'] },
    ],
  },
  {
    slug: 'workbench', title: 'Workbench Weekly', about: 'Tools, machines and the people who mend them.', language: 'en', folder: ['Technology'], fullText: true,
    stories: [
      { title: 'The compiler that explains itself', teaser: 'A small team rewrote every error message as a letter to a colleague. Support requests fell by two thirds.', picture: 0, author: 'Quinn Abara', minutesAgo: 71, categories: ['Compilers', 'Writing'], paragraphs: ['Nobody had asked for it. Three people read every report of a failed build for a year, wrote down what the person had really needed to know, and threw the old texts away.', '<p>A message used to read:</p><pre><code>error[E0499]: cannot borrow `ledger` as mutable more than once at a time\n  --> src/main.rs:14:18</code></pre><p>It now begins with what you probably meant.</p>', '<ul><li>what happened</li><li>where it began</li><li>what to try first</li></ul>', '<table><thead><tr><th>Release</th><th>Messages</th><th>Requests a week</th></tr></thead><tbody><tr><td>4.1</td><td>312</td><td>480</td></tr><tr><td>5.0</td><td>298</td><td>161</td></tr></tbody></table>', '“A compiler is the colleague who reads your work most often,” the team’s lead says. “It may as well be kind.”'] },
      { title: 'Show notes: an hour with the last typewriter repairer in Lowmoor', teaser: 'On ribbons, patience and the letter that always sticks. Episode 112.', minutesAgo: 240, author: 'Quinn Abara', paragraphs: ['Wendell Achterberg keeps 140 machines in a shop that was built for six. He talks about felt, about the oil that one must never use, and about the novelist who sent back an Olympia because it no longer argued.', 'Also in this episode: a letter from a listener who found a love note under her platen, and what became of it.'] },
      { title: 'We put a 1987 modem on a modern line and it sang', teaser: 'The handshake took nine seconds. Nobody in the room spoke.', picture: 2, minutesAgo: 560, paragraphs: ['The exchange had thrown out its last analogue card in spring, so the tones crossed the street as packets and came back a little out of breath. At 1,200 bits a second our home page would have taken forty minutes.', 'We loaded a weather report instead. It was yesterday’s, and it had been right.'] },
      { title: 'Release 5.0 of the harbour simulator', teaser: 'Now with tides.', minutesAgo: 1300, paragraphs: ['Water now rises and falls by the almanac of whichever port is loaded. Moored boats strain at their ropes; those tied too short are left hanging, as in life.', 'Saved games of version four open without conversion. The seagulls have been made quieter on request.'] },
    ],
  },
  {
    slug: 'plate', title: 'Plate & Page', about: 'Food, books and long tables.', language: 'en', folder: ['Culture'], fullText: false,
    stories: [
      { title: 'The restaurant that serves one dish, and has been sold out since spring', teaser: 'It is a soup. The recipe is on the wall. People come anyway.', picture: 5, author: 'Marguerite Osei', minutesAgo: 118, credit: 'Ben Rook', caption: 'Lunch at the counter', paragraphs: ['Leeks, barley, the green end of a ham and something that Odile Ferrand, who cooks it, calls patience. It goes on the fire at four in the morning and is gone by two.', 'There are nineteen chairs. A man from the capital offered to buy the name; he was given a spoon.'] },
      { title: 'A novel in the form of a bus timetable makes the shortlist', teaser: 'The jury read it on the route it describes, in both directions.', minutesAgo: 365, author: 'Ilse Grunwald', paragraphs: ['Nothing is narrated in Lines 7 and 9. There are only departures, footnotes and one connection that is missed every weekday at 17.52, and by page eighty one waits for it with a beating heart.', 'The winner is announced in March. The other five books have sentences.'] },
      { title: 'What the orchestra eats before it plays', teaser: 'Bananas for the brass, almost nothing for the strings.', picture: 0, minutesAgo: 780, paragraphs: ['The principal horn has had the same sandwich since 1994. The harpist eats standing, an hour before anyone else, because the strings must not be touched with warm hands.', 'Conductors, the canteen reports, say that they are not hungry, and then finish whatever is left in the interval.'] },
    ],
  },
];

/** The paragraphs of a story: its own, or its language's. Those that are markup already start with `<`. */
export function paragraphsOf(outlet: Outlet, story: Story): string[] {
  if (story.paragraphs) return story.paragraphs;
  return { de: german, 'zh-Hans': chinese, ar: arabic }[outlet.language] ?? english;
}
