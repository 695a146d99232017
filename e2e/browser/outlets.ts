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
      { title: 'Parliament in Kestrel sits through the night over a bridge that nobody ordered', teaser: 'The steel arrived in 2019. The question of who asked for it has now outlasted two governments and one harbour master.', author: 'Joss Amadi', minutesAgo: 95, categories: ['Politics'] },
      { title: 'Ferry lines reopen after the longest winter closure in forty years', teaser: 'The first boat carried nine passengers, two dogs and a piano that had been waiting since November.', picture: 3, caption: 'The Grey Gull leaving the north quay', credit: 'Harbour Office', author: 'Lene Strand', minutesAgo: 180 },
      { title: 'Why the northern grid bought 400 retired buses', teaser: 'Their batteries no longer move a city, but they may carry it through the evening peak.', picture: 4, author: 'Ravi Solberg', minutesAgo: 420, categories: ['Energy'] },
      { title: 'Election office apologises for ballots printed upside down', teaser: 'No vote was lost, officials say, and turnout in the two affected wards was oddly high.', author: 'Joss Amadi', minutesAgo: 700 },
    ],
  },
  {
    slug: 'tidewater', title: 'Tidewater Courier', about: 'Harbours, islands and the weather in between.', language: 'en', folder: ['World'], fullText: false,
    stories: [
      { title: 'A lighthouse keeper’s notebooks rewrite eighty years of sea temperatures', teaser: 'She wrote the numbers down twice a day, every day, in pencil. Climate researchers have now read all 212 volumes.', picture: 1, caption: 'The Skerry light, where the notebooks were found', credit: 'Mara Quill', author: 'Dorothea Lund', minutesAgo: 44, categories: ['Climate', 'History'] },
      { title: 'Harbour pilots strike over a new radar that talks back', teaser: 'The system was meant to warn of fog. Pilots say that it also gives opinions.', minutesAgo: 150, author: 'Sam Petrov' },
      { title: 'Island school with four pupils wins national orchestra prize', teaser: 'They play nine instruments between them, and the caretaker conducts.', picture: 2, minutesAgo: 260, author: 'Dorothea Lund' },
      { title: 'Storm names run out in September', teaser: 'The committee will move on to the reserve list, which begins with Quentin.', minutesAgo: 900 },
    ],
  },
  {
    slug: 'lantern', title: 'Lantern Science', about: 'What was found, how, and how sure they are.', language: 'en', folder: ['Science'], fullText: true,
    stories: [
      { title: 'A clock made of two trapped ions disagrees with every other clock, and it may be right', teaser: 'Physicists spent a year looking for their mistake. They have begun to suspect that it is not theirs.', picture: 4, caption: 'The trap, at four kelvin', credit: 'Lantern Science', author: 'Pia Bergqvist', minutesAgo: 63, categories: ['Physics', 'Measurement'] },
      { title: 'Moss that survived nine months outside a space station begins to grow', teaser: 'Four of five samples turned green within a week of coming home.', picture: 1, author: 'Noor Castellan', minutesAgo: 210 },
      { title: 'The quiet retraction of a famous sleep study', teaser: 'The data were real. The beds were not.', author: 'Pia Bergqvist', minutesAgo: 340 },
      { title: 'Counting whales from the sound of their breath', teaser: 'A string of microphones on one buoy found three times as many animals as the survey ships did.', picture: 5, minutesAgo: 640, author: 'Noor Castellan' },
    ],
  },
  {
    slug: 'gegenwart', title: 'Die Gegenwart', about: 'Zeitung für Politik und Alltag.', language: 'de', folder: ['World'], fullText: true,
    stories: [
      { title: 'Stadtrat beschließt Nachtzüge in alle Himmelsrichtungen, Bahnsteige fehlen noch', teaser: 'Von Oktober an sollen acht Linien fahren. Zwei davon halten vorerst auf freier Strecke, mit einer Leiter.', picture: 2, caption: 'Der Nachtzug nach Süden bei der Probefahrt', credit: 'Foto: Jonas Ackermann', author: 'Henrike Voss', minutesAgo: 78, categories: ['Verkehr'] },
      { title: 'Das Schweigen der Fahrstühle: Warum in Hochhäusern wieder gegrüßt wird', teaser: 'Eine Studie aus vierzig Treppenhäusern kommt zu einem überraschenden Ergebnis.', author: 'Emre Taubert', minutesAgo: 310 },
      { title: 'Grundsteuererklärungsfristverlängerungsantrag abgelehnt', teaser: 'Das Finanzamt begründet die Ablehnung mit der Länge des Wortes.', minutesAgo: 520 },
    ],
  },
  {
    slug: 'jiangwan', title: '江湾日报', about: '江湾的每一天。', language: 'zh-Hans', folder: ['World'], fullText: true,
    stories: [
      { title: '五座沿河城镇同意共享最后一片清澈的湖水，并逐升计量', teaser: '经过十一个小时的会谈，两岸的镇长签署了一项计划：每小时测量水量，任何人都可以查看。', picture: 3, caption: '清晨的湖面', credit: '江湾日报', author: '林若水', minutesAgo: 35, categories: ['水资源', '外交'] },
      { title: '夜班图书馆：一座城市如何在凌晨三点读书', teaser: '灯亮着，茶是热的，还书不收滞纳金。', picture: 5, author: '周明', minutesAgo: 275 },
    ],
  },
  {
    slug: 'almadar', title: 'صحيفة المدار', about: 'أخبار البحر والبر.', language: 'ar', folder: ['World'], fullText: true,
    stories: [
      { title: 'خمس مدن على النهر تتفق على تقاسم آخر بحيرة صافية وعلى عد كل لتر', teaser: 'بعد إحدى عشرة ساعة من المحادثات وقع رؤساء البلديات على الضفتين خطة تقيس المياه كل ساعة وتتيح للجميع الاطلاع عليها.', picture: 5, caption: 'البحيرة عند الفجر', credit: 'صحيفة المدار', author: 'ليلى حداد', minutesAgo: 52, categories: ['المياه'] },
      { title: 'عودة المراكب الشراعية إلى الميناء القديم', teaser: 'للمرة الأولى منذ ثلاثين عاما تبحر القوارب الخشبية في رحلة تجارية.', minutesAgo: 400, author: 'سامي نصر' },
    ],
  },
  {
    slug: 'workbench', title: 'Workbench Weekly', about: 'Tools, machines and the people who mend them.', language: 'en', folder: ['Technology'], fullText: true,
    stories: [
      { title: 'The compiler that explains itself', teaser: 'A small team rewrote every error message as a letter to a colleague. Support requests fell by two thirds.', picture: 0, author: 'Quinn Abara', minutesAgo: 71, categories: ['Compilers', 'Writing'], paragraphs: [english[0] ?? '', '<p>A message used to read:</p><pre><code>error[E0499]: cannot borrow `ledger` as mutable more than once at a time\n  --> src/main.rs:14:18</code></pre><p>It now begins with what you probably meant.</p>', '<ul><li>what happened</li><li>where it began</li><li>what to try first</li></ul>', '<table><thead><tr><th>Release</th><th>Messages</th><th>Requests a week</th></tr></thead><tbody><tr><td>4.1</td><td>312</td><td>480</td></tr><tr><td>5.0</td><td>298</td><td>161</td></tr></tbody></table>', english[3] ?? ''] },
      { title: 'Show notes: an hour with the last typewriter repairer in Lowmoor', teaser: 'On ribbons, patience and the letter that always sticks. Episode 112.', minutesAgo: 240, author: 'Quinn Abara' },
      { title: 'We put a 1987 modem on a modern line and it sang', teaser: 'The handshake took nine seconds. Nobody in the room spoke.', picture: 2, minutesAgo: 560 },
      { title: 'Release 5.0 of the harbour simulator', teaser: 'Now with tides.', minutesAgo: 1300 },
    ],
  },
  {
    slug: 'plate', title: 'Plate & Page', about: 'Food, books and long tables.', language: 'en', folder: ['Culture'], fullText: false,
    stories: [
      { title: 'The restaurant that serves one dish, and has been sold out since spring', teaser: 'It is a soup. The recipe is on the wall. People come anyway.', picture: 5, author: 'Marguerite Osei', minutesAgo: 118, credit: 'Ben Rook', caption: 'Lunch at the counter' },
      { title: 'A novel in the form of a bus timetable makes the shortlist', teaser: 'The jury read it on the route it describes, in both directions.', minutesAgo: 365, author: 'Ilse Grunwald' },
      { title: 'What the orchestra eats before it plays', teaser: 'Bananas for the brass, almost nothing for the strings.', picture: 0, minutesAgo: 780 },
    ],
  },
];

/** The paragraphs of a story: its own, or its language's. Those that are markup already start with `<`. */
export function paragraphsOf(outlet: Outlet, story: Story): string[] {
  if (story.paragraphs) return story.paragraphs;
  return { de: german, 'zh-Hans': chinese, ar: arabic }[outlet.language] ?? english;
}
