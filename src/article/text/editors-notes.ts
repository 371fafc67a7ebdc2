/** Recognises sentences about the text itself: editors' notes, captions, links. They are no part of the story. */

const PIECE =
  '(?:guest |blog |opinion |news )?(?:article|story|post|piece|interview|entry|text|column|essay|transcript|report|page|series)';
const NTH = '(?:next|first|second|third|fourth|fifth|latest|last|final)';
/** The making of a text, or the series to which it belongs. */
const MADE =
  '(?:published|posted|written|appeared|updated|amended|corrected|edited|syndicated|part|series|installment|instalment|blog|post|posted|produced|sponsored|translated|contains|condensed)';

const NOTES = [
  // "This article was first published in …", "The following interview has been condensed"
  `(?:this|the (?:following|above|below)) (?:${PIECE}|is the ${NTH} (?:installment|instalment|part|post|article) ?(?:of|in)?|is part \\p{L}+ of)\\b[^.!?]{0,40}\\b(?:was|is|has been|have been|of|in|first|originally|appeared|appears|contains|cross-?posted)\\b[^.!?]{0,60}\\b${MADE}`,
  `this is the ${NTH}\\b[^.!?]{0,40}\\bseries\\b`,
  '(?:this was |first |originally |previously )(?:originally )?(?:published|posted|appeared)',
  '(?:re-?)?published (?:with permission|courtesy)',
  "(?:editor|author|publisher)['’]?s?['’]? note",
  'note (?:to|from) (?:the )?(?:editors?|readers?)',
  'please note that this',
  // Links
  '(?:click|tap) (?:here|on)\\b',
  '(?:read|see|find out) (?:more|also)[:.]',
  'subscribe\\b',
  'sign up (?:to|for)\\b',
  // Captions
  '(?:photo|image|picture|illustration|caption|credit)s?(?: credit)?\\s*(?:[:：]|by\\b)',
  '(?:foto|bild|abbildung|фото|图|图片|صورة|फोटो)\\s*[:：]',
  // Other languages
  'die(?:ser)? (?:artikel|text|beitrag) (?:ist|erschien|wurde)',
  'cet article (?:a été|est)',
  'este (?:artículo|texto) (?:fue|se publicó|apareció)',
  'эта статья (?:была|впервые)',
];
const NOTE = new RegExp(`^[([*_]*(?:${NOTES.join('|')})`, 'iu');

/** Whether a sentence or paragraph speaks of the text itself: "This article was first published in …". */
export const isEditorsNote = (text: string): boolean => NOTE.test(text);
