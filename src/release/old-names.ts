/** Folders and files in a release store of version 0.1, which later versions do not read. */
export const oldNames = ['incoming', 'tray', 'spare', 'spare.ledger', 'workshop', 'sources', 'kinds'];
