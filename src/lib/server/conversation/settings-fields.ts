import { conversationSettings, type ConversationSettings } from '../../../common/conversation/settings.ts';

type Numbered = { [K in keyof ConversationSettings]: ConversationSettings[K] extends number ? K : never }[keyof ConversationSettings];

export interface NumberField {
  name: Numbered;
  label: string;
  help?: string;
}

/** The numbers of the settings, as the form has them. */
export const numberFields: readonly { legend: string; lede?: string; fields: readonly NumberField[] }[] = [
  {
    legend: 'How much one person may write',
    lede: 'Counted for an account and for an address of the network. Administrators are not counted.',
    fields: [{ name: 'perMinute', label: 'Comments in a minute' }, { name: 'perHour', label: 'In an hour' }, { name: 'perDay', label: 'In a day' }],
  },
  {
    legend: 'New accounts',
    lede: 'Who is new writes no links, and less.',
    fields: [{ name: 'newForHours', label: 'New for so many hours', help: '0: nobody is new' }, { name: 'newPerHour', label: 'Comments in an hour' }, { name: 'newPerDay', label: 'In a day' }],
  },
  {
    legend: 'Comments themselves',
    fields: [
      { name: 'longest', label: 'Characters at most' },
      { name: 'linksAtMost', label: 'Links at most', help: 'With more it waits for a moderator' },
      { name: 'editableMinutes', label: 'Can be changed for so many minutes', help: '0: always' },
      { name: 'reportsToHide', label: 'Reports that hide a comment', help: 'Of so many accounts, until a moderator looks; 0: never' },
    ],
  },
];

export const usual: ConversationSettings = conversationSettings.parse({});

/** The least and the most that a number may be. */
export function boundsOf(name: Numbered): { least: number; most: number } {
  const { minValue, maxValue } = conversationSettings.shape[name].unwrap();
  return { least: minValue ?? 0, most: maxValue ?? Number.MAX_SAFE_INTEGER };
}
