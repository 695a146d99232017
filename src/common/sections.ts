/** The sections of a news site: the top level of the IPTC Media Topics, each with what a reader calls it. */
export const sections = {
  politics: { label: 'Politics', mediaTopic: 'medtop:11000000' },
  conflict: { label: 'War & peace', mediaTopic: 'medtop:16000000' },
  crime: { label: 'Crime & justice', mediaTopic: 'medtop:02000000' },
  disaster: { label: 'Disasters', mediaTopic: 'medtop:03000000' },
  business: { label: 'Business', mediaTopic: 'medtop:04000000' },
  labour: { label: 'Work', mediaTopic: 'medtop:09000000' },
  science: { label: 'Science & tech', mediaTopic: 'medtop:13000000' },
  health: { label: 'Health', mediaTopic: 'medtop:07000000' },
  environment: { label: 'Environment', mediaTopic: 'medtop:06000000' },
  weather: { label: 'Weather', mediaTopic: 'medtop:17000000' },
  education: { label: 'Education', mediaTopic: 'medtop:05000000' },
  society: { label: 'Society', mediaTopic: 'medtop:14000000' },
  religion: { label: 'Religion', mediaTopic: 'medtop:12000000' },
  arts: { label: 'Culture', mediaTopic: 'medtop:01000000' },
  lifestyle: { label: 'Life & leisure', mediaTopic: 'medtop:10000000' },
  people: { label: 'People', mediaTopic: 'medtop:08000000' },
  sport: { label: 'Sport', mediaTopic: 'medtop:15000000' },
} as const satisfies Record<string, { label: string; mediaTopic: string }>;

/** What a section is called in data and addresses. */
export type SectionId = keyof typeof sections;

export const isSection = (text: string): text is SectionId => Object.hasOwn(sections, text);

/** All of them, in the order in which a site shows them. */
export const sectionIds: readonly SectionId[] = Object.keys(sections).filter(isSection);
