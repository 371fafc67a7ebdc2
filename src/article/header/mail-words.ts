/** Encoded words of mail headers and encoded texts of mails (RFC 2047, RFC 2045), and the labels of a mail. */

/** The labels of a mail that set a field, in the interface's languages as mail programs write them. */
const FIELDS = {
  title: 'subject|betreff|asunto|objet|oggetto|assunto|onderwerp|тема|الموضوع|विषय|主题|主旨|件名',
  byline: 'from|von|de|absender|expéditeur|remitente|mittente|от|من|المرسل|प्रेषक|发件人|寄件者|差出人',
  date:
    'date|sent|datum|gesendet|gesendet am|fecha|enviado|enviado el|envoyé|envoyé le|inviato|enviada em|data|дата|отправлено|التاريخ|تاريخ الإرسال|दिनांक|तारीख|' +
    '日期|发送时间|时间|送信日時',
} as const;
export type MailField = keyof typeof FIELDS | 'recipient' | 'other';

const RECIPIENTS = 'to|an|para|à|a|кому|إلى|प्रति|收件人|收件者|宛先';
const OTHERS =
  'cc|bcc|kopie|copie|copia|cci|cco|копия|نسخة|प्रतिलिपि|抄送|reply-to|antwort an|sender|message-id|in-reply-to|references|' +
  'mime-version|content-type|content-transfer-encoding|content-language|content-disposition|received|return-path|' +
  'delivered-to|envelope-to|user-agent|importance|priority|precedence|organization|organisation|' +
  'newsgroups|path|lines|nntp-posting-host|thread-topic|thread-index|accept-language|authentication-results|' +
  'dkim-signature|attachments?|anlagen?|adjuntos|pièces jointes|resent-from|resent-to|resent-date|errors-to|' +
  'auto-submitted|disposition-notification-to|return-receipt-to|mailing-list|wichtigkeit';

const MAIL: ReadonlyMap<string, MailField> = new Map([
  ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) =>
    FIELDS[field].split('|').map((label) => [label, field] as const),
  ),
  ...RECIPIENTS.split('|').map((label) => [label, 'recipient'] as const),
  ...OTHERS.split('|').map((label) => [label, 'other'] as const),
]);

/** The meaning of a label in the header of a mail; undefined when mails do not have it. */
export function mailFieldOf(label: string): MailField | undefined {
  const plain = label.normalize('NFC').toLowerCase().trim();
  return MAIL.get(plain) ?? (/^(?:x|list|arc|received)-/.test(plain) ? 'other' : undefined);
}

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,400})\?=/gi;

/** @returns the text with its encoded words decoded: `=?utf-8?Q?Caf=C3=A9?=` is `Café` */
export function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(?==\?[\w.:*-]{1,61}\?[bq]\?)/gi, '$1')
    .replace(WORD, (word, charset: string, kind: string, encoded: string) => {
      if (kind.toLowerCase() === 'q') return decodeQuoted(encoded.replaceAll('_', ' '), charset);
      try {
        return decodeBytes(
          Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0)),
          charset,
        );
      } catch {
        return word;
      }
    });
}

/** @returns a quoted-printable text decoded, with the lines joined that end with `=` */
export function decodeQuoted(text: string, charset: string): string {
  return text.replace(/=[ \t]*\n/g, '').replace(/(?:=[\dA-F]{2})+/gi, (run) =>
    decodeBytes(
      Uint8Array.from(run.slice(1).split('='), (byte) => Number.parseInt(byte, 16)),
      charset,
    ),
  );
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
