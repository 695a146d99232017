import type { Archive } from '../../archive/archive.ts';

const key = 'front.order';

/** Whether the order of stories heeds what the reader follows and reads; so it does until it is switched off. */
export const isOrderPersonal = async ({ settings }: Pick<Archive, 'settings'>): Promise<boolean> => (await settings.get(key)) !== 'plain';

export const setPersonalOrder = ({ settings }: Pick<Archive, 'settings'>, isPersonal: boolean): Promise<void> => settings.set(key, isPersonal ? 'mine' : 'plain');
