/** Pages below /settings in the order of their navigation. */
export const settingsPages: readonly { path: string; label: string }[] = [
  { path: 'site', label: 'Site' },
  { path: 'people', label: 'People' },
  { path: 'model', label: 'Language model' },
  { path: 'conversation', label: 'Conversation' },
  { path: 'moderation', label: 'Moderation' },
];
