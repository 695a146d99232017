import type { Transport } from '@sveltejs/kit/hooks';
import { isOnlyShown } from './lib/only-shown.ts';

export const transport: Transport = {
  onlyShown: { encode: (value: unknown) => isOnlyShown(value) && 1, decode: () => undefined },
};
