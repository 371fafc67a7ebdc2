/**
 * One script for what few pages and few readers need. The bundler takes modules that more than four scripts share out of the script of
 * every page, which would then ask for files more.
 */
// biome-ignore lint/performance/noBarrelFile: the bundler is to make one file of them.
export { followHighlightChanges } from './highlights/follow-highlights.ts';
export { initSettings, openSettingsDialog } from './settings/dialog.ts';
