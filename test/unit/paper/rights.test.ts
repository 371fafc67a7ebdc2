/** The values of `rights`, the message for each that cannot be used, and that every file and header says the same. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { PaperError } from '../../../src/errors.ts';
import { headersFile } from '../../../src/build/output/headers-file.ts';
import { rightsFiles } from '../../../src/formats/site/rights-files.ts';
import { robotsText } from '../../../src/formats/site/robots-txt.ts';
import { notesOn } from '../../../src/paper/notes.ts';
import { noPaper } from '../../../src/paper/no-paper.ts';
import { readSettings } from '../../../src/paper/read-settings.ts';
import { contentSignal, rightsOf, usageHeaders } from '../../../src/paper/rights/rights.ts';
import { paperSchema } from '../../../src/paper/schema.ts';
import { childOf, childrenOf, readXml, textsOf } from '../../support/outputs/parse-xml.ts';

const read = (yaml: string) => {
  const { settings } = readSettings(paperSchema, `rights: ${yaml}`, { file: 'paper.yaml', linesBefore: 2 });
  return rightsOf(settings.rights ?? assert.fail());
};
const site = { licence: undefined, origin: 'https://news.example', base: '/' };

const refused: readonly (readonly [yaml: string, says: RegExp])[] = [
  ['no', /rights "no": this is not a group of settings\. Write it like rights: \{ search: yes/],
  ['{ search: maybe }', /rights, search "maybe": expected 1 or 0\. Write 1 or yes, 0 or no/],
  ['{ ai-train: [no] }', /rights, ai-train: this is not a text/],
  ['{ train-ai: no }', /rights has no setting "train-ai"\. Write one of search, ai-input, ai-train/],
  ['{ aitrain: no }', /rights has no setting "aitrain"\. Did you mean "ai-train"\?/],
  ['{ terms: reuse }', /rights, terms "reuse": this is not an address of the web/],
  ['{ trust: { belongto: press.example } }', /trust, belongto "press\.example": this is not a list/],
  ['{ trust: { belongto: ["javascript:alert(1)"] } }', /trust, belongto, entry 1 .*neither a domain nor an address/],
  ['{ trust: { social: ["a b.example"] } }', /neither a domain nor an address\. Write it like press\.example/],
  ['{ trust: { contact: ["a\\nb"] } }', /line break or a control character/],
  ['{ trust: { datatrainingallowed: no } }', /trust has no setting "datatrainingallowed"/],
  ['{ security: { contact: [a@b.example] } }', /rights, security, expires: this is missing/],
  ['{ security: { expires: 2027-06-30 } }', /rights, security, contact: this is missing/],
  ['{ security: { contact: [a@b.example], expires: 2027-02-30 } }', /expires "2027-02-30": there is no such day/],
  ['{ security: { contact: [a@b.example], expires: never } }', /there is no such day\. Write the day like 2027-06-30/],
  ['{ security: { contact: ["http://b.example"], expires: 2027-06-30 } }', /RFC 9116 asks for https/],
  ['{ security: { contact: [Jane], expires: 2027-06-30 } }', /contact, entry 1 "Jane": this is no address/],
  ['{ security: { contact: [a@b.example], expires: 2027-06-30, languages: [English!] } }', /no code of a language/],
  ['{ security: { contact: [], expires: 2027-06-30 } }', /this list is empty/],
];
for (const [yaml, says] of refused)
  test(`rights that are ${yaml} are refused with the line and the remedy`, () => {
    assert.throws(
      () => read(yaml),
      (error) => {
        assert.ok(error instanceof PaperError);
        assert.match(error.message, says);
        assert.match(error.message, /^paper\.yaml:3: /);
        return true;
      },
    );
  });

/** Every combination of a use that is allowed, forbidden or not named. */
const words = ['yes', 'no', undefined] as const;
const combinations = words.flatMap((search) =>
  words.flatMap((input) => words.map((train) => ({ search, 'ai-input': input, 'ai-train': train }))),
);
describe('the uses of a paper', () => {
  for (const named of combinations) {
    const yaml = `{ ${Object.entries(named)
      .flatMap(([use, word]) => (word ? `${use}: ${word}` : []))
      .join(', ')} }`;
    it(`${yaml} are said alike in robots.txt, headers, license.xml and trust.txt`, () => {
      const rights = read(yaml);
      const files = rightsFiles({ ...site, rights });
      const robots = robotsText(false, rights);
      const said = (use: keyof typeof named, yes: string, no: string) =>
        named[use] &&
        `${yes.includes('=') ? yes.split('=')[0] : use}=${named[use] === 'yes' ? yes.split('=').at(-1) : no}`;
      const signal = (['search', 'ai-input', 'ai-train'] as const).flatMap((use) => said(use, 'yes', 'no') ?? []);
      const usage = [said('search', 'y', 'n'), said('ai-input', 'ai-use=y', 'n'), said('ai-train', 'train-ai=y', 'n')];
      if (signal.length === 0) {
        assert.doesNotMatch(robots, /Content-|License:/);
        assert.deepEqual([usageHeaders(rights), files.size, contentSignal(rights)], [[], 0, undefined]);
        return;
      }
      const told = usage.filter(Boolean).join(', ');
      assert.match(
        robots,
        new RegExp(`^User-agent: \\*\nContent-Signal: ${signal.join(', ')}\nContent-Usage: / ${told}$`, 'm'),
      );
      assert.deepEqual(usageHeaders(rights), [
        ['Content-Signal', signal.join(', ')],
        ['Content-Usage', told],
      ]);
      assert.match(headersFile('/', { more: usageHeaders(rights) }), new RegExp(`^  Content-Usage: ${told}$`, 'm'));
      const licence = childOf(
        childOf(readXml(files.get('license.xml') ?? ''), 'rsl:content') ?? assert.fail(),
        'rsl:license',
      );
      const inRsl = (element: string) => textsOf(licence ?? assert.fail(), element).flatMap((text) => text.split(' '));
      const of = (word: string) =>
        [
          ['search', named.search],
          ['ai-input', named['ai-input']],
          ['ai-index', named['ai-input']],
          ['ai-train', named['ai-train']],
        ].flatMap(([use, is]) => (is === word ? use : []));
      assert.deepEqual([inRsl('rsl:permits'), inRsl('rsl:prohibits')], [of('yes'), of('no')]);
      const training = named['ai-train'] && `datatrainingallowed=${named['ai-train']}\n`;
      assert.equal(files.get('trust.txt'), training);
      assert.equal(files.get('.well-known/trust.txt'), training);
    });
  }
});

