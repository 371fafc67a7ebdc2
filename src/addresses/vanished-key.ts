/** The form in which the register knows the address of a story that has vanished. */
import { digestOfAddress } from '../digest.ts';

/** The digest that stands for an address in a line of a vanished story. The address itself would tell the words of its slug. */
export const vanishedKey = (address: string): string => `~${digestOfAddress(address)}`;

export const isVanishedKey = (text: string): boolean => /^~[0-9a-f]{32}$/.test(text);
