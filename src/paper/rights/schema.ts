/** The settings below `rights` in `paper.yaml`: what machines may do with the articles, whom the paper belongs to, where flaws are reported. */
import { z } from 'zod';
import { flag, line, readBy } from '../fields.ts';
import { InvalidValue, isDay, isMailAddress, readWebAddress } from '../values.ts';

const DOMAIN = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

/** @returns the address of another organisation; a domain is enough. @throws {InvalidValue} */
export function readOrganisation(value: string): string {
  if (DOMAIN.test(value)) return `https://${value.toLowerCase()}/`;
  if (/^https?:/i.test(value)) return readWebAddress(value);
  throw new InvalidValue(
    'this is neither a domain nor an address',
    'Write it like press.example or https://press.example/.',
  );
}

/** @returns the contact as RFC 9116 has it: a URI, of the web only with https. @throws {InvalidValue} */
export function readSecurityContact(value: string): string {
  if (isMailAddress(value)) return `mailto:${value}`;
  if (/^tel:\+?[\d().-]+$/.test(value)) return value;
  return readSecureAddress(value);
}

function readSecureAddress(value: string): string {
  if (/^https:/i.test(value)) return readWebAddress(value);
  throw new InvalidValue(
    'this is no address that begins with https://',
    'RFC 9116 asks for https. Write it like https://news.example/security.',
  );
}

/** @returns the instant at which security.txt is out of date, by RFC 3339. @throws {InvalidValue} */
export function readExpires(value: string): string {
  if (isDay(value)) return `${value}T00:00:00Z`;
  throw new InvalidValue(
    'there is no such day',
    'Write the day like 2027-06-30, at most a year from now (RFC 9116, 2.5.5).',
  );
}

const organisations = () => z.array(readBy(readOrganisation)).min(1).max(100);
const addresses = () => z.array(readBy(readSecureAddress)).min(1).max(10);

export const trustSchema = z
  .strictObject({
    member: organisations().meta({
      description: 'Members of the paper, when it is an association.',
      examples: [['courier.example']],
    }),
    belongto: organisations().meta({
      description: 'Associations that the paper belongs to.',
      examples: [['press.example']],
    }),
    control: organisations().meta({
      description: 'Sites that the publisher owns or runs.',
      examples: [['weekly.example']],
    }),
    controlledby: organisations().meta({ description: 'The owner of the paper.', examples: [['publisher.example']] }),
    social: organisations().meta({
      description: 'The accounts of the paper in social networks.',
      examples: [['https://social.example/@courier']],
    }),
    vendor: organisations().meta({
      description: 'Suppliers that may speak for the paper, such as its advertising agency.',
      examples: [['adverts.example']],
    }),
    customer: organisations().meta({ description: 'Papers that this one supplies.', examples: [['weekly.example']] }),
    disclosure: z
      .array(readBy(readWebAddress))
      .min(1)
      .max(100)
      .meta({ description: 'Pages on ownership, standards and money.', examples: [['https://news.example/about/']] }),
    contact: z
      .array(line(200))
      .min(1)
      .max(10)
      .meta({ description: 'How to reach the paper about this.', examples: [['desk@news.example']] }),
  })
  .partial();

export const securitySchema = z.strictObject({
  contact: z
    .array(readBy(readSecurityContact))
    .min(1)
    .max(10)
    .meta({
      description:
        'Where somebody reports a flaw of the site: an e-mail address, a page, or `tel:` and a number. The first is preferred.',
      examples: [['security@news.example']],
    }),
  expires: readBy(readExpires).meta({
    description: 'The day on which this entry is out of date. Choose one within a year, and renew it.',
    examples: ['2027-06-30'],
  }),
  encryption: addresses()
    .meta({ description: 'Keys to encrypt a report with.', examples: [['https://news.example/key.txt']] })
    .optional(),
  policy: addresses()
    .meta({ description: 'What happens with a report.', examples: [['https://news.example/security-policy/']] })
    .optional(),
  acknowledgments: addresses()
    .meta({ description: 'A page that thanks those who reported.', examples: [['https://news.example/thanks/']] })
    .optional(),
  hiring: addresses()
    .meta({ description: 'Open positions in security.', examples: [['https://news.example/jobs/']] })
    .optional(),
  languages: z
    .array(readBy(readLanguageTag))
    .min(1)
    .max(20)
    .meta({ description: 'Languages in which a report may be written.', examples: [['en', 'de']] })
    .optional(),
});

function readLanguageTag(value: string): string {
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value)) return value;
  throw new InvalidValue('this is no code of a language', 'Write it like en or pt-BR.');
}

export const rightsSchema = z
  .strictObject({
    search: flag().meta({
      description: 'Whether search engines may list the articles, with their addresses and short excerpts.',
      examples: ['yes'],
    }),
    'ai-input': flag().meta({
      description: 'Whether AI models may be given the articles to answer somebody with, as answers in searches are.',
      examples: ['no'],
    }),
    'ai-train': flag().meta({ description: 'Whether AI models may be trained with the articles.', examples: ['no'] }),
    terms: readBy(readWebAddress).meta({
      description: 'A page for those who want to use articles: terms, prices, whom to ask.',
      examples: ['https://news.example/reuse/'],
    }),
    trust: trustSchema.meta({
      description: 'The organisations that the paper belongs to or vouches for, in `trust.txt`.',
      examples: [{ belongto: ['press.example'], social: ['https://social.example/@courier'] }],
    }),
    security: securitySchema.meta({
      description: 'Where flaws of the site are reported, in `security.txt`. Needs `contact` and `expires`.',
      examples: [{ contact: ['security@news.example'], expires: '2027-06-30' }],
    }),
  })
  .partial();
export type RightsSettings = z.infer<typeof rightsSchema>;