test('license.xml is about the whole site, and names the terms or the licence', () => {
  const rights = read('{ ai-train: no }');
  const rsl = (more: object) => readXml(rightsFiles({ ...site, rights, ...more }).get('license.xml') ?? '');
  const contentOf = (more: object) => childOf(rsl(more), 'rsl:content') ?? assert.fail();
  assert.equal(contentOf({ base: '/courier/' }).attributes['url'], 'https://news.example/courier/');
  assert.equal(contentOf({ origin: undefined, base: '/courier/' }).attributes['url'], '/courier/');
  assert.deepEqual(childrenOf(contentOf({}), 'rsl:terms'), []);
  const licence = { name: 'Terms <&>', url: 'https://news.example/?a=1&b=<' };
  assert.deepEqual(textsOf(contentOf({ licence }), 'rsl:terms'), [licence.url]);
  const terms = { ...rights, terms: 'https://news.example/reuse/' };
  assert.deepEqual(textsOf(contentOf({ licence, rights: terms }), 'rsl:terms'), [terms.terms]);
});

test('trust.txt has a line for each entry, and a domain becomes an address', () => {
  const rights = read(
    '{ ai-train: yes, trust: { belongto: [Press.example, "https://guild.example/members"], contact: [desk@news.example], disclosure: [https://news.example/about/] } }',
  );
  assert.equal(
    rightsFiles({ ...site, rights }).get('trust.txt'),
    'belongto=https://press.example/\nbelongto=https://guild.example/members\ndisclosure=https://news.example/about/\ncontact=desk@news.example\ndatatrainingallowed=yes\n',
  );
});

test('security.txt has the fields of RFC 9116, with one day on which it is out of date and its own address', () => {
  const rights = read(
    '{ security: { contact: [security@news.example, "https://news.example/report", "tel:+1-201-555-0123"], expires: 2027-06-30, languages: [en, pt-BR], policy: [https://news.example/policy] } }',
  );
  const fields = [
    'Contact: mailto:security@news.example',
    'Contact: https://news.example/report',
    'Contact: tel:+1-201-555-0123',
    'Expires: 2027-06-30T00:00:00Z',
    'Preferred-Languages: en, pt-BR',
    'Policy: https://news.example/policy',
  ];
  const path = '.well-known/security.txt';
  const files = rightsFiles({ ...site, rights });
  assert.deepEqual([...files.keys()], [path]);
  assert.equal(files.get(path), [...fields, `Canonical: https://news.example/${path}`, ''].join('\n'));
  assert.equal(rightsFiles({ ...site, origin: undefined, rights }).get(path), [...fields, ''].join('\n'));
});

test('a paper that states no rights has no file and no header of them', () => {
  assert.equal(rightsFiles({ ...site, rights: undefined }).size, 0);
  assert.deepEqual(usageHeaders(undefined), []);
  assert.equal(robotsText(false, undefined).match(/^.*$/m)?.[0], 'User-agent: *');
});

describe('a build tells', () => {
  const known = { lang: 'en', base: '/', origin: 'https://news.example', today: '2026-11-29' } as const;
  const told = (yaml: string, more: object = {}, url?: string) => {
    const licence = url ? { name: 'the licence', url } : undefined;
    return notesOn({ ...noPaper, rights: read(yaml), licence }, { ...known, ...more }).join('\n');
  };
  const security = (expires: string) => `{ security: { contact: [a@b.example], expires: ${expires} } }`;

  it('that security.txt is out of date, from its day on', () => {
    assert.match(
      told(security('2026-11-29')),
      /security\.txt is out of date since 2026-11-29.*write a day within a year/,
    );
    assert.equal(told(security('2026-11-30')), '');
  });

  it('that a licence allows what a use forbids', () => {
    const by = 'https://creativecommons.org/licenses/by/4.0/';
    assert.match(told('{ ai-train: no }', {}, by), /the licence allows what ai-train forbids/);
    assert.equal(told('{ ai-train: yes }', {}, by), '');
    assert.equal(told('{ ai-train: no }', {}, 'https://creativecommons.org/licenses/by-nc/4.0/'), '');
  });

  it('that files must lie at the root of the host, and that an address is missing', () => {
    assert.match(told('{ search: yes }', { base: '/courier/' }), /Copy those of the site from \/courier\/ there/);
    assert.match(told('{ search: yes }', { origin: undefined }), /cannot name license\.xml.*Set url/);
  });
});
