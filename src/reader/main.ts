/** The script of every page: what a page does for its reader beyond being read. Each part stands alone. */
import './slash.ts';
import './parts.ts';
