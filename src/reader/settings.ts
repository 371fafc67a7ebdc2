/** The settings of what this device keeps. */
import * as memory from './memory/settings.ts';
import * as offline from './offline/settings.ts';

/** Makes the settings work that stand below `root`. */
export function attach(root: ParentNode): void {
  memory.attach(root);
  offline.attach(root);
  for (const part of root.querySelectorAll<HTMLElement>('.settings')) part.dataset['ready'] = '';
}
