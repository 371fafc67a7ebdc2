/** Names of folders and files with which people say that a text is not to be out. */
import { listOf } from './hold-notices.ts';

/** Folders in which nothing is published. */
export const holdFolders = listOf(`
  drafts | _drafts | Drafts/2023 | unpublished | Embargo | Entwürfe | borradores | brouillons | مسودات | 草稿 |
  drafts-2023 | News drafts | draft-posts | to-review | On hold | work-in-progress | do-not-publish |
  not-for-publication | spiked | private | unveröffentlicht | zur Prüfung | nicht veröffentlichen | à relire |
  ne pas publier | sin publicar | غير منشور | ड्राफ्ट | 未发布 | 请勿发布
`);
/** Names of files that hold, without the extension. */
export const holdFileNames = listOf(`
  fair.draft | fair.hold | fair.wip | draft-fair | fair_DRAFT | fair draft 2 | fair-draft-v3 |
  2023-01-11-fair-draft | [HOLD] fair | HOLD fair | fair-on-hold | fair (embargoed) | fair-embargo-until-friday |
  fair-embargoed-until-2031-05-12 | fair-do-not-publish | fair not for publication | fair-needs-legal |
  fair-to-review | wip-fair | _fair | ~fair | draft | Markt (Entwurf) | foire-brouillon | feria-no-publicar |
  مسودة-معرض | मसौदा-मेला | 【草稿】集市
`);
