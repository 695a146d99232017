import type { Edition } from '../../archive/archive.ts';

const key = 'front.order';

/** Whether the order of stories heeds what the reader follows and reads; so it does until it is switched off. */
export const isOrderPersonal = async ({ settings }: Pick<Edition, 'settings'>): Promise<boolean> => (await settings.get(key)) !== 'plain';

export const setPersonalOrder = ({ settings }: Pick<Edition, 'settings'>, isPersonal: boolean): Promise<void> => settings.set(key, isPersonal ? 'mine' : 'plain');
